#include "incidents/open_figures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace firsthand::incidents {
namespace {

using model::Claim;

bool is_asserted(const Claim& claim) {
  return claim.stance == model::Stance::kAsserted || claim.stance == model::Stance::kAlleged;
}

// Whose number can tell what the same number counts elsewhere.
bool tells(const Claim& claim) {
  return claim.measure && claim.incident && claim.tier != model::Tier::kC && is_asserted(claim) &&
         claim.count && claim.count->min && claim.count->min == claim.count->max &&
         claim.count->role != model::CountRole::kCumulative;
}

using Figure = std::pair<model::IncidentId, std::int64_t>;

// What `open` counts; absent if nothing or more than one thing is told.
std::optional<std::string> measure_of(const Claim& open, const std::vector<const Claim*>& telling) {
  const std::optional<std::string>& first = telling.front()->measure;
  const bool one = std::all_of(telling.begin(), telling.end(), [&](const Claim* c) {
    return c->report != open.report && c->measure == first;
  });
  return one ? first : std::nullopt;
}

}  // namespace

void tell_open_figures(model::Findings& findings) {
  std::map<Figure, std::vector<const Claim*>> telling;
  for (const Claim& claim : findings.claims) {
    if (tells(claim)) telling[{*claim.incident, *claim.count->min}].push_back(&claim);
  }
  std::vector<Claim> told;
  for (std::size_t i = 0; i < findings.annotations.size(); ++i) {
    const std::vector<Claim> open = std::exchange(findings.annotations[i].open, {});
    const std::optional<model::IncidentId>& incident = findings.main_incidents[i];
    if (!incident) continue;
    for (const Claim& figure : open) {
      const auto same = telling.find({*incident, *figure.count->min});
      if (!is_asserted(figure) || same == telling.end()) continue;
      std::optional<std::string> measure = measure_of(figure, same->second);
      if (!measure) continue;
      told.push_back(figure);
      told.back().measure = std::move(measure);
      told.back().incident = incident;
      told.back().id = model::claim_id(told.back());
    }
  }
  if (told.empty()) return;
  const auto by_place = [](const Claim& a, const Claim& b) {
    return std::tie(a.report, a.span, a.count ? a.count->span : a.span, a.id) <
           std::tie(b.report, b.span, b.count ? b.count->span : b.span, b.id);
  };
  std::vector<Claim> all;
  all.reserve(findings.claims.size() + told.size());
  std::merge(std::make_move_iterator(findings.claims.begin()),
             std::make_move_iterator(findings.claims.end()), std::make_move_iterator(told.begin()),
             std::make_move_iterator(told.end()), std::back_inserter(all), by_place);
  findings.claims = std::move(all);
}

}  // namespace firsthand::incidents
