#include "origins/cover.h"

#include <algorithm>
#include <limits>

namespace firsthand::origins {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kGain = 1e-9;  // less than that is no gain but rounding

Cover with(std::span<const double> own, const std::vector<Candidate>& candidates,
           std::vector<std::size_t> parents, const CoverCosts& costs) {
  const double cost = cover_cost(own, candidates, parents, costs);
  return {cost, std::move(parents)};
}

Cover try_all(std::span<const double> own, const std::vector<Candidate>& candidates,
              const CoverCosts& costs) {
  Cover best = with(own, candidates, {}, costs);
  for (std::size_t set = 1; set < (std::size_t{1} << candidates.size()); ++set) {
    std::vector<std::size_t> parents;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      if (set >> c & 1) parents.push_back(c);
    }
    Cover next = with(own, candidates, std::move(parents), costs);
    if (next.cost < best.cost - kGain) best = std::move(next);
  }
  return best;
}

// One more parent, one fewer, or one in the place of another.
Cover improve(std::span<const double> own, const std::vector<Candidate>& candidates,
              const CoverCosts& costs, const Cover& from) {
  Cover best = from;
  const auto offer = [&](std::vector<std::size_t> parents) {
    std::sort(parents.begin(), parents.end());
    Cover next = with(own, candidates, std::move(parents), costs);
    if (next.cost < best.cost - kGain) best = std::move(next);
  };
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    if (std::binary_search(from.parents.begin(), from.parents.end(), c)) continue;
    if (from.parents.size() < costs.most_parents) {
      std::vector<std::size_t> more = from.parents;
      more.push_back(c);
      offer(std::move(more));
    }
    for (std::size_t k = 0; k < from.parents.size(); ++k) {
      std::vector<std::size_t> other = from.parents;
      other[k] = c;
      offer(std::move(other));
    }
  }
  for (std::size_t k = 0; k < from.parents.size(); ++k) {
    std::vector<std::size_t> fewer = from.parents;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
    offer(std::move(fewer));
  }
  return best;
}

}  // namespace

double cover_cost(std::span<const double> own, const std::vector<Candidate>& candidates,
                  const std::vector<std::size_t>& parents, const CoverCosts& costs) {
  double fixed = 0;
  for (const std::size_t p : parents) fixed += candidates[p].cost;
  if (parents.size() > 1) fixed += costs.further_parent * static_cast<double>(parents.size() - 1);

  // reached[k]: the cheapest way up to here that ends in parents[k]; the last is own text.
  std::vector<double> reached(parents.size() + 1, 0);
  std::vector<std::size_t> at(parents.size(), 0);
  for (std::size_t j = 0; j < own.size(); ++j) {
    const double other =
        *std::min_element(reached.begin(), reached.end()) + (j ? costs.change_of_source : 0);
    for (std::size_t k = 0; k < parents.size(); ++k) {
      const auto& renderings = candidates[parents[k]].renderings;
      while (at[k] < renderings.size() && renderings[at[k]].sentence < j) ++at[k];
      const bool has = at[k] < renderings.size() && renderings[at[k]].sentence == j;
      reached[k] = std::min(reached[k], other) + (has ? renderings[at[k]].cost : kNever);
    }
    reached.back() = std::min(reached.back(), other) + own[j];
  }
  return fixed + *std::min_element(reached.begin(), reached.end());
}

Cover best_cover(std::span<const double> own, const std::vector<Candidate>& candidates,
                 const CoverCosts& costs) {
  if (candidates.size() <= costs.all_subsets) return try_all(own, candidates, costs);
  Cover best = with(own, candidates, {}, costs);
  for (;;) {
    Cover next = improve(own, candidates, costs, best);
    if (next.parents == best.parents) return best;
    best = std::move(next);
  }
}

}  // namespace firsthand::origins
