#include "reuse/blocks.h"

#include <gtest/gtest.h>

#include <numeric>

namespace firsthand::reuse {
namespace {

// By definition (Ruzzo, Tompa 1999, section 2): the stretch of greatest sum, the shortest of such,
// and the same again of what lies before and after it.
void add_greatest(const std::vector<double>& scores, std::uint32_t from, std::uint32_t to,
                  Row<Range>& out) {
  double most = 0;
  Range best{from, from};
  for (std::uint32_t i = from; i < to; ++i) {
    for (std::uint32_t j = i + 1; j <= to; ++j) {
      const double sum = std::accumulate(scores.begin() + i, scores.begin() + j, 0.0);
      if (sum > most || (sum == most && sum > 0 && j - i < best.size())) {
        most = sum;
        best = {i, j};
      }
    }
  }
  if (best.size() == 0) return;
  add_greatest(scores, from, best.first, out);
  out.push_back(best);
  add_greatest(scores, best.end, to, out);
}

Row<Range> greatest(const std::vector<double>& scores) {
  Row<Range> out;
  add_greatest(scores, 0, static_cast<std::uint32_t>(scores.size()), out);
  return out;
}

TEST(MaximalStretches, AreThoseOfTheDefinitionForAllShortRows) {
  const std::vector<double> alphabet = {-3, -1, 1, 2.5};
  for (std::size_t size = 0; size <= 6; ++size) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < size; ++i) count *= alphabet.size();
    for (std::size_t number = 0; number < count; ++number) {
      std::vector<double> scores(size);
      std::size_t rest = number;
      for (double& score : scores) {
        score = alphabet[rest % alphabet.size()];
        rest /= alphabet.size();
      }
      ASSERT_EQ(maximal_stretches(scores), greatest(scores)) << number << " of " << size;
    }
  }
}

TEST(MaximalStretches, TakeNoLongerForALongRow) {
  std::vector<double> scores;
  for (int i = 0; i < 1000000; ++i) scores.push_back(i % 2 ? -2 : 1);
  EXPECT_EQ(maximal_stretches(scores).size(), 500000U);
}

Chain chain_of(Row<CommonRun> runs) {
  Chain out;
  for (const CommonRun& run : runs) out.score += run.size;
  out.runs = std::move(runs);
  return out;
}

TEST(Blocks, BeginAndEndWithARun) {
  const auto found =
      blocks({chain_of({{10, 110, 40}, {52, 151, 30}, {300, 400, 8}})}, 400, 500, {});
  EXPECT_EQ(found, (std::vector<Block>{{{10, 82}, {110, 181}}}));
}

TEST(Blocks, AreSplitWhereMoreLiesBetweenThanTheRunsHold) {
  const auto found = blocks({chain_of({{0, 0, 60}, {160, 60, 70}})}, 300, 300, {});
  EXPECT_EQ(found, (std::vector<Block>{{{0, 60}, {0, 60}}, {{160, 230}, {60, 130}}}));
}

TEST(Blocks, WhatIsTakenIsNotTakenAgain) {
  const auto found =
      blocks({chain_of({{100, 100, 90}}), chain_of({{40, 300, 80}}), chain_of({{180, 500, 12}})},
             600, 600, {});
  EXPECT_EQ(found, (std::vector<Block>{{{40, 100}, {300, 360}}, {{100, 190}, {100, 190}}}));
}

}  // namespace
}  // namespace firsthand::reuse
