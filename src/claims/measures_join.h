// Lists of people as one count: "three men and a woman" are four, "Ana Roth, 31, Otto Brand and his
// son" are three.
#pragma once

#include <vector>

#include "claims/measures_counted.h"

namespace firsthand::claims {

// Whether the unit is written with capitals throughout, as many headlines are.
bool is_headline(const Reading& reading, Range unit);

// "Teacher, 4-year-old son found dead": the first unit, without a full stop.
bool is_title(const Reading& reading, Range unit);

// Joins the members of lists among `phrases`, which are of one unit and in its order.
std::vector<Counted> join_lists(const Reading& reading, Range unit, std::vector<Counted> phrases);

}  // namespace firsthand::claims
