// What two wordings of one text tell of who took it from whom: what editors do often and what they
// hardly ever do. Said as a cost in nats of the one having been made from the other.
#pragma once

#include <vector>

#include "origins/parameters.h"
#include "origins/renderings.h"

namespace firsthand::origins {

struct Version {
  const model::Report& report;
  const std::vector<Sentence>& sentences;
  const std::vector<Match>& matches;  // of its sentences in the other's
};

// What an editor who made `taker` from `giver` must have done.
struct EditingCost {
  // Sentences left out, the opening above all, and least dear at the end, where texts are cut;
  // sentences moved; a sentence lengthened with no other change, for they are shortened; a word
  // that nobody knows put right, for the misprint came later.
  double made = 0;
  // A sentence put into a paragraph that was taken, for what editors add are paragraphs; more than
  // a few sentences put in. Falls away if another report gave them.
  double put_in = 0;
};
EditingCost editing_cost(const Version& taker, const Version& giver, const Parameters& parameters);

}  // namespace firsthand::origins
