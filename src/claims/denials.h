// What is denied, and what a denial leaves standing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/attribution.h"
#include "claims/measures.h"
#include "claims/measures_find.h"

namespace firsthand::claims {

// Of a denial without a figure, "denied that anyone died", "denied killing civilians": its measure.
struct DeniedMeasure {
  std::string measure;
  Range words;
  Range anyone;  // "anyone", "any deaths": it befell nobody at all; empty where only who did it is
                 // denied
};
std::optional<DeniedMeasure> denied_measure(const Reading& reading, const MeasureTable& table,
                                            const Statement& denial);

// "denied any part in the raid that killed six": that it killed six is not what is denied.
bool is_told_beside_denial(const Reading& reading, const CountedMeasure& counted,
                           const Statement& denial);

}  // namespace firsthand::claims
