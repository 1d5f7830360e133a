// Pairs of sentences gathered into fragments, two ranges each: split on either side in turn
// wherever more than `gap` sentences lie between neighbours, with a smaller gap where the ranges
// are not alike as a whole (Sanchez-Perez et al. 2014, section 3.2).
#pragma once

#include <functional>
#include <vector>

#include "reuse/likeness.h"

namespace firsthand::reuse {

struct Fragment {
  Range a;  // sentences
  Range b;
  bool joined = false;  // of several, where one side passes over what the other goes on after
  bool operator==(const Fragment&) const = default;
};

// Whether two ranges are alike as a whole.
using Holds = std::function<bool(const Fragment&)>;

// By a, then b. What never holds is left out.
std::vector<Fragment> cluster(std::vector<Like> pairs, std::size_t gap, const Holds& holds);

}  // namespace firsthand::reuse
