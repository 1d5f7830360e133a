// Who is told of as wounded and has died: no figure of the wounded.
#pragma once

#include <vector>

#include "claims/measures_find.h"
#include "claims/reading.h"

namespace firsthand::claims {

// `found`: in the order of the text, with who was struck.
void drop_wounds_of_the_dead(std::vector<CountedMeasure>& found, const Reading& reading);

}  // namespace firsthand::claims
