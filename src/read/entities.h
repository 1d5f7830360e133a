// HTML character references: "&amp;", "&#8217;", "&#x2019;" (WHATWG HTML, section 13.2.5.72).
#pragma once

#include <string>
#include <string_view>

namespace firsthand::read {

// `in_attribute`: a name without semicolon before "=", a letter or a digit is not a reference there
// ("?a=1&copy=2").
std::string decode_references(std::string_view text, bool in_attribute);

}  // namespace firsthand::read
