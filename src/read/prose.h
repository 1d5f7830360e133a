// Whether a block of a page reads as prose, and what it is worth to the element that holds it: its
// words if it does, less than nothing if it is links or a few words (Kohlschütter, Fankhauser and
// Nejdl, "Boilerplate detection using shallow text features", WSDM 2010).
#pragma once

#include <string_view>

#include "read/blocks.h"
#include "read/parameters.h"

namespace firsthand::read {

// A full stop, its like or a colon, before closing quotes and brackets.
bool ends_sentence(std::string_view text);
// Words, or for scripts that do not part them, what would be words.
double word_count(const Block& block);
bool is_prose(const Block& block, const Parameters& p);
double worth(const Block& block, const Parameters& p);

}  // namespace firsthand::read
