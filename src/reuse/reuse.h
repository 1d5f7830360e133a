// The passages that reports share.
#pragma once

#include <vector>

#include "model/findings.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

struct Found {
  std::vector<model::Passage> passages;  // by reports, then span
};

// Among all pairs of the reports.
Found find_passages(const std::vector<model::Report>& reports, const Parameters& parameters,
                    unsigned threads);

// Of two reports: what find_passages finds between them.
std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters);

}  // namespace firsthand::reuse
