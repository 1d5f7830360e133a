// Who has those of whom a figure tells, with him or in a book: "the nurse had 16 injured on mats",
// "the lodge has a list with twelve missing". Where nobody is said to have told it, it is theirs.
// Not of who treated or buried them: it is mostly told again by somebody who is named elsewhere.
#pragma once

#include <vector>

#include "claims/attribution.h"

namespace firsthand::claims {

// The statements of keepers for figures that none of `known` tells.
std::vector<Statement> find_keepers(const Reading& reading, const std::vector<Statement>& known);

}  // namespace firsthand::claims
