#include "incidents/open_figures.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
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

// What an incident's reports count by one number, and which of them do.
struct Told {
  std::string measure;
  bool several = false;  // they count more than one thing by it
  std::set<model::ReportId> reports;
};
using Figure = std::pair<model::IncidentId, std::int64_t>;

std::map<Figure, Told> told_in(const std::vector<Claim>& claims) {
  std::map<Figure, Told> out;
  for (const Claim& claim : claims) {
    if (!tells(claim)) continue;
    Told& told = out[{*claim.incident, *claim.count->min}];
    if (told.reports.empty()) told.measure = *claim.measure;
    told.several = told.several || told.measure != *claim.measure;
    told.reports.insert(claim.report);
  }
  return out;
}

}  // namespace

void tell_open_figures(model::Findings& findings) {
  const std::map<Figure, Told> told = told_in(findings.claims);
  std::vector<Claim> taken;
  for (std::size_t i = 0; i < findings.annotations.size(); ++i) {
    const std::vector<Claim> open = std::exchange(findings.annotations[i].open, {});
    const std::optional<model::IncidentId>& incident = findings.main_incidents[i];
    if (!incident) continue;
    for (const Claim& figure : open) {
      const auto same = told.find({*incident, *figure.count->min});
      if (!is_asserted(figure) || same == told.end() || same->second.several ||
          same->second.reports.contains(figure.report))
        continue;
      Claim& claim = taken.emplace_back(figure);
      claim.measure = same->second.measure;
      claim.incident = incident;
      claim.id = model::claim_id(claim);
    }
  }
  if (taken.empty()) return;
  std::vector<Claim> all;
  all.reserve(findings.claims.size() + taken.size());
  std::merge(std::make_move_iterator(findings.claims.begin()),
             std::make_move_iterator(findings.claims.end()), std::make_move_iterator(taken.begin()),
             std::make_move_iterator(taken.end()), std::back_inserter(all), model::stands_before);
  findings.claims = std::move(all);
}

}  // namespace firsthand::incidents
