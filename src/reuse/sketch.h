// The seeds of a report: three kinds of grams, sampled so that whether a gram is a seed depends on
// that gram alone; then shards, increments and re-runs agree bit for bit.
//
//   word 4-grams                     light edits                  (sampled by hash)
//   sorted stemmed content trigrams  words and phrases shuffled   (sampled by hash)
//   stopword 8-grams                 synonyms (Stamatatos 2011)   (closed syncmers, Edgar 2021)
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/analysis.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Seed {
  std::uint64_t gram = 0;
  std::uint32_t weight = 0;  // thousandths of a nat: whole numbers add up alike in any order
  auto operator<=>(const Seed&) const = default;
};

using Sketch = std::vector<Seed>;  // by gram, each once

Sketch sketch(const Analysis& analysis, const Parameters& parameters);

// What the seeds weigh that both have.
std::uint64_t shared_weight(const Sketch& a, const Sketch& b);
bool is_candidate(std::uint64_t shared_weight, const Parameters& parameters);

}  // namespace firsthand::reuse
