// Candidate pairs to passages: each report is analysed when a pair needs it, of the words that were
// kept of it or of its text, and the analysis is kept for as long as there is room.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/found_passage.h"
#include "reuse/gather.h"
#include "reuse/tally.h"

namespace firsthand::reuse {

class Aligner {
 public:
  // Keeps analyses of up to `memory` bytes.
  Aligner(const Numbered& reports, const KeptWords& kept, const Parameters& parameters,
          unsigned threads, std::uint64_t memory);
  ~Aligner();
  Aligner(const Aligner&) = delete;
  Aligner& operator=(const Aligner&) = delete;

  // In the order of the pairs.
  std::vector<FoundPassage> align(const Candidate* begin, const Candidate* end,
                                  const Advance& advance);

 private:
  class Cache;
  const Numbered& reports_;
  const Parameters& p_;
  unsigned threads_;
  std::vector<Cache> of_worker_;
  std::vector<Scratch> scratch_;  // of each worker, for a pair
};

}  // namespace firsthand::reuse
