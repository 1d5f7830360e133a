// Totals over a longer time, "since January", "in the past year": no incident's figure.
#pragma once

#include <string_view>

#include "claims/reading.h"

namespace firsthand::claims {

// Whether the words of `region`, which may begin before `unit`, speak of such a time. "Missing
// since Tuesday" tells when somebody was lost and is no total.
bool is_total_over_time(const Reading& reading, Range region, Range unit, std::string_view measure);

}  // namespace firsthand::claims
