// Numbers in digits and words: "1.2 million", "twenty-one", "half a dozen", "two and a half",
// "10 1/2", "dozens", "several hundred", "13.6M".
//
// Only the number itself: what it counts, and whether it counts anything, is for quantities.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/folded.h"
#include "claims/vague_words.h"

namespace firsthand::claims {

struct Number {
  std::size_t first = 0;  // tokens [first, end)
  std::size_t end = 0;
  double min = 0;
  double max = 0;         // apart from min only where vague
  double multiplier = 1;  // of the words after the digits: 1e6 in "1.2 million"
  bool vague = false;     // "dozens", "several"
  bool digits = false;    // begins with digits
  bool fraction = false;  // below one, in words: "half", "two-thirds"
  bool scaled = false;    // has a multiplier
};

// The number that begins at token `i`, the longest there is.
std::optional<Number> number_at(const Folded& words, std::size_t i,
                                const VagueWords& table = VagueWords::standard());

// A whole small number in words or digits: "3", "three"; for times and ages.
std::optional<int> small_number_at(const Folded& words, std::size_t i);

// The digits of a token as a number; empty if they are grouped as no number is ("1,2,3", "10.1.2").
std::optional<double> parse_digits(std::string_view digits);

}  // namespace firsthand::claims
