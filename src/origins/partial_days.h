// "On Monday, 6 January" in a report without a date: nothing in the report tells the year, and it
// stays open. Yet the day tells such a claim from what is said of another day.
#pragma once

#include <string>
#include <string_view>

#include "model/findings.h"

namespace firsthand::origins {

// The one day without a year that the claim of an undated report states: "XXXX-01-06". Empty if
// there is none, or several.
std::string partial_day(const model::Report& report, const model::Annotations& annotations,
                        const model::Claim& claim);

// Whether the day can be of one moment with `when`, in whatever year.
bool can_be_of(std::string_view partial_day, const model::When& when);

}  // namespace firsthand::origins
