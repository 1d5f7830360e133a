#include "claims/quantities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace firsthand::claims {
namespace {

using model::Modifier;

// "12 exactly [12] of miners": what was found, in one line each.
std::string shown(std::string_view text, const model::Quantity& q) {
  const auto bound = [](const std::optional<double>& value) {
    if (!value) return std::string("*");
    std::string digits = std::to_string(*value);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
  };
  std::string out = "[" + std::string(model::slice(text, q.span)) + "] " + bound(q.min) + ".." +
                    bound(q.max) + " " + std::string(model::to_string(q.modifier));
  if (!q.unit.empty()) out += " " + q.unit;
  if (q.of) out += " of " + std::string(model::slice(text, *q.of));
  return out;
}

std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> out;
  for (const model::Quantity& q : find_quantities(text::analyse(text)))
    out.push_back(shown(text, q));
  return out;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Quantities, CountsWithTheNounThatTheyCount) {
  EXPECT_THAT(
      found("Twenty-one miners came up; 3 of the pit ponies did not."),
      ElementsAre("[Twenty-one] 21..21 exactly of miners", "[3] 3..3 exactly of pit ponies"));
  EXPECT_THAT(found("One man was found. A family of five was not."),
              ElementsAre("[One] 1..1 exactly of man", "[five] 5..5 exactly of family"));
  EXPECT_THAT(found("The ferry lost 12 other deck hands."),
              ElementsAre("[12] 12..12 exactly of deck hands"));
}

TEST(Quantities, KeepsOpenBoundsOpen) {
  EXPECT_THAT(found("At least 22 miners."), ElementsAre("[At least 22] 22..* at_least of miners"));
  EXPECT_THAT(found("no fewer than nine men"),
              ElementsAre("[no fewer than nine] 9..* at_least of men"));
  EXPECT_THAT(found("more than a hundred goats"),
              ElementsAre("[more than a hundred] 100..* more_than of goats"));
  EXPECT_THAT(found("Up to 30 pickers"), ElementsAre("[Up to 30] *..30 at_most of pickers"));
  EXPECT_THAT(found("fewer than 40 beds"), ElementsAre("[fewer than 40] *..40 less_than of beds"));
  EXPECT_THAT(found("60 or more boats"), ElementsAre("[60 or more] 60..* at_least of boats"));
  EXPECT_THAT(found("over than 60 beds"), ElementsAre("[over than 60] 60..* more_than of beds"));
  EXPECT_THAT(found("some 2,000 marchers"),
              ElementsAre("[some 2,000] 2000..2000 about of marchers"));
}

TEST(Quantities, ReadsRanges) {
  EXPECT_THAT(found("Between 400 and 650 marchers"),
              ElementsAre("[Between 400 and 650] 400..650 between of marchers"));
  EXPECT_THAT(found("20 to 30 tents"), ElementsAre("[20 to 30] 20..30 between of tents"));
  EXPECT_THAT(found("20-30 tents"), ElementsAre("[20-30] 20..30 between of tents"));
  EXPECT_THAT(found("$1 to $2 million"),
              ElementsAre("[$1 to $2 million] 1000000..2000000 between dollar"));
}

TEST(Quantities, TwoFiguresOfAChangeAreNoRange) {
  EXPECT_THAT(found("Men in their 30s came."), ElementsAre());
  EXPECT_THAT(found("The toll was revised from 15 to 12."),
              ElementsAre("[15] 15..15 exactly", "[12] 12..12 exactly"));
  EXPECT_THAT(found("The flock fell from 2,310 to 1,140."),
              ElementsAre("[2,310] 2310..2310 exactly", "[1,140] 1140..1140 exactly"));
}

TEST(Quantities, AMeasuredAmountMovesOverARange) {
  EXPECT_THAT(found("The river fell from 9 metres to 6."),
              ElementsAre("[from 9 metres to 6] 6..9 between metre"));
  EXPECT_THAT(found("Yields rose from 20 tonnes in 2008 to 29 tonnes."),
              ElementsAre("[from 20 tonnes in 2008 to 29 tonnes] 20..29 between metric ton"));
}

TEST(Quantities, AveragesAreAbout) {
  EXPECT_THAT(found("The ferry averaged 7.3 knots."),
              ElementsAre("[averaged 7.3 knots] 7.3..7.3 about knot"));
}

TEST(Quantities, ReadsPowersOfTen) {
  EXPECT_THAT(found("It weighs 2.5×10^3 kilograms."),
              ElementsAre("[2.5×10^3 kilograms] 2500..2500 exactly kilogram"));
}

TEST(Quantities, NobodyIsACountOfNone) {
  EXPECT_THAT(found("No one died and nobody fled; no casualties were reported."),
              ElementsAre("[No one] 0..0 exactly", "[nobody] 0..0 exactly",
                          "[no] 0..0 exactly of casualties"));
}

TEST(Quantities, VagueWordsHaveTheBoundsOfTheTable) {
  EXPECT_THAT(found("Dozens of stalls burned."), ElementsAre("[Dozens] 24..99 vague of stalls"));
  EXPECT_THAT(found("several women"), ElementsAre("[several] 3..9 vague of women"));
}

TEST(Quantities, UnitsAndMoneyAreNoCounts) {
  EXPECT_THAT(found("A 12-year-old walked 3 km in two hours."),
              ElementsAre("[12-year-old] 12..12 exactly year of age",
                          "[3 km] 3..3 exactly kilometre", "[two hours] 2..2 exactly hour"));
  EXPECT_THAT(
      found("It cost $5m, or 40 per cent of 9 billion Danish crowns."),
      ElementsAre("[$5m] 5000000..5000000 exactly dollar", "[40 per cent] 40..40 exactly percent",
                  "[9 billion Danish crowns] 9000000000..9000000000 exactly danish krone"));
  EXPECT_THAT(found("It ran at 90 km/h on US$3 per gallon."),
              ElementsAre("[90 km/h] 90..90 exactly kilometre per hour",
                          "[US$3 per gallon] 3..3 exactly US dollar per gallon"));
  EXPECT_THAT(found("One in five wells is dry."),
              ElementsAre("[One in five] 0.2..0.2 exactly fraction of wells"));
}

TEST(Quantities, NumbersThatCountNothing) {
  for (const std::string_view text :
       {"on 4 May 2019", "on May 4 and 5", "at 3 p.m.", "at 15:30", "in 1998", "the 1990s",
        "the 12th man", "Flight 370", "Article 19", "the TPP-11", "at 575 Wilbur Road",
        "call 0800 555", "a 2-0 win", "on 2026-05-04", "the second of them", "platform 3",
        "COVID -19 tests", "a new Vantor 11 Pro camera", "as few people as possible"})
    EXPECT_THAT(found(text), IsEmpty()) << text;
}

TEST(Quantities, NamesBeforeACountDoNotSwallowIt) {
  EXPECT_THAT(found("On Monday 12 people died. In Ilmar 14 houses burned."),
              ElementsAre("[12] 12..12 exactly of people", "[14] 14..14 exactly of houses"));
}

}  // namespace
}  // namespace firsthand::claims
