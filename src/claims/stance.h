// Whether a count is asserted, alleged, denied or only thought possible, and the words that say so.
//
// From the class of the cue and from the words around the measure; scopes are not attempted
// (research: hedge scopes are found at F1 .57 by the best).
#pragma once

#include <optional>

#include "claims/attribution.h"
#include "claims/measures_find.h"
#include "model/names.h"

namespace firsthand::claims {

struct StanceFound {
  model::Stance stance = model::Stance::kAsserted;
  std::optional<Range> words;
};

// `within`: the statement whose content has the count; null if none.
StanceFound stance_of(const Reading& reading, const CountedMeasure& counted,
                      const Statement* within);

}  // namespace firsthand::claims
