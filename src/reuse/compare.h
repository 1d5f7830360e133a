// Pairs of reports that somebody chose, compared: what find_passages finds between them, but for
// boilerplate that only the pile tells.
#pragma once

#include <cstdint>
#include <vector>

#include "model/findings.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Pair {  // of two among the reports
  std::uint32_t one = 0;
  std::uint32_t other = 0;
};

// For each pair its passages. A report is analysed once, in however many pairs it is.
std::vector<std::vector<model::Passage>> compare_pairs(const std::vector<model::Report>& reports,
                                                       const std::vector<Pair>& pairs,
                                                       const Parameters& parameters,
                                                       unsigned threads);

}  // namespace firsthand::reuse
