#include "origins/trace.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/threads.h"
#include "origins/ages.h"
#include "origins/assessed.h"
#include "origins/changed_copies.h"
#include "origins/copying.h"
#include "origins/details.h"
#include "origins/houses.h"
#include "origins/mourners.h"
#include "origins/partial_days.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

using model::Findings;

// ", 34," of "Ana Roth, 34, a nurse", wherever in the report she is named with it.
std::string age_beside(std::string_view text, const std::string& name) {
  constexpr std::size_t kEnough = 8;  // bytes
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::string_view behind = text.substr(at + name.size(), kEnough);
    const int age = age_between_commas(behind, text::tokenize(behind), 1);
    if (age >= 0) return ", " + std::to_string(age) + ",";
  }
  return "";
}

// All that a report says of a speaker where it names it: the sources of its attributions that hold
// the mention or share its last word, and its age.
std::string description_of(const model::Report& report, const model::Annotations& annotations,
                           const model::Claim& claim) {
  if (!claim.speaker) return "";
  std::string out;
  const std::string& name = claim.speaker->name;
  // Of "director of the port of Velm" Velm is no surname.
  const std::size_t blank = name.find(" of ") == std::string::npos ? name.rfind(' ') : name.npos;
  const std::string last = blank == std::string::npos ? name : name.substr(blank + 1);
  for (const model::Attribution& attribution : annotations.attributions) {
    for (const model::Span& span : attribution.source) {
      const std::string_view words = model::slice(report.text, span);
      const bool holds = claim.speaker->span && span.overlaps(*claim.speaker->span);
      if (holds || words.find(last) != std::string_view::npos)
        out += (out.empty() ? "" : ", ") + std::string(words);
    }
  }
  return out + age_beside(report.text, name);
}

// What other reports say of persons, by their full names: "Colonel Adel Okun" here is the "Colonel
// Adel Okun of the city police" of another report.
class Introductions {
 public:
  explicit Introductions(const Findings& findings) {
    std::unordered_set<std::string_view> names;
    for (const model::Claim& claim : findings.claims) {
      if (claim.speaker && claim.speaker->name.find(' ') != std::string::npos)
        names.insert(claim.speaker->name);
    }
    for (std::size_t i = 0; i < findings.reports.size(); ++i) {
      const auto& attributions = findings.annotations[i].attributions;
      if (attributions.empty()) continue;
      const std::string_view text = findings.reports[i].text;
      for (const model::Attribution& attribution : attributions) {
        for (const model::Span& span : attribution.source) {
          if (span.size() > kLongest) continue;
          each_name(names, text, span, [&](std::string_view name, model::Span at) {
            if (at.size() + 2 <= span.size()) add(name, model::slice(text, span));
          });
        }
      }
      each_name(names, text, {0, text.size()},
                [&](std::string_view name, model::Span at) { add(name, house_beside(text, at)); });
    }
  }

  std::string of(const std::string& name) const {
    const auto found = said_of_.find(name);
    return found == said_of_.end() ? "" : found->second;
  }

 private:
  // Bytes, of a source and of what is kept of one name.
  static constexpr std::size_t kLongest = 400;

  // Calls back for every run of two to four words that is a name.
  template <typename Found>
  static void each_name(const std::unordered_set<std::string_view>& names, std::string_view text,
                        model::Span within, Found found) {
    const auto tokens = text::tokenize(text, within);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!tokens[i].capital) continue;
      for (std::size_t k = i + 1; k < std::min(tokens.size(), i + 4); ++k) {
        const model::Span at{tokens[i].span.begin, tokens[k].span.end};
        const std::string_view run = model::slice(text, at);
        if (names.contains(run)) found(run, at);
      }
    }
  }

  void add(std::string_view name, std::string_view what) {
    if (what.empty()) return;
    std::string& said = said_of_[std::string(name)];
    if (said.size() + what.size() < kLongest && said.find(what) == std::string::npos)
      said += (said.empty() ? "" : ", ") + std::string(what);
  }

  std::unordered_map<std::string, std::string> said_of_;
};

model::State state_of(const std::vector<model::Detail>& details) {
  using model::State;
  for (const State state :
       {State::kContested, State::kCorroborated, State::kInconclusive, State::kSingleOrigin}) {
    if (std::any_of(details.begin(), details.end(),
                    [&](const model::Detail& d) { return d.state == state; }))
      return state;
  }
  return State::kUncorroborated;
}

}  // namespace

void trace(Findings& findings, const Parameters& parameters, unsigned threads) {
  assess_copying(findings.passages, findings.assessments);
  const Copying copying = trace_copying(findings.reports, findings.passages, parameters, threads);
  findings.passed_over.parents = copying.cut;
  std::unordered_map<model::ReportId, std::size_t> report_number;
  for (std::size_t i = 0; i < findings.reports.size(); ++i)
    report_number.emplace(findings.reports[i].id, i);
  std::unordered_map<model::IncidentId, std::size_t> incident_number;
  for (std::size_t i = 0; i < findings.incidents.size(); ++i)
    incident_number.emplace(findings.incidents[i].id, i);
  const Introductions introductions(findings);
  std::vector<std::vector<ClaimContext>> claims_of(findings.incidents.size());
  for (const model::Claim& claim : findings.claims) {
    if (!claim.incident) continue;
    const std::size_t report = report_number.at(claim.report);
    const model::Annotations& annotations = findings.annotations[report];
    ClaimContext context{&claim, report,
                         description_of(findings.reports[report], annotations, claim),
                         partial_day(findings.reports[report], annotations, claim),
                         claim.speaker ? introductions.of(claim.speaker->name) : ""};
    context.mourns = only_mourns(findings.reports[report], claim, context.description);
    claims_of[incident_number.at(*claim.incident)].push_back(std::move(context));
  }
  mark_moved(claims_of, findings.incidents, findings.reports, copying, parameters);
  std::vector<IncidentCount> counts(findings.incidents.size());
  base::parallel_for(counts.size(), threads, [&](std::size_t i) {
    counts[i] = count_incident(findings.incidents[i], findings.reports, claims_of[i], copying,
                               findings.assessments, parameters);
  });

  findings.details.clear();
  findings.origins = copying.unseen;
  findings.edges = copying.edges;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    model::Incident& incident = findings.incidents[i];
    IncidentCount& count = counts[i];
    incident.figures = std::move(count.figures);
    incident.state = state_of(count.details);
    std::set<model::OriginId> origins;
    for (const model::Detail& detail : count.details) {
      incident.details.push_back(detail.id);
      origins.insert(detail.origins.begin(), detail.origins.end());
    }
    incident.origins.assign(origins.begin(), origins.end());
    std::move(count.details.begin(), count.details.end(), std::back_inserter(findings.details));
    std::move(count.origins.begin(), count.origins.end(), std::back_inserter(findings.origins));
    std::move(count.edges.begin(), count.edges.end(), std::back_inserter(findings.edges));
  }
  std::sort(findings.origins.begin(), findings.origins.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  std::sort(findings.edges.begin(), findings.edges.end(), [](const auto& a, const auto& b) {
    return std::tie(a.from, a.to, a.id) < std::tie(b.from, b.to, b.id);
  });
  findings.edges.erase(std::unique(findings.edges.begin(), findings.edges.end(),
                                   [](const auto& a, const auto& b) { return a.id == b.id; }),
                       findings.edges.end());
  mark_accepted(findings.edges, findings.assessments);
}

}  // namespace firsthand::origins
