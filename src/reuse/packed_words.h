// A report's words in twelve bytes each and its sentences in twelve: what comparing needs of a text
// without reading it again.
#pragma once

#include <cstddef>
#include <string>

#include "reuse/words.h"

namespace firsthand::reuse {

// Appends. REQUIRES: words as they are read, with no terms yet.
void pack(const Words& words, std::string& out);
// What was packed there. False if it is not whole.
[[nodiscard]] bool unpack(const char* packed, std::size_t size, Words& out);

}  // namespace firsthand::reuse
