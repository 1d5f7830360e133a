// The words that a finding rests on, as they stand in reports.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/findings.h"

namespace firsthand::cli {

struct CitedWords {
  std::string id;    // of the claim, passage, edge or report that has them
  std::string part;  // what they are of it
  model::Span span;
};

// Of the thing with this id, by the number of the report, in the order of the findings; none if
// there is no such thing.
std::map<std::size_t, std::vector<CitedWords>> cited_words(const model::Findings& findings,
                                                           const std::string& id);

// Instead of the ranges, every place in them where `words` stand, each once; of a report, in all of
// its text. Any blanks and line ends are alike.
void keep_words(const model::Report& report, const std::string& words,
                std::vector<CitedWords>& cited);

}  // namespace firsthand::cli
