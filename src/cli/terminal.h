// Text for terminals: safe, wrapped, aligned by columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace firsthand::cli {

// Without control characters and bidirectional overrides: words of a report cannot steer the
// terminal.
std::string printable(std::string_view words);

std::string with_separators(std::uint64_t number);                             // 12,345
std::string counted(std::uint64_t number, const char* one, const char* many);  // "1 input"

// Columns that the words take up (East Asian wide characters count two).
std::size_t columns(std::string_view words);

// At most `width` columns a line, later lines indented by `indent` blanks.
std::string wrapped(std::string_view words, std::size_t width, std::size_t indent);

// Whether standard output is a terminal that shows styles, and the user lets it (no $NO_COLOR).
bool styles_wanted();

std::size_t terminal_width();  // of standard output; 100 if it is no terminal

}  // namespace firsthand::cli
