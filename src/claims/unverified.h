// The reserve of who prints a claim: "The figures could not be independently verified".
#pragma once

#include <span>
#include <vector>

#include "claims/measures_find.h"
#include "model/claim.h"

namespace firsthand::claims {

// Claims of which their report says so are alleged, by these words: those that stand before it in
// its sentence, else in the sentence or quotation before. `claims` are those of `counted`.
void allege_unverified(const Reading& reading, std::span<const CountedMeasure> counted,
                       std::span<model::Claim> claims);

}  // namespace firsthand::claims
