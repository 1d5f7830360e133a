// What vague words of number are taken to mean: data/vague.tsv, and rows of the same form by which
// a user follows another convention.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace firsthand::claims {

// What is wrong with rows that a user gives; absent if nothing is.
std::optional<std::string> fault_in_vague_words(std::string_view rows);

class VagueWords {
 public:
  struct Range {
    double min = 0;
    double max = 0;
    bool own = false;  // by a row of the user
  };

  // The table of the program; a row of the user takes the place of the program's for its word, or
  // adds a word. REQUIRES: no fault_in_vague_words(rows)
  explicit VagueWords(std::string_view rows = {});
  static const VagueWords& standard();

  std::optional<Range> find(std::string_view folded) const;

 private:
  void add(std::string_view rows, bool own);
  std::map<std::string, Range, std::less<>> ranges_;
};

}  // namespace firsthand::claims
