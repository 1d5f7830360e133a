// The figures of an incident: for each measure the lowest and the highest, as reported, and why
// they differ where the reports tell.
#pragma once

#include <vector>

#include "origins/incident_claims.h"
#include "origins/sides.h"

namespace firsthand::origins {

// By measure. Details that are denied, parts or additions make no figure. Each detail but the
// lowest is held against one that is lower: of the same place and day the nearest that it cannot be
// one with, and those of another place or day against the incident's own. For such a pair all is
// told that the reports say; where they say nothing, that too.
std::vector<model::Figure> figures_of(const IncidentClaims& claims, const std::vector<Side>& sides);

}  // namespace firsthand::origins
