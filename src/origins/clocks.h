// When reports that share text say they were published, on one scale.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/report.h"

namespace firsthand::origins {

struct Clock {
  bool known = false;
  bool is_day = false;  // no time of day
  double earliest = 0;  // hours since 1970
  double latest = 0;
};

// Of reports[members[i]]. What states no zone is of the zone that most of the others state; UTC may
// be no outlet's own zone, so beside UTC alone it is a time anywhere.
std::vector<Clock> clocks_of(std::span<const model::Report> reports,
                             const std::vector<std::size_t>& members);

}  // namespace firsthand::origins
