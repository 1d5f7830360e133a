// Figures that a report tells several times, and what one telling says for the others.
#pragma once

#include <vector>

#include "model/claim.h"
#include "model/report.h"

namespace firsthand::claims {

// One figure told several times in a report is of one day and place, unless it is told with two;
// and what the text tells as the total of several events is no figure of one in the title.
void settle_retellings(const model::Report& report, std::vector<model::Claim>& claims);

}  // namespace firsthand::claims
