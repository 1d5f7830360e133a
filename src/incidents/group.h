// Reports and claims to incidents: what happened, where and when.
//
// Reports are grouped by average link over the likelihood that two tell of one event: the words
// that they share (tf-idf with names and ages of people), the days between them, and the days,
// places and figures that they state for the event (likeness.h). Copying plays no part. Within a
// report, a claim that states a day or place that cannot be its report's belongs to another
// incident: to that of other reports if one fits, else to one of its own. A cumulative total
// belongs to none. What a person merged or split comes last.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "incidents/parameters.h"
#include "model/findings.h"

namespace firsthand::incidents {

struct Grouping {
  std::vector<model::Incident> incidents;  // by id; without figures, details and origins
  std::vector<std::optional<model::IncidentId>> main;      // of reports[i]
  std::vector<std::optional<model::IncidentId>> of_claim;  // of claims[k]
};

// annotations[i] are of reports[i]; of the passages only boilerplate is looked at. REQUIRES: claims
// are sorted by the order of their reports, then by span.
Grouping group(std::span<const model::Report> reports,
               std::span<const model::Annotations> annotations,
               std::span<const model::Passage> passages, std::span<const model::Claim> claims,
               std::span<const model::Assessment> assessments, const Parameters& parameters,
               unsigned threads);

}  // namespace firsthand::incidents
