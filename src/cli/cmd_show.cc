#include <algorithm>
#include <filesystem>
#include <iostream>
#include <unordered_map>

#include "base/error.h"
#include "casefile/casefile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/terminal.h"
#include "dossier/records.h"
#include "pipeline/build.h"

namespace firsthand::cli {
namespace {

using model::Findings;

std::string interval(const model::Independent& i) {
  return i.low == i.high ? std::to_string(i.low)
                         : std::to_string(i.low) + "–" + std::to_string(i.high);
}

class Printer {
 public:
  explicit Printer(const Findings& findings) : f_(findings), width_(terminal_width()) {
    for (std::size_t i = 0; i < f_.reports.size(); ++i) report_.emplace(f_.reports[i].id, i);
    for (std::size_t i = 0; i < f_.origins.size(); ++i) origin_.emplace(f_.origins[i].id, i);
    for (std::size_t i = 0; i < f_.details.size(); ++i) detail_.emplace(f_.details[i].id, i);
  }

  void overview() const {
    const model::Ledger& l = f_.ledger;
    std::cout << counted(l.found, "input", "inputs") << ": "
              << counted(l.reports, "report", "reports") << ", "
              << counted(l.duplicates, "duplicate", "duplicates") << ", "
              << with_separators(l.skipped_total()) << " skipped, "
              << counted(l.faults, "fault", "faults") << "\n";
    for (const std::string& line : describe_ledgers(f_)) {
      std::cout << "  " << printable(line) << "\n";
    }
    if (const std::string not_read = describe_not_read(f_); !not_read.empty())
      std::cout << printable(not_read) << "\n";
    for (const model::Incident* incident : by_size()) incident_summary(*incident);
    if (f_.incidents.empty()) std::cout << "\nNo incident was found in these reports.\n";
    for (const model::InputFault& fault : f_.faults) {
      std::cout << "\nnot read: " << printable(fault.input) << " ("
                << base::to_string(fault.fault.code) << ")\n";
    }
    std::cout << "\nOne thing in full: firsthand show CASE ID\n";
  }

  // True if there is such a thing.
  bool thing(const std::string& id) const {
    for (const auto& incident : f_.incidents) {
      if (incident.id.to_string() == id) return in_full(incident), true;
    }
    for (const auto& detail : f_.details) {
      if (detail.id.to_string() == id) return in_full(detail), true;
    }
    for (std::size_t i = 0; i < f_.reports.size(); ++i) {
      if (f_.reports[i].id.to_string() == id) return in_full(i), true;
    }
    for (const auto& origin : f_.origins) {
      if (origin.id.to_string() == id) return in_full(origin), true;
    }
    for (const auto& claim : f_.claims) {
      if (claim.id.to_string() == id) return in_full(claim), true;
    }
    for (const auto& passage : f_.passages) {
      if (passage.id.to_string() == id) return in_full(passage), true;
    }
    for (const auto& edge : f_.edges) {
      if (edge.id.to_string() == id) return in_full(edge), true;
    }
    return false;
  }

 private:
  // Incidents with figures first, then by number of reports.
  std::vector<const model::Incident*> by_size() const {
    std::vector<const model::Incident*> out;
    for (const auto& incident : f_.incidents) out.push_back(&incident);
    std::stable_sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
      return std::tuple(a->figures.empty(), b->reports.size()) <
             std::tuple(b->figures.empty(), a->reports.size());
    });
    return out;
  }

  void incident_summary(const model::Incident& incident) const {
    std::cout << "\n"
              << wrapped(printable(incident.title), width_, 0) << "\n  " << incident.id.to_string();
    if (incident.where) std::cout << "  " << printable(incident.where->name);
    if (incident.when) std::cout << "  " << describe(*incident.when);
    std::cout << "\n  " << counted(incident.reports.size(), "report", "reports") << ", "
              << counted(incident.origins.size(), "origin", "origins") << ", "
              << describe(incident.state) << "\n";
    for (const model::Figure& figure : incident.figures) {
      std::cout << "    " << figure.measure << " " << figure_range(figure) << "\n";
      for (const model::DetailId id : figure.details) detail_line(f_.details[detail_.at(id)]);
      for (const model::Difference& d : figure.differences)
        std::cout << "      - " << wrapped(printable(d.text), width_, 8) << "\n";
    }
    for (const model::DetailId id : incident.details) {
      const model::Detail& d = f_.details[detail_.at(id)];
      if (d.denied) detail_line(d);
    }
  }

  void detail_line(const model::Detail& d) const {
    const std::string count = (d.denied ? "denied: " + d.measure + " " : "") + describe(d.count);
    std::cout << "      " << d.id.to_string() << "  " << printable(count)
              << std::string(count.size() < 18 ? 18 - count.size() : 1, ' ')
              << counted(d.reports.size(), "report", "reports") << ", independent origins "
              << interval(d.independent) << ", " << describe(d.state) << "\n";
  }

  std::string report_name(model::ReportId id) const {
    const model::Report& r = f_.reports[report_.at(id)];
    const std::string file = r.inputs.empty() ? id.to_string() : r.inputs.front();
    return printable((r.outlet ? *r.outlet + ", " : "") +
                     (r.published ? r.published->iso() + ", " : "undated, ") + file);
  }

  void words_at(model::EvidenceSpan at, const std::string& indent) const {
    const model::Report& r = f_.reports[report_.at(at.report)];
    std::cout << indent << at.report.to_string() << "  " << report_name(at.report) << "\n"
              << indent << "  "
              << wrapped("“" + printable(model::slice(r.text, at.span)) + "”", width_,
                         indent.size() + 3)
              << "\n";
  }

  void in_full(const model::Incident& incident) const {
    incident_summary(incident);
    std::cout << "\n  " << meaning(incident.state) << "\n";
    grades_of(incident.id.to_string());
    for (const model::Figure& figure : incident.figures) differences_in_full(figure);
    for (const model::DetailId id : incident.details) {
      std::cout << "\n";
      in_full(f_.details[detail_.at(id)]);
    }
    std::cout << "\n  Reports\n";
    for (const model::ReportId id : incident.reports) {
      std::cout << "    " << id.to_string() << "  " << report_name(id) << "\n";
      const std::string from = id.to_string();
      for (const model::Edge& edge : f_.edges) {
        if (edge.from != from) continue;
        const auto to_report = model::ReportId::parse(edge.to);
        const auto to_origin = model::OriginId::parse(edge.to);
        std::cout << "        " << to_string(edge.relation) << " ";
        if (to_report) std::cout << report_name(*to_report);
        if (to_origin) std::cout << printable(f_.origins[origin_.at(*to_origin)].name);
        std::cout << "\n";
      }
    }
  }

  void differences_in_full(const model::Figure& figure) const {
    if (figure.differences.empty()) return;
    std::cout << "\n  Why " << figure.measure << " is " << figure_range(figure) << "\n";
    for (const model::Difference& d : figure.differences) {
      std::cout << "    - " << wrapped(printable(d.text), width_, 6) << "\n";
      for (const model::EvidenceSpan& at : d.evidence) words_at(at, "        ");
    }
  }

  void grades_of(const std::string& id) const {
    for (const model::Assessment& assessment : f_.assessments) {
      if (assessment.holds(model::Decision::kGrade) && assessment.about == id) {
        std::cout << "  "
                  << wrapped("graded " + printable(assessment.value) + " by " +
                                 printable(assessment.person) + ": " + printable(assessment.reason),
                             width_, 4)
                  << "\n";
      }
    }
  }

  void in_full(const model::Detail& d) const {
    std::cout << "  " << d.id.to_string() << "  " << d.measure << " "
              << printable(describe(d.count)) << (d.denied ? ", denied" : "")
              << "\n    independent origins: at least " << d.independent.low << ", expected "
              << d.independent.expected << ", at most " << d.independent.high << "; "
              << describe(d.state) << ": " << meaning(d.state) << "\n";
    for (const model::Reason& reason : d.reasons) {
      std::cout << "    - " << wrapped(printable(reason.text), width_, 6) << "\n";
      for (const model::EvidenceSpan& at : reason.evidence) words_at(at, "        ");
    }
  }

  void in_full(std::size_t i) const {
    const model::Report& r = f_.reports[i];
    std::cout << r.id.to_string() << "  " << printable(r.title.value_or("untitled")) << "\n"
              << report_name(r.id) << "\n";
    for (const std::string& input : r.inputs) std::cout << "  file: " << printable(input) << "\n";
    std::cout << "  sha256: " << r.sha256 << "\n";
    if (f_.main_incidents[i])
      std::cout << "  incident: " << f_.main_incidents[i]->to_string() << "\n";
    std::cout << "\n  Claims\n";
    for (const model::Claim& claim : f_.claims) {
      if (claim.report == r.id) claim_lines(claim);
    }
    std::cout << "\n  Text shared with other reports\n";
    for (const model::Passage& p : f_.passages) {
      if (p.a_report != r.id && p.b_report != r.id) continue;
      std::cout << "    " << p.id.to_string() << "  " << to_string(p.kind) << " with "
                << report_name(p.a_report == r.id ? p.b_report : p.a_report) << "\n";
    }
    std::cout << "\n" << wrapped(printable(r.text), width_, 0) << "\n";
  }

  void claim_lines(const model::Claim& claim) const {
    std::cout << "    " << claim.id.to_string() << "  "
              << wrapped(printable(describe(claim)), width_ - 4, 6) << "\n";
    words_at({claim.report, claim.span}, "        ");
    grades_of(claim.id.to_string());
  }

  void in_full(const model::Origin& origin) const {
    std::cout << origin.id.to_string() << "  " << printable(origin.name) << " ("
              << to_string(origin.kind) << ", " << to_string(origin.distance) << ")\n";
    grades_of(origin.id.to_string());
    for (const model::ReportId id : origin.reports)
      std::cout << "  " << id.to_string() << "  " << report_name(id) << "\n";
    for (const model::Claim& claim : f_.claims) {
      if (std::find(origin.claims.begin(), origin.claims.end(), claim.id) != origin.claims.end())
        claim_lines(claim);
    }
  }

  void in_full(const model::Claim& claim) const { claim_lines(claim); }

  void in_full(const model::Passage& p) const {
    std::cout << p.id.to_string() << "  " << to_string(p.kind) << ", similarity "
              << static_cast<int>(p.similarity * 100 + 0.5) << " %, likelihood of copying "
              << static_cast<int>(p.likelihood * 100 + 0.5) << " %\n";
    if (p.first)
      std::cout << "first: " << report_name(*p.first == model::Side::kA ? p.a_report : p.b_report)
                << "\n";
    words_at({p.a_report, p.a}, "  ");
    words_at({p.b_report, p.b}, "  ");
  }

  void in_full(const model::Edge& edge) const {
    std::cout << edge.id.to_string() << "  " << edge.from << " " << to_string(edge.relation) << " "
              << edge.to << ", likelihood " << static_cast<int>(edge.likelihood * 100 + 0.5)
              << " %\n";
    for (const model::EvidenceSpan& at : edge.evidence) words_at(at, "  ");
  }

  const Findings& f_;
  std::size_t width_;
  std::unordered_map<model::ReportId, std::size_t> report_;
  std::unordered_map<model::OriginId, std::size_t> origin_;
  std::unordered_map<model::DetailId, std::size_t> detail_;
};

// One record per line: of the incidents, or of the one thing that was asked for.
bool print_json(const Findings& f, const std::string& id) {
  const dossier::Records records(f);
  bool found = id.empty();
  const auto print = [&](std::size_t count, const auto& id_of, const auto& record, bool all) {
    for (std::size_t i = 0; i < count; ++i) {
      if (!all && id_of(i) != id) continue;
      std::cout << record(i) << "\n";
      found = true;
    }
  };
  const auto one = [&](const auto& nouns, auto member, bool all) {
    print(
        nouns.size(), [&](std::size_t i) { return nouns[i].id.to_string(); },
        [&](std::size_t i) { return (records.*member)(i); }, all);
  };
  one(f.incidents, &dossier::Records::incident, id.empty());
  if (id.empty()) return true;
  one(f.details, &dossier::Records::detail, false);
  one(f.reports, &dossier::Records::report, false);
  one(f.origins, &dossier::Records::origin, false);
  one(f.claims, &dossier::Records::claim, false);
  one(f.passages, &dossier::Records::passage, false);
  one(f.edges, &dossier::Records::edge, false);
  return found;
}

}  // namespace

int show(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"json"}});
  arguments.expect_operands(1, 2, "the case");
  const std::filesystem::path folder = arguments.operands()[0];
  const std::string id = arguments.operands().size() > 1 ? arguments.operands()[1] : "";
  if (!std::filesystem::is_directory(folder)) {
    throw base::CaseError(folder.string() +
                          " is not a case: make one with `firsthand build REPORTS -o " +
                          folder.string() + "`");
  }
  const Findings findings = casefile::load(folder / pipeline::kFindingsFile);
  bool found = true;
  if (arguments.has("json")) {
    found = print_json(findings, id);
  } else {
    const Printer printer(findings);
    if (id.empty()) {
      printer.overview();
    } else {
      found = printer.thing(id);
      if (found)
        std::cout << "\nWhere the words stand in the preserved files: firsthand locate CASE ID\n";
    }
  }
  if (found) return kDone;
  std::cerr << "there is nothing with the id " << printable(id)
            << " in this case; `firsthand show CASE` lists ids\n";
  return kSomethingFailed;
}

}  // namespace firsthand::cli
