#include "reuse/voices.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "reuse/texts.h"

namespace firsthand::reuse {
namespace {

// How much of the words of the only sentence is the writer's own: the least and the most of them.
std::pair<float, float> own(const std::string& sentence) {
  const Analysis text = analyse(testing::report_of(sentence));
  EXPECT_EQ(text.sentences.size(), 1U);
  std::vector<float> shares;
  own_shares(text, text.sentences.front(), {}, shares);
  const auto [least, most] = std::minmax_element(shares.begin(), shares.end());
  return {*least, *most};
}

TEST(Voices, WhatALawOrdersIsNobodysOwn) {
  EXPECT_EQ(own("Under article 12 of the Harbour Code a pilot must keep a lantern lit.").second, 0);
}

TEST(Voices, ASentenceThatBeginsWithALawTellsTheLaw) {
  EXPECT_EQ(
      own("The Coopers' Relief Act sets the sum owed for a lost thumb at nine barrels.").second, 0);
  EXPECT_EQ(own("Section 4 of the Lamp Ordinance puts the price of oil at a penny.").second, 0);
}

TEST(Voices, ALawThatIsOnlyMentionedLeavesTheSentenceItsWriters) {
  EXPECT_EQ(own("Three coopers burned a copy of the Relief Act in a herring barrel.").second, 1);
  EXPECT_EQ(own("The order of the boats was settled with a pack of greasy cards.").second, 1);
}

TEST(Voices, WhatIsToldCountsHalf) {
  EXPECT_EQ(own("The lamps had been stolen twice, said Odile Marrack at the fish market.").second,
            0.5F);
  EXPECT_EQ(own("Pilots say that the sandbank creeps closer to the harbour every spring.").second,
            0.5F);
}

TEST(Voices, WhatNobodyTellsCountsInFull) {
  EXPECT_EQ(own("The sandbank had crept closer to the harbour every spring.").second, 1);
}

}  // namespace
}  // namespace firsthand::reuse
