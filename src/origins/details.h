// Claims of one incident to origins and details: who says it first-hand, and how many independent
// origins stand behind each distinct assertion.
//
// Claims are joined into origins at the three thresholds of the contract (same_origin.h); a
// detail's count at a threshold is the number of origins that its attributed claims fall into. A
// copy that changed the figure, the day or the place (changed_copies.h) joins only with its own
// copies, and its origin is its outlet.
#pragma once

#include <span>
#include <vector>

#include "model/findings.h"
#include "origins/copying.h"
#include "origins/incident_claims.h"
#include "origins/parameters.h"

namespace firsthand::origins {

struct IncidentCount {
  std::vector<model::Detail> details;
  std::vector<model::Figure> figures;  // by measure
  std::vector<model::Origin> origins;
  std::vector<model::Edge> edges;  // from claims to origins and between reports by citation
};

IncidentCount count_incident(const model::Incident& incident,
                             std::span<const model::Report> reports,
                             const std::vector<ClaimContext>& claims, const Copying& copying,
                             std::span<const model::Assessment> assessments,
                             const Parameters& parameters);

}  // namespace firsthand::origins
