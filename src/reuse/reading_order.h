// The order in which pairs are compared: those that need the same reports stand together, so that
// few reports are read and analysed more than once though few can be kept.
#pragma once

#include <vector>

#include "reuse/pile.h"
#include "reuse/tally.h"

namespace firsthand::reuse {

// Pairs of different outlets as a walk from report to report, then those of one outlet by time.
// REQUIRES: pairs by high, then low.
void order_for_reading(std::vector<Candidate>& pairs, const std::vector<Facts>& facts);

}  // namespace firsthand::reuse
