// What became of those who "were taken", who a crowd is: where the words of the count leave it
// open, the rest of the report may say it.
#pragma once

#include <vector>

#include "claims/measures_find.h"

namespace firsthand::claims {

// Whether the measure is one of those that the rest of the report must name.
bool is_told_elsewhere(std::string_view measure);

// Names the measure of each such count in `found`, and drops those of which the report says
// nothing.
void name_measures(const Reading& reading, std::vector<CountedMeasure>& found);

}  // namespace firsthand::claims
