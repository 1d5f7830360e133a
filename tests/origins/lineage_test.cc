#include "origins/lineage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "origins/chronology.h"

namespace firsthand::origins {
namespace {

using Parents = std::vector<std::vector<std::size_t>>;

const std::vector<Rendering> kSame = {{0, 0}, {1, 0}};
const std::vector<Rendering> kChanged = {{0, 0}, {1, 4}};

Clock at(double hour) { return {true, false, hour - 0.1, hour + 0.1}; }

Tie tie(std::size_t a, std::size_t b, const std::vector<Rendering>& renderings) {
  return {a, b, 0, {renderings, 1}, {renderings, 1}};
}

// Three reports of two sentences: the second and third have both of the first's; the third has the
// second's change to one of them.
Family inherited_change() {
  Family family;
  family.own = {{12, 12}, {12, 12}, {12, 12}};
  family.ties = {tie(0, 1, kChanged), tie(0, 2, kChanged), tie(1, 2, kSame)};
  family.start = {0, 1, 2};
  family.clocks = {at(0), at(5), at(10)};
  return family;
}

TEST(Lineage, AnInheritedChangeMakesAChain) {
  Family family = inherited_change();
  const Lineage sampled = sample_lineage(family, {});
  EXPECT_EQ(sampled.parents, (Parents{{}, {0}, {1}}));
  EXPECT_GT(sampled.a_first[1], 0) << "the third comes from the first through the second";
  for (Tie& t : family.ties) t.clock = 3;
  EXPECT_EQ(find_lineage(family, {}).parents, (Parents{{}, {0}, {1}}));
}

// The first one's clock is wrong by ten hours. The two that are made of it have nothing of each
// other's changes, so one of them was first only if the other undid all of these.
TEST(Lineage, AWrongClockIsDoubted) {
  Family family;
  family.own.assign(3, {12, 12, 12});
  family.ties = {tie(0, 1, {{0, 4}, {1, 0}, {2, 0}}), tie(0, 2, {{0, 0}, {1, 4}, {2, 4}}),
                 tie(1, 2, {{0, 4}, {1, 4}, {2, 4}})};
  for (Tie& t : family.ties) {
    if (t.a == 0) t.a_takes.cost += 6;  // it would have put sentences into their paragraphs
  }
  family.clocks = {at(13), at(5), at(6)};
  const Lineage lineage = sample_lineage(family, {});
  EXPECT_EQ(lineage.parents, (Parents{{}, {0}, {0}}));
  EXPECT_GT(lineage.a_first[0], 0);
}

TEST(Lineage, WhereNothingTellsNothingIsTold) {
  Family family;
  family.own.assign(2, {12, 12});
  family.ties = {tie(0, 1, kSame)};
  family.clocks.assign(2, Clock{});
  EXPECT_LT(std::abs(sample_lineage(family, {}).a_first[0]), 0.5);
}

TEST(Lineage, IsTheSameInEveryRun) {
  const Family family = inherited_change();
  EXPECT_EQ(sample_lineage(family, {}).a_first, sample_lineage(family, {}).a_first);
}

// In a large family only a parent of which little tells that it was first is tried as the child.
TEST(Lineage, TheMiddleOfAStarIsItsRoot) {
  Family family;
  family.own.assign(4, {12, 12});
  family.start = {1, 0, 2, 3};  // the clocks begin with a leaf, and are not sure
  for (std::size_t leaf = 1; leaf < 4; ++leaf) {
    family.ties.push_back(tie(0, leaf, {{0, 4}, {1, 4}}));
    family.ties.back().clock = leaf == 1 ? -0.5 : 2;
  }
  family.ties[0].a_takes.cost += 2;
  family.ties.push_back(tie(1, 2, {{0, 8}, {1, 8}}));
  family.ties.push_back(tie(1, 3, {{0, 8}, {1, 8}}));
  family.ties.push_back(tie(2, 3, {{0, 8}, {1, 8}}));
  EXPECT_EQ(find_lineage(family, {}).parents, (Parents{{}, {0}, {0}, {0}}));
}

// Undated reports: every order is as likely as the next before the texts are read, so the chances
// can be had by trying all orders.
TEST(Lineage, SamplingAgreesWithAllOrders) {
  std::mt19937 random(20260504);
  const auto upto = [&](unsigned n) { return static_cast<double>(random() % (n + 1)); };
  for (std::size_t round = 0; round < 30; ++round) {
    const std::size_t members = 2 + round % 3;
    Family family;
    family.own.assign(members, {8});
    family.clocks.assign(members, Clock{});
    for (std::size_t a = 0; a < members; ++a) {
      for (std::size_t b = a + 1; b < members; ++b) {
        Tie t{a, b, 0, {{{0, 0}}, upto(4)}, {{{0, 0}}, upto(4)}};
        t.a_takes.alone = upto(2);
        family.ties.push_back(t);
      }
    }
    std::vector<std::size_t> order(members);
    for (std::size_t i = 0; i < members; ++i) order[i] = i;
    std::vector<double> a_first(family.ties.size(), 0);
    double all = 0;
    do {
      const auto place = [&](std::size_t m) {
        return std::find(order.begin(), order.end(), m) - order.begin();
      };
      double weight = 1;
      for (std::size_t m = 0; m < members; ++m) {
        double sum = std::exp(-8);  // as its own text
        for (const Tie& t : family.ties) {
          if ((t.a != m && t.b != m) || place(t.other(m)) > place(m)) continue;
          sum += std::exp(-t.taken_by(m).cost - t.taken_by(m).alone);
        }
        weight *= sum;
      }
      all += weight;
      for (std::size_t t = 0; t < a_first.size(); ++t)
        a_first[t] += place(family.ties[t].a) < place(family.ties[t].b) ? weight : 0;
    } while (std::next_permutation(order.begin(), order.end()));
    ChronologyLimits limits;
    limits.cover.further_parent = 20;  // so that one parent does as well as two
    limits.samples = limits.work = 20000;
    limits.work *= members;
    const Lineage sampled = sample_lineage(family, limits);
    for (std::size_t t = 0; t < a_first.size(); ++t)
      EXPECT_NEAR(1 / (1 + std::exp(-sampled.a_first[t])), a_first[t] / all, 0.03) << round;
  }
}

}  // namespace
}  // namespace firsthand::origins
