// What two aligned stretches of text have in common, weighed: what the judgement of a passage rests
// on.
//
// Two honest reporters of one event share names, numbers and quotations: those weigh nothing. What
// they do not share by chance is unquoted wording of their own, sentence for sentence, in its order
// (correspond.h).
#pragma once

#include <vector>

#include "reuse/align.h"
#include "reuse/correspond.h"

namespace firsthand::reuse {

struct Evidence {
  double in_runs = 0;          // share of the words of both sides that stand in common runs
  double shorter_in_runs = 0;  // the same of the shorter side
  double alike = 0;            // weighted Dice of stems
  double stem_nats = 0;        // of unquoted stems that both have, names and numbers left out
  double inside = 0;  // corresponding sentences in the passage: a whole one that is reworded counts
                      // 1 beside another, less alone; word for word less than that, alone nothing
  double beyond = 0;  // what those that follow one another share that no formula is long enough
                      // for, in whole sentences
  double share = 0;   // nats of all corresponding sentences per word of the shorter report; for a
                      // passage that has none itself nothing
  double quoted = 0;  // share of what both have that is quoted on both sides
  bool list = false;  // on either side there are no function words: names, ingredients, results
  bool furniture = false;  // "subscribe", "all rights reserved" and the like
};

// `sentences` are those of the two reports that correspond.
Evidence weigh(const Analysis& a, const Analysis& b, const Aligned& passage,
               const std::vector<CommonRun>& runs, const std::vector<Corresponding>& sentences,
               const Parameters& parameters);

}  // namespace firsthand::reuse
