// Attributions, counts, times and places to claims.
#pragma once

#include <vector>

#include "claims/attribution.h"
#include "claims/measures_find.h"
#include "claims/page_parts.h"
#include "claims/reading.h"
#include "model/claim.h"
#include "model/report.h"

namespace firsthand::claims {

struct Parts {
  const model::Report& report;
  const Reading& reading;
  const std::vector<Statement>& statements;  // and sourcings
  const std::vector<CountedMeasure>& counted;
  const std::vector<model::TimeExpression>& times;
  const std::vector<model::Place>& places;
  const std::vector<PagePart>& page;  // of each unit
};

// In the order of the text.
std::vector<model::Claim> assemble(const Parts& parts);

}  // namespace firsthand::claims
