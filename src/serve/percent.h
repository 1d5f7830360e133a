// Percent-encoding (RFC 3986, section 2.1; in queries '+' is a blank).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firsthand::serve {

// Empty if an escape is cut off or not hexadecimal, if a byte is raw that must not be (controls,
// blanks, non-ASCII), or if what comes out holds a NUL or is not UTF-8.
std::optional<std::string> decode_query(std::string_view text);

}  // namespace firsthand::serve
