#include "reuse/extent.h"

#include <gtest/gtest.h>

#include <random>

#include "texts.h"

namespace firsthand::reuse {
namespace {

using testing::invented_text;
using testing::report_of;

TEST(GreatestStretch, IsThatOfAllStretches) {
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::vector<float> scores(random() % 12);
    for (float& score : scores) score = static_cast<float>(random() % 9) - 4.5F;
    double most = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      double sum = 0;
      for (std::size_t j = i; j < scores.size(); ++j) {
        sum += static_cast<double>(scores[j]);
        most = std::max(most, sum);
      }
    }
    double sum = 0;
    const Range found = greatest_stretch(scores, 100, sum);
    EXPECT_EQ(sum, most);
    double inside = 0;
    for (std::uint32_t i = found.first; i < found.end; ++i)
      inside += static_cast<double>(scores[i - 100]);
    EXPECT_EQ(inside, most);
  }
}

TEST(Extent, TakesInShuffledWordsAndNoMore) {
  const std::string shared = invented_text(1, 1, 4);
  std::string shuffled;
  for (std::size_t end = shared.size(); end > 0;) {  // its words from the last to the first
    const std::size_t at = end > 1 ? shared.rfind(' ', end - 2) : std::string::npos;
    const std::size_t begin = at == std::string::npos ? 0 : at + 1;
    shuffled += shared.substr(begin, end - begin);
    end = begin;
  }
  const std::string before = invented_text(2, 1, 5);
  const auto one = analyse(report_of(before + shared + invented_text(3, 1, 5)));
  const auto two = analyse(report_of(invented_text(4, 1, 3) + shuffled + invented_text(5, 1, 3)));
  const Parameters parameters;
  const Likeness likeness(one, two, parameters);
  const Extent extent(one, two, likeness, parameters);
  const auto first = static_cast<std::uint32_t>(analyse(report_of(before)).words.size());
  const auto size = static_cast<std::uint32_t>(analyse(report_of(shared)).words.size());
  const auto seeds = extent.seeds();
  ASSERT_EQ(seeds.size(), 1U);
  EXPECT_NEAR(seeds[0].a.first, first, 3);
  EXPECT_NEAR(seeds[0].a.end, first + size, 3);
}

}  // namespace
}  // namespace firsthand::reuse
