// How sure an attribution is, told when the words and the tree have been weighed: one tier for what
// is shown and for the claims that rest on it.
#pragma once

#include "claims/attribution.h"

namespace firsthand::claims {

model::Tier settled_tier(const Reading& reading, const Statement& statement);

}  // namespace firsthand::claims
