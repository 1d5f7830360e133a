// What only the whole report tells of its counts: who of the wounded is one of the dead, what is a
// part of a larger figure, what adds to another.
#pragma once

#include <vector>

#include "claims/measures_find.h"

namespace firsthand::claims {

// `found` is in the order of the text. Sets roles and parts, and drops what counts somebody twice.
void settle(const Reading& reading, std::vector<CountedMeasure>& found);

}  // namespace firsthand::claims
