// Chains of runs that stand in one order in both reports: dynamic programming with a concave cost
// of gaps and a bounded look-back (Li 2018, minimap2, section 2.1).
#pragma once

#include "reuse/anchors.h"

namespace firsthand::reuse {

struct Chain {
  Row<CommonRun> runs;  // in order in both; cut so that they do not overlap
  double score = 0;     // words, less the cost of gaps
};

// Best first; a run is in one chain at most. REQUIRES: runs by a, then b.
Row<Chain> chains(const Row<CommonRun>& runs, const Parameters& parameters, Memory memory = heap());

// What it costs to pass over `a` words of one and `b` words of the other between two runs.
double gap_cost(std::size_t a, std::size_t b, const Parameters& parameters);

}  // namespace firsthand::reuse
