// The passages that reports share.
//
//   report -> analysis -> sketch -> join -> candidate pairs -> runs, chains and sentences that are
//   alike -> fragments -> borders -> judgement
#pragma once

#include <cstdint>
#include <vector>

#include "model/findings.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Found {
  std::vector<model::Passage> passages;  // by reports, then span
  std::uint64_t candidates = 0;          // pairs of reports that were aligned
  // Grams of so many reports that they joined neighbours only. Where there is one, pairs may be
  // missing that `compare` finds.
  std::uint64_t crowded_grams = 0;
};

// Among all pairs of the reports.
Found find_passages(const std::vector<model::Report>& reports, const Parameters& parameters,
                    unsigned threads);

// Of two reports: what find_passages finds between them, but for boilerplate that only the pile
// tells.
std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters);

}  // namespace firsthand::reuse
