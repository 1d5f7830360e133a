// Postings of many reports, scattered over the parts of a run that they belong to. They lie in
// chunks of one size, so that no list is moved as it grows and none has room for twice what it
// holds; what one slice of reports took, the next uses again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/large_pages.h"
#include "reuse/run.h"

namespace firsthand::reuse {

class Scatter {
 public:
  Scatter() : at_(kParts), chunks_(kParts) {}

  void add(std::size_t part, SeedAt posting) {
    SeedAt*& at = at_[part];
    if (reinterpret_cast<std::uintptr_t>(at) % kChunkBytes == 0) at = next_chunk(part);
    *at++ = posting;
  }
  // Appends what the part holds. From any thread.
  void read(std::size_t part, std::vector<SeedAt>& out) const;
  void clear();

 private:
  static constexpr std::size_t kChunkBytes = 4096;
  static constexpr std::size_t kChunk = kChunkBytes / sizeof(SeedAt);
  static constexpr std::size_t kBlock = 512;  // chunks asked for at once

  struct Free {
    void operator()(SeedAt* memory) const { base::free_large(memory); }
  };

  SeedAt* next_chunk(std::size_t part);
  // Parts grow alike. If all of them began where their chunks do, what is being written of them
  // would be in the same few sets of the cache.
  static constexpr std::size_t first_of(std::size_t part) { return part * 37 % kChunk; }

  std::vector<SeedAt*> at_;                   // of a part: where the next comes; none: a new chunk
  std::vector<std::vector<SeedAt*>> chunks_;  // of a part
  std::vector<std::unique_ptr<SeedAt, Free>> blocks_;
  std::size_t used_ = 0;  // chunks of them
};

}  // namespace firsthand::reuse
