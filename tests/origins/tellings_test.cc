#include "origins/tellings.h"

#include <gtest/gtest.h>

namespace firsthand::origins {
namespace {

Telling of(const std::string& words, std::int64_t count) {
  model::Count c;
  c.min = c.max = count;
  c.words = words;
  return telling_of(c);
}

TEST(Tellings, ANumberLeavesRoomForNoMore) {
  for (const char* words : {"Two people", "two", "2", "two men and a woman", "a family of two",
                            "all two", "The two victims", "the two dead", "double homicide"})
    EXPECT_EQ(of(words, 2), Telling::kWhole) << words;
  EXPECT_EQ(of("One man", 1), Telling::kWhole);
  EXPECT_EQ(of("nobody", 0), Telling::kWhole);
}

TEST(Tellings, WhoIsNamedOrDescribedMayNotHaveBeenAlone) {
  for (const char* words : {"a ferryman", "Ilse Dorn, 34", "the mayor", "his 8-year-old daughter",
                            "Girl", "she", "a pupil aged 12"})
    EXPECT_EQ(of(words, 1), Telling::kSome) << words;
  for (const char* words : {"Ilse Dorn, 34, and her son", "his wife and son", "the two ferrymen",
                            "their two daughters", "Odo Renn's two brothers", "twins"})
    EXPECT_EQ(of(words, 2), Telling::kSome) << words;
}

TEST(Tellings, OthersAreBesideSomebody) {
  for (const char* words : {"two others", "two other rowers", "another two", "two more"})
    EXPECT_EQ(of(words, 2), Telling::kOthers) << words;
  EXPECT_EQ(of("another rower", 1), Telling::kSome);
}

TEST(Tellings, VagueWordsAreOfAll) {
  model::Count dozens;
  dozens.min = 24;
  dozens.words = "dozens of the rowers";
  EXPECT_EQ(telling_of(dozens), Telling::kSome) << "of the rowers, somebody says";
  dozens.words = "scores of people";
  EXPECT_EQ(telling_of(dozens), Telling::kWhole);
}

}  // namespace
}  // namespace firsthand::origins
