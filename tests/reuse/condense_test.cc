#include "reuse/condense.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "reuse/two_texts.h"

namespace firsthand::reuse {
namespace {

using testing::invented_text;

// A summary: the first six words of each sentence.
std::string in_short(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  std::string word;
  for (int i = 0; words >> word;) {
    const bool ends = word.back() == '.';
    if (ends) word.pop_back();
    if (i++ < 6) out += word + (i == 6 ? ". " : " ");
    if (ends) i = 0;
  }
  return out;
}

struct Two : TwoTexts {
  using TwoTexts::TwoTexts;

  // The sentences [first, end) of either.
  Aligned passage(std::size_t a_first, std::size_t a_end, std::size_t b_first, std::size_t b_end) {
    Aligned out;
    out.a = {a.sentences[a_first].first, a.sentences[a_end - 1].end};
    out.b = {b.sentences[b_first].first, b.sentences[b_end - 1].end};
    extent.weigh(out);
    return out;
  }
  std::vector<Aligned> widened(std::vector<Aligned> found) {
    return widen_condensed(std::move(found), extent, parameters);
  }
};

const std::string kStory = invented_text(2, 1, 12);
const std::string kShort = in_short(kStory);  // twelve short sentences
const std::string kOwn = invented_text(1, 1, 20);
const std::string kOther = invented_text(3, 1, 20);

TEST(Condense, TheSourceOfASummaryIsAllThatItSumsUp) {
  Two two(kOwn + kShort, kOther + kStory + kOther);
  // Found so far: the whole summary, beside three sentences of what it is a summary of.
  const auto found = two.widened({two.passage(20, 32, 24, 27)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].condensed);
  EXPECT_LE(found[0].b.first, two.b.sentences[21].first);
  EXPECT_GE(found[0].b.end, two.b.sentences[30].end);
  EXPECT_GT(found[0].b.size(), 2 * found[0].a.size());
}

TEST(Condense, EitherSideMayBeTheShortOne) {
  Two two(kOther + kStory + kOther, kOwn + kShort);
  const auto found = two.widened({two.passage(24, 27, 20, 32)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].condensed);
  EXPECT_GT(found[0].a.size(), 2 * found[0].b.size());
}

TEST(Condense, WhatIsToldSentenceForSentenceStaysAsItIs) {
  Two two(kOwn + kStory, kOther + kStory + kOther);
  const Aligned whole = two.passage(20, 32, 20, 32);
  const auto found = two.widened({whole});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].condensed);
  EXPECT_EQ(found[0].a, whole.a);
  EXPECT_EQ(found[0].b, whole.b);
}

TEST(Condense, NothingIsFoundWhereThereWasNothing) {
  Two two(kOwn + kShort, kOther + kStory);
  EXPECT_TRUE(two.widened({}).empty());
}

TEST(Condense, PassagesOfOneSummaryBecomeOne) {
  Two two(kOwn + kShort, kOther + kStory + kOther);
  const auto found = two.widened({two.passage(20, 26, 21, 23), two.passage(26, 32, 28, 30)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].condensed);
  EXPECT_LE(found[0].a.first, two.a.sentences[20].first);
  EXPECT_GE(found[0].a.end, two.a.sentences[31].end);
}

// The question costs a look at the whole of the other text: it is asked of so many.
TEST(Condense, OnlyTheHeaviestAreLookedAt) {
  Parameters none;
  none.condensed_passages = 0;
  Two two(kOwn + kShort, kOther + kStory + kOther, none);
  const Aligned narrow = two.passage(20, 32, 24, 27);
  const auto found = two.widened({narrow});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].condensed);
  EXPECT_EQ(found[0].b, narrow.b);
}

}  // namespace
}  // namespace firsthand::reuse
