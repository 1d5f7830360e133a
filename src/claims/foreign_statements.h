// Who says what, in languages other than English that have a table of words
// (data/lexicon/LANGUAGE/claims.tsv): quotations and what follows "that", with a verb of saying or
// "according to" beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/foreign_words.h"
#include "claims/reading.h"
#include "model/claim.h"

namespace firsthand::claims {

struct ForeignStatement {
  Range source;  // empty: nobody is named
  Range cue;
  std::vector<Range> content;
  model::Stance stance = model::Stance::kAsserted;
  std::optional<model::Speaker> speaker;
  std::vector<std::string> relayed_by;
};

// In the order of their cues.
std::vector<ForeignStatement> foreign_statements(const Folded& words, const ForeignWords& table);

}  // namespace firsthand::claims
