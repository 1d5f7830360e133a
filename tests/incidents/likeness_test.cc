#include "incidents/likeness.h"

#include <gtest/gtest.h>

#include "support/findings.h"

namespace firsthand::incidents {
namespace {

// Two reports of the same day, each with a claim "killed", and what they have in common.
struct Likeness : ::testing::Test {
  std::vector<model::Report> reports{
      testing::make_report("a", "Divers brought a man of the Tollmere ferry ashore at Ostrel."),
      testing::make_report("b", "A man of the Tollmere ferry was brought ashore at Ostrel.")};
  std::vector<model::Annotations> annotations{2};
  std::vector<model::Claim> claims{2};

  void SetUp() override {
    for (std::size_t i = 0; i < 2; ++i) {
      claims[i].report = reports[i].id;
      claims[i].span = {0, reports[i].text.size()};
      claims[i].measure = "killed";
      reports[i].published = model::parse_iso("2026-05-12");
    }
  }
  void tell(std::size_t i, const char* text) { reports[i].text = text; }
  void state_day(std::size_t i, unsigned day) {
    const model::Day d = *model::make_day(2026, 5, day);
    claims[i].when = model::When{d, d, model::Precision::kDay, {}};
  }
  void state_place(std::size_t i, const char* name) {
    claims[i].where = model::Place{{0, 1}, name, {}, {}, {}, {}, {}};
  }
  void name_time(std::size_t i, const char* value) {
    annotations[i].times.push_back({{0, 1}, model::TimeType::kTime, value});
  }
  Evidence evidence() const {
    const std::vector<Features> f =
        features_of(reports, annotations, {{}, {}}, {{&claims[0]}, {&claims[1]}}, {}, 1);
    return compare(f[0], f[1], 0.5);
  }
};

TEST_F(Likeness, DaysThatANightSeparatesAreOneDay) {
  state_day(0, 11);
  state_day(1, 12);
  EXPECT_EQ(evidence().same_day, 1);
  state_day(1, 14);
  EXPECT_EQ(evidence().same_day, 0);
  EXPECT_EQ(evidence().plain_other_day, 1);
}

TEST_F(Likeness, WhatCameOutBeforeADayTellsNothingOfIt) {
  state_day(1, 12);
  EXPECT_EQ(evidence().other_day, 0);
  reports[0].published = model::parse_iso("2026-05-08");
  EXPECT_EQ(evidence().plain_other_day, 1);
  reports[0].published = model::parse_iso("2026-05-11");  // clocks differ by a day
  EXPECT_EQ(evidence().other_day, 0);
}

TEST_F(Likeness, OnePlaceOfTwoThatAReportNamesIsEnough) {
  state_place(0, "Ostrel");
  state_place(1, "Tollmere");
  EXPECT_EQ(evidence().same_place, 1);
  tell(0, "Divers brought a man ashore at Ostrel.");
  tell(1, "A man of the Tollmere ferry was brought ashore.");
  EXPECT_EQ(evidence().other_place, 1);
}

TEST_F(Likeness, AgesOfPeopleTellEventsApart) {
  tell(0, "The stoker, Arn Velt, 35, and a 9-year-old girl were pulled out of the water.");
  tell(1, "A girl who is 9 years old and Arn Velt, 35, were pulled out of the water.");
  EXPECT_EQ(evidence().same_ages, 2);
  EXPECT_EQ(evidence().other_ages, 0);
  tell(1, "A 61-year-old cook was pulled out of the water.");
  EXPECT_EQ(evidence().same_ages, 0);
  EXPECT_EQ(evidence().other_ages, 1);
}

TEST_F(Likeness, AFigureIsNoAge) {
  tell(0, "The lift, 35, stood still, and 35 people waited for 9 years.");
  tell(1, "A 61-year-old cook was pulled out of the water.");
  EXPECT_EQ(evidence().other_ages, 0);
}

TEST_F(Likeness, TimesOfDayNearMidnightAreNear) {
  name_time(0, "2026-05-11T23:50");
  name_time(1, "2026-05-12T00:30");
  EXPECT_EQ(evidence().other_clock, 0);
  annotations[1].times.clear();
  name_time(1, "2026-05-12T09:15");
  EXPECT_EQ(evidence().other_clock, 1);
  annotations[1].times.clear();
  for (const char* value : {"2026-05-11TNI", "T", "T9", "T99:99", "Tab:cd"}) name_time(1, value);
  EXPECT_EQ(evidence().other_clock, 0) << "not known is no difference";
}

TEST_F(Likeness, TheSameFigureOfAnotherNightIsNoSign) {
  for (model::Claim& claim : claims) {
    claim.count =
        model::Count{46, 46, model::Modifier::kExactly, "", {0, 1}, model::CountRole::kFigure};
  }
  EXPECT_GT(evidence().same_figure, 3);
  state_day(0, 2);
  state_day(1, 11);
  EXPECT_EQ(evidence().same_figure, 0);
}

TEST_F(Likeness, RareNamesThatBothHave) {
  tell(0, "Two women of Tollmere and a boy of Ostrel were taken on Monday, Ana Kolvek said.");
  tell(1, "At Ostrel the mother of the boy, who had run from Tollmere, spoke to us on Monday.");
  const double both = evidence().names;
  tell(1, "The mother of the boy, who had run from Tollmere, spoke to us on Monday.");
  const double one = evidence().names;
  EXPECT_GT(one, 0);
  EXPECT_GT(both, one);
  tell(1, "The mother of the boy spoke to us on Monday.");  // no name
  EXPECT_EQ(evidence().names, 0);
}

TEST_F(Likeness, MoreInCommonIsMoreLikely) {
  Evidence more = evidence();
  const double before = log_odds(more, {});
  more.words += 0.1;
  EXPECT_GT(log_odds(more, {}), before);
  more = evidence();
  more.other_clock = 1;
  EXPECT_LT(log_odds(more, {}), before);
}

TEST(Likelihood, IsAShareAndLessWhereTheyContradict) {
  for (const double log_odds : {-50.0, -1.0, 0.0, 3.0, 50.0}) {
    for (const double shift : {0.0, 4.0}) {
      const double value = likelihood(log_odds, false, shift, {});
      EXPECT_GE(value, 0);
      EXPECT_LE(value, 1);
      EXPECT_LT(likelihood(log_odds, true, shift, {}), value);
    }
  }
}

}  // namespace
}  // namespace firsthand::incidents
