#include "reuse/correspond.h"

#include <gtest/gtest.h>

namespace firsthand::reuse {
namespace {

std::vector<Corresponding> pairs(const std::string& a, const std::string& b) {
  model::Report one;
  model::Report other;
  one.text = a;
  other.text = b;
  const Parameters parameters;
  const Analysis x = analyse(one);
  const Analysis y = analyse(other);
  return corresponding(x, own_words(x, parameters), y, own_words(y, parameters), Partners(x, y));
}

double shared(const std::string& a, const std::string& b) {
  double sum = 0;
  for (const Corresponding& pair : pairs(a, b)) sum += pair.ordered;
  return sum;
}

TEST(Corresponding, SentencesThatChangedPlacesFindEachOther) {
  const auto found =
      pairs("The lantern swung over the cellar stairs. Crows walked on the frozen pond.",
            "Crows walked on the frozen pond. The lantern swung over the cellar stairs.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].b, 1U);
  EXPECT_EQ(found[1].b, 0U);
  EXPECT_DOUBLE_EQ(found[0].ordered, found[0].a_own);
}

TEST(Corresponding, SynonymsLeaveTheOrderOfTheRest) {
  const std::string sentence = "The lantern swung over the cellar stairs until the oil gave out.";
  const double same = shared(sentence, sentence);
  const double spun =
      shared(sentence, "The lamp swung over the basement stairs until the oil ran out.");
  const double anew = shared(sentence, "Out of oil, stairs and cellar went dark.");
  EXPECT_LT(spun, same);
  EXPECT_LT(anew, spun);
}

TEST(Corresponding, WhatOthersSaidAndLawsAndTitlesWeighNothing) {
  const std::string said = "\"We drained the orchard ditch by hand,\" said Orla Venn.";
  EXPECT_LT(shared(said, said), 3);
  const std::string law =
      "Section 14 of the Harbours Act requires the owner of a jetty to keep two ladders in repair.";
  EXPECT_EQ(shared(law, law), 0);
  const std::string title = "Orla Venn, keeper of the municipal weights and measures, said no.";
  EXPECT_LT(shared(title, title), 3);
}

TEST(Corresponding, WordsOfTheTradeWeighLess) {
  const std::string formula = "Several people were killed and others were wounded in the attack.";
  const std::string own = "Several lanterns were braided and crows were tilted in the orchard.";
  EXPECT_LT(shared(formula, formula), shared(own, own) / 2);
}

TEST(Corresponding, WordsThatAReportHasAgainWeighLess) {
  const std::string sentence = "The lantern swung over the cellar stairs.";
  const std::string again = sentence + " Somebody had left a lantern on other stairs.";
  EXPECT_LT(shared(sentence, again), shared(sentence, sentence));
}

TEST(Corresponding, NothingHasNothingInCommon) {
  EXPECT_TRUE(pairs("", "The lantern swung.").empty());
  EXPECT_TRUE(pairs("Crows walked.", "The lantern swung.").empty());
}

}  // namespace
}  // namespace firsthand::reuse
