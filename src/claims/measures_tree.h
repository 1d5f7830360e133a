// Whom a verb counts, as the tree of its sentence has it: for the counts that stand too far from
// their verb for the grammar of the words around it. "Two men, said to own the mill, have been
// arrested", "sixteen bore marks and were, by their accounts, tortured".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "claims/attribution_tree.h"
#include "claims/reading.h"

namespace firsthand::claims {

// Whom a verb counts: who does it, to whom it is done, or that only in the passive.
enum class Counts : std::uint8_t { kSubject, kVictim, kPassive };

class CountTrees {
 public:
  static constexpr std::size_t kNone = Tree::kNone;

  // Keeps both.
  CountTrees(const Reading& reading, Tree& tree) : r_(reading), tree_(tree) {}

  // The head of whom the verb at `i` counts; kNone if the tree has none.
  // `negated`: of a verb that is denied, and not of one that is told.
  std::size_t counted_by(std::size_t i, Counts counts, bool negated = false);

  // The number that stands with the noun; kNone if none does.
  std::size_t number_of(std::size_t noun) const {
    return tree_.child(noun, {syntax::Relation::kNummod});
  }

  // The first noun that is joined to it: "men" of "cattle and 14 men".
  std::size_t beside(std::size_t noun) const;

  // Whether the verb at `i` stands within what only tells which ones are meant: "the men who were
  // held". `noun`: the head of the phrase of the men.
  bool only_tells_which(std::size_t i, std::size_t noun) const;

 private:
  bool is_passive(std::size_t verb) const;
  bool is_negated(std::size_t verb) const;
  std::size_t subject(std::size_t verb) const;

  const Reading& r_;
  Tree& tree_;
};

}  // namespace firsthand::claims
