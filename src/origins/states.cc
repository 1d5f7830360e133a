#include "origins/states.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>

#include "origins/differences.h"
#include "origins/word_lists.h"

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

// What authorities do to people goes on long after the event: that they have not done it is of its
// hour.
constexpr std::array<std::string_view, 5> kGoesOn = {"arrested", "charged", "deported", "detained",
                                                     "released"};

bool says_update(const IncidentClaims& c, const DraftDetail& draft) {
  return std::any_of(draft.claims.begin(), draft.claims.end(),
                     [&](std::size_t i) { return c.claim(i).count->role == CountRole::kUpdate; });
}

bool is_update(const IncidentClaims& c, const DraftDetail& later, const DraftDetail& earlier) {
  if (interval_of(later.detail.count).low <= interval_of(earlier.detail.count).high) return false;
  if (interval_of(earlier.detail.count).high == 0 && is_in(kGoesOn, earlier.key.measure))
    return true;
  if (says_update(c, later) || says_update(c, earlier)) return true;
  const auto x = published(c, later);
  const auto y = published(c, earlier);
  return x && y && x->first > y->first;
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
  return !is_update(c, *high.draft, *low.draft) && (changed || !both_may_hold(low, high));
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
  for (std::size_t x = 0; x < drafts.size(); ++x) {
    DraftDetail& draft = drafts[x];
    for (std::size_t y = 0; y < drafts.size(); ++y) {
      if (x == y || !contradict(claims, sides[x], sides[y])) continue;
      draft.detail.contradicts.push_back(drafts[y].detail.id);
      if (!drafts[y].all_changed && has_origin_beyond(drafts[y].detail, draft.detail))
        draft.contested_by.push_back(y);
    }
    std::sort(draft.detail.contradicts.begin(), draft.detail.contradicts.end());
    draft.detail.state = state_of(draft);
  }
}

}  // namespace firsthand::origins
