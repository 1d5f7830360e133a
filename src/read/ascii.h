// What the reading of markup, headers and dates needs of ASCII, without locale.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/swar.h"

namespace firsthand::read {

inline bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
inline bool is_number(char c) { return c >= '0' && c <= '9'; }
inline bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_alnum(char c) { return is_alpha(c) || is_number(c); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

inline int hex_digit(char c) {
  if (is_number(c)) return c - '0';
  const char l = lower(c);
  return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

inline bool has_number(std::string_view text) {
  for (; text.size() >= 8; text.remove_prefix(8)) {
    if (text::bytes_between(text::load_eight(text.data()), '0', '9') != 0) return true;
  }
  return std::any_of(text.begin(), text.end(), is_number);
}

inline std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

inline bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

inline bool starts_with_letters(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && same_letters(text.substr(0, start.size()), start);
}

// Where `wanted`, in lower case, begins in `text` at or after `from`, of any case; npos.
inline std::size_t find_letters(std::string_view text, std::string_view wanted,
                                std::size_t from = 0) {
  for (std::size_t at = from; at + wanted.size() <= text.size(); ++at) {
    if (!is_alpha(wanted[0])) {
      at = text.find(wanted[0], at);
      if (at == std::string_view::npos) break;
    }
    if (lower(text[at]) == wanted[0] && starts_with_letters(text.substr(at), wanted)) return at;
  }
  return std::string_view::npos;
}

inline std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    if (end == text.size()) return parts;
    at = end + 1;
  }
}

template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    visit(text.substr(at, end - at));
    at = end + 1;
  }
}

// The size of a mark that cannot be seen at byte `at` of UTF-8 (soft hyphen, zero-width space, byte
// order mark, word joiner), else 0. The joiners that some scripts need are none.
inline std::size_t invisible_at(std::string_view text, std::size_t at) {
  if (text[at] != '\xC2' && text[at] != '\xE2' && text[at] != '\xEF') return 0;
  const std::string_view rest = text.substr(at, 3);
  if (rest.substr(0, 2) == "\xC2\xAD") return 2;
  return rest == "\xE2\x80\x8B" || rest == "\xE2\x81\xA0" || rest == "\xEF\xBB\xBF" ? 3 : 0;
}

// Blank runs, no-break spaces among them, become one blank; what stands at the ends goes; so do
// marks that cannot be seen (soft hyphen, zero-width space, byte order mark).
std::string one_line(std::string_view text);

}  // namespace firsthand::read
