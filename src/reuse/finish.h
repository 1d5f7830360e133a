// What was found, as it is handed out.
#pragma once

#include <vector>

#include "reuse/found_passage.h"
#include "reuse/parameters.h"
#include "reuse/pile.h"

namespace firsthand::reuse {

// By reports, then span, with boilerplate marked. The passages of one pair must stand together;
// `facts` by number.
std::vector<model::Passage> finish(std::vector<FoundPassage> found, const std::vector<Facts>& facts,
                                   const Parameters& parameters);

}  // namespace firsthand::reuse
