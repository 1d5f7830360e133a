#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/error.h"
#include "base/files.h"
#include "casefile/casefile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/terminal.h"
#include "pipeline/assessments.h"
#include "pipeline/build.h"
#include "preserve/store.h"

namespace firsthand::cli {
namespace {

using model::Assessment;
using model::Decision;
using model::EvidenceSpan;
using model::Findings;

constexpr std::size_t kMostEvidence = 64;  // spans of either side that an entry names
constexpr std::size_t kMostReason = 4000;  // bytes
constexpr std::uintmax_t kMostTable = std::uintmax_t{1} << 20;

template <typename Noun, typename Id>
const Noun* find(const std::vector<Noun>& nouns, const std::optional<Id>& id) {
  const auto at = std::find_if(nouns.begin(), nouns.end(),
                               [&](const Noun& noun) { return id && noun.id == *id; });
  return at == nouns.end() ? nullptr : &*at;
}

// What the ids of a case's findings rest on.
class Evidence {
 public:
  explicit Evidence(const Findings& findings) : f_(findings) {}

  const model::Edge& edge(const std::string& id) const {
    return need(find(f_.edges, model::EdgeId::parse(id)), "an edge", id);
  }
  const model::Incident& incident(const std::string& id) const {
    return need(find(f_.incidents, model::IncidentId::parse(id)), "an incident", id);
  }
  const model::Origin& origin(const std::string& id) const {
    return need(find(f_.origins, model::OriginId::parse(id)), "an origin", id);
  }
  const model::Claim& claim(const std::string& id) const {
    return need(find(f_.claims, model::ClaimId::parse(id)), "a claim", id);
  }
  const model::Report& report(const std::string& id) const {
    return need(find(f_.reports, model::ReportId::parse(id)), "a report", id);
  }

  static EvidenceSpan whole(const model::Report& report) {
    return {report.id, {0, report.text.size()}};
  }
  static EvidenceSpan speaker_of(const model::Claim& claim) {
    const bool spoken = claim.speaker && claim.speaker->span;
    return {claim.report, spoken ? *claim.speaker->span : claim.span};
  }

  // Its claims, or where it has none the texts of its reports.
  std::vector<EvidenceSpan> of(const model::Incident& incident) const {
    std::vector<EvidenceSpan> out;
    for (const model::Claim& claim : f_.claims) {
      if (claim.incident == incident.id) out.push_back({claim.report, claim.span});
    }
    if (out.empty()) {
      for (const model::ReportId id : incident.reports)
        out.push_back(whole(report(id.to_string())));
    }
    return bounded(out);
  }

  std::vector<EvidenceSpan> of(const model::Origin& origin) const {
    std::vector<EvidenceSpan> out;
    for (const model::ClaimId id : origin.claims) out.push_back(speaker_of(claim(id.to_string())));
    return bounded(out);
  }

  // Both sides of an edge: `here` where it comes from, `there` where it leads to.
  void sides(const model::Edge& edge, Assessment& out) const {
    const auto from_report = model::ReportId::parse(edge.from);
    const auto from_claim = model::ClaimId::parse(edge.from);
    const auto to_report = model::ReportId::parse(edge.to);
    const auto to_claim = model::ClaimId::parse(edge.to);
    const auto to_origin = model::OriginId::parse(edge.to);
    const auto side = [&](model::ReportId one) {
      for (const EvidenceSpan& e : edge.evidence)
        (e.report == one ? out.here : out.there).push_back(e);
    };
    if (from_report) side(*from_report);
    if (from_report && to_origin) {  // an unseen source: what else was taken from it
      for (const model::Edge& other : f_.edges) {
        if (other.to == edge.to && other.from != edge.from)
          out.there.insert(out.there.end(), other.evidence.begin(), other.evidence.end());
      }
    }
    if (from_claim) out.here.push_back(speaker_of(claim(edge.from)));
    if (to_report && out.there.empty()) out.there.push_back(whole(report(edge.to)));
    if (to_claim) out.there.push_back(speaker_of(claim(edge.to)));
    if (from_claim && to_origin) {
      out.there = of(origin(edge.to));
      std::erase(out.there, out.here.front());
    }
    out.here = bounded(out.here);
    out.there = bounded(out.there);
  }

 private:
  template <typename Noun>
  static const Noun& need(const Noun* noun, const char* kind, const std::string& id) {
    if (noun) return *noun;
    throw base::UsageError(printable(id) + " is not the id of " + kind +
                           " in these findings; `firsthand show CASE` lists the ids");
  }

  static std::vector<EvidenceSpan> bounded(std::vector<EvidenceSpan> spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    if (spans.size() > kMostEvidence) spans.resize(kMostEvidence);
    return spans;
  }

  const Findings& f_;
};

void expect(const std::vector<std::string>& words, std::size_t least, std::size_t most,
            const char* usage) {
  if (words.size() < least || words.size() > most)
    throw base::UsageError(std::string("usage: firsthand assess CASE ") + usage);
}

Assessment grade(const Evidence& evidence, const std::vector<std::string>& words) {
  expect(words, 2, 2, "grade INCIDENT|ORIGIN|CLAIM GRADE");
  Assessment out;
  out.decision = Decision::kGrade;
  out.value = words[1];
  if (model::IncidentId::parse(words[0])) {
    out.graded = model::Graded::kIncident;
    out.here = evidence.of(evidence.incident(words[0]));
  } else if (model::OriginId::parse(words[0])) {
    out.graded = model::Graded::kOrigin;
    out.here = evidence.of(evidence.origin(words[0]));
  } else {
    out.graded = model::Graded::kClaim;
    const model::Claim& claim = evidence.claim(words[0]);
    out.here = {{claim.report, claim.span}};
  }
  if (!model::is_grade(*out.graded, out.value)) {
    throw base::UsageError("the grade of an " + std::string(to_string(*out.graded)) + " is " +
                           std::string(model::grades(*out.graded)));
  }
  return out;
}

Assessment split(const Evidence& evidence, const std::vector<std::string>& words) {
  expect(words, 2, 1 + kMostEvidence, "split INCIDENT REPORT...");
  Assessment out;
  out.decision = Decision::kSplit;
  const model::Incident& incident = evidence.incident(words[0]);
  std::vector<model::ReportId> apart;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const model::Report& report = evidence.report(words[i]);
    if (std::find(incident.reports.begin(), incident.reports.end(), report.id) ==
        incident.reports.end())
      throw base::UsageError(printable(words[i]) + " is not a report of this incident");
    apart.push_back(report.id);
    out.here.push_back(Evidence::whole(report));
  }
  out.there = evidence.of(incident);
  std::erase_if(out.there, [&](const EvidenceSpan& e) {
    return std::find(apart.begin(), apart.end(), e.report) != apart.end();
  });
  if (out.there.empty()) throw base::UsageError("that would leave nothing of the incident");
  return out;
}

std::vector<Assessment> owners(const std::filesystem::path& table) {
  const auto bytes = base::read_file(table, kMostTable);
  if (!bytes) throw base::UsageError(table.string() + ": " + bytes.fault().detail);
  std::vector<Assessment> out;
  std::size_t number = 0;
  for (std::size_t from = 0; from < bytes->size();) {
    const std::size_t to = std::min(bytes->find('\n', from), bytes->size());
    std::string line = bytes->substr(from, to - from);
    from = to + 1;
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    if (tab == 0 || tab == std::string::npos || tab + 1 == line.size()) {
      throw base::UsageError(table.string() + ", line " + std::to_string(number) +
                             ": expected an outlet, a tab and its owner");
    }
    Assessment one;
    one.decision = Decision::kOwner;
    one.subject = line.substr(0, tab);
    one.value = line.substr(tab + 1);
    out.push_back(std::move(one));
  }
  if (out.empty()) throw base::UsageError(table.string() + " has no lines");
  return out;
}

Assessment undo(const Findings& findings, const std::vector<std::string>& words) {
  expect(words, 1, 1, "undo NUMBER");
  Assessment out;
  out.decision = Decision::kUndo;
  for (const Assessment& earlier : findings.assessments) {
    if (std::to_string(earlier.number) == words[0]) out.undoes = earlier.number;
  }
  if (!out.undoes)
    throw base::UsageError("there is no assessment " + printable(words[0]) +
                           "; `firsthand assess CASE` lists them");
  return out;
}

std::vector<Assessment> decide(const Findings& findings, const std::string& action,
                               const std::vector<std::string>& words) {
  const Evidence evidence(findings);
  Assessment one;
  if (action == "accept" || action == "reject") {
    expect(words, 1, 1, "accept|reject EDGE");
    one.decision = action == "accept" ? Decision::kAccept : Decision::kReject;
    const model::Edge& edge = evidence.edge(words[0]);
    one.relation = edge.relation;
    evidence.sides(edge, one);
  } else if (action == "merge") {
    expect(words, 2, 2, "merge INCIDENT INCIDENT");
    one.decision = Decision::kMerge;
    one.here = evidence.of(evidence.incident(words[0]));
    one.there = evidence.of(evidence.incident(words[1]));
  } else if (action == "same" || action == "distinct") {
    expect(words, 2, 2, "same|distinct ORIGIN ORIGIN");
    one.decision = action == "same" ? Decision::kSame : Decision::kDistinct;
    one.here = evidence.of(evidence.origin(words[0]));
    one.there = evidence.of(evidence.origin(words[1]));
  } else if (action == "split") {
    one = split(evidence, words);
  } else if (action == "grade") {
    one = grade(evidence, words);
  } else if (action == "owner") {
    expect(words, 2, 2, "owner OUTLET OWNER");
    one.decision = Decision::kOwner;
    one.subject = words[0];
    one.value = words[1];
  } else if (action == "owners") {
    expect(words, 1, 1, "owners TABLE");
    return owners(words[0]);
  } else if (action == "undo") {
    one = undo(findings, words);
  } else {
    throw base::UsageError("there is no action \"" + printable(action) + "\"");
  }
  return {one};
}

void list(const Findings& findings) {
  if (findings.assessments.empty()) std::cout << "Nobody has assessed anything in this case.\n";
  for (const Assessment& assessment : findings.assessments) {
    std::cout << wrapped(printable(describe(assessment)), terminal_width(), 4) << "\n";
  }
}

}  // namespace

int assess(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"by", 0, true}, {"reason", 0, true}});
  arguments.expect_operands(1, SIZE_MAX, "the case");
  const std::filesystem::path folder = arguments.operands()[0];
  const std::filesystem::path file = folder / pipeline::kFindingsFile;
  if (arguments.operands().size() == 1) {
    list(casefile::load(file));
    return kDone;
  }
  const std::string person = arguments.required("by");
  const std::string reason = arguments.required("reason");
  if (person.empty() || reason.empty() || reason.size() > kMostReason) {
    throw base::UsageError("--by and --reason must say something, and a reason has " +
                           std::to_string(kMostReason) + " bytes at most");
  }
  preserve::Store store = preserve::Store::open(folder, preserve::Mode::kWrite);
  const Findings findings = casefile::load(file);
  const auto decided = decide(findings, arguments.operands()[1],
                              {arguments.operands().begin() + 2, arguments.operands().end()});
  for (const Assessment& one : decided) {
    preserve::Event event;
    event.action = preserve::kAssessment;
    event.actor = person;
    event.note = reason;
    event.decision = pipeline::to_logged(one, findings.reports);
    store.log_event(event);
  }
  store.commit();
  std::cout << (decided.size() == 1 ? "The assessment is"
                                    : with_separators(decided.size()) + " assessments are")
            << " in the custody log of the case.\nnext: firsthand build -o "
            << printable(folder.string()) << "   to have findings that follow it\n";
  return kDone;
}

}  // namespace firsthand::cli
