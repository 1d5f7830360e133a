// Politicians who mourn: "Our hearts go out to the families of the nine who were killed," the mayor
// said. Who condoles repeats the toll that others count, and is no origin of it; unless he says
// that he knows it himself.
#pragma once

#include <string_view>

#include "model/findings.h"

namespace firsthand::origins {

// `description`: all that the report says of the claim's speaker. REQUIRES: the claim is of the
// report. English only; nobody mourns in other languages.
bool only_mourns(const model::Report& report, const model::Claim& claim,
                 std::string_view description);

}  // namespace firsthand::origins
