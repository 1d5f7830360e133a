#include "read/ascii.h"

namespace firsthand::read {

std::string one_line(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t size = 0;  // of it
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
      blank = size > 0;
      at += no_break ? 2 : 1;
      continue;
    }
    if (blank) out[size++] = ' ';
    blank = false;
    out[size++] = text[at++];
    while (at < text.size() && text[at] > ' ' && text[at] < 0x7F) out[size++] = text[at++];
  }
  out.resize(size);
  return out;
}

}  // namespace firsthand::read
