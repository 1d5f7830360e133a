// Single people whom a headline names without an article: "Man killed in shooting", "Police
// identify woman killed in fire", "Blast kills miller's son".
#pragma once

#include <optional>
#include <vector>

#include "claims/measures_counted.h"

namespace firsthand::claims {

class BareNouns {
 public:
  // `title`: whether the unit is written as titles are.
  BareNouns(const Reading& reading, Range unit, bool title)
      : r_(reading), unit_(unit), title_(title) {}

  // At token `i`, behind those `found` in the unit.
  std::optional<Counted> at(std::size_t i, const std::vector<Counted>& found) const;

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool opens_pair(std::size_t i) const;
  bool goes_on_with(std::size_t i, const std::vector<Counted>& found) const;
  std::size_t owner_before(std::size_t i) const;
  bool after_victim_verb(std::size_t i) const;
  bool is_victim(std::size_t i) const;

  const Reading& r_;
  Range unit_;
  bool title_;
};

}  // namespace firsthand::claims
