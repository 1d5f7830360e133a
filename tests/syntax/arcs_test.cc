// The transition system and its oracle, over all small worlds.
#include "syntax/arcs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace firsthand::syntax {
namespace {

using Heads = std::vector<std::int32_t>;

bool is_tree(const Heads& heads) {
  const auto size = static_cast<std::int32_t>(heads.size());
  if (std::count(heads.begin(), heads.end(), size) != 1) return false;
  for (std::int32_t i = 0; i < size; ++i) {
    std::int32_t at = i;
    for (std::int32_t steps = 0; at != size; ++steps) {
      if (steps > size) return false;
      at = heads[static_cast<std::size_t>(at)];
    }
  }
  return true;
}

// No two arcs cross, the root's among them.
bool is_projective(const Heads& heads) {
  for (std::size_t i = 0; i < heads.size(); ++i) {
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const auto [a, b] = std::minmax({static_cast<std::int32_t>(i), heads[i]});
      const auto [c, d] = std::minmax({static_cast<std::int32_t>(k), heads[k]});
      if (a < c && c < b && b < d) return false;
    }
  }
  return true;
}

// Every assignment of heads to `size` words that is a tree.
std::vector<Heads> all_trees(std::size_t size) {
  std::vector<Heads> trees;
  Heads heads(size, 0);
  for (;;) {
    if (is_tree(heads)) trees.push_back(heads);
    std::size_t at = 0;
    while (at < size && heads[at] == static_cast<std::int32_t>(size)) heads[at++] = 0;
    if (at == size) return trees;
    ++heads[at];
  }
}

std::vector<Move> allowed(const Arcs& arcs) {
  std::vector<Move> moves;
  for (const Move move : {Move::kShift, Move::kLeft, Move::kRight})
    if (arcs.allows(move)) moves.push_back(move);
  return moves;
}

// The most arcs of the tree that can still come true from here.
int reachable(const Arcs& arcs, const Heads& heads) {
  if (arcs.done()) {
    int right = 0;
    for (std::size_t i = 0; i < heads.size(); ++i)
      if (arcs.head(static_cast<std::int32_t>(i)) == heads[i]) ++right;
    return right;
  }
  int best = 0;
  for (const Move move : allowed(arcs)) {
    Arcs after = arcs;
    after.make(move, 0);
    best = std::max(best, reachable(after, heads));
  }
  return best;
}

void for_every_state(const Arcs& arcs, const std::function<void(const Arcs&)>& visit) {
  visit(arcs);
  if (arcs.done()) return;
  for (const Move move : allowed(arcs)) {
    Arcs after = arcs;
    after.make(move, 0);
    for_every_state(after, visit);
  }
}

TEST(Arcs, EveryProjectiveTreeOfUpToSixWordsIsBuiltByEveryPathWithoutCost) {
  std::size_t trees = 0;
  for (std::size_t size = 1; size <= 6; ++size) {
    for (const Heads& heads : all_trees(size)) {
      if (!is_projective(heads)) continue;
      ++trees;
      const Goal goal(heads);
      const std::function<void(const Arcs&)> follow = [&](const Arcs& arcs) {
        if (arcs.done()) {
          for (std::size_t i = 0; i < size; ++i)
            ASSERT_EQ(arcs.head(static_cast<std::int32_t>(i)), heads[i]);
          return;
        }
        std::size_t free = 0;
        for (const Move move : allowed(arcs)) {
          if (goal.cost(arcs, move) != 0) continue;
          ++free;
          Arcs after = arcs;
          after.make(move, 0);
          follow(after);
        }
        ASSERT_GT(free, 0U);
      };
      Arcs arcs;
      arcs.reset(size);
      follow(arcs);
    }
  }
  EXPECT_EQ(trees, 1U + 2 + 7 + 30 + 143 + 728);  // A006013
}

TEST(Arcs, TheCostOfAMoveIsTheNumberOfArcsThatItPutsOutOfReach) {
  for (std::size_t size = 1; size <= 4; ++size) {
    for (const Heads& heads : all_trees(size)) {
      if (!is_projective(heads)) continue;
      const Goal goal(heads);
      Arcs start;
      start.reset(size);
      for_every_state(start, [&](const Arcs& arcs) {
        if (arcs.done()) return;
        const int before = reachable(arcs, heads);
        for (const Move move : allowed(arcs)) {
          Arcs after = arcs;
          after.make(move, 0);
          ASSERT_EQ(goal.cost(arcs, move), before - reachable(after, heads));
        }
      });
    }
  }
}

TEST(Arcs, EveryPathEndsInAProjectiveTreeAfterTwoMovesAWord) {
  Arcs start;
  start.reset(5);
  const std::function<void(const Arcs&, std::size_t)> follow = [&](const Arcs& arcs,
                                                                   std::size_t moves) {
    if (arcs.done()) {
      Heads heads;
      for (std::int32_t i = 0; i < 5; ++i) heads.push_back(arcs.head(i));
      ASSERT_EQ(moves, 10U);
      ASSERT_TRUE(is_tree(heads) && is_projective(heads));
      return;
    }
    ASSERT_FALSE(allowed(arcs).empty());
    for (const Move move : allowed(arcs)) {
      Arcs after = arcs;
      after.make(move, 0);
      follow(after, moves + 1);
    }
  };
  follow(start, 0);
}

TEST(Arcs, ChildrenAreCountedOnEitherSide) {
  Arcs arcs;
  arcs.reset(4);  // a b H c: a and b to the left of H, c to the right
  arcs.make(Move::kShift, 0);
  arcs.make(Move::kShift, 0);
  arcs.make(Move::kLeft, 3);
  arcs.make(Move::kLeft, 5);
  arcs.make(Move::kShift, 0);
  arcs.make(Move::kShift, 0);
  arcs.make(Move::kRight, 7);
  const Arcs::Children& children = arcs.children(2);
  EXPECT_EQ(children.left, 0);
  EXPECT_EQ(children.left2, 1);
  EXPECT_EQ(children.right, 3);
  EXPECT_EQ(children.right2, Arcs::kNone);
  EXPECT_EQ(children.left_count, 2U);
  EXPECT_EQ(children.right_count, 1U);
  EXPECT_EQ(children.left_labels, (1U << 3) | (1U << 5));
  EXPECT_EQ(arcs.label(3), 7);
}

TEST(MakeProjective, LeavesProjectiveTreesAndLiftsTheOthers) {
  for (std::size_t size = 1; size <= 5; ++size) {
    for (const Heads& heads : all_trees(size)) {
      Heads made = heads;
      make_projective(made);
      ASSERT_TRUE(is_tree(made) && is_projective(made));
      if (is_projective(heads)) {
        ASSERT_EQ(made, heads);
      }
    }
  }
}

}  // namespace
}  // namespace firsthand::syntax
