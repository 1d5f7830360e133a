// The maximal runs of words that two reports share, by merging their sorted grams.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/analysis.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Run {
  std::uint32_t a = 0;  // its first word in either report
  std::uint32_t b = 0;
  std::uint32_t size = 0;  // words, kRun or more
  std::uint32_t a_end() const { return a + size; }
  std::uint32_t b_end() const { return b + size; }
  bool operator==(const Run&) const = default;
};

// By a, then b. A gram that stands more than `repeats` times in a report starts no run.
std::vector<Run> common_runs(const Analysis& a, const Analysis& b, const Parameters& parameters);

}  // namespace firsthand::reuse
