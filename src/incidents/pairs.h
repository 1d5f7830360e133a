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
//
// How many pairs of a pile tell of one event is learned from the pile itself, by expectation and
// maximisation (Saerens, Latinne, Decaestecker, "Adjusting the outputs of a classifier to new a
// priori probabilities", Neural Computation 14, 2002, section 2.2): in a folder of six reports most
// do, in an archive hardly any. It is no less than what the weights were learned on, and no more
// than even_pile / (even_pile + reports): two events of one kind look alike, and in a large pile
// there are many.
std::vector<Pair> similar_pairs(const std::vector<Features>& features,
                                const Parameters& parameters);

// Calls `visit(a, b, cosine)` for every pair a < b whose cosine is at least `floor`, in order of b,
// then a.
void each_pair(const std::vector<Features>& features, double floor,
               const std::function<void(std::uint32_t, std::uint32_t, double)>& visit);

}  // namespace firsthand::incidents
