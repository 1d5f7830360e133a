// Counts the origins of a built case again with one kind of evidence taken away before it is seen,
// for the table of what each part buys (bench/count/score.py --ablate).
//
//     count_ablate CASE/findings.sqlite reuse|citations|speakers OUT
//
// reuse      no text is shared: neither passages nor what rests on them
// citations  no report names, links or credits another
// speakers   whoever speaks in a report is a stranger to those of all other reports; outlets that
//            are named are known still, for to name one is to cite it
//
// Incidents and claims stay as the whole program found them. OUT gets what `export --format jsonl`
// writes.
#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "casefile/casefile.h"
#include "dossier/export.h"
#include "origins/direction.h"
#include "origins/trace.h"

namespace firsthand {
namespace {

void forget_text(model::Findings& f) { f.passages.clear(); }

void forget_citations(model::Findings& f, origins::Parameters& parameters) {
  for (model::Report& report : f.reports) {
    report.credit.reset();
    report.links.clear();
  }
  for (model::Claim& claim : f.claims) claim.relayed_by.clear();
  parameters.cited = 0;
  parameters.linked = 0;
}

// Names that no two reports have in common; that they resemble each other must not count either.
void forget_speakers(model::Findings& f, origins::Parameters& parameters) {
  std::set<std::string> outlets;
  for (const model::Report& report : f.reports) {
    if (report.outlet) outlets.insert(*report.outlet);
  }
  std::map<std::pair<model::ReportId, std::string>, std::string> strangers;
  for (model::Claim& claim : f.claims) {
    if (!claim.speaker) continue;
    const std::string& name = claim.speaker->name;
    const bool outlet = std::any_of(outlets.begin(), outlets.end(), [&](const std::string& known) {
      return origins::same_outlet(known, name);
    });
    if (outlet) continue;
    std::string& stranger = strangers[{claim.report, name}];
    if (stranger.empty()) {
      std::string letters;  // digits would be no part of a name
      for (std::size_t n = strangers.size(); n > 0; n /= 26)
        letters += static_cast<char>('a' + n % 26);
      stranger = "Q" + letters + " Z" + letters;
    }
    claim.speaker->name = stranger;
    claim.speaker->kind = model::OriginKind::kOfficial;
    claim.speaker->span.reset();
  }
  for (double* likelihood :
       {&parameters.short_name, &parameters.spelling, &parameters.same_institution,
        &parameters.institution_alike, &parameters.two_of_one_institution,
        &parameters.same_authority, &parameters.some_official, &parameters.both_anonymous})
    *likelihood = 0;
}

int ablate(const std::string& findings, const std::string& without, const std::string& out) {
  model::Findings f = casefile::load(findings);
  origins::Parameters parameters;
  if (without == "reuse") {
    forget_text(f);
  } else if (without == "citations") {
    forget_citations(f, parameters);
  } else if (without == "speakers") {
    forget_speakers(f, parameters);
  } else {
    std::cerr << "there is no " << without << " to take away\n";
    return 2;
  }
  for (model::Incident& incident : f.incidents) incident.details.clear();
  origins::trace(f, parameters, 1);
  dossier::export_jsonl(f, out);
  return 0;
}

}  // namespace
}  // namespace firsthand

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "count_ablate CASE/findings.sqlite reuse|citations|speakers OUT\n";
    return 2;
  }
  return firsthand::ablate(words[1], words[2], words[3]);
}
