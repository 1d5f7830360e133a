// What two aligned stretches of text have in common, weighed: what the judgement of a passage rests
// on.
//
// Two honest reporters of one event share names, numbers and quotations: those weigh nothing. What
// they do not share by chance is unquoted wording: runs of words, the order of stopwords in them,
// rare expressions. And of that, least in the sentence that tells the news itself (`Word::matter`):
// its words are the event's.
#pragma once

#include <vector>

#include "reuse/align.h"

namespace firsthand::reuse {

struct Evidence {
  double in_runs = 0;          // share of the words of both sides that stand in common runs
  double shorter_in_runs = 0;  // the same of the shorter side
  double alike = 0;            // weighted Dice of stems
  double run_nats = 0;         // of unquoted runs, above what coincidence may weigh
  double stem_nats = 0;        // of unquoted stems that both have, names and numbers left out
  double own_runs = 0;         // both again, where the sentence that tells the news counts for less
  double own_stems = 0;
  double quoted = 0;       // share of what both have that is quoted on both sides
  bool furniture = false;  // "subscribe", "all rights reserved" and the like
};

Evidence weigh(const Analysis& a, const Analysis& b, const Aligned& passage,
               const std::vector<Run>& runs, const Parameters& parameters);

}  // namespace firsthand::reuse
