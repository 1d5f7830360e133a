// HTML character references: "&amp;", "&#8217;", "&#x2019;" (WHATWG HTML, section 13.2.5.72).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::read {

// `in_attribute`: a name without semicolon before "=", a letter or a digit is not a reference there
// ("?a=1&copy=2").
std::string decode_references(std::string_view text, bool in_attribute);

struct Reference {
  std::size_t begin = 0;  // in the text as it reads without references
  std::size_t end = 0;
  std::size_t from = 0;  // in the text as it is written
  std::size_t to = 0;
};
// Those of a text that is no attribute's, in order; a "&" that begins none among them.
std::vector<Reference> references_in(std::string_view text);

}  // namespace firsthand::read
