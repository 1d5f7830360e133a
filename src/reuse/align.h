// The passages of two reports: sentences that are alike and chains of common runs, gathered into
// fragments, cut to where the sharing begins and ends.
#pragma once

#include <vector>

#include "reuse/anchors.h"
#include "reuse/likeness.h"

namespace firsthand::reuse {

struct Aligned {
  Range a;  // words
  Range b;
  double weight = 0;  // nats of the stems that both sides have
  double a_nats = 0;  // for a side, by reuse/extent.h
  double b_nats = 0;
  bool condensed = false;  // one side has in short what the other tells at length
  bool operator==(const Aligned&) const = default;
};

// By a. No two overlap on either side. `runs` are the common runs of a and b.
std::vector<Aligned> align(const Analysis& a, const Analysis& b, const Row<CommonRun>& runs,
                           const Partners& partners, const Parameters& parameters,
                           Memory memory = heap());

}  // namespace firsthand::reuse
