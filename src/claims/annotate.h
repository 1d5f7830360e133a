// One report to what it says: attributions, quantities, times, places, and claims made of them.
#pragma once

#include "claims/parameters.h"
#include "model/claim.h"
#include "model/report.h"

namespace firsthand::claims {

model::Annotations annotate(const model::Report& report, const Parameters& parameters);

}  // namespace firsthand::claims
