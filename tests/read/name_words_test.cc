#include "read/name_words.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

namespace firsthand::read {
namespace {

Says says(const std::string& value) { return NameReader()(value); }

TEST(NameWords, AWordEndsAtACapitalAtAMarkAndAtABlank) {
  for (const char* const value : {"sidebar", "left-sidebar", "leftSidebar", "left sidebar",
                                  "left_Sidebar2", "SIDEBAR", "x9sidebar9x"}) {
    EXPECT_TRUE(says(value) & kSaysAside) << value;
  }
  EXPECT_FALSE(says("leftsidebar") & kSaysAside) << "a part of a word is no word";
}

TEST(NameWords, WhatSpeaksOfTheWholePageSaysNothingOfItsPart) {
  EXPECT_FALSE(says("no-sidebar") & kSaysAside);
  EXPECT_FALSE(says("has-comments") & kSaysFirm);
  EXPECT_TRUE(says("no-sidebar sidebar") & kSaysAside);
}

TEST(NameWords, OnlyTheLastWordOfANameTellsThatItIsSmall) {
  EXPECT_TRUE(says("post-author") & kSaysSmall);
  EXPECT_FALSE(says("author-post") & kSaysSmall);
  EXPECT_TRUE(says("post-author wide") & kSaysSmall);
}

TEST(NameWords, TwoWordsMayMeanWhatNeitherDoes) {
  EXPECT_TRUE(says("article__body") & kSaysReport);
  EXPECT_FALSE(says("body-article") & kSaysReport);
  EXPECT_FALSE(says("article body") & kSaysReport) << "two names";
}

// Short values are read eight bytes at once, longer ones byte by byte: a name that says nothing,
// put behind a value, makes it long.
TEST(NameWords, AShortValueSaysWhatItSaysInALongOne) {
  static const char* const kPieces[] = {
      "sidebar", "article", "body", "no", "Comment", "NAV", "author", "meta", "q", "ad",
      "cookies", "-",       "_",    " ",  "\t",      "2",   "é",      "--",   "Z", "menue"};
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string value;
    for (auto pieces = random() % 8; pieces > 0; --pieces) {
      const std::string piece = kPieces[random() % std::size(kPieces)];
      if (value.size() + piece.size() <= 64) value += piece;
    }
    ASSERT_EQ(says(value), says(value + " " + std::string(70, 'q'))) << value;
  }
}

}  // namespace
}  // namespace firsthand::read
