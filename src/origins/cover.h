// The sources of one report: the cheapest way to explain its sentences in order, each by one of a
// few parents or as the report's own text.
//
// After passim's seriatim, which runs a Viterbi search over source documents with a price for
// changing the source (Smith, Cordell, Mullen 2015; vitSrc). Here the states are sentences'
// sources, the report's own text is one of them, and a source is paid for as a whole as well, so
// that a second parent must explain what the first does not. Costs are in nats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace firsthand::origins {

// What it costs to take one sentence of the report from a candidate.
struct Rendering {
  std::uint32_t sentence = 0;
  double cost = 0;
};

struct Candidate {
  std::vector<Rendering> renderings;  // by sentence, one each
  double cost = 0;                    // of its being a parent at all
};

struct CoverCosts {
  double change_of_source = 1;  // between a sentence and the next
  double further_parent = 10;
  std::size_t all_subsets = 4;  // up to so many candidates every set of parents is tried
  std::size_t most_parents = 6;
};

struct Cover {
  double cost = 0;
  std::vector<std::size_t> parents;  // numbers of candidates, ascending; each is the source of some
};                                   // sentence

// `own`: what each sentence costs as own text. With more candidates than CoverCosts::all_subsets
// parents are added and exchanged one by one while that pays.
Cover best_cover(std::span<const double> own, const std::vector<Candidate>& candidates,
                 const CoverCosts& costs);

// The cost with exactly these parents, used or not.
double cover_cost(std::span<const double> own, const std::vector<Candidate>& candidates,
                  const std::vector<std::size_t>& parents, const CoverCosts& costs);

}  // namespace firsthand::origins
