#include "read/ascii.h"

namespace firsthand::read {

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const std::size_t invisible = invisible_at(text, at);
    if (invisible > 0) {
      at += invisible;
      continue;
    }
    const bool no_break = c == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0';
    if (is_space(c) || no_break) {
      blank = !out.empty();
      at += no_break ? 2 : 1;
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    std::size_t end = at + 1;
    while (end < text.size() && text[end] > ' ' && text[end] < 0x7F) ++end;
    out += text.substr(at, end - at);
    at = end;
  }
  return out;
}

}  // namespace firsthand::read
