// Which pairs of reports share enough seeds to be worth aligning: sort-merge, no probe per seed.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/sketch.h"

namespace firsthand::reuse {

struct Candidate {
  std::uint32_t a = 0;  // numbers of sketches, a < b
  std::uint32_t b = 0;
  bool operator==(const Candidate&) const = default;
};

struct Joined {
  std::vector<Candidate> candidates;  // by a, then b
  std::uint64_t crowded = 0;  // grams of more than `crowd` reports, which joined neighbours only
};

// The sketches are used up.
Joined join(std::vector<Sketch> sketches, const Parameters& parameters, unsigned threads);

}  // namespace firsthand::reuse
