// Reports that share text, made ready for the search for their lineage: what each sentence would
// cost if it was taken from another report, and what clocks, names and wording say of each pair.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "model/findings.h"
#include "origins/parameters.h"

namespace firsthand::origins {

// Two reports that share text which is neither a quotation nor boilerplate.
struct SharedText {
  std::size_t a = 0;  // numbers of reports, a < b
  std::size_t b = 0;
  std::vector<const model::Passage*> passages;
  double likelihood = 0;  // that it is copying
  double a_share = 0;     // of a's words that b has too, 0..1
  double b_share = 0;
  bool even = true;       // either may as well have been first
  bool verbatim = false;  // most of it word for word
  std::optional<model::Side> first;
};

struct Parentage {
  std::vector<std::size_t> pairs;  // whose taker has the giver as a parent
  std::vector<char> b_takes;       // of pairs[i]
  std::size_t cut = 0;             // candidates that were not considered
};

// Splits the pairs (all but the unlikely) into families, finds the lineage of each, and sets
// `first` of every pair.
Parentage find_parents(std::span<const model::Report> reports, std::vector<SharedText>& pairs,
                       const Parameters& parameters, unsigned threads);

}  // namespace firsthand::origins
