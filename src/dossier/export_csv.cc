#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "dossier/export.h"
#include "dossier/table.h"
#include "dossier/wording.h"

namespace firsthand::dossier {
namespace {

template <typename Id>
std::string joined(const std::vector<Id>& ids) {
  std::string out;
  for (const Id& id : ids) out += (out.empty() ? "" : " ") + id.to_string();
  return out;
}

std::string joined_words(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

}  // namespace

void export_csv(const model::Findings& f, const std::filesystem::path& folder, bool with_names) {
  base::make_folders(folder);
  const Wording wording(f, with_names);
  const auto words = [&](std::string_view text) { return wording.words(text); };
  const auto who = [&](model::OriginKind kind, const std::string& name) {
    return wording.name(kind, name);
  };
  const auto place = [&](const std::optional<model::Place>& p) { return wording.place(p); };
  const auto country = [](const std::optional<model::Place>& p) {
    return p ? p->country.value_or("") : std::string();
  };

  Table incidents({"id", "title", "from", "to", "place", "country", "measure", "min", "max",
                   "reports", "origins", "state", "differences"});
  for (const model::Incident& i : f.incidents) {
    const auto row = [&](const model::Figure& figure, std::size_t origins) {
      incidents.add({i.id.to_string(), words(i.title), first_day(i.when), last_day(i.when),
                     place(i.where), country(i.where), figure.measure, number(figure.min),
                     number(figure.max), std::to_string(i.reports.size()), std::to_string(origins),
                     std::string(to_string(i.state)), words(differences_of(figure))});
    };
    if (i.figures.empty()) row({}, i.origins.size());
    for (const model::Figure& figure : i.figures) row(figure, figure.origins.size());
  }
  base::replace_file(folder / "incidents.csv", incidents.text());

  Table details({"id", "incident", "measure", "min", "max", "modifier", "words", "polarity", "from",
                 "to", "place", "reports", "independent_low", "independent_expected",
                 "independent_high", "state", "contradicts", "reasons"});
  for (const model::Detail& d : f.details) {
    std::string reasons;
    for (const model::Reason& r : d.reasons)
      reasons += (reasons.empty() ? "" : " ") + words(r.text);
    details.add({d.id.to_string(), d.incident.to_string(), d.measure, number(d.count.min),
                 number(d.count.max), std::string(to_string(d.count.modifier)),
                 words(d.count.words), d.denied ? "denied" : "asserted", first_day(d.when),
                 last_day(d.when), place(d.where), joined(d.reports),
                 std::to_string(d.independent.low), std::to_string(d.independent.expected),
                 std::to_string(d.independent.high), std::string(to_string(d.state)),
                 joined(d.contradicts), reasons});
  }
  base::replace_file(folder / "details.csv", details.text());

  Table claims({"id", "report", "incident", "speaker", "speaker_kind", "relayed_by", "distance",
                "tier", "measure", "min", "max", "modifier", "words", "role", "from", "to", "place",
                "stance"});
  for (const model::Claim& c : f.claims) {
    std::vector<std::string> relays;
    for (const std::string& name : c.relayed_by) relays.push_back(words(name));
    const model::Count count = c.count.value_or(model::Count{});
    claims.add({c.id.to_string(), c.report.to_string(), c.incident ? c.incident->to_string() : "",
                c.speaker ? who(c.speaker->kind, c.speaker->name) : "",
                c.speaker ? std::string(to_string(c.speaker->kind)) : "",
                joined_words(relays, "; "), std::string(to_string(c.distance)),
                std::string(to_string(c.tier)), c.measure.value_or(""), number(count.min),
                number(count.max), c.count ? std::string(to_string(count.modifier)) : "",
                words(count.words), c.count ? std::string(to_string(count.role)) : "",
                first_day(c.when), last_day(c.when), place(c.where),
                std::string(to_string(c.stance))});
  }
  base::replace_file(folder / "claims.csv", claims.text());

  Table reports({"id", "sha256", "inputs", "outlet", "title", "byline", "credit", "published",
                 "language", "main_incident"});
  for (std::size_t i = 0; i < f.reports.size(); ++i) {
    const model::Report& r = f.reports[i];
    reports.add({r.id.to_string(), r.sha256, joined_words(r.inputs, "; "), r.outlet.value_or(""),
                 words(r.title.value_or("")), words(r.byline.value_or("")), r.credit.value_or(""),
                 r.published ? r.published->iso() : "", r.language.value_or(""),
                 f.main_incidents[i] ? f.main_incidents[i]->to_string() : ""});
  }
  base::replace_file(folder / "reports.csv", reports.text());

  Table origins({"id", "kind", "name", "distance", "reports"});
  for (const model::Origin& o : f.origins) {
    origins.add({o.id.to_string(), std::string(to_string(o.kind)), who(o.kind, o.name),
                 std::string(to_string(o.distance)), joined(o.reports)});
  }
  base::replace_file(folder / "origins.csv", origins.text());

  Table faults({"input", "code", "detail"});
  for (const model::InputFault& x : f.faults) {
    faults.add({x.input, std::string(base::to_string(x.fault.code)), x.fault.detail});
  }
  base::replace_file(folder / "faults.csv", faults.text());

  Row head = {"report"};
  std::vector<std::set<model::ReportId>> members;
  for (const model::Incident& i : f.incidents) {
    head.push_back(i.id.to_string());
    members.emplace_back(i.reports.begin(), i.reports.end());
  }
  Table incidence(head);
  for (const model::Report& r : f.reports) {
    Row row = {r.id.to_string()};
    for (const auto& set : members) row.push_back(set.contains(r.id) ? "1" : "0");
    incidence.add(row);
  }
  base::replace_file(folder / "incidence.csv", incidence.text());
}

}  // namespace firsthand::dossier
