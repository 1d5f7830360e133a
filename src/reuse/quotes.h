// Which tokens stand inside quotation marks.
#pragma once

#include <vector>

#include "text/sentences.h"

namespace firsthand::reuse {

// One entry for each token. A quotation lies within its paragraph, unless the next one opens with a
// mark again; a mark that nothing closes opens no quotation.
std::vector<bool> quoted_tokens(const text::Document& document);

}  // namespace firsthand::reuse
