#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace firsthand::cli {

std::string printable(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint c = base::code_point_at(words, at);
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    const bool steers = (c.value >= 0x202A && c.value <= 0x202E) ||
                        (c.value >= 0x2066 && c.value <= 0x2069) || c.value == 0x200E ||
                        c.value == 0x200F;
    if (control) {
      out += ' ';
    } else if (!steers) {
      base::append_utf8(out, c.value);
    }
    at += c.size;
  }
  return out;
}

std::string with_separators(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string counted(std::uint64_t number, const char* one, const char* many) {
  return with_separators(number) + " " + (number == 1 ? one : many);
}

std::size_t columns(std::string_view words) {
  std::size_t total = 0;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint c = base::code_point_at(words, at);
    const bool combining =
        (c.value >= 0x300 && c.value < 0x370) || c.value == 0x200B || c.value == 0x200D;
    const bool wide =
        (c.value >= 0x1100 && c.value < 0x1160) || (c.value >= 0x2E80 && c.value < 0xA4D0) ||
        (c.value >= 0xAC00 && c.value < 0xD7A4) || (c.value >= 0xF900 && c.value < 0xFB00) ||
        (c.value >= 0xFF00 && c.value < 0xFF61) || (c.value >= 0x1F300 && c.value < 0x1F650);
    total += combining ? 0 : wide ? 2 : 1;
    at += c.size;
  }
  return total;
}

std::string wrapped(std::string_view words, std::size_t width, std::size_t indent) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    const std::size_t size = columns(word);
    if (column > 0 && column + 1 + size > width) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > 0 && at > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += size;
    at = end + 1;
  }
  return out;
}

bool styles_wanted() {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) == 1 && (!refused || *refused == '\0') && terminal &&
         std::string_view(terminal) != "dumb";
}

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
    return std::min<std::size_t>(size.ws_col, 140);
  return 100;
}

}  // namespace firsthand::cli
