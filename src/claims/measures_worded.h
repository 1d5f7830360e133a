// Counts of people told by other words than a number and a noun: "himself", "a family of five",
// "both", "a double murder".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/measures_counted.h"

namespace firsthand::claims {

// Of the count that begins at token `i`.
std::optional<Counted> worded_count(const Reading& reading, Range unit,
                                    const std::vector<model::Quantity>& quantities, std::size_t i);

// Of the quantity that begins at token `i`, if it is one number.
std::optional<std::int64_t> number_at(const Reading& reading,
                                      const std::vector<model::Quantity>& quantities,
                                      std::size_t i);

// Absent unless it can count people.
std::optional<std::int64_t> whole_number(const std::optional<double>& value);

}  // namespace firsthand::claims
