#include "reuse/chain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace firsthand::reuse {
namespace {

using Runs = Row<CommonRun>;

bool by_place(const CommonRun& x, const CommonRun& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; }

// The best score of any chain, by trying all sets of runs that are in order.
double best_score(const Row<CommonRun>& runs, const Parameters& p) {
  double best = 0;
  for (std::uint32_t set = 1; set < (1U << runs.size()); ++set) {
    double score = 0;
    const CommonRun* before = nullptr;
    bool legal = true;
    for (std::size_t i = 0; i < runs.size() && legal; ++i) {
      if (!(set >> i & 1U)) continue;
      std::uint32_t cut = 0;
      if (before) {
        legal = runs[i].a > before->a && runs[i].b > before->b;
        cut = std::max(before->a_end() > runs[i].a ? before->a_end() - runs[i].a : 0,
                       before->b_end() > runs[i].b ? before->b_end() - runs[i].b : 0);
        legal = legal && cut < runs[i].size;
        if (!legal) break;
        const std::size_t a_gap = runs[i].a + cut - before->a_end();
        const std::size_t b_gap = runs[i].b + cut - before->b_end();
        legal = std::max(a_gap, b_gap) <= p.chain_gap;
        score -= gap_cost(a_gap, b_gap, p);
      }
      score += runs[i].size - cut;
      before = &runs[i];
    }
    if (legal) best = std::max(best, score);
  }
  return best;
}

TEST(Chain, FindsTheBestOfAllChains) {
  std::mt19937 random(11);
  const Parameters parameters;
  for (int round = 0; round < 500; ++round) {
    Runs runs;
    for (int i = 0; i < 8; ++i) {
      runs.push_back({static_cast<std::uint32_t>(random() % 60),
                      static_cast<std::uint32_t>(random() % 60),
                      static_cast<std::uint32_t>(4 + random() % 10)});
    }
    std::sort(runs.begin(), runs.end(), by_place);
    const auto found = chains(runs, parameters);
    ASSERT_FALSE(found.empty());
    ASSERT_NEAR(found.front().score, best_score(runs, parameters), 1e-9);
    std::size_t used = 0;
    for (const Chain& chain : found) {
      used += chain.runs.size();
      for (std::size_t k = 1; k < chain.runs.size(); ++k) {
        ASSERT_GE(chain.runs[k].a, chain.runs[k - 1].a_end());
        ASSERT_GE(chain.runs[k].b, chain.runs[k - 1].b_end());
        ASSERT_GT(chain.runs[k].size, 0U);
      }
    }
    ASSERT_EQ(used, runs.size());
  }
}

TEST(Chain, GapsCostMoreTheMoreTheyDiffer) {
  const Parameters p;
  EXPECT_EQ(gap_cost(0, 0, p), 0);
  EXPECT_LT(gap_cost(5, 5, p), gap_cost(5, 9, p));
  EXPECT_LT(gap_cost(5, 9, p), gap_cost(5, 30, p));
  EXPECT_EQ(gap_cost(3, 8, p), gap_cost(8, 3, p));
}

TEST(Chain, OfNothing) { EXPECT_TRUE(chains({}, Parameters{}).empty()); }

}  // namespace
}  // namespace firsthand::reuse
