#include "reuse/sketch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "texts.h"

namespace firsthand::reuse {
namespace {

using testing::invented_text;
using testing::report_of;

// Sorted, each once.
Sketch sketch(const std::vector<Word>& words, const Parameters& parameters) {
  Sketch out;
  add_seeds(words, parameters, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Sketch sketch_of(std::string text) {
  return sketch(words_of(report_of(std::move(text))).words, {});
}

// A gram's being a seed depends on that gram alone: what stands before and after changes nothing.
TEST(Sketch, DoesNotDependOnWhatElseIsInTheText) {
  const std::string passage = invented_text(2, 1, 12);
  const Sketch alone = sketch_of(passage);
  const Sketch inside = sketch_of(invented_text(3, 1, 9) + passage + invented_text(4, 1, 9));
  EXPECT_TRUE(std::includes(inside.begin(), inside.end(), alone.begin(), alone.end()));
}

// Nor does where the program cuts a long text into pieces.
TEST(Sketch, OfALongTextIsThatOfAllItsStretches) {
  const Words text = words_of(report_of(invented_text(3, 2, 250)));
  ASSERT_GT(text.words.size(), 2000U);
  constexpr std::size_t kStretch = 200;
  constexpr std::size_t kStep = 40;
  Sketch stretches;
  for (std::size_t first = 0; first < text.words.size(); first += kStep)
    add_seeds(std::span(text.words).subspan(first, std::min(kStretch, text.words.size() - first)),
              {}, stretches);
  std::sort(stretches.begin(), stretches.end());
  stretches.erase(std::unique(stretches.begin(), stretches.end()), stretches.end());
  EXPECT_EQ(sketch(text.words, {}), stretches);
}

constexpr Seed seed(std::uint64_t hash, std::uint32_t units) { return hash << 6 | units; }

TEST(Sketch, SharedWeightIsThatOfCommonGrams) {
  const Sketch a = {seed(1, 10), seed(5, 20), seed(9, 30)};
  const Sketch b = {seed(2, 10), seed(5, 20), seed(9, 30), seed(11, 1)};
  EXPECT_EQ(shared_units(a, b), 50U);
  EXPECT_EQ(shared_units(b, a), 50U);
  EXPECT_EQ(shared_units(a, {}), 0U);
}

TEST(Sketch, SeedsInAnyOrderAndAgainShareTheSame) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 300; ++round) {
    Sketch a;
    Sketch b;
    for (auto* side : {&a, &b}) {
      const std::size_t size = random() % 200;
      for (std::size_t i = 0; i < size; ++i) side->push_back(seed(random() % 64 << 30, i % 64));
    }
    const std::set<Seed> once(a.begin(), a.end());
    std::uint32_t expected = 0;
    for (const Seed s : std::set<Seed>(b.begin(), b.end()))
      expected += once.count(s) != 0 ? units_of(s) : 0;
    EXPECT_EQ(shared_units(a, b), expected);
    EXPECT_EQ(shared_units(b, a), expected);
  }
}

TEST(Sketch, TheOrderOfContentWordsDoesNotCountAndThatOfOthersDoes) {
  Parameters parameters;
  parameters.content_sampling = 1;
  parameters.word_sampling = 0;
  const auto of = [&](const char* text) {
    return sketch(words_of(report_of(text)).words, parameters);
  };
  EXPECT_EQ(of("Gannets plundered trawlers"), of("Trawlers, plundered gannets"));
  EXPECT_EQ(of("Gannets plundered trawlers").size(), 1U);
  parameters.content_sampling = 0;
  parameters.word_sampling = 1;
  EXPECT_NE(of("Gannets plundered rusting trawlers"), of("Rusting gannets plundered trawlers"));
}

TEST(Sketch, CommonPhrasesAreNoSeeds) {
  EXPECT_TRUE(sketch_of("People said it was about time.").empty());
}

TEST(Sketch, AOneSentenceCopyMakesACandidate) {
  const std::string sentence =
      "Neighbours had chained the orchard gate and painted the tyres of the mayor's car yellow. ";
  const auto weight =
      shared_units(sketch_of(invented_text(5, 1, 30) + sentence + invented_text(5, 2, 30)),
                   sketch_of(invented_text(6, 1, 30) + sentence));
  EXPECT_GE(weight, least_units({}, 2));
}

TEST(Sketch, AmongMoreReportsMoreIsAskedFor) {
  const Parameters p;
  const std::uint32_t few = least_units(p, 2);
  EXPECT_EQ(few, static_cast<std::uint32_t>(p.candidate_weight * kUnitsPerNat));
  EXPECT_EQ(least_units(p, p.candidate_reports), few);
  EXPECT_EQ(least_units(p, 100 * p.candidate_reports), few + 10);  // ln 100 is 4.6 nats
  std::uint32_t last = few;
  for (std::size_t reports = 1; reports < 50 * p.candidate_reports; reports += 997) {
    EXPECT_GE(least_units(p, reports), last);
    last = least_units(p, reports);
  }
}

}  // namespace
}  // namespace firsthand::reuse
