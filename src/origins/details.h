// Claims of one incident to origins and details: who says it first-hand, and how many independent
// origins stand behind each distinct assertion.
//
// Over all claims of an incident three partitions are made, one per threshold of the contract:
// claims are joined that have the same speaker or that copy one another. A copy that changed the
// figure, the day or the place joins only with its own copies, and its origin is its outlet. A
// detail's count at a threshold is the number of groups that its attributed claims fall into.
#pragma once

#include <span>
#include <vector>

#include "model/findings.h"
#include "origins/copying.h"
#include "origins/parameters.h"

namespace firsthand::origins {

struct ClaimContext {
  const model::Claim* claim = nullptr;
  std::size_t report = 0;   // its number
  std::string description;  // all that its report says of the speaker
};

struct IncidentCount {
  std::vector<model::Detail> details;
  std::vector<model::Origin> origins;
  std::vector<model::Edge> edges;  // from claims to origins and between reports by citation
};

IncidentCount count_incident(const model::Incident& incident,
                             std::span<const model::Report> reports,
                             const std::vector<ClaimContext>& claims, const Copying& copying,
                             const Parameters& parameters);

}  // namespace firsthand::origins
