#include "dossier/records.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/utf8.h"
#include "base/version.h"

namespace firsthand::dossier {
namespace {

using base::CodePointMap;
using json = nlohmann::ordered_json;
using namespace model;

std::string line(const json& record) {
  return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

template <typename T>
json maybe(const std::optional<T>& value) {
  return value ? json(*value) : json(nullptr);
}

json rounded(double value) { return std::round(value * 10000) / 10000; }

// 12 as 12, 1.5 as 1.5.
json number(const std::optional<double>& value) {
  if (!value) return nullptr;
  if (*value == std::floor(*value) && std::abs(*value) < 9e15)
    return static_cast<std::int64_t>(*value);
  return *value;
}

json span_json(const CodePointMap& map, Span span) {
  return json{{"begin", map.to_code_points(span.begin)}, {"end", map.to_code_points(span.end)}};
}
json span_json(const CodePointMap& map, const std::optional<Span>& span) {
  return span ? span_json(map, *span) : json(nullptr);
}
json spans_json(const CodePointMap& map, const std::vector<Span>& spans) {
  json list = json::array();
  for (const Span& span : spans) list.push_back(span_json(map, span));
  return list;
}

template <typename Id>
json ids_json(const std::vector<Id>& ids) {
  json list = json::array();
  for (const Id& id : ids) list.push_back(id.to_string());
  return list;
}

json when_json(const std::optional<When>& when, const CodePointMap* map) {
  if (!when) return nullptr;
  return json{{"from", iso_day(when->from)},
              {"to", iso_day(when->to)},
              {"precision", to_string(when->precision)},
              {"span", map ? span_json(*map, when->span) : json(nullptr)}};
}

json place_json(const std::optional<Place>& place, const CodePointMap* map) {
  if (!place) return nullptr;
  json out = {{"begin", map ? json(map->to_code_points(place->span.begin)) : json(nullptr)},
              {"end", map ? json(map->to_code_points(place->span.end)) : json(nullptr)}};
  out["name"] = place->name;
  out["geonames"] = maybe(place->geonames);
  out["latitude"] = maybe(place->latitude);
  out["longitude"] = maybe(place->longitude);
  out["country"] = maybe(place->country);
  out["admin1"] = maybe(place->admin1);
  return out;
}

json count_json(const Count& count, const CodePointMap* map) {
  return json{{"min", maybe(count.min)},
              {"max", maybe(count.max)},
              {"modifier", to_string(count.modifier)},
              {"words", count.words},
              {"span", map ? span_json(*map, count.span) : json(nullptr)},
              {"role", to_string(count.role)}};
}

json claim_json(const Claim& c, const CodePointMap& map) {
  json out;
  out["id"] = c.id.to_string();
  out["report"] = c.report.to_string();
  out["begin"] = map.to_code_points(c.span.begin);
  out["end"] = map.to_code_points(c.span.end);
  out["speaker"] = c.speaker ? json{{"name", c.speaker->name},
                                    {"kind", to_string(c.speaker->kind)},
                                    {"span", span_json(map, c.speaker->span)}}
                             : json(nullptr);
  out["relayed_by"] = c.relayed_by;
  out["cue"] = span_json(map, c.cue);
  out["content"] = spans_json(map, c.content);
  out["distance"] = to_string(c.distance);
  out["tier"] = to_string(c.tier);
  out["measure"] = maybe(c.measure);
  out["measure_span"] = span_json(map, c.measure_span);
  out["count"] = c.count ? count_json(*c.count, &map) : json(nullptr);
  out["when"] = when_json(c.when, &map);
  out["where"] = place_json(c.where, &map);
  out["stance"] = to_string(c.stance);
  out["stance_span"] = span_json(map, c.stance_span);
  out["incident"] = c.incident ? json(c.incident->to_string()) : json(nullptr);
  return out;
}

json evidence_json(const std::optional<DateEvidence>& evidence) {
  return evidence ? json{{"tag", evidence->tag}, {"words", evidence->words}} : json(nullptr);
}

json stretch_json(const model::Stretch& stretch) {
  return stretch.empty() ? json(nullptr) : json{{"begin", stretch.begin}, {"end", stretch.end}};
}
// Number `i` of the stretches of a format that has them.
json stretch_json(const std::vector<model::Stretch>& stretches, std::size_t i) {
  return i < stretches.size() ? stretch_json(stretches[i]) : json(nullptr);
}

// The parts of the text, in order; with their bytes, if `located`.
json sections_json(const Report& r, const model::Located* located) {
  const CodePointMap map(r.text);
  json out = json::array();
  for (const model::Section& section : r.sections) {
    json one = span_json(map, section.span);
    one["kind"] = model::to_string(section.kind);
    one["page"] = section.page > 0 ? json(section.page) : json(nullptr);
    if (located) one["bytes"] = stretch_json(located->sections, out.size());
    out.push_back(std::move(one));
  }
  return out;
}

json captions_json(const Report& r, const model::Located* located) {
  json out = json::array();
  for (const std::string& caption : r.captions) {
    json one = {{"text", caption}};
    if (located) one["bytes"] = stretch_json(located->captions, out.size());
    out.push_back(std::move(one));
  }
  return out;
}

// The entries of a live blog, in the order of the page; elsewhere none.
json entries_json(const Report& r) {
  json out = json::array();
  if (r.entries.empty()) return out;
  const CodePointMap map(r.text);
  for (const model::Entry& entry : r.entries) {
    json one = span_json(map, entry.span);
    one["published"] = entry.published ? json(entry.published->iso()) : json(nullptr);
    one["published_by"] = evidence_json(entry.published_by);
    out.push_back(std::move(one));
  }
  return out;
}

// The fields of `read`, from media type to text.
void add_read_fields(json& out, const Report& r, const model::Located* located) {
  out["media_type"] = r.media_type;
  out["title"] = maybe(r.title);
  out["byline"] = maybe(r.byline);
  out["outlet"] = maybe(r.outlet);
  out["published"] = r.published ? json(r.published->iso()) : json(nullptr);
  out["published_by"] = evidence_json(r.published_by);
  out["modified"] = r.modified ? json(r.modified->iso()) : json(nullptr);
  out["modified_by"] = evidence_json(r.modified_by);
  out["section"] = maybe(r.section);
  out["url"] = maybe(r.url);
  out["language"] = maybe(r.language);
  out["sections"] = sections_json(r, located);
  out["captions"] = captions_json(r, located);
  out["entries"] = entries_json(r);
  out["text"] = r.text;
  out["fault"] = nullptr;
}

json fault_json(const base::Fault& fault) {
  return json{{"code", base::to_string(fault.code)}, {"detail", fault.detail}};
}

json ledger_json(const Ledger& ledger) {
  json skipped = json::object();
  for (const auto& [type, count] : ledger.skipped) skipped[type] = count;
  return json{{"found", ledger.found},
              {"reports", ledger.reports},
              {"duplicates", ledger.duplicates},
              {"skipped", skipped},
              {"faults", ledger.faults}};
}

json passage_side(const Passage& p, const CodePointMap& a, const CodePointMap& b) {
  return json{{"a", span_json(a, p.a)},
              {"b", span_json(b, p.b)},
              {"kind", to_string(p.kind)},
              {"similarity", rounded(p.similarity)},
              {"likelihood", rounded(p.likelihood)}};
}

}  // namespace

struct Records::State {
  const Findings& findings;
  std::vector<CodePointMap> maps;
  std::unordered_map<ReportId, std::size_t> report_index;

  explicit State(const Findings& f) : findings(f) {
    maps.reserve(f.reports.size());
    for (std::size_t i = 0; i < f.reports.size(); ++i) {
      maps.emplace_back(f.reports[i].text);
      report_index.emplace(f.reports[i].id, i);
    }
  }
  const CodePointMap& map(ReportId id) const {
    const auto found = report_index.find(id);
    FH_CHECK(found != report_index.end(), "a finding names a report that is not in the case");
    return maps[found->second];
  }
  json evidence(const std::vector<EvidenceSpan>& spans) const {
    json list = json::array();
    for (const EvidenceSpan& e : spans) {
      const CodePointMap& m = map(e.report);
      list.push_back(json{{"report", e.report.to_string()},
                          {"begin", m.to_code_points(e.span.begin)},
                          {"end", m.to_code_points(e.span.end)}});
    }
    return list;
  }
};

Records::Records(const Findings& findings) : state_(std::make_unique<State>(findings)) {}
Records::~Records() = default;

std::string Records::about() const {
  const Findings& f = state_->findings;
  json ledgers = json::array();
  for (const model::LedgerOf& part : f.ledgers) {
    json one = ledger_json(part.ledger);
    one["of"] = part.of;
    ledgers.push_back(std::move(one));
  }
  json not_read = json::object();
  for (const auto& [language, count] : claims_not_read(f)) not_read[language] = count;
  json parameters = json::object();
  for (const auto& [name, value] : f.parameters) parameters[name] = value;
  return line({{"contract", kContractVersion},
               {"program", "firsthand"},
               {"version", base::kProgramVersion},
               {"parameters", parameters},
               {"ledger", ledger_json(f.ledger)},
               {"ledgers", ledgers},
               {"claims_not_read", not_read},
               {"passed_over",
                {{"grams", f.passed_over.grams},
                 {"meetings", f.passed_over.meetings},
                 {"parents", f.passed_over.parents}}}});
}

std::string Records::report(std::size_t i) const {
  const Report& r = state_->findings.reports.at(i);
  json out = {{"file", r.inputs.empty() ? json(nullptr) : json(r.inputs.front())}};
  add_read_fields(out, r, nullptr);
  out["id"] = r.id.to_string();
  out["sha256"] = r.sha256;
  out["inputs"] = r.inputs;
  out["credit"] = maybe(r.credit);
  const auto& main = state_->findings.main_incidents.at(i);
  out["main_incident"] = main ? json(main->to_string()) : json(nullptr);
  return line(out);
}

std::string Records::passage(std::size_t i) const {
  const Passage& p = state_->findings.passages.at(i);
  json out = {{"id", p.id.to_string()}, {"a_report", p.a_report.to_string()}};
  out["a"] = span_json(state_->map(p.a_report), p.a);
  out["b_report"] = p.b_report.to_string();
  out["b"] = span_json(state_->map(p.b_report), p.b);
  out["kind"] = to_string(p.kind);
  out["similarity"] = rounded(p.similarity);
  out["likelihood"] = rounded(p.likelihood);
  out["first"] = p.first ? json(to_string(*p.first)) : json(nullptr);
  return line(out);
}

std::string Records::claim(std::size_t i) const {
  const Claim& c = state_->findings.claims.at(i);
  return line(claim_json(c, state_->map(c.report)));
}

std::string Records::incident(std::size_t i) const {
  const Incident& n = state_->findings.incidents.at(i);
  json figures = json::array();
  for (const Figure& f : n.figures) {
    json differences = json::array();
    for (const Difference& d : f.differences) {
      differences.push_back({{"lower", d.lower.to_string()},
                             {"higher", d.higher.to_string()},
                             {"why", to_string(d.why)},
                             {"text", d.text},
                             {"evidence", state_->evidence(d.evidence)}});
    }
    figures.push_back({{"measure", f.measure},
                       {"min", maybe(f.min)},
                       {"max", maybe(f.max)},
                       {"details", ids_json(f.details)},
                       {"origins", ids_json(f.origins)},
                       {"differences", differences}});
  }
  return line({{"id", n.id.to_string()},
               {"title", n.title},
               {"when", when_json(n.when, nullptr)},
               {"where", place_json(n.where, nullptr)},
               {"reports", ids_json(n.reports)},
               {"figures", figures},
               {"details", ids_json(n.details)},
               {"origins", ids_json(n.origins)},
               {"state", to_string(n.state)}});
}

std::string Records::detail(std::size_t i) const {
  const Detail& d = state_->findings.details.at(i);
  json reasons = json::array();
  for (const Reason& r : d.reasons)
    reasons.push_back({{"text", r.text}, {"evidence", state_->evidence(r.evidence)}});
  return line({{"id", d.id.to_string()},
               {"incident", d.incident.to_string()},
               {"measure", d.measure},
               {"count", count_json(d.count, nullptr)},
               {"polarity", d.denied ? "denied" : "asserted"},
               {"when", when_json(d.when, nullptr)},
               {"where", place_json(d.where, nullptr)},
               {"claims", ids_json(d.claims)},
               {"reports", ids_json(d.reports)},
               {"origins", ids_json(d.origins)},
               {"contradicts", ids_json(d.contradicts)},
               {"independent",
                {{"low", d.independent.low},
                 {"expected", d.independent.expected},
                 {"high", d.independent.high}}},
               {"state", to_string(d.state)},
               {"reasons", reasons}});
}

std::string Records::origin(std::size_t i) const {
  const Origin& o = state_->findings.origins.at(i);
  return line({{"id", o.id.to_string()},
               {"kind", to_string(o.kind)},
               {"name", o.name},
               {"distance", to_string(o.distance)},
               {"reports", ids_json(o.reports)},
               {"claims", ids_json(o.claims)}});
}

std::string Records::edge(std::size_t i) const {
  const Edge& e = state_->findings.edges.at(i);
  return line({{"id", e.id.to_string()},
               {"from", e.from},
               {"to", e.to},
               {"relation", to_string(e.relation)},
               {"likelihood", rounded(e.likelihood)},
               {"claims", ids_json(e.claims)},
               {"evidence", state_->evidence(e.evidence)}});
}

std::string Records::fault(std::size_t i) const {
  const InputFault& f = state_->findings.faults.at(i);
  return line(
      {{"input", f.input}, {"code", base::to_string(f.fault.code)}, {"detail", f.fault.detail}});
}

std::string Records::assessment(std::size_t i) const {
  const Assessment& a = state_->findings.assessments.at(i);
  const auto text = [](const std::string& s) { return s.empty() ? json(nullptr) : json(s); };
  return line({{"number", a.number},
               {"time", a.time},
               {"person", a.person},
               {"reason", a.reason},
               {"decision", to_string(a.decision)},
               {"relation", a.relation ? json(to_string(*a.relation)) : json(nullptr)},
               {"graded", a.graded ? json(to_string(*a.graded)) : json(nullptr)},
               {"about", maybe(a.about)},
               {"subject", text(a.subject)},
               {"value", text(a.value)},
               {"undoes", a.undoes ? json(*a.undoes) : json(nullptr)},
               {"standing", to_string(a.standing)},
               {"here", state_->evidence(a.here)},
               {"there", state_->evidence(a.there)}});
}

std::string read_record(std::string_view file, const Report& report,
                        const model::Located& located) {
  json out = {{"file", file}};
  out["input"] = report.inputs.empty() ? json(nullptr) : json(report.inputs.front());
  out["sha256"] = report.sha256;
  out["charset"] = located.charset.empty() ? json(nullptr) : json(located.charset);
  add_read_fields(out, report, &located);
  return line(out);
}

std::string read_record(std::string_view file, const base::Fault& fault) {
  json out = {{"file", file}};
  for (const char* field : {"input", "sha256", "charset", "media_type", "title", "byline", "outlet",
                            "published", "published_by", "modified", "modified_by", "section",
                            "url", "language", "sections", "captions", "entries", "text"}) {
    out[field] = nullptr;
  }
  out["fault"] = fault_json(fault);
  return line(out);
}

std::string compare_record(std::string_view a_name, std::string_view b_name, const Report& a,
                           const Report& b, const std::vector<Passage>& passages) {
  json list = json::array();
  const CodePointMap a_map(passages.empty() ? std::string_view() : a.text);
  const CodePointMap b_map(passages.empty() ? std::string_view() : b.text);
  for (Passage p : passages) {
    if (p.a_report != a.id) {
      std::swap(p.a, p.b);
    }
    list.push_back(passage_side(p, a_map, b_map));
  }
  return line({{"a", a_name}, {"b", b_name}, {"passages", list}});
}

std::string annotate_record(std::string_view file, const Report& report,
                            const Annotations& annotations) {
  const CodePointMap map(report.text);
  json attributions = json::array();
  for (const Attribution& a : annotations.attributions) {
    attributions.push_back({{"source", spans_json(map, a.source)},
                            {"cue", spans_json(map, a.cue)},
                            {"content", spans_json(map, a.content)},
                            {"tier", to_string(a.tier)}});
  }
  json quantities = json::array();
  for (const Quantity& q : annotations.quantities) {
    json one = span_json(map, q.span);
    one["min"] = number(q.min);
    one["max"] = number(q.max);
    one["modifier"] = to_string(q.modifier);
    one["unit"] = q.unit.empty() ? json(nullptr) : json(q.unit);
    one["of"] = span_json(map, q.of);
    quantities.push_back(one);
  }
  json times = json::array();
  for (const TimeExpression& t : annotations.times) {
    json one = span_json(map, t.span);
    one["type"] = to_string(t.type);
    one["value"] = t.value.empty() ? json(nullptr) : json(t.value);
    times.push_back(one);
  }
  json places = json::array();
  for (const Place& p : annotations.places) places.push_back(place_json(p, &map));
  json claims = json::array();
  for (const Claim& c : annotations.claims) claims.push_back(claim_json(c, map));
  return line(
      {{"file", file},
       {"text", report.text},
       {"published", report.published ? json(report.published->iso()) : json(nullptr)},
       {"attributions", attributions},
       {"quantities", quantities},
       {"times", times},
       {"places", places},
       {"claims", claims},
       {"claims_not_read", annotations.not_read ? json(*annotations.not_read) : json(nullptr)}});
}

}  // namespace firsthand::dossier
