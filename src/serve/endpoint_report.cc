#include <set>

#include "serve/endpoints.h"
#include "serve/json_writer.h"
#include "serve/parts.h"

namespace firsthand::serve {
namespace {

struct Related {
  std::set<std::size_t> edges;    // whose ends are this report or its claims
  std::set<std::size_t> others;   // reports that share text with it or are at the other end
  std::set<std::size_t> origins;  // at the other end
};

Related related(const View& view, std::size_t report) {
  const model::Findings& f = view.findings();
  const model::ReportId id = f.reports[report].id;
  Related r;
  for (const std::size_t e : view.edges_from(id.to_string())) r.edges.insert(e);
  for (const std::size_t e : view.edges_to(id.to_string())) r.edges.insert(e);
  for (const std::size_t c : view.claims_of(id)) {
    for (const std::size_t e : view.edges_from(f.claims[c].id.to_string())) r.edges.insert(e);
  }
  for (const std::size_t p : view.passages_of(id)) {
    r.others.insert(*view.report(f.passages[p].a_report));
    r.others.insert(*view.report(f.passages[p].b_report));
  }
  for (const std::size_t e : r.edges) {
    for (const std::string* end : {&f.edges[e].from, &f.edges[e].to}) {
      if (const auto other = model::ReportId::parse(*end)) r.others.insert(*view.report(*other));
      if (const auto origin = model::OriginId::parse(*end)) r.origins.insert(view.origin(*origin));
    }
  }
  r.others.erase(report);
  return r;
}

void write_passage(JsonWriter& json, const View& view, std::size_t passage, model::ReportId here) {
  const model::Passage& p = view.findings().passages[passage];
  const bool a_is_here = p.a_report == here;
  json.object([&] {
    json.key("passage").raw(view.records().passage(passage));
    json.key("here").string(a_is_here ? "a" : "b");
    json.key("there_words")
        .string(words_at(
            view,
            a_is_here ? model::EvidenceSpan{p.b_report, p.b} : model::EvidenceSpan{p.a_report, p.a},
            std::size_t{16} << 10));
  });
}

}  // namespace

Response answer(const View& view, const route::Report& of) {
  const auto found = view.report(of.id);
  if (!found) return problem(404, "There is no such report in this case.");
  const model::Findings& f = view.findings();
  const Related r = related(view, *found);
  JsonWriter json;
  json.object([&] {
    json.key("report").raw(view.records().report(*found));
    json.key("summary");
    write_summary(json, view, *found);
    json.key("claims").array([&] {
      for (const std::size_t c : view.claims_of(of.id)) write_claim(json, view, c);
    });
    json.key("passages").array([&] {
      for (const std::size_t p : view.passages_of(of.id)) write_passage(json, view, p, of.id);
    });
    json.key("edges").array([&] {
      for (const std::size_t e : r.edges) json.raw(view.records().edge(e));
    });
    json.key("others").array([&] {
      for (const std::size_t o : r.others) write_summary(json, view, o);
    });
    json.key("origins").array([&] {
      for (const std::size_t o : r.origins) json.raw(view.records().origin(o));
    });
    json.key("incidents").array([&] {
      for (const std::size_t i : view.incidents_of(of.id)) {
        json.object([&] {
          json.key("id").string(f.incidents[i].id.to_string());
          json.key("title").string(f.incidents[i].title);
          json.key("state").string(to_string(f.incidents[i].state));
        });
      }
    });
  });
  return {200, kJson, json.take(), {}};
}

}  // namespace firsthand::serve
