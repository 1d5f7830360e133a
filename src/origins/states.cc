#include "origins/states.h"

#include <algorithm>
#include <optional>

namespace firsthand::origins {
namespace {

using model::CountRole;
using model::State;

// The days on which a detail's reports came out; empty if none is dated.
std::optional<std::pair<model::Day, model::Day>> published(const IncidentClaims& c,
                                                           const DraftDetail& draft) {
  std::optional<std::pair<model::Day, model::Day>> range;
  for (const std::size_t i : draft.claims) {
    if (!c.report(i).published) continue;
    const model::Day day = c.report(i).published->day;
    if (!range) range = {day, day};
    range->first = std::min(range->first, day);
    range->second = std::max(range->second, day);
  }
  return range;
}

bool says_update(const IncidentClaims& c, const DraftDetail& draft) {
  return std::any_of(draft.claims.begin(), draft.claims.end(),
                     [&](std::size_t i) { return c.claim(i).count->role == CountRole::kUpdate; });
}

bool is_update(const IncidentClaims& c, const DraftDetail& later, const DraftDetail& earlier) {
  if (interval_of(later.detail.count).low <= interval_of(earlier.detail.count).high) return false;
  if (says_update(c, later) || says_update(c, earlier)) return true;
  const auto x = published(c, later);
  const auto y = published(c, earlier);
  return x && y && x->first > y->first;
}

bool contradict(const IncidentClaims& c, const DraftDetail& x, const DraftDetail& y) {
  const DetailKey& a = x.key;
  const DetailKey& b = y.key;
  if (a.measure != b.measure || a.role != CountRole::kFigure || b.role != CountRole::kFigure)
    return false;
  if (a.denied && b.denied) return false;
  const Interval i = interval_of(x.detail.count);
  const Interval k = interval_of(y.detail.count);
  if (a.denied != b.denied) return i.meets(k) && (a.denied ? k.high : i.high) > 0;
  // The figure of another place or day.
  if (i.meets(k))
    return (!a.place.empty() && !b.place.empty() && a.place != b.place) ||
           a.place.empty() != b.place.empty() || a.day != b.day;
  return !is_update(c, x, y) && !is_update(c, y, x);
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

void settle_states(const IncidentClaims& claims, std::vector<DraftDetail>& drafts) {
  for (std::size_t x = 0; x < drafts.size(); ++x) {
    DraftDetail& draft = drafts[x];
    for (std::size_t y = 0; y < drafts.size(); ++y) {
      if (x == y || !contradict(claims, draft, drafts[y])) continue;
      draft.detail.contradicts.push_back(drafts[y].detail.id);
      if (!drafts[y].all_changed && has_origin_beyond(drafts[y].detail, draft.detail))
        draft.contested_by.push_back(y);
    }
    std::sort(draft.detail.contradicts.begin(), draft.detail.contradicts.end());
    draft.detail.state = state_of(draft);
  }
}

}  // namespace firsthand::origins
