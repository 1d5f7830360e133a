#include "origins/states.h"

#include <algorithm>
#include <tuple>

#include "origins/differences.h"

namespace firsthand::origins {
namespace {

using model::CountRole;
using model::State;

bool says_update(const IncidentClaims& c, const DraftDetail& draft) {
  return std::any_of(draft.claims.begin(), draft.claims.end(),
                     [&](std::size_t i) { return c.claim(i).count->role == CountRole::kUpdate; });
}

// That authorities have not done something yet is of its hour.
bool is_update(const IncidentClaims& c, const Side& later, const Side& earlier) {
  if (later.range.low <= earlier.range.high) return false;
  if (earlier.range.high == 0 && model::is_aftermath(earlier.draft->key.measure)) return true;
  if (says_update(c, *later.draft) || says_update(c, *earlier.draft)) return true;
  const auto first = later.published();
  // An undated report of the others could only be earlier than the first that is dated.
  return first && earlier.first_dated && *first > *earlier.first_dated;
}

bool contradict(const IncidentClaims& c, const Side& x, const Side& y) {
  const DetailKey& a = x.draft->key;
  const DetailKey& b = y.draft->key;
  if (a.measure != b.measure || a.role != CountRole::kFigure || b.role != CountRole::kFigure)
    return false;
  if (a.denied && b.denied) return false;
  if (a.denied != b.denied)
    return x.range.meets(y.range) && (a.denied ? y.range.high : x.range.high) > 0;
  const bool changed = x.draft->all_changed || y.draft->all_changed;
  if (x.range.meets(y.range)) return changed && (a.place != b.place || a.day != b.day);
  const auto& [low, high] = x.range.low < y.range.low ? std::tie(x, y) : std::tie(y, x);
  return !is_update(c, high, low) && (changed || !both_may_hold(c, low, high));
}

bool has_origin_beyond(const model::Detail& other, const model::Detail& detail) {
  return std::any_of(other.origins.begin(), other.origins.end(), [&](model::OriginId o) {
    return !std::binary_search(detail.origins.begin(), detail.origins.end(), o);
  });
}

State state_of(const DraftDetail& draft) {
  const model::Independent& n = draft.detail.independent;
  if (!draft.contested_by.empty()) return State::kContested;
  if (n.low >= 2) return State::kCorroborated;
  if (n.high >= 2 || !draft.counted) return State::kInconclusive;
  return draft.detail.reports.size() > 1 ? State::kSingleOrigin : State::kUncorroborated;
}

}  // namespace

void settle_states(const IncidentClaims& claims, const std::vector<Side>& sides,
                   std::vector<DraftDetail>& drafts) {
  const auto stand_against = [&](DraftDetail& one, std::size_t other) {
    const DraftDetail& against = drafts[other];
    one.detail.contradicts.push_back(against.detail.id);
    if (!against.all_changed && has_origin_beyond(against.detail, one.detail))
      one.contested_by.push_back(other);
  };
  for (std::size_t x = 0; x < drafts.size(); ++x) {
    for (std::size_t y = x + 1; y < drafts.size(); ++y) {
      if (!contradict(claims, sides[x], sides[y])) continue;
      stand_against(drafts[x], y);
      stand_against(drafts[y], x);
    }
  }
  for (DraftDetail& draft : drafts) {
    std::sort(draft.detail.contradicts.begin(), draft.detail.contradicts.end());
    draft.detail.state = state_of(draft);
  }
}

}  // namespace firsthand::origins
