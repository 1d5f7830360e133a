// Copies that changed the figure, the day or the place: each is the only origin of what it says.
#pragma once

#include <vector>

#include "origins/copying.h"
#include "origins/incident_claims.h"

namespace firsthand::origins {

// One mark per claim: it stands in text taken from an earlier report whose counterpart says
// something else, or in text taken from such a copy.
std::vector<char> find_changed(const IncidentClaims& claims, const Copying& copying,
                               const Parameters& parameters);

}  // namespace firsthand::origins
