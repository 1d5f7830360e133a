// The maximal runs of words that two reports share, found by their grams.
#pragma once

#include <algorithm>
#include <cstdint>

#include "reuse/analysis.h"
#include "reuse/parameters.h"
#include "reuse/range.h"
#include "reuse/scratch.h"

namespace firsthand::reuse {

struct CommonRun {
  std::uint32_t a = 0;  // its first word in either report
  std::uint32_t b = 0;
  std::uint32_t size = 0;  // words, kRun or more
  std::uint32_t a_end() const { return a + size; }
  std::uint32_t b_end() const { return b + size; }
  bool operator==(const CommonRun&) const = default;
};

// The part of the run that lies in both ranges of words; of size 0 if none does.
CommonRun within(const CommonRun& run, Range a, Range b);

// By a, then b. A gram that stands more than `repeats` times in a report starts no run.
Row<CommonRun> common_runs(const Analysis& a, const Analysis& b, const Parameters& parameters,
                           Memory memory = heap());

// Finds the runs of a passage without a look at all the others.
class RunIndex {
 public:
  // Keeps a reference. REQUIRES: by a.
  explicit RunIndex(const Row<CommonRun>& runs, Memory memory = heap());

  // Calls `use` with the part in both ranges of each run that has kRun words there, by a.
  template <typename Use>
  void each_within(Range a, Range b, const Use& use) const {
    const auto first = std::upper_bound(reach_.begin(), reach_.end(), a.first);
    for (auto i = static_cast<std::size_t>(first - reach_.begin());
         i < runs_.size() && runs_[i].a < a.end; ++i) {
      const CommonRun part = within(runs_[i], a, b);
      if (part.size >= kRun) use(part);
    }
  }

 private:
  const Row<CommonRun>& runs_;
  Row<std::uint32_t> reach_;  // where in a the farthest ends of the runs up to each
};

}  // namespace firsthand::reuse
