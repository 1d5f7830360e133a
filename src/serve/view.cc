#include "serve/view.h"

#include <algorithm>

#include "base/error.h"
#include "casefile/casefile.h"

namespace firsthand::serve {
namespace {

constexpr const char* kFindingsFile = "findings.sqlite";

model::Findings load_case(const std::filesystem::path& folder) {
  if (!std::filesystem::is_directory(folder)) {
    throw base::CaseError(folder.string() +
                          " is not a case: make one with `firsthand build REPORTS -o " +
                          folder.string() + "`");
  }
  return casefile::load(folder / kFindingsFile);
}

std::string name_of(const std::filesystem::path& folder) {
  const std::filesystem::path full = std::filesystem::weakly_canonical(folder);
  return full.filename().string();
}

template <typename Map, typename Key>
const View::Places& places(const Map& map, const Key& key) {
  static const View::Places kNone;
  const auto found = map.find(key);
  return found == map.end() ? kNone : found->second;
}

template <typename Map, typename Key>
std::optional<std::size_t> place(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

View::View(const std::filesystem::path& folder)
    : findings_(load_case(folder)), file_(folder / kFindingsFile), name_(name_of(folder)) {
  index();
  check_references();
  records_ = std::make_unique<dossier::Records>(findings_);
}

void View::index() {
  const model::Findings& f = findings_;
  for (std::size_t i = 0; i < f.reports.size(); ++i) report_.emplace(f.reports[i].id, i);
  for (std::size_t i = 0; i < f.origins.size(); ++i) origin_.emplace(f.origins[i].id, i);
  for (std::size_t i = 0; i < f.incidents.size(); ++i) {
    incident_.emplace(f.incidents[i].id, i);
    for (const model::ReportId id : f.incidents[i].reports) incidents_of_[id].push_back(i);
  }
  for (std::size_t i = 0; i < f.details.size(); ++i) {
    detail_.emplace(f.details[i].id, i);
    for (const model::ClaimId id : f.details[i].claims) details_of_[id].push_back(i);
  }
  for (std::size_t i = 0; i < f.claims.size(); ++i) {
    claims_of_report_[f.claims[i].report].push_back(i);
    if (f.claims[i].incident) claims_of_incident_[*f.claims[i].incident].push_back(i);
  }
  for (std::size_t i = 0; i < f.passages.size(); ++i) {
    passages_of_[f.passages[i].a_report].push_back(i);
    passages_of_[f.passages[i].b_report].push_back(i);
  }
  for (std::size_t i = 0; i < f.edges.size(); ++i) {
    edges_from_[f.edges[i].from].push_back(i);
    edges_to_[f.edges[i].to].push_back(i);
  }
}

// A finding that names what is not in the case would stop the program at a request.
void View::check_references() const {
  const auto require = [&](bool holds) {
    if (!holds) {
      throw base::CaseError("the findings of " + name_ +
                            " do not fit together: run `firsthand build` on the case again, which "
                            "derives them anew from the evidence");
    }
  };
  const auto within = [&](model::ReportId id, model::Span span) {
    const auto at = report(id);
    return at && span.begin <= span.end && span.end <= findings_.reports[*at].text.size();
  };
  const auto all_within = [&](const std::vector<model::EvidenceSpan>& spans) {
    return std::all_of(spans.begin(), spans.end(),
                       [&](const model::EvidenceSpan& e) { return within(e.report, e.span); });
  };
  require(findings_.main_incidents.size() == findings_.reports.size());
  for (const auto& c : findings_.claims) require(within(c.report, c.span));
  for (const auto& p : findings_.passages)
    require(within(p.a_report, p.a) && within(p.b_report, p.b));
  for (const auto& e : findings_.edges) {
    require(all_within(e.evidence));
    for (const std::string* end : {&e.from, &e.to}) {
      const auto to_report = model::ReportId::parse(*end);
      const auto to_origin = model::OriginId::parse(*end);
      require((!to_report || report_.contains(*to_report)) &&
              (!to_origin || origin_.contains(*to_origin)));
    }
  }
  for (const auto& d : findings_.details) {
    require(incident(d.incident).has_value());
    for (const auto& reason : d.reasons) require(all_within(reason.evidence));
    for (const model::OriginId id : d.origins) require(origin_.contains(id));
    for (const model::DetailId id : d.contradicts) require(detail_.contains(id));
  }
  for (const auto& n : findings_.incidents) {
    for (const model::ReportId id : n.reports) require(report_.contains(id));
    for (const model::DetailId id : n.details) require(detail_.contains(id));
    for (const model::OriginId id : n.origins) require(origin_.contains(id));
  }
}

std::optional<std::size_t> View::report(model::ReportId id) const { return place(report_, id); }
std::optional<std::size_t> View::incident(model::IncidentId id) const {
  return place(incident_, id);
}
std::size_t View::detail(model::DetailId id) const { return detail_.at(id); }
std::size_t View::origin(model::OriginId id) const { return origin_.at(id); }
const View::Places& View::claims_of(model::ReportId id) const {
  return places(claims_of_report_, id);
}
const View::Places& View::claims_of(model::IncidentId id) const {
  return places(claims_of_incident_, id);
}
const View::Places& View::passages_of(model::ReportId id) const { return places(passages_of_, id); }
const View::Places& View::incidents_of(model::ReportId id) const {
  return places(incidents_of_, id);
}
const View::Places& View::details_of(model::ClaimId id) const { return places(details_of_, id); }
const View::Places& View::edges_from(const std::string& id) const {
  return places(edges_from_, id);
}
const View::Places& View::edges_to(const std::string& id) const { return places(edges_to_, id); }

}  // namespace firsthand::serve
