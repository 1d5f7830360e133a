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
  std::optional<model::Day> first_dated;  // the day of the first of its dated reports
  bool all_dated = true;

  // The day of its first report; unknown where one is undated that may have been it.
  std::optional<model::Day> published() const { return all_dated ? first_dated : std::nullopt; }
};

// In the order of the drafts, of which they keep the addresses. Of a detail that has no other of
// its measure beside it no more than `draft` and `range` is told.
std::vector<Side> sides_of(const IncidentClaims& claims, const std::vector<DraftDetail>& drafts);

}  // namespace firsthand::origins
