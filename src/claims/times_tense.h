// Whether the verb that a time belongs to tells of what is over or of what is to come, by the tree
// of the sentence: "were arrested on 3 May", "the ministers meet on Monday".
#pragma once

#include <cstddef>
#include <cstdint>

#include "claims/attribution_tree.h"
#include "claims/reading.h"

namespace firsthand::claims {

enum class Told : std::uint8_t { kUnknown, kPast, kAhead };

class TimeTenses {
 public:
  // Keeps both.
  TimeTenses(const Reading& reading, Tree& tree) : r_(reading), tree_(tree) {}

  // Of the time that begins at token `i`.
  Told told(std::size_t i);

 private:
  std::size_t verb_of(std::size_t i) const;
  Told tense_of(std::size_t verb) const;
  Told of_helpers(std::size_t verb) const;

  const Reading& r_;
  Tree& tree_;
};

}  // namespace firsthand::claims
