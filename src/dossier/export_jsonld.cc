#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "base/files.h"
#include "dossier/export.h"
#include "dossier/wording.h"

namespace firsthand::dossier {
namespace {

using json = nlohmann::ordered_json;

std::string urn(const std::string& id) { return "urn:firsthand:" + id; }

std::string figure(const model::Count& count) {
  const auto text = [](const std::optional<std::int64_t>& n) {
    return n ? std::to_string(*n) : std::string("?");
  };
  if (count.min == count.max) return text(count.min);
  if (!count.max) return "at least " + text(count.min);
  if (!count.min) return "at most " + text(count.max);
  return text(count.min) + " to " + text(count.max);
}

// "killed: 12, Ostrel, 2026-05-03"
std::string statement(const model::Detail& d, const Wording& wording) {
  std::string out = (d.denied ? "denied: " : "") + d.measure + ": " + figure(d.count);
  if (d.where) out += ", " + wording.place(d.where);
  if (d.when) {
    out += ", " + model::iso_day(d.when->from);
    if (d.when->to != d.when->from) out += " to " + model::iso_day(d.when->to);
  }
  return out;
}

const char* type_of(model::OriginKind kind) {
  switch (kind) {
    case model::OriginKind::kWitness:
    case model::OriginKind::kUnnamed:
      return "Person";
    case model::OriginKind::kDocument:
    case model::OriginKind::kUnseen:
      return "CreativeWork";
    default:
      return "Organization";
  }
}

json works(const model::Findings& f, const Wording& wording) {
  std::map<std::string, json> based_on;
  for (const model::Edge& e : f.edges) {
    if (e.relation == model::Relation::kCopies || e.relation == model::Relation::kRewrites)
      based_on[e.from].push_back(json{{"@id", urn(e.to)}});
  }
  json out = json::array();
  for (const model::Report& r : f.reports) {
    json work = {{"@type", "CreativeWork"}, {"@id", urn(r.id.to_string())}};
    if (r.title) work["headline"] = wording.words(*r.title);
    if (r.outlet) work["publisher"] = {{"@type", "Organization"}, {"name", *r.outlet}};
    if (r.published) work["datePublished"] = r.published->iso();
    if (r.url) work["url"] = *r.url;
    if (r.language) work["inLanguage"] = *r.language;
    work["sha256"] = r.sha256;
    const auto parents = based_on.find(r.id.to_string());
    if (parents != based_on.end()) work["isBasedOn"] = parents->second;
    out.push_back(work);
  }
  return out;
}

}  // namespace

void export_jsonld(const model::Findings& f, const std::filesystem::path& folder, bool with_names) {
  base::make_folders(folder);
  const Wording wording(f, with_names);
  std::map<model::ReportId, const model::Report*> reports;
  for (const model::Report& r : f.reports) reports.emplace(r.id, &r);
  json graph = works(f, wording);
  for (const model::Origin& o : f.origins) {
    graph.push_back({{"@type", type_of(o.kind)},
                     {"@id", urn(o.id.to_string())},
                     {"name", wording.name(o.kind, o.name)}});
  }
  for (const model::Detail& d : f.details) {
    json claim = {
        {"@type", "Claim"}, {"@id", urn(d.id.to_string())}, {"text", statement(d, wording)}};
    for (const model::OriginId id : d.origins)
      claim["author"].push_back(json{{"@id", urn(id.to_string())}});
    std::vector<const model::Report*> carriers;
    for (const model::ReportId id : d.reports) {
      claim["appearance"].push_back(json{{"@id", urn(id.to_string())}});
      carriers.push_back(reports.at(id));
    }
    if (const model::Report* const first = certainly_first(carriers))
      claim["firstAppearance"] = {{"@id", urn(first->id.to_string())}};
    claim["fh:independentLow"] = d.independent.low;
    claim["fh:independentExpected"] = d.independent.expected;
    claim["fh:independentHigh"] = d.independent.high;
    claim["fh:state"] = to_string(d.state);
    graph.push_back(claim);
  }
  const json document = {
      {"@context", {{"@vocab", "https://schema.org/"}, {"fh", "https://firsthand.example/ns/1/"}}},
      {"@graph", graph}};
  base::replace_file(folder / "claims.jsonld",
                     document.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace firsthand::dossier
