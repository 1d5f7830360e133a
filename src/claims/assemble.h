// Attributions, counts, times and places to claims.
#pragma once

#include <span>
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
  std::span<const CountedMeasure> counted;
  const std::vector<model::TimeExpression>& times;
  const std::vector<model::Place>& places;
  const std::vector<PagePart>& page;  // of each unit
  const MeasureTable& measures;
};

struct Assembled {
  std::vector<model::Claim> claims;
  std::vector<model::Claim> open;  // see model::Annotations
};

// In the order of the text. `open`: open_figures.h
Assembled assemble(const Parts& parts, std::span<const CountedMeasure> open);

}  // namespace firsthand::claims
