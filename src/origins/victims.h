// Whom a figure of one is about, as far as its words tell: "a man" and "her 2-year-old daughter"
// are one victim each, and not the same. Two origins for one of them each corroborate neither.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::origins {

struct Victim {
  char sex = 0;                   // 'm', 'f'; 0: not told
  char grown = 0;                 // 'a' adult, 'c' child; 0: not told
  int age = -1;                   // in years; -1: not told
  std::vector<std::string> name;  // its folded words, if it has two or more

  bool can_be(const Victim& other) const;
};

// `words` are those of the count: "a 62-year-old farmer".
Victim victim_in(std::string_view words);

// Of each victim the number of the group he belongs to, from 0: groups hold nobody who cannot be
// the others. Who may be in several is in the largest.
std::vector<std::size_t> group_victims(const std::vector<Victim>& victims);

}  // namespace firsthand::origins
