// "On Monday, 6 January" in a report without a date: the claims stage leaves the year open, for
// nothing in the report tells it. Beside other reports on the incident it is told.
#pragma once

#include "model/findings.h"

namespace firsthand::origins {

// Gives claims of undated reports that state one day without its year the year in which that day is
// nearest to their incident.
void read_partial_days(model::Findings& findings);

}  // namespace firsthand::origins
