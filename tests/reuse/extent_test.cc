#include "reuse/extent.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <string>

#include "reuse/two_texts.h"

namespace firsthand::reuse {
namespace {

// A text of some sentences about theme 1, with a stretch of `shared` somewhere in it.
std::string mixed(std::uint32_t theme, std::uint32_t seed, const std::string& shared) {
  return testing::invented_text(theme, seed, 3) + shared +
         testing::invented_text(theme, seed + 1, 3);
}

struct Two : TwoTexts {
  explicit Two(std::uint32_t seed)
      : TwoTexts(mixed(1, seed, testing::invented_text(2, seed, 4)),
                 mixed(3, seed, testing::invented_text(2, seed + seed % 2, 4))) {}
};

std::map<std::uint32_t, double> stems(const Analysis& text, Range words) {
  std::map<std::uint32_t, double> out;
  for (std::uint32_t i = words.first; i < words.end; ++i) out[text.words[i].stem] += 1;
  return out;
}

// As the header says it, word by word.
double plain_score(const Analysis& text, std::uint32_t word, Range own, const Analysis& other,
                   Range source, const Parameters& p) {
  const std::uint32_t stem = text.words[word].stem;
  auto there = stems(other, source);
  if (there.count(stem) == 0) return std::log(1 - p.kept_share);
  auto all = stems(text, {0, static_cast<std::uint32_t>(text.words.size())});
  auto in_own = stems(text, own);
  const double share = std::min(0.95, std::exp(-static_cast<double>(text.words[word].weight)));
  const double outside = static_cast<double>(text.words.size() - own.size()) + p.prior_words;
  const double chance =
      (all[stem] - in_own[stem] + p.unseen - p.prior_words / p.table_words * std::log(1 - share)) /
      outside;
  return std::log(1 - p.kept_share + p.kept_share * there[stem] / source.size() / chance);
}

Range some_range(std::mt19937& random, std::size_t words) {
  const auto first = static_cast<std::uint32_t>(random() % words);
  return {first, first + 1 + static_cast<std::uint32_t>(random() % (words - first))};
}

TEST(Extent, ScoresAsThePlainWayDoes) {
  std::mt19937 random(5);
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const Two two(seed);
    for (int round = 0; round < 8; ++round) {
      const Range own = some_range(random, two.a.words.size());
      const Range source = some_range(random, two.b.words.size());
      const Range in = some_range(random, two.a.words.size());
      const Row<float> scores = two.extent.score(Of::kA, in, own, source);
      ASSERT_EQ(scores.size(), in.size());
      for (std::uint32_t i = in.first; i < in.end; i += 5) {
        ASSERT_NEAR(scores[i - in.first], plain_score(two.a, i, own, two.b, source, two.parameters),
                    1e-3);
      }
    }
  }
}

TEST(Extent, NoLongerSourceScoresMoreThanTheMost) {
  std::mt19937 random(6);
  const Two two(3);
  for (int round = 0; round < 100; ++round) {
    const Range words = some_range(random, two.a.words.size());
    const Range source = some_range(random, two.b.words.size());
    const Row<float> most = two.extent.score_at_most(Of::kA, words, words, source.size());
    const Row<float>& scores = two.extent.score(Of::kA, words, words, source);
    for (std::size_t i = 0; i < scores.size(); ++i) ASSERT_LE(scores[i], most[i] + 1e-4F);
  }
}

TEST(Extent, TheGreatestStretchIsTheGreatestOfAll) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<float> scores(1 + random() % 9);
    for (float& one : scores) one = static_cast<float>(static_cast<int>(random() % 9) - 4);
    double best = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      double sum = 0;
      for (std::size_t j = i; j < scores.size(); ++j) best = std::max(best, sum += scores[j]);
    }
    double told = -1;
    const Range found = greatest_stretch(scores, 10, told);
    ASSERT_EQ(told, best);
    double sum = 0;
    for (std::uint32_t i = found.first; i < found.end; ++i) sum += scores[i - 10];
    ASSERT_EQ(sum, best);
  }
}

TEST(Extent, LeavesOutWhatOneSideHasAlone) {
  const Two two(2);  // an even seed: the same four sentences in both
  const Range a{two.a.sentences[2].first, two.a.sentences[6].end};
  const Range b{two.b.sentences[3].first, two.b.sentences[7].end};
  const Extents found = two.extent.fit(a, b);
  EXPECT_EQ(found.a, (Range{two.a.sentences[3].first, two.a.sentences[6].end}));
  EXPECT_EQ(found.b, (Range{two.b.sentences[3].first, two.b.sentences[6].end}));
}

TEST(Extent, LeavesWordsThatAreTaken) {
  Two two(2);
  const Range a{two.a.sentences[3].first, two.a.sentences[6].end};
  const Range b{two.b.sentences[3].first, two.b.sentences[6].end};
  two.extent.take({a.first, a.first + 5}, {0, 0});
  EXPECT_EQ(two.extent.fit(a, b).a.first, a.first + 5);
  two.extent.free({a.first, a.first + 5}, {0, 0});
  EXPECT_EQ(two.extent.fit(a, b).a.first, a.first);
}

TEST(Extent, APassageWeighsTheStemsOfBothSides) {
  std::mt19937 random(8);
  const Two two(4);
  for (int round = 0; round < 50; ++round) {
    Aligned passage;
    passage.a = some_range(random, two.a.words.size());
    passage.b = some_range(random, two.b.words.size());
    two.extent.weigh(passage);
    std::map<std::uint32_t, float> in_a;
    std::map<std::uint32_t, float> both;
    for (std::uint32_t i = passage.a.first; i < passage.a.end; ++i)
      in_a[two.a.words[i].stem] = two.a.words[i].weight;
    for (std::uint32_t i = passage.b.first; i < passage.b.end; ++i) {
      if (in_a.count(two.b.words[i].stem) > 0) both[two.b.words[i].stem] = two.b.words[i].weight;
    }
    double weight = 0;
    for (const auto& [stem, one] : both) weight += static_cast<double>(one);
    ASSERT_NEAR(passage.weight, weight, 1e-3);
  }
}

}  // namespace
}  // namespace firsthand::reuse
