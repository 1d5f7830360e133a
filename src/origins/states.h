// Which details contradict which, and the state of each.
#pragma once

#include <vector>

#include "origins/draft_detail.h"
#include "origins/incident_claims.h"
#include "origins/sides.h"

namespace firsthand::origins {

// Sets detail.contradicts, detail.state and contested_by. Two figures contradict if they are of one
// moment, cannot be one figure, and nothing that the reports say lets both hold (differences.h); a
// later count that is higher is an update. The same figure for another place or day is of another
// event or of a wrong date, and contradicts only what it was copied from. `sides`: of these drafts.
void settle_states(const IncidentClaims& claims, const std::vector<Side>& sides,
                   std::vector<DraftDetail>& drafts);

}  // namespace firsthand::origins
