// Average-link agglomerative clustering over a sparse graph of similarities (unweighted pair group
// method, Sokal and Michener 1958): pairs that are not listed have similarity 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace firsthand::incidents {

struct Pair {
  std::uint32_t a = 0;  // a < b
  std::uint32_t b = 0;
  double similarity = 0;
};

// The cluster number of each of `count` items, numbered by first member. Groups join while the
// average similarity between their members is at least `threshold`. Ties go to the pair with the
// lower first members.
std::vector<std::uint32_t> average_link(std::size_t count, const std::vector<Pair>& pairs,
                                        double threshold);

}  // namespace firsthand::incidents
