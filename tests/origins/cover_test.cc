#include "origins/cover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "origins/lineage.h"

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

// Three reports: the second and third have every sentence of the first; the third has the second's
// change to one of them.
TEST(Lineage, AnInheritedChangeMakesAChain) {
  Family family;
  family.own = {{12, 12}, {12, 12}, {12, 12}};
  family.start = {0, 1, 2};
  const std::vector<Rendering> same = {{0, 0}, {1, 0}};
  const std::vector<Rendering> changed = {{0, 0}, {1, 4}};
  family.ties = {{0, 1, 3, changed, changed, 1, 1},
                 {0, 2, 3, changed, changed, 1, 1},
                 {1, 2, 3, same, same, 1, 1}};
  const Lineage lineage = find_lineage(family, {});
  EXPECT_EQ(lineage.parents, (std::vector<std::vector<std::size_t>>{{}, {0}, {1}}));
  EXPECT_GT(lineage.a_first[0], 0);
  EXPECT_GT(lineage.a_first[1], 0) << "the third comes from the first through the second";
}

TEST(Lineage, TheMiddleOfAStarIsItsRoot) {
  Family family;
  family.own.assign(4, {12, 12});
  family.start = {1, 0, 2, 3};  // the clocks begin with a leaf, and are not sure
  const std::vector<Rendering> same = {{0, 0}, {1, 0}};
  const std::vector<Rendering> changed = {{0, 4}, {1, 4}};
  const std::vector<Rendering> twice = {{0, 8}, {1, 8}};
  for (std::size_t leaf = 1; leaf < 4; ++leaf)
    family.ties.push_back({0, leaf, leaf == 1 ? -0.5 : 2.0, changed, changed, 1, 1});
  family.ties.push_back({1, 2, 0, twice, twice, 1, 1});
  family.ties.push_back({1, 3, 0, twice, twice, 1, 1});
  family.ties.push_back({2, 3, 0, twice, twice, 1, 1});
  EXPECT_EQ(find_lineage(family, {}).parents,
            (std::vector<std::vector<std::size_t>>{{}, {0}, {0}, {0}}));
}

}  // namespace
}  // namespace firsthand::origins
