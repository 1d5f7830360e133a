#include "incidents/cluster.h"

#include <gtest/gtest.h>

#include <map>

namespace firsthand::incidents {
namespace {

// The definition itself: again and again the two clusters with the highest average similarity, all
// pairs looked at each time.
std::vector<std::uint32_t> slow_average_link(std::size_t count, const std::vector<Pair>& pairs,
                                             double threshold) {
  std::vector<std::uint32_t> label(count);
  for (std::uint32_t i = 0; i < count; ++i) label[i] = i;
  for (;;) {
    std::map<std::uint32_t, double> size;
    for (const auto l : label) size[l] += 1;
    double best = -1;
    std::pair<std::uint32_t, std::uint32_t> join;
    for (const auto& [a, a_size] : size) {
      for (const auto& [b, b_size] : size) {
        if (a >= b) continue;
        double sum = 0;
        for (const Pair& p : pairs) {
          if (std::minmax(label[p.a], label[p.b]) == std::minmax(a, b)) sum += p.similarity;
        }
        const double mean = sum / (a_size * b_size);
        if (sum > 0 && mean >= threshold && mean > best) best = mean, join = {a, b};
      }
    }
    if (best < 0) return label;
    for (auto& l : label) {
      if (l == join.second) l = join.first;
    }
  }
}

TEST(Cluster, AgreesWithTheDefinitionOnSmallGraphs) {
  std::uint64_t state = 7;
  const auto random = [&](std::uint64_t n) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state >> 33) % n;
  };
  for (int round = 0; round < 500; ++round) {
    const std::size_t count = 2 + random(7);
    std::vector<Pair> pairs;
    double nudge = 0;  // so that no two averages tie
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = a + 1; b < count; ++b) {
        if (random(3))
          pairs.push_back({a, b, static_cast<double>(random(1000)) / 1000 + (nudge += 1.37e-5)});
      }
    }
    EXPECT_EQ(average_link(count, pairs, 0.4), slow_average_link(count, pairs, 0.4))
        << "round " << round;
  }
}

TEST(Cluster, NoPairsNoClusters) {
  EXPECT_EQ(average_link(3, {}, 0.1), (std::vector<std::uint32_t>{0, 1, 2}));
}

}  // namespace
}  // namespace firsthand::incidents
