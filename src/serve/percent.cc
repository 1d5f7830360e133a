#include "serve/percent.h"

#include "base/utf8.h"

namespace firsthand::serve {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::optional<std::string> decode_query(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c <= ' ' || c >= 0x7f) return std::nullopt;  // a byte above 0x7f is negative or large
    if (c == '+') {
      out += ' ';
    } else if (c == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      const int high = digit(text[at + 1]);
      const int low = digit(text[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      if (out.back() == '\0') return std::nullopt;
      at += 2;
    } else {
      out += c;
    }
  }
  if (!base::is_utf8(out)) return std::nullopt;
  return out;
}

}  // namespace firsthand::serve
