#include "origins/cover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
namespace firsthand::origins {
namespace {

constexpr double kNever = 1e18;

// The cost of one way to say where each sentence is from: source[j] is a candidate, or
// candidates.size() for own text.
double cost_of(const std::vector<double>& own, const std::vector<Candidate>& candidates,
               const std::vector<std::size_t>& source, const CoverCosts& costs) {
  double cost = 0;
  std::set<std::size_t> parents;
  for (std::size_t j = 0; j < own.size(); ++j) {
    if (j && source[j] != source[j - 1]) cost += costs.change_of_source;
    if (source[j] == candidates.size()) {
      cost += own[j];
      continue;
    }
    parents.insert(source[j]);
    const auto& has = candidates[source[j]].renderings;
    const auto found =
        std::find_if(has.begin(), has.end(), [&](const Rendering& r) { return r.sentence == j; });
    cost += found == has.end() ? kNever : found->cost;
  }
  for (const std::size_t p : parents) cost += candidates[p].cost;
  if (parents.size() > 1) cost += costs.further_parent * static_cast<double>(parents.size() - 1);
  return cost;
}

// By trying every way.
double brute_force(const std::vector<double>& own, const std::vector<Candidate>& candidates,
                   const CoverCosts& costs) {
  std::vector<std::size_t> source(own.size(), 0);
  double best = kNever;
  for (;;) {
    best = std::min(best, cost_of(own, candidates, source, costs));
    std::size_t j = 0;
    while (j < source.size() && source[j] == candidates.size()) source[j++] = 0;
    if (j == source.size()) return best;
    ++source[j];
  }
}

// Every report of three sentences with two givers, of which each has each sentence as it is,
// changed, or not at all.
TEST(Cover, IsTheBestExplanationOfEverySmallReport) {
  const std::vector<double> own(3, 12);
  const CoverCosts costs;
  for (int code = 0; code < 729; ++code) {
    std::vector<Candidate> candidates(2);
    int rest = code;
    for (Candidate& c : candidates) {
      c.cost = 1;
      for (std::uint32_t j = 0; j < 3; ++j, rest /= 3) {
        if (rest % 3) c.renderings.push_back({j, rest % 3 == 1 ? 0.0 : 4.0});
      }
    }
    const Cover cover = best_cover(own, candidates, costs);
    EXPECT_NEAR(cover.cost, brute_force(own, candidates, costs), 1e-9) << code;
  }
}

TEST(Cover, IsTheBestExplanationOfThousandsDrawnAtRandom) {
  std::mt19937 random(20260504);
  const auto upto = [&](unsigned n) { return static_cast<unsigned>(random() % (n + 1)); };
  for (int round = 0; round < 3000; ++round) {
    std::vector<double> own;
    for (unsigned j = 0; j < 1 + upto(5); ++j) own.push_back(2 + upto(20));
    std::vector<Candidate> candidates(upto(3));
    for (Candidate& c : candidates) {
      c.cost = upto(6);
      for (std::uint32_t j = 0; j < own.size(); ++j) {
        if (upto(2)) c.renderings.push_back({j, static_cast<double>(upto(8))});
      }
    }
    CoverCosts costs;
    costs.change_of_source = upto(3);
    costs.further_parent = upto(9);
    const Cover cover = best_cover(own, candidates, costs);
    ASSERT_NEAR(cover.cost, brute_force(own, candidates, costs), 1e-9) << round;
    ASSERT_NEAR(cover_cost(own, candidates, cover.parents, costs), cover.cost, 1e-9);
  }
}

TEST(Cover, ASecondParentMustExplainWhatTheFirstDoesNot) {
  const std::vector<double> own(4, 12);
  Candidate all{{{0, 0}, {1, 0}, {2, 3}, {3, 0}}, 1};
  Candidate better_in_one{{{2, 0}}, 1};
  EXPECT_EQ(best_cover(own, {all, better_in_one}, {}).parents, (std::vector<std::size_t>{0}));
  Candidate half{{{0, 0}, {1, 0}}, 1};
  Candidate other_half{{{2, 0}, {3, 0}}, 1};
  EXPECT_EQ(best_cover(own, {half, other_half}, {}).parents, (std::vector<std::size_t>{0, 1}));
}

}  // namespace
}  // namespace firsthand::origins
