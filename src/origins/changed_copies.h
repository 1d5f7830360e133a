// Copies that changed the figure, the day or the place: each is the only origin of what it says.
#pragma once

#include <span>
#include <vector>

#include "origins/copying.h"
#include "origins/incident_claims.h"

namespace firsthand::origins {

// Marks the claims whose text was taken from a report of another incident that says it of another
// day or place: who moves an event by copying is the only origin of it where he puts it.
void mark_moved(std::span<std::vector<ClaimContext>> by_incident,
                std::span<const model::Incident> incidents, std::span<const model::Report> reports,
                const Copying& copying, const Parameters& parameters);

// One mark per claim: it stands in text taken from an earlier report whose counterpart says
// something else, or in text taken from such a copy. Keys of claims that were moved by a day get
// it.
std::vector<char> find_changed(IncidentClaims& claims, const Copying& copying,
                               const Parameters& parameters);

}  // namespace firsthand::origins
