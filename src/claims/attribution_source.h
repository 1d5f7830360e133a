// Where the phrase of a speaker begins and ends, told when words and tree have been weighed:
// without what stands before it in the sentence, and without the circumstances of the saying.
#pragma once

#include "claims/attribution.h"

namespace firsthand::claims {

// Names the speaker too where the tree has put him to what is said.
void trim_source(const Reading& reading, Range unit, Statement& statement);

}  // namespace firsthand::claims
