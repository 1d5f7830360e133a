// What two wordings of one text tell of which was first: what editors do to a text and hardly ever
// undo. Said as log odds; each is weak, and what an editor might as well have added says nothing.
#pragma once

#include <vector>

#include "origins/parameters.h"
#include "origins/renderings.h"

namespace firsthand::origins {

// Log odds that a's wording was before b's.
//   own lead    who opens with sentences that the other lacks, and has the other's opening further
//               down, has put its own on top
//   shortened   a sentence that lacks some of the other's words and has none of its own
//   misprint    a word that nobody knows, for one that is known, in sentences otherwise alike
// `a_matches` are of a's sentences in b, `b_matches` of b's in a.
double wording_odds(const model::Report& a, const std::vector<Sentence>& a_sentences,
                    const std::vector<Match>& a_matches, const model::Report& b,
                    const std::vector<Sentence>& b_sentences, const std::vector<Match>& b_matches,
                    const Parameters& parameters);

}  // namespace firsthand::origins
