#include "incidents/pairs.h"

#include <gtest/gtest.h>

namespace firsthand::incidents {
namespace {

// Reports that share one word of two, with the next or with all.
std::vector<Features> reports(std::size_t count, bool all) {
  std::vector<Features> out(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto own = static_cast<std::uint32_t>(all ? 0 : i / 2);
    out[i].terms = {{own, 0.5F}, {static_cast<std::uint32_t>(count + i), 0.87F}};
    out[i].published = 20000;
  }
  return out;
}

double of_first_two(const std::vector<Features>& features) {
  for (const Pair& pair : similar_pairs(features, {})) {
    if (pair.a == 0 && pair.b == 1) return pair.similarity;
  }
  return 0;
}

TEST(Pairs, APileWhoseReportsAreAllAlikeTellsOfOneEvent) {
  // 0.25 of cosine is doubtful by itself; that all others are as alike makes it likely.
  const double two_of_many = of_first_two(reports(2000, false));
  EXPECT_LT(two_of_many, of_first_two(reports(6, true)));
}

TEST(Pairs, OfALargePileLittleIsBelievedBeforehand) {
  EXPECT_GT(of_first_two(reports(6, true)), of_first_two(reports(150, true)));
}

TEST(Pairs, WhatContradictsStaysUnlikelyInTheSmallestPile) {
  std::vector<Features> two = reports(2, true);
  const auto day = [](int number) {
    const model::Day d{std::chrono::days{number}};
    return model::When{d, d, model::Precision::kDay, {}};
  };
  two[0].days["killed"] = {day(19990)};
  two[1].days["killed"] = {day(19999)};
  EXPECT_LT(of_first_two(two), Parameters{}.threshold);
}

}  // namespace
}  // namespace firsthand::incidents
