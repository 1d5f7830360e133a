// Which details contradict which, and the state of each.
#pragma once

#include <vector>

#include "model/findings.h"
#include "origins/detail_key.h"
#include "origins/incident_claims.h"

namespace firsthand::origins {

// A detail in the making, with what its state depends on.
struct DraftDetail {
  model::Detail detail;
  DetailKey key;
  std::vector<std::size_t> claims;  // numbers in IncidentClaims
  bool all_changed = false;         // carried only by copies that changed something
  bool counted = false;             // at least one claim counts: it has a speaker and is not tier C
  std::vector<std::size_t> contested_by;  // places of the details that make it contested
};

// Sets detail.contradicts, detail.state and contested_by. A later count that is higher is an update
// and no contradiction.
void settle_states(const IncidentClaims& claims, std::vector<DraftDetail>& drafts);

}  // namespace firsthand::origins
