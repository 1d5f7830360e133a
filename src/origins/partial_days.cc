#include "origins/partial_days.h"

#include <chrono>
#include <optional>
#include <unordered_map>

namespace firsthand::origins {
namespace {

constexpr std::string_view kOpenYear = "XXXX-";

// The one day without a year within a claim.
const model::TimeExpression* partial_day(const model::Annotations& annotations,
                                         const model::Claim& claim) {
  const model::TimeExpression* found = nullptr;
  for (const model::TimeExpression& time : annotations.times) {
    if (!claim.span.contains(time.span) || time.type != model::TimeType::kDate) continue;
    if (time.value.size() != 10 || !time.value.starts_with(kOpenYear)) continue;
    if (found && found->value != time.value) return nullptr;
    found = &time;
  }
  return found;
}

std::optional<model::Day> nearest(std::string_view partial, model::Day to) {
  const int year = static_cast<int>(std::chrono::year_month_day(to).year());
  std::optional<model::Day> best;
  for (const int candidate : {year - 1, year, year + 1}) {
    const auto day = model::parse_iso_day(std::to_string(candidate) +
                                          std::string(partial.substr(kOpenYear.size() - 1)));
    if (!day) continue;
    if (!best || std::chrono::abs(*day - to) < std::chrono::abs(*best - to)) best = day;
  }
  return best;
}

}  // namespace

void read_partial_days(model::Findings& findings) {
  std::unordered_map<model::ReportId, std::size_t> undated;
  for (std::size_t i = 0; i < findings.reports.size(); ++i) {
    if (!findings.reports[i].published) undated.emplace(findings.reports[i].id, i);
  }
  if (undated.empty()) return;
  std::unordered_map<model::IncidentId, const model::Incident*> incidents;
  for (const model::Incident& incident : findings.incidents) {
    if (incident.when) incidents.emplace(incident.id, &incident);
  }
  for (model::Claim& claim : findings.claims) {
    if (claim.when || !claim.incident) continue;
    const auto report = undated.find(claim.report);
    const auto incident = incidents.find(*claim.incident);
    if (report == undated.end() || incident == incidents.end()) continue;
    const model::TimeExpression* time = partial_day(findings.annotations[report->second], claim);
    if (!time) continue;
    if (const auto day = nearest(time->value, incident->second->when->from))
      claim.when = model::When{*day, *day, model::Precision::kDay, time->span};
  }
}

}  // namespace firsthand::origins
