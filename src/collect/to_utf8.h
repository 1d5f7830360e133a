// Text of a named character encoding as UTF-8, by ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firsthand::collect {

// What is ill-formed reads as U+FFFD. None for a charset that is not known.
std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset);

// As above; where the charset is not known, as UTF-8.
std::string as_utf8(std::string_view bytes, std::string_view charset);

}  // namespace firsthand::collect
