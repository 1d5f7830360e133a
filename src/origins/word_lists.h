// Lists of words and what they have in common.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::origins {

using Words = std::vector<std::string>;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "seven", "dozens", folded.
inline bool is_number_word(std::string_view word) {
  static constexpr std::array<std::string_view, 31> kNumbers = {
      "one",       "two",      "three",    "four",    "five",     "six",      "seven",   "eight",
      "nine",      "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen", "sixteen",
      "seventeen", "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",   "sixty",
      "seventy",   "eighty",   "ninety",   "hundred", "dozen",    "dozens",   "hundreds"};
  return is_in(kNumbers, word);
}

inline bool is_subset(const Words& few, const Words& many) {
  return std::all_of(few.begin(), few.end(), [&](const std::string& word) {
    return std::find(many.begin(), many.end(), word) != many.end();
  });
}

}  // namespace firsthand::origins
