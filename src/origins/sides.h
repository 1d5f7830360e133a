// The details of an incident, each with what its statements say of its figure: what is needed to
// hold one against another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/findings.h"
#include "origins/draft_detail.h"
#include "origins/incident_claims.h"
#include "origins/remarks.h"
#include "origins/tellings.h"

namespace firsthand::origins {

using Evidence = std::vector<model::EvidenceSpan>;

struct ChangeAt {
  model::EvidenceSpan at;
  int direction = 0;
  bool sure = false;
};

struct Side {
  const IncidentClaims* claims = nullptr;
  const DraftDetail* draft = nullptr;
  Interval range;
  Evidence statements;
  Evidence counts;
  std::vector<ChangeAt> later;
  std::vector<ChangeAt> earlier;
  Evidence wounded;
  bool says_wounded = false;  // in the sentence of the figure
  Evidence doers;
  Evidence several;
  Evidence wide;
  Evidence places;
  Evidence days;
  People people = People::kAnybody;
  Telling telling = Telling::kWhole;
  std::optional<model::Day> published;  // the first of its reports, if all are dated
};

// In the order of the drafts, of which they keep the addresses. Of a detail that has no other of
// its measure beside it no more than `draft` and `range` is told.
std::vector<Side> sides_of(const IncidentClaims& claims, const std::vector<DraftDetail>& drafts);

}  // namespace firsthand::origins
