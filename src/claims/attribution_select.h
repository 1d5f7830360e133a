// The attributions that are shown: those that stand in no other's content, each word in one of them
// at most, with their spans as the literature draws them.
#pragma once

#include <vector>

#include "claims/attribution.h"
#include "model/claim.h"

namespace firsthand::claims {

std::vector<model::Attribution> shown_attributions(const Reading& reading,
                                                   const std::vector<Statement>& statements);

}  // namespace firsthand::claims
