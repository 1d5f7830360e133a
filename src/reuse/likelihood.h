// Copy or coincidence: how likely it is that two stretches have their common words because one was
// written from the other, or both from a third. The log of the odds is a sum of evidence.
#pragma once

#include "reuse/evidence.h"

namespace firsthand::reuse {

double likelihood(const Evidence& evidence, const Parameters& parameters);  // 0..1

}  // namespace firsthand::reuse
