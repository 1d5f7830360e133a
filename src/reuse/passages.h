// The passages of two analysed reports.
#pragma once

#include <functional>
#include <vector>

#include "model/findings.h"
#include "reuse/analysis.h"
#include "reuse/own_words.h"
#include "reuse/parameters.h"
#include "reuse/scratch.h"

namespace firsthand::reuse {

struct Side {
  model::ReportId id;
  const Analysis& analysis;
  std::function<const OwnWords&()> own;  // asked for where a passage stands
};

// Of a candidate pair; `a` is the one of lesser id.
std::vector<model::Passage> passages_of(const Side& a, const Side& b, const Parameters& parameters,
                                        Memory memory = heap());

}  // namespace firsthand::reuse
