// Whether a count is a total over a longer time ("since January", "in the past year") rather than
// the figure of one moment.
#pragma once

#include "claims/measures_find.h"
#include "claims/reading.h"

namespace firsthand::claims {

// `region`: the words that speak of the count, such as what its speaker says.
bool is_cumulative(const Reading& reading, Range region, const CountedMeasure& measure);

}  // namespace firsthand::claims
