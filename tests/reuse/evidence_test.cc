#include "reuse/evidence.h"

#include <gtest/gtest.h>

#include <string>

#include "reuse/likelihood.h"

namespace firsthand::reuse {
namespace {

Evidence of_whole(const std::string& a, const std::string& b) {
  model::Report one;
  model::Report other;
  one.text = a;
  other.text = b;
  const Parameters parameters;
  const Analysis x = analyse(one);
  const Analysis y = analyse(other);
  Aligned all;
  all.a.end = static_cast<std::uint32_t>(x.words.size());
  all.b.end = static_cast<std::uint32_t>(y.words.size());
  const Partners partners(x, y);
  const Weigher weigher(x, y, partners, parameters);
  Evidence out = weigher.weigh(all, common_runs(x, y, parameters));
  const Correspondence sentences(
      corresponding(x, own_words(x, parameters), y, own_words(y, parameters), partners),
      parameters);
  weigher.weigh_sentences(all, sentences, out);
  return out;
}

const std::string kBell =
    "The bell ringer rowed home across the marsh with a kettle on his knees. ";
const std::string kBarge =
    "Grey herons watched the barge drift sideways beneath the willow bridge. ";
const std::string kBread = "Every oven along the quay stayed cold until the tide had turned. ";
const std::string kWool = "Nobody bothered to sweep the wool out of the gutters that winter. ";
const std::string kPlums = "Two cousins argued about plums behind the shuttered chapel. ";

TEST(Evidence, ASentenceWordForWordCountsOnlyBesideAnother) {
  const Evidence alone = of_whole(kBell + kBarge, kBread + kBell);
  const Evidence beside = of_whole(kBell + kBarge, kBell + kBarge);
  EXPECT_EQ(alone.inside, 0);
  EXPECT_GT(beside.inside, 0.5);
}

TEST(Evidence, NeighboursInTheOtherOrderAreNone) {
  EXPECT_EQ(of_whole(kBell + kBarge, kBarge + kBell).inside, 0);
}

TEST(Evidence, NeighboursTooFarApartAreNone) {
  const std::string between = kBread + kWool + kPlums;
  EXPECT_EQ(of_whole(kBell + between + kBarge, kBell + kBarge).inside, 0);
}

TEST(Evidence, AnIsolatedRewordedSentenceCounts) {
  const Evidence reworded =
      of_whole(kBell, "The bell ringer paddled home across the swamp with a kettle on his lap. ");
  EXPECT_GT(reworded.inside, 0.5);
}

TEST(Evidence, ARewordedSentenceCountsMoreBesideAnother) {
  const std::string bell =
      "The bell ringer paddled home across the swamp with a kettle on his lap. ";
  const double alone = of_whole(kBell, bell).inside;
  EXPECT_GT(of_whole(kBell + kBarge, bell + kBarge).inside, alone);
}

// Formulas do not come in a row; who takes a stretch takes sentences that do.
TEST(Evidence, SentencesInARowAreLongerThanAFormula) {
  EXPECT_GT(of_whole(kBell + kBarge, kBell + kBarge).beyond,
            of_whole(kBell + kBread + kBarge, kBell + kWool + kBarge).beyond);
}

TEST(Evidence, MoreOfItIsNeverLessLikely) {
  const Parameters parameters;
  Evidence evidence;
  double last = likelihood(evidence, parameters);
  EXPECT_LT(last, 0.05);
  for (int i = 0; i < 5; ++i) {
    evidence.inside += 0.5;
    evidence.reworded += 0.02;
    const double now = likelihood(evidence, parameters);
    EXPECT_GT(now, last);
    last = now;
  }
  EXPECT_GT(last, 0.95);
}

}  // namespace
}  // namespace firsthand::reuse
