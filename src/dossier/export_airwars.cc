#include <algorithm>
#include <map>
#include <string>

#include "base/files.h"
#include "dossier/export.h"
#include "dossier/table.h"
#include "dossier/wording.h"

namespace firsthand::dossier {
namespace {

const model::Figure* figure_of(const model::Incident& incident, std::string_view measure) {
  const auto at = std::find_if(incident.figures.begin(), incident.figures.end(),
                               [&](const model::Figure& f) { return f.measure == measure; });
  return at == incident.figures.end() ? nullptr : &*at;
}

std::string least(const model::Figure* figure) { return figure ? number(figure->min) : ""; }
std::string most(const model::Figure* figure) { return figure ? number(figure->max) : ""; }
std::string why(const model::Figure* figure) { return figure ? differences_of(*figure) : ""; }

// What a person graded the incident last.
const model::Assessment* grade_of(const model::Findings& f, const std::string& id) {
  const model::Assessment* out = nullptr;
  for (const model::Assessment& a : f.assessments) {
    if (a.holds(model::Decision::kGrade) && a.about == id) out = &a;
  }
  return out;
}

}  // namespace

void export_airwars(const model::Findings& f, const std::filesystem::path& folder,
                    bool with_names) {
  base::make_folders(folder);
  const Wording wording(f, with_names);
  std::map<model::ReportId, const model::Report*> by_id;
  for (const model::Report& r : f.reports) by_id.emplace(r.id, &r);
  std::map<model::DetailId, const model::Detail*> details;
  for (const model::Detail& d : f.details) details.emplace(d.id, &d);

  Table incidents({"code",
                   "title",
                   "date_type",
                   "date_start",
                   "date_end",
                   "location",
                   "latitude",
                   "longitude",
                   "country",
                   "killed_min",
                   "killed_max",
                   "injured_min",
                   "injured_max",
                   "grade",
                   "graded_by",
                   "sources",
                   "killed_independent_low",
                   "killed_independent_high",
                   "state",
                   "suggestion",
                   "killed_differences",
                   "injured_differences"});
  Table sources({"code", "name", "language", "url", "archive_url", "sha256", "media", "published",
                 "first_reported"});
  for (const model::Incident& i : f.incidents) {
    const model::Figure* const killed = figure_of(i, "killed");
    const model::Figure* const injured = figure_of(i, "injured");
    const model::Assessment* const grade = grade_of(f, i.id.to_string());
    model::Independent best;  // of the figure of most origins
    if (killed) {
      for (const model::DetailId id : killed->details) {
        const model::Independent& n = details.at(id)->independent;
        if (std::pair(n.low, n.high) > std::pair(best.low, best.high)) best = n;
      }
    }
    const bool range = i.when && i.when->from != i.when->to;
    incidents.add({i.id.to_string(),
                   wording.words(i.title),
                   i.when ? (range ? "range" : "single") : "",
                   first_day(i.when),
                   last_day(i.when),
                   wording.place(i.where),
                   i.where ? number(i.where->latitude) : "",
                   i.where ? number(i.where->longitude) : "",
                   i.where ? i.where->country.value_or("") : "",
                   least(killed),
                   most(killed),
                   least(injured),
                   most(injured),
                   grade ? grade->value : "",
                   grade ? grade->person : "",
                   std::to_string(i.reports.size()),
                   killed ? std::to_string(best.low) : "",
                   killed ? std::to_string(best.high) : "",
                   std::string(to_string(i.state)),
                   best.low >= 2 ? "two independent origins state one figure: meets the \"two "
                                   "sources\" part of Fair; a belligerent's action near by is not "
                                   "assessed here"
                                 : "",
                   wording.words(why(killed)),
                   wording.words(why(injured))});
    std::vector<const model::Report*> reports;
    for (const model::ReportId id : i.reports) reports.push_back(by_id.at(id));
    const model::Report* const first = certainly_first(reports);
    for (const model::Report* r : reports) {
      sources.add({i.id.to_string(), wording.words(r->outlet.value_or("")),
                   r->language.value_or(""), r->url.value_or(""), "", r->sha256, r->media_type,
                   r->published ? r->published->iso() : "", r == first ? "yes" : ""});
    }
  }
  base::replace_file(folder / "incidents.csv", incidents.text());
  base::replace_file(folder / "sources.csv", sources.text());
}

}  // namespace firsthand::dossier
