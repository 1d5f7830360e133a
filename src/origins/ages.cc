#include "origins/ages.h"

#include <array>
#include <charconv>
#include <string>

#include "origins/word_lists.h"
#include "text/fold.h"

namespace firsthand::origins {

int age_of(std::string_view digits) {
  constexpr int kOldest = 125;
  int age = -1;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, age);
  return read.ec == std::errc() && read.ptr == end && age <= kOldest ? age : -1;
}

char unit_of_age(std::string_view words, const std::vector<text::Token>& tokens, std::size_t i) {
  constexpr std::array<std::string_view, 8> kUnits = {"year", "years", "month", "months",
                                                      "week", "weeks", "day",   "days"};
  std::size_t next = i + 1;
  if (next < tokens.size() && text::words_of(words, tokens[next]) == "-") ++next;
  if (next >= tokens.size()) return 0;
  const std::string unit = text::fold(text::words_of(words, tokens[next]));
  return is_in(kUnits, unit) ? unit.front() : '\0';
}

int age_between_commas(std::string_view words, const std::vector<text::Token>& tokens,
                       std::size_t i) {
  const auto is_comma = [&](std::size_t k) { return text::words_of(words, tokens[k]) == ","; };
  if (i == 0 || i >= tokens.size() || tokens[i].kind != text::TokenKind::kNumber) return -1;
  if (!is_comma(i - 1) || (i + 1 < tokens.size() && !is_comma(i + 1))) return -1;
  return age_of(text::words_of(words, tokens[i]));
}

}  // namespace firsthand::origins
