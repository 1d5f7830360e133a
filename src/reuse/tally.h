// What pairs of reports share, added up: every seed says of every pair that it joins what it
// weighs, and there are more of these than memory holds.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "base/work_files.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Candidate {  // of reports that are candidates
  std::uint32_t high = 0;
  std::uint32_t low = 0;  // numbers, low < high
  std::uint32_t units = 0;
  bool operator==(const Candidate&) const = default;
};
inline bool before(const Candidate& x, const Candidate& y) {
  return x.high != y.high ? x.high < y.high : x.low < y.low;
}

class Tally {
 public:
  // Spills into `files` what is more than `memory` bytes.
  Tally(base::WorkFiles& files, std::uint32_t reports, unsigned workers, std::uint64_t memory);
  ~Tally();
  Tally(const Tally&) = delete;
  Tally& operator=(const Tally&) = delete;

  // `units` may be negative. Each worker is one thread.
  void add(unsigned worker, std::uint32_t a, std::uint32_t b, int units);

  struct Sum {
    std::uint32_t high = 0;
    std::uint32_t low = 0;
    std::int64_t units = 0;
  };
  // Those of at least `least` units, and those below none; by high, then low. Once, when all was
  // added.
  std::vector<Sum> sums(std::int64_t least, unsigned threads);

 private:
  using Entry = std::uint64_t;
  struct Chunk {  // entries of one bucket
    std::vector<Entry> here;
    std::uint64_t offset = 0;  // in the file, if they are not here
    std::uint32_t size = 0;
  };
  using Buffers = std::vector<std::vector<Entry>>;

  void store(std::size_t bucket, std::vector<Entry>& entries);

  base::WorkFiles& files_;
  std::uint64_t memory_;
  std::uint64_t held_ = 0;
  std::vector<Buffers> of_worker_;
  std::mutex mutex_;
  std::vector<std::vector<Chunk>> chunks_;  // of each bucket
  std::optional<base::WorkFiles::Writer> file_;
  std::vector<Entry> block_;
};

}  // namespace firsthand::reuse
