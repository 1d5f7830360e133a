// The lines of a text.
#pragma once

#include <string_view>

namespace firsthand::text {

// Whether line breaks stand where the page ended, not where a paragraph does: lines are of like
// length, and many end in the middle of a sentence.
bool is_hard_wrapped(std::string_view text);

}  // namespace firsthand::text
