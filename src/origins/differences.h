// Why one detail gives another figure than a second, as far as reports tell.
#pragma once

#include <vector>

#include "model/difference.h"
#include "origins/sides.h"

namespace firsthand::origins {

// Appends all that the reports say; where they say nothing, that too.
void tell_differences(const IncidentClaims& claims, const Side& lower, const Side& higher,
                      std::vector<model::Difference>& out);

// Whether what reports say lets both figures hold: then neither is against the other.
bool both_may_hold(const IncidentClaims& claims, const Side& lower, const Side& higher);

}  // namespace firsthand::origins
