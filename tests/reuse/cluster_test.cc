#include "reuse/cluster.h"

#include <gtest/gtest.h>

namespace firsthand::reuse {
namespace {

const Holds kAll = [](const Fragment&) { return true; };

TEST(Cluster, JoinsNeighboursAndSplitsAtGapsOnEitherSide) {
  const std::vector<Like> pairs = {{0, 0}, {1, 1}, {3, 3}, {20, 4}, {21, 5}, {22, 40}};
  const std::vector<Fragment> expected = {
      {{0, 4}, {0, 4}}, {{20, 22}, {4, 6}}, {{22, 23}, {40, 41}}};
  EXPECT_EQ(cluster(pairs, 4, kAll), expected);
}

TEST(Cluster, TriesSmallerGapsWhereTheWholeDoesNotHold) {
  const Holds short_only = [](const Fragment& f) { return f.a.size() <= 2; };
  const std::vector<Fragment> expected = {{{0, 2}, {0, 2}}, {{4, 5}, {4, 5}}};
  EXPECT_EQ(cluster({{0, 0}, {1, 1}, {4, 4}}, 4, short_only), expected);
}

TEST(Cluster, LeavesOutWhatNeverHolds) {
  EXPECT_TRUE(cluster({{0, 0}, {1, 1}}, 4, [](const Fragment&) { return false; }).empty());
  EXPECT_TRUE(cluster({}, 4, kAll).empty());
}

TEST(Cluster, TheOrderOfPairsDoesNotMatter) {
  EXPECT_EQ(cluster({{9, 2}, {0, 0}, {8, 3}, {1, 1}}, 2, kAll),
            cluster({{0, 0}, {1, 1}, {8, 3}, {9, 2}}, 2, kAll));
}

}  // namespace
}  // namespace firsthand::reuse
