// Nouns in plain words, one line each. Not yet safe for a terminal: see printable().
#pragma once

#include <string>
#include <vector>

#include "model/findings.h"

namespace firsthand::cli {

std::string describe(const model::Count& count);  // "12", "at least 22", "between 40 and 50"
std::string describe(
    const model::Claim& claim);  // "killed 12 · Ana Kolar (official), first-hand · asserted"
// "12 · 2026-05-04 · A. Investigator rejects: copies · reason"
std::string describe(const model::Assessment& assessment);
std::string describe(const model::When& when);          // "3 May 2026"
std::string figure_range(const model::Figure& figure);  // "9–14", "12"
std::string describe(model::State state);               // with blanks for underscores
std::string meaning(model::State state);                // one sentence
// "7 inputs = 4 reports + 1 duplicate + 2 skipped + 0 faults".
std::string describe(const model::Ledger& ledger);
// The ledger of each folder and archive, a line each; empty if there is one.
std::vector<std::string> describe_ledgers(const model::Findings& findings);
// "claims not read: 3 reports in fr, 1 report in de"; empty if those of all were read.
std::string describe_not_read(const model::Findings& findings);

}  // namespace firsthand::cli
