#include "reuse/join.h"

#include <gtest/gtest.h>

#include <random>

namespace firsthand::reuse {
namespace {

std::vector<Sketch> random_sketches(std::size_t count, std::uint32_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::uint64_t> grams(60);
  for (auto& gram : grams) gram = random();
  std::vector<Sketch> out(count);
  for (Sketch& sketch : out) {
    for (std::uint32_t g = 0; g < grams.size(); ++g) {
      if (random() % 6 == 0) sketch.push_back({grams[g], 1000 + g * 100});
    }
    std::sort(sketch.begin(), sketch.end());
  }
  return out;
}

std::vector<Candidate> slow_join(const std::vector<Sketch>& sketches, const Parameters& p) {
  std::vector<Candidate> out;
  for (std::uint32_t a = 0; a < sketches.size(); ++a) {
    for (std::uint32_t b = a + 1; b < sketches.size(); ++b) {
      if (is_candidate(shared_weight(sketches[a], sketches[b]), p)) out.push_back({a, b});
    }
  }
  return out;
}

TEST(Join, AgreesWithEveryPairCompared) {
  Parameters parameters;
  parameters.crowd = 1000;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const auto sketches = random_sketches(150, seed);
    const Joined joined = join(sketches, parameters, 2);
    EXPECT_EQ(joined.candidates, slow_join(sketches, parameters));
    EXPECT_FALSE(joined.candidates.empty());
    EXPECT_EQ(joined.crowded, 0U);
  }
}

TEST(Join, DoesNotDependOnTheNumberOfThreads) {
  const auto sketches = random_sketches(300, 3);
  EXPECT_EQ(join(sketches, {}, 1).candidates, join(sketches, {}, 8).candidates);
}

TEST(Join, ACrowdJoinsNeighboursOnlyAndIsCounted) {
  Parameters parameters;
  const std::size_t many = 3000;
  std::vector<Sketch> sketches(many, Sketch{{42, 50000}});
  const Joined joined = join(sketches, parameters, 2);
  EXPECT_EQ(joined.crowded, 1U);
  EXPECT_LE(joined.candidates.size(), many * parameters.neighbours);
  EXPECT_GE(joined.candidates.size(), many - 1);
}

TEST(Join, OfNothing) { EXPECT_TRUE(join({}, {}, 2).candidates.empty()); }

}  // namespace
}  // namespace firsthand::reuse
