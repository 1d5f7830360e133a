#include "reuse/chain.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace firsthand::reuse {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::uint32_t overlap(const CommonRun& before, const CommonRun& next) {
  const std::uint32_t a_cut = before.a_end() > next.a ? before.a_end() - next.a : 0;
  const std::uint32_t b_cut = before.b_end() > next.b ? before.b_end() - next.b : 0;
  return std::max(a_cut, b_cut);
}

// How much of `next` is cut off at its begin if it follows `before`, or kNone if it cannot.
std::size_t cut_after(const CommonRun& before, const CommonRun& next) {
  if (next.a <= before.a || next.b <= before.b) return kNone;
  const std::uint32_t cut = overlap(before, next);
  return cut < next.size ? cut : kNone;
}

}  // namespace

double gap_cost(std::size_t a, std::size_t b, const Parameters& p) {
  const std::size_t skew = a > b ? a - b : b - a;
  if (skew == 0 && a == 0) return 0;
  return p.skew_cost * static_cast<double>(skew) +
         p.skip_cost * static_cast<double>(std::min(a, b)) +
         p.log_cost * std::log2(1 + static_cast<double>(skew));
}

Row<Chain> chains(const Row<CommonRun>& runs, const Parameters& parameters, Memory memory) {
  Row<double> score(runs.size(), memory);
  Row<std::size_t> before(runs.size(), kNone, memory);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    score[i] = runs[i].size;
    const std::size_t from = i > parameters.look_back ? i - parameters.look_back : 0;
    for (std::size_t j = i; j-- > from;) {
      const std::size_t cut = cut_after(runs[j], runs[i]);
      if (cut == kNone) continue;
      const std::size_t a_gap = runs[i].a + cut - runs[j].a_end();
      const std::size_t b_gap = runs[i].b + cut - runs[j].b_end();
      if (std::max(a_gap, b_gap) > parameters.chain_gap) continue;
      const double with =
          score[j] + static_cast<double>(runs[i].size - cut) - gap_cost(a_gap, b_gap, parameters);
      if (with > score[i]) {
        score[i] = with;
        before[i] = j;
      }
    }
  }
  Row<std::size_t> order(runs.size(), memory);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return score[x] > score[y]; });
  Row<char> used(runs.size(), memory);
  Row<Chain> out(memory);
  for (const std::size_t last : order) {
    if (used[last] != 0) continue;
    Chain chain{Row<CommonRun>(memory), 0};
    std::size_t i = last;
    for (; i != kNone && used[i] == 0; i = before[i]) {
      used[i] = 1;
      chain.runs.push_back(runs[i]);
    }
    chain.score = score[last] - (i == kNone ? 0 : score[i]);
    std::reverse(chain.runs.begin(), chain.runs.end());
    for (std::size_t k = 1; k < chain.runs.size(); ++k) {
      const std::uint32_t cut = overlap(chain.runs[k - 1], chain.runs[k]);
      chain.runs[k].a += cut;
      chain.runs[k].b += cut;
      chain.runs[k].size -= cut;
    }
    out.push_back(std::move(chain));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Chain& x, const Chain& y) { return x.score > y.score; });
  return out;
}

}  // namespace firsthand::reuse
