// All pairs of a pile, in steps that are kept as they are done:
//
//   seeds of a slice -> sorted run   (each slice)
//   runs -> pairs                    (those that the added reports change)
//   a slice of pairs -> passages     (each slice)
#pragma once

#include <string_view>
#include <vector>

#include "reuse/aligning.h"
#include "reuse/reuse.h"
#include "reuse/state.h"

namespace firsthand::reuse {

struct AllPairs {
  std::vector<Facts> facts;  // by number
  std::vector<FoundPassage> passages;
  std::uint64_t pairs = 0;
  Cut cut;
};

// Does what is not yet done. What it returns is in the order in which it was found.
AllPairs find_all_pairs(const Pile& pile, const Parameters& parameters, unsigned threads,
                        State& state, const Watch& watch);

}  // namespace firsthand::reuse
