// A detail in the making, with what its state depends on.
#pragma once

#include <vector>

#include "model/findings.h"
#include "origins/detail_key.h"

namespace firsthand::origins {

struct DraftDetail {
  model::Detail detail;
  DetailKey key;
  std::vector<std::size_t> claims;  // numbers in IncidentClaims
  bool all_changed = false;         // carried only by copies that changed something
  bool counted = false;             // at least one claim counts: it has a speaker and is not tier C
  std::vector<std::size_t> contested_by;  // places of the details that make it contested
};

// Only whole figures of the incident itself make its range.
inline bool makes_figure(const DraftDetail& draft) {
  return !draft.detail.denied && draft.key.role == model::CountRole::kFigure;
}

}  // namespace firsthand::origins
