// Figures of which their report does not say what they count: "I signed for fourteen", "twelve
// came back". What befell so many, another report of the incident may say
// (incidents/open_figures.h).
#pragma once

#include <vector>

#include "claims/measures_find.h"

namespace firsthand::claims {

// Of the phrases those that nothing in `counted` counts and that can hardly agree with another
// report's figure by chance, without a measure, in the order of the text.
std::vector<CountedMeasure> open_figures(const Reading& reading,
                                         const std::vector<Counted>& phrases,
                                         const std::vector<CountedMeasure>& counted);

}  // namespace firsthand::claims
