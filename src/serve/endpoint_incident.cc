#include <algorithm>
#include <set>

#include "serve/endpoints.h"
#include "serve/json_writer.h"
#include "serve/parts.h"

namespace firsthand::serve {
namespace {

constexpr std::size_t kWords = 400;  // bytes of each evidence span that are sent along

struct Surroundings {
  std::set<std::size_t> edges;
  std::set<std::size_t> origins;
  std::set<std::size_t> outside;  // reports of other incidents that this one's took from
};

Surroundings around(const View& view, const model::Incident& incident) {
  const model::Findings& f = view.findings();
  Surroundings s;
  for (const model::OriginId id : incident.origins) s.origins.insert(view.origin(id));
  const std::set<model::ReportId> own(incident.reports.begin(), incident.reports.end());
  for (const model::ReportId id : incident.reports) {
    for (const std::size_t e : view.edges_from(id.to_string())) s.edges.insert(e);
  }
  for (const std::size_t c : view.claims_of(incident.id)) {
    for (const std::size_t e : view.edges_from(f.claims[c].id.to_string())) s.edges.insert(e);
  }
  for (const std::size_t e : s.edges) {
    if (const auto origin = model::OriginId::parse(f.edges[e].to))
      s.origins.insert(view.origin(*origin));
    const auto parent = model::ReportId::parse(f.edges[e].to);
    if (parent && !own.contains(*parent)) s.outside.insert(*view.report(*parent));
  }
  return s;
}

// What people decided about the incident, or about what is in its reports; undone and stale ones
// too.
bool concerns(const model::Assessment& assessment, const model::Incident& incident) {
  if (assessment.about == incident.id.to_string()) return true;
  const auto in_reports = [&](const model::EvidenceSpan& at) {
    return std::find(incident.reports.begin(), incident.reports.end(), at.report) !=
           incident.reports.end();
  };
  return assessment.graded != model::Graded::kIncident &&
         (std::any_of(assessment.here.begin(), assessment.here.end(), in_reports) ||
          std::any_of(assessment.there.begin(), assessment.there.end(), in_reports));
}

void write_detail(JsonWriter& json, const View& view, std::size_t detail) {
  json.object([&] {
    json.key("detail").raw(view.records().detail(detail));
    // For each reason, the words of each of its evidence spans.
    json.key("words").array([&] {
      for (const model::Reason& reason : view.findings().details[detail].reasons) {
        json.array([&] {
          for (const model::EvidenceSpan& at : reason.evidence)
            json.string(words_at(view, at, kWords));
        });
      }
    });
  });
}

// For each difference of each figure, the words of each of its evidence spans.
void write_difference_words(JsonWriter& json, const View& view, const model::Incident& incident) {
  for (const model::Figure& figure : incident.figures) {
    json.array([&] {
      for (const model::Difference& difference : figure.differences) {
        json.array([&] {
          for (const model::EvidenceSpan& at : difference.evidence)
            json.string(words_at(view, at, kWords));
        });
      }
    });
  }
}

}  // namespace

Response answer(const View& view, const route::Incident& of) {
  const auto found = view.incident(of.id);
  if (!found) return problem(404, "There is no such incident in this case.");
  const model::Findings& f = view.findings();
  const model::Incident& incident = f.incidents[*found];
  const Surroundings s = around(view, incident);
  JsonWriter json;
  json.object([&] {
    json.key("incident").raw(view.records().incident(*found));
    json.key("difference_words").array([&] { write_difference_words(json, view, incident); });
    json.key("details").array([&] {
      for (const model::DetailId id : incident.details) write_detail(json, view, view.detail(id));
    });
    json.key("origins").array([&] {
      for (const std::size_t o : s.origins) json.raw(view.records().origin(o));
    });
    json.key("reports").array([&] {
      for (const model::ReportId id : incident.reports) write_summary(json, view, *view.report(id));
    });
    json.key("outside").array([&] {
      for (const std::size_t r : s.outside) write_summary(json, view, r);
    });
    json.key("edges").array([&] {
      for (const std::size_t e : s.edges) json.raw(view.records().edge(e));
    });
    json.key("claims").array([&] {
      for (const std::size_t c : view.claims_of(of.id)) write_claim(json, view, c);
    });
    json.key("assessments").array([&] {
      for (std::size_t a = 0; a < f.assessments.size(); ++a) {
        if (concerns(f.assessments[a], incident)) json.raw(view.records().assessment(a));
      }
    });
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
