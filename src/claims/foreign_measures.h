// What befell how many, in languages other than English that have a table of words: a word for a
// measure with the count that stands nearest to it, before or after, in one part of a sentence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/foreign_words.h"
#include "claims/reading.h"
#include "model/claim.h"

namespace firsthand::claims {

struct ForeignCount {
  std::string measure;
  Range trigger;
  Range words;  // of the count
  model::Count count;
  model::Stance stance = model::Stance::kAsserted;
  std::optional<Range> stance_words;
  std::size_t sentence = 0;
};

// In the order of the text. `quantities` are those of foreign_quantities.
std::vector<ForeignCount> foreign_counts(const Folded& words, const ForeignWords& table,
                                         const std::vector<model::Quantity>& quantities);

}  // namespace firsthand::claims
