#include "text/lines.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"
#include "text/sentences.h"

namespace firsthand::text {
namespace {

using model::Span;

// Behind the first code point that ends a line, or the end of the text.
std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::string_view line = text.substr(0, std::min(text.find('\n', at), text.size()));
  // U+2028 and U+2029: E2 80 A8 and E2 80 A9.
  for (std::size_t i = line.find('\xE2', at); i != std::string_view::npos;
       i = line.find('\xE2', i + 1)) {
    const std::string_view mark = line.substr(i, 3);
    if (mark == "\xE2\x80\xA8" || mark == "\xE2\x80\xA9") return i + 3;
  }
  return std::min(line.size() + 1, text.size());
}

std::size_t size_of_last(std::string_view text) {
  for (std::size_t size = 2; size <= 4 && size <= text.size(); ++size) {
    if (base::code_point_at(text, text.size() - size).size == size) return size;
  }
  return 1;
}

Span without_blanks(std::string_view text, Span line) {
  while (line.begin < line.end) {
    const base::CodePoint first = base::code_point_at(text, line.begin);
    if (!is_blank(first.value)) break;
    line.begin += first.size;
  }
  while (line.begin < line.end) {
    const std::string_view rest = model::slice(text, line);
    const std::size_t size = size_of_last(rest);
    if (!is_blank(base::code_point_at(rest, rest.size() - size).value)) break;
    line.end -= size;
  }
  return line;
}

}  // namespace

bool is_hard_wrapped(std::string_view text) {
  std::size_t lines = 0;
  std::size_t wrapped = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.empty()) {
      ++lines;
      const char last = line.back();
      const bool mid_sentence = (last >= 'a' && last <= 'z') || last == ',';
      if (mid_sentence && line.size() >= 40 && line.size() <= 120) ++wrapped;
    }
    at = end + 1;
  }
  return lines >= 4 && wrapped * 10 >= lines * 4;
}

std::vector<Span> paragraphs(std::string_view text, Span within) {
  text = text.substr(0, within.end);
  if (within.begin >= text.size()) return {};
  const bool wrapped = is_hard_wrapped(text.substr(within.begin));
  std::vector<Span> out;
  for (std::size_t at = within.begin; at < text.size();) {
    const std::size_t end = end_of_line(text, at);
    const Span line = without_blanks(text, {at, end});
    at = end;
    if (line.empty()) continue;
    const auto goes_on = [&] {
      const auto gap = text.substr(out.back().end, line.begin - out.back().end);
      return std::count(gap.begin(), gap.end(), '\n') < 2;
    };
    if (wrapped && !out.empty() && goes_on()) {
      out.back().end = line.end;
    } else {
      out.push_back(line);
    }
  }
  return out;
}

}  // namespace firsthand::text
