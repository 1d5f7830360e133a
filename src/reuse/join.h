// Which pairs of reports share seeds, and how much they weigh: a merge of sorted runs, part by
// part; no probe per seed (docs/design/reuse.md).
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/gather.h"
#include "reuse/run.h"
#include "reuse/tally.h"

namespace firsthand::reuse {

// What was cut so that no seed costs more than its reports.
struct Cut {
  std::int64_t grams = 0;     // of more than `crowd` reports: they join only some of them
  std::int64_t meetings = 0;  // of two reports at one of these that were passed over
  bool operator==(const Cut&) const = default;
};

struct Slice {
  const SortedRun* run = nullptr;
  bool fresh = false;  // its reports are being added
};

struct Joined {
  Cut cut;            // what the fresh reports add to it
  bool whole = true;  // else a run is damaged, and the rest means nothing
};

// What the pairs with a fresh report share, and what the others no longer share, goes into `tally`.
// `facts` by number; `runs` by the numbers of their reports.
Joined join(const std::vector<Slice>& runs, const std::vector<Facts>& facts,
            const Parameters& parameters, unsigned threads, Tally& tally, const Advance& advance);

}  // namespace firsthand::reuse
