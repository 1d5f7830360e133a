// What no fragment led to: the words of a stretch of one text are in the other though no two
// sentences are alike.
#pragma once

#include <vector>

#include "reuse/borders.h"
#include "reuse/extent.h"

namespace firsthand::reuse {

// Besides the passages found, whose words it takes in `extent`; best first, may overlap.
std::vector<Aligned> missed(const std::vector<Aligned>& found, Extent& extent,
                            const Borders& borders, const Parameters& parameters);

}  // namespace firsthand::reuse
