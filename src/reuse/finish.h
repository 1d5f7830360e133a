// What was found, as the passages that are handed on: boilerplate marked, and pair by pair in the
// order of ids, so that passages of a pair stand together.
#pragma once

#include <vector>

#include "model/findings.h"
#include "reuse/corpus.h"
#include "reuse/found_passage.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

// `facts` by number of report. REQUIRES: those of a pair stand together in `found`.
std::vector<model::Passage> finished(std::vector<FoundPassage> found,
                                     const std::vector<Facts>& facts, const Parameters& parameters);

}  // namespace firsthand::reuse
