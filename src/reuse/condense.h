// What of the passages found is a condensed version: one side has in short what the other tells at
// length, so that its words come from far more of the other than what is alike sentence by
// sentence.
#pragma once

#include <vector>

#include "reuse/extent.h"

namespace firsthand::reuse {

// Widens the sources of those that are, and joins what then overlaps. Looks at the heaviest
// `condensed_passages` only, for it asks of each where in the whole of the other text its words
// are. Takes the words of all in `extent`.
std::vector<Aligned> widen_condensed(std::vector<Aligned> found, Extent& extent,
                                     const Parameters& parameters);

}  // namespace firsthand::reuse
