#include "origins/victims.h"

#include <gtest/gtest.h>

namespace firsthand::origins {
namespace {

TEST(Victims, AreReadFromTheWordsOfTheCount) {
  const Victim girl = victim_in("a 9-year-old girl");
  EXPECT_EQ(girl.sex, 'f');
  EXPECT_EQ(girl.grown, 'c');
  EXPECT_EQ(girl.age, 9);
  EXPECT_EQ(victim_in("her 7-month-old baby").age, 0);
  const Victim nobody = victim_in("one person");
  EXPECT_EQ(nobody.sex, 0);
  EXPECT_EQ(nobody.grown, 0);
  EXPECT_EQ(nobody.age, -1);
  EXPECT_EQ(victim_in("her husband").sex, 'm');
}

bool can_be(const char* a, const char* b) {
  EXPECT_EQ(victim_in(a).can_be(victim_in(b)), victim_in(b).can_be(victim_in(a)));
  return victim_in(a).can_be(victim_in(b));
}

TEST(Victims, WhatIsNotToldKeepsNobodyApart) {
  EXPECT_TRUE(can_be("one person", "a 9-year-old girl"));
  EXPECT_TRUE(can_be("a man", "a 62-year-old farmer"));
  EXPECT_TRUE(can_be("a boy", "her son"));
  EXPECT_FALSE(can_be("a man", "a 9-year-old"));
  EXPECT_FALSE(can_be("a man", "a woman"));
  EXPECT_FALSE(can_be("a 19-year-old", "a 23-year-old"));
  EXPECT_TRUE(can_be("Odo Brandt", "Odo J. Brandt, 36"));
  EXPECT_FALSE(can_be("Odo Brandt", "13-year-old Ida Solm"));
  EXPECT_FALSE(can_be("Brandt, 36,", "a 13-year-old"));
  EXPECT_TRUE(can_be("Victim", "Odo Brandt"));
}

TEST(Victims, AGroupHoldsNobodyWhoCannotBeTheOthers) {
  const std::vector<Victim> victims = {victim_in("a man"), victim_in("one person"),
                                       victim_in("a 9-year-old girl"), victim_in("the man")};
  const auto group = group_victims(victims);
  EXPECT_EQ(group[0], group[3]);
  EXPECT_NE(group[0], group[2]);
  EXPECT_EQ(group[1], group[0]) << "who may be either is in the largest";
  EXPECT_TRUE(group_victims({}).empty());
}

}  // namespace
}  // namespace firsthand::origins
