// Which reports are alike, by way of an inverted index over their terms.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "incidents/cluster.h"
#include "incidents/features.h"
#include "incidents/parameters.h"

namespace firsthand::incidents {

// All pairs whose words meet, with the likelihood that they tell of one event. Terms in more than a
// third of many reports say nothing.
std::vector<Pair> similar_pairs(const std::vector<Features>& features,
                                const Parameters& parameters);

// Calls `visit(a, b, cosine)` for every pair a < b whose cosine is at least `floor`, in order of b,
// then a.
void each_pair(const std::vector<Features>& features, double floor,
               const std::function<void(std::uint32_t, std::uint32_t, double)>& visit);

}  // namespace firsthand::incidents
