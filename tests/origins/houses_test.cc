#include "origins/houses.h"

#include <gtest/gtest.h>

namespace firsthand::origins {
namespace {

std::string of(std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  return house_beside(text, {at, at + name.size()});
}

TEST(Houses, AreToldAroundAName) {
  const auto beside = [](const char* text) { return of(text, "Ana Kolar"); };
  EXPECT_EQ(beside("At the Ostrel General Hospital the superintendent, Dr. Ana Kolar, wept."),
            "of Ostrel General Hospital");
  EXPECT_EQ(beside("Two of them lie at Ostrel hospital, where Dr. Ana Kolar has put mattresses."),
            "of Ostrel hospital");
  EXPECT_EQ(beside("The clinic in Ostrel, whose deputy director Ana Kolar spoke to us, is full."),
            "of clinic in Ostrel");
  EXPECT_EQ(beside("The port authority raised its toll. \"We have 36,\" its director, Ana Kolar, "
                   "said."),
            "of port authority");
  EXPECT_EQ(beside("Ana Kolar, who runs the port authority, was there."), "of port authority");
  EXPECT_EQ(beside("Ana Kolar, acting director of the port authority, had mud to the knees."),
            "of port authority");
  EXPECT_EQ(beside("Ana Kolar, a nurse at the Ostrel hospital, was there."), "of Ostrel hospital");
  EXPECT_EQ(beside("Ana Kolar of the Ostrel hospital was there."), "of Ostrel hospital");
  EXPECT_EQ(beside("Hospital spokeswoman Ana Kolar said so."), "of Hospital");
}

TEST(Houses, AreNotThoseThatSheOnlyMeets) {
  const auto beside = [](const char* text) { return of(text, "Ana Kolar"); };
  EXPECT_EQ(beside("The hospital treated a neighbour. Ana Kolar said so."), "");
  EXPECT_EQ(beside("The police arrested Ana Kolar."), "");
  EXPECT_EQ(beside("Ana Kolar, who fled the hospital, said so."), "");
  EXPECT_EQ(beside("Ana Kolar, a neighbour of the hospital, said so."), "");
  EXPECT_EQ(beside("Ana Kolar, director of studies, wept. The hospital is full."), "");
  EXPECT_EQ(beside("Ana Kolar of Velm told the police that she saw it."), "");
  EXPECT_EQ(beside("Ana Kolar, manager of the shop told police."), "");
  EXPECT_EQ(beside("Ana Kolar"), "");
}

TEST(Houses, AreReadFromAnyBytes) {
  EXPECT_EQ(house_beside("\xff\xfe its \xc3", {6, 8}), "");
  EXPECT_EQ(house_beside("", {0, 0}), "");
}

}  // namespace
}  // namespace firsthand::origins
