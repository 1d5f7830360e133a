#include "claims/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace firsthand::claims {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Published on Wednesday, 15 May 2024.
std::vector<std::string> found(std::string_view text, std::string_view published = "2024-05-15") {
  std::vector<std::string> out;
  for (const model::TimeExpression& time :
       find_times(text::analyse(text), model::parse_iso(published)))
    out.push_back(std::string(model::slice(text, time.span)) + " = " +
                  std::string(model::to_string(time.type)) + " " + time.value);
  return out;
}

TEST(Times, WeekdaysAreTheNearestPastOnes) {
  EXPECT_THAT(found("The pit fell in on Monday."), ElementsAre("Monday = DATE 2024-05-13"));
  EXPECT_THAT(found("It rained on Wednesday."), ElementsAre("Wednesday = DATE 2024-05-15"));
  EXPECT_THAT(found("It rained last Wednesday."), ElementsAre("last Wednesday = DATE 2024-05-08"));
  EXPECT_THAT(found("The inquiry will open on Friday."), ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("Friday night was quiet."), ElementsAre("Friday night = TIME 2024-05-10TNI"));
  EXPECT_THAT(found("They came on Wednesday of last week.", "2024-05-15"),
              ElementsAre("Wednesday of last week = DATE 2024-05-08"));
  EXPECT_THAT(found("They came on Monday of last week.", "2024-05-13"),
              ElementsAre("Monday of last week = DATE 2024-05-06"));
  EXPECT_THAT(found("They came on Friday of the week before.", "2024-05-12"),
              ElementsAre("Friday of the week before = DATE 2024-05-03"));
  EXPECT_THAT(found("They came on Monday of this week."),
              ElementsAre("Monday of this week = DATE 2024-05-13"));
  EXPECT_THAT(found("Early Sunday it burned."), ElementsAre("Early Sunday = DATE 2024-05-12"));
  EXPECT_THAT(found("They meet every Thursday."), ElementsAre("every Thursday = SET XXXX-WXX-4"));
}

TEST(Times, DatesInFullAndInPart) {
  EXPECT_THAT(found("on 4 May 2019"), ElementsAre("4 May 2019 = DATE 2019-05-04"));
  EXPECT_THAT(found("on Saturday, May 4, 2019"),
              ElementsAre("Saturday, May 4, 2019 = DATE 2019-05-04"));
  EXPECT_THAT(found("on 3 and 4 May"),
              ElementsAre("3 = DATE 2024-05-03", "4 May = DATE 2024-05-04"));
  EXPECT_THAT(found("in November"), ElementsAre("November = DATE 2023-11"));
  EXPECT_THAT(found("in March 2022"), ElementsAre("March 2022 = DATE 2022-03"));
  EXPECT_THAT(found("since mid-March"), ElementsAre("mid-March = DATE 2024-03"));
  EXPECT_THAT(found("on 2024-02-29"), ElementsAre("2024-02-29 = DATE 2024-02-29"));
  EXPECT_THAT(found("on 29/02/2024"), ElementsAre("29/02/2024 = DATE 2024-02-29"));
  EXPECT_THAT(found("in the 1990s"), ElementsAre("the 1990s = DATE 199"));
  EXPECT_THAT(found("They may march on."), IsEmpty());
}

TEST(Times, SeveralDaysOfAMonthTakeItAndItsYear) {
  EXPECT_THAT(found("They dug on May 3 and 4."),
              ElementsAre("May 3 = DATE 2024-05-03", "4 = DATE 2024-05-04"));
  EXPECT_THAT(found("The talks of Oct. 7-9, 1931 failed."),
              ElementsAre("Oct. 7 = DATE 1931-10-07", "9, 1931 = DATE 1931-10-09"));
  EXPECT_THAT(found("It snowed on May 2nd and 3rd."),
              ElementsAre("May 2nd = DATE 2024-05-02", "3rd = DATE 2024-05-03"));
  EXPECT_THAT(found("On May 3 and 4 miners were trapped."), ElementsAre("May 3 = DATE 2024-05-03"));
  EXPECT_THAT(found("on April 30 and 31"), ElementsAre("April 30 = DATE 2024-04-30"));
}

TEST(Times, WhatCannotBeToldHasNoValue) {
  EXPECT_THAT(found("on 03/04/2024"), ElementsAre("03/04/2024 = DATE "));  // March or April
  EXPECT_THAT(found("On Monday and on 4 May.", ""),
              ElementsAre("Monday = DATE ", "4 May = DATE XXXX-05-04"));
  EXPECT_THAT(found("on 4 May 2019", ""), ElementsAre("4 May 2019 = DATE 2019-05-04"));
}

TEST(Times, RelativeToPublication) {
  EXPECT_THAT(found("yesterday"), ElementsAre("yesterday = DATE 2024-05-14"));
  EXPECT_THAT(found("last night"), ElementsAre("last night = TIME 2024-05-14TNI"));
  EXPECT_THAT(found("last week"), ElementsAre("last week = DATE 2024-W19"));
  EXPECT_THAT(found("earlier this year"), ElementsAre("earlier this year = DATE 2024"));
  EXPECT_THAT(found("two days ago"), ElementsAre("two days ago = DATE 2024-05-13"));
  EXPECT_THAT(found("more than five years ago"),
              ElementsAre("more than five years ago = DATE 2019"));
}

TEST(Times, RelativeToTheDayLastNamed) {
  EXPECT_THAT(found("The bridge fell on 2 May. Two days later it was closed; that day it rained."),
              ElementsAre("2 May = DATE 2024-05-02", "Two days later = DATE 2024-05-04",
                          "that day = DATE 2024-05-04"));
  EXPECT_THAT(found("The bridge fell on 2 May. The night before, it had creaked."),
              ElementsAre("2 May = DATE 2024-05-02", "The night before = TIME 2024-05-01TNI"));
}

TEST(Times, TimesOfDayTakeTheirDay) {
  EXPECT_THAT(found("at 10.30 p.m. on Monday"),
              ElementsAre("10.30 p.m. on Monday = TIME 2024-05-13T22:30"));
  EXPECT_THAT(found("On Monday the first shell struck at 3 p.m., she said."),
              ElementsAre("Monday = DATE 2024-05-13", "3 p.m. = TIME 2024-05-13T15:00"));
  EXPECT_THAT(found("at noon"), ElementsAre("noon = TIME 2024-05-15T12:00"));
  EXPECT_THAT(found("The bell rang at ten at night."),
              ElementsAre("ten at night = TIME 2024-05-15T22:00"));
  EXPECT_THAT(found("The storm took 4 in the morning."), IsEmpty());
}

TEST(Times, DurationsAndSets) {
  EXPECT_THAT(found("for three days"), ElementsAre("three days = DURATION P3D"));
  EXPECT_THAT(found("over the past two months"), ElementsAre("the past two months = DURATION P2M"));
  EXPECT_THAT(found("a five-year term"), ElementsAre("five-year = DURATION P5Y"));
  EXPECT_THAT(found("in recent weeks"), ElementsAre("recent weeks = DURATION PXW"));
  EXPECT_THAT(found("after a week-long strike"), ElementsAre("week-long = DURATION P1W"));
  EXPECT_THAT(found("in a months-long siege"), ElementsAre("months-long = DURATION PXM"));
  EXPECT_THAT(found("a 12-year-old"), IsEmpty());
  EXPECT_THAT(found("every day"), ElementsAre("every day = SET P1D"));
}

TEST(Times, WhenOfIsTheIntervalOfDays) {
  const std::string_view text = "It fell on Monday; for three days now they dug.";
  const auto times = find_times(text::analyse(text), model::parse_iso("2024-05-15"));
  ASSERT_EQ(times.size(), 3u);
  const auto when = when_of(times[0]);
  ASSERT_TRUE(when);
  EXPECT_EQ(when->from, model::make_day(2024, 5, 13));
  EXPECT_EQ(when->to, when->from);
  EXPECT_EQ(when->precision, model::Precision::kDay);
  EXPECT_EQ(when->span, times[0].span);
  EXPECT_FALSE(when_of(times[1]));  // a duration
  EXPECT_FALSE(when_of(times[2]));  // "now"
}

TEST(Times, TheDayOfPublicationIsThatOfItsZone) {
  EXPECT_THAT(found("today", "2024-05-15T00:30:00+09:00"), ElementsAre("today = DATE 2024-05-15"));
}

TEST(Times, WhatAnEntryOfALiveBlogSaysGoesByTheDayOfThatEntry) {
  const std::string first = "Two boats sank yesterday. ";
  const std::string second = "A third sank on 4 May. ";
  const std::string third = "That evening the harbour was closed, and reopened yesterday.";
  const std::string text = first + second + third;
  const std::vector<model::Entry> entries = {
      {{0, first.size()}, model::parse_iso("2026-05-06T08:00:00Z")},
      {{first.size(), first.size() + second.size()}, model::parse_iso("2026-05-09T08:00:00Z")},
      {{first.size() + second.size(), text.size()}, std::nullopt}};
  std::vector<std::string> days;
  for (const model::TimeExpression& time :
       find_times(text::analyse(text), model::parse_iso("2026-05-12"), entries))
    days.push_back(time.value);
  // The last has no day of its own: that of the report. "That evening" is not that of another.
  EXPECT_THAT(days, ElementsAre("2026-05-05", "2026-05-04", "", "2026-05-11"));
}

TEST(Times, AHistoryGoesByTheYearLastNamed) {
  const std::string text =
      "The canal war began in 1842. Forts rose in 1843, 1844 and 1845, fell in 1846 and 1847, and "
      "rose again in 1848 and 1849. On 6 June the locks were opened.";
  EXPECT_EQ(found(text).back(), "6 June = DATE 1849-06-06");
}

// Published on Wednesday, 15 May 2024.
TEST(Times, WhatIsToComeIsToldByItsVerb) {
  EXPECT_THAT(found("On Friday, the ferry board will vote."),
              ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("On Friday, the board said it will vote."),
              ElementsAre("Friday = DATE 2024-05-10"));
  EXPECT_THAT(found("On Friday, the ferry board plans to meet."),
              ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("On Friday, when the board set aside plans to meet, it rained."),
              ElementsAre("Friday = DATE 2024-05-10"));
  EXPECT_THAT(found("They were planning to march on Monday."),
              ElementsAre("Monday = DATE 2024-05-20"));
  EXPECT_THAT(found("She would be travelling to Velm on Friday."),
              ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("They would appeal the ruling, announced on Friday."),
              ElementsAre("Friday = DATE 2024-05-10"));
  EXPECT_THAT(found("The ruling will be announced on Friday."),
              ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("The lower-than-expected count came on Friday."),
              ElementsAre("Friday = DATE 2024-05-10"));
  EXPECT_THAT(found("The trial is to resume on Friday."), ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("The talks were set to resume on Friday."),
              ElementsAre("Friday = DATE 2024-05-17"));
  EXPECT_THAT(found("She published the plan on 20 December."),
              ElementsAre("20 December = DATE 2023-12-20"));
  EXPECT_THAT(found("The ferry will sail at 3 in the morning (3 a.m. GMT Friday)."),
              ElementsAre("3 in the morning = TIME 2024-05-17T03:00",
                          "3 a.m. GMT Friday = TIME 2024-05-17T03:00"));
  EXPECT_THAT(found("The quay will one day be rebuilt."), ElementsAre("one day = DATE FUTURE_REF"));
}

TEST(Times, DatesBesideThemGiveADay) {
  EXPECT_THAT(found("The day before last Tuesday it burned."),
              ElementsAre("The day before last Tuesday = DATE 2024-05-13"));
  EXPECT_THAT(found("It sank on the day after Christmas."),
              ElementsAre("the day after Christmas = DATE 2023-12-26"));
  EXPECT_THAT(found("in the week of March 4"), ElementsAre("the week of March 4 = DATE 2024-W10"));
  EXPECT_THAT(found("in Easter week"), ElementsAre("Easter week = DATE 2024-W13"));
  EXPECT_THAT(found("The dam burst at 6:20 a.m. (0320 GMT) Monday."),
              testing::Contains("6:20 a.m. = TIME 2024-05-13T06:20"));
  EXPECT_THAT(found("at mid-afternoon yesterday"),
              ElementsAre("mid-afternoon yesterday = TIME 2024-05-14TAF"));
}

TEST(Times, AMonthTakesTheYearOfTheOneItRunsTo) {
  EXPECT_THAT(found("from July to November 1954"),
              ElementsAre("July = DATE 1954-07", "November 1954 = DATE 1954-11"));
  EXPECT_THAT(found("from 26 June - 4 August 1952"),
              ElementsAre("26 June = DATE 1952-06-26", "4 August 1952 = DATE 1952-08-04"));
  EXPECT_THAT(found("from November to February 1954"),
              ElementsAre("November = DATE 1953-11", "February 1954 = DATE 1954-02"));
  EXPECT_THAT(found("February 1980: the river rises"), ElementsAre("February 1980 = DATE 1980-02"));
}

TEST(Times, YearsAndQuartersOfAccounts) {
  EXPECT_THAT(found("In the quarter ended March 31 it sold less."),
              ElementsAre("the quarter = DATE 2024-Q1", "March 31 = DATE 2024-03-31"));
  EXPECT_THAT(found("For the year ended March 31 it sold less."),
              ElementsAre("the year = DURATION P1Y", "March 31 = DATE 2024-03-31"));
  EXPECT_THAT(found("In the second quarter it lost 3 million, against a year-earlier loss of 5."),
              ElementsAre("the second quarter = DATE 2024-Q2", "a year-earlier = DATE 2023-Q2"));
  EXPECT_THAT(found("by year-end"), ElementsAre("year-end = DATE 2024-12-31"));
  EXPECT_THAT(found("for the full year"), ElementsAre("the full year = DATE 2024"));
  EXPECT_THAT(found("earlier in the year"), ElementsAre("earlier in the year = DATE 2024"));
  EXPECT_THAT(found("over the past two quarters"),
              ElementsAre("the past two quarters = DURATION P2Q"));
}

TEST(Times, NamesAndAgesAreNoTimes) {
  EXPECT_THAT(found("She told the programme Sixty Minutes that it burned."), IsEmpty());
  EXPECT_THAT(found("The inquest heard of a tavern named High Midnight."), IsEmpty());
  EXPECT_THAT(found("He spoke on the radio show \"This Week\" from Velm."), IsEmpty());
  EXPECT_THAT(found("Ferry Sinks This Week In Velm"), ElementsAre("This Week = DATE 2024-W20"));
  EXPECT_THAT(found("The man was in his early 30s."), IsEmpty());
  EXPECT_THAT(found("They walked in the annual March for Bread."), IsEmpty());
  EXPECT_THAT(found("So the Daily Courier has it."), IsEmpty());
  EXPECT_THAT(found("It was in March of 1998."), ElementsAre("March of 1998 = DATE 1998-03"));
}

TEST(Times, AHistoryMovesToAYearThatItNamesTwice) {
  const std::string years =
      "In 1919 the war began. In 1919 it spread. In 1920 it went on. In 1920 it ended. In 1921 "
      "they "
      "talked. In 1921 they signed. In 1920 it burned. In 1920 it froze. ";
  EXPECT_THAT(found(years + "A book of 1958 says so. On 6 May the fort fell."),
              testing::Contains("6 May = DATE 1920-05-06"));
  EXPECT_THAT(found(years + "In 1958 they met. In 1959 they met again. On 6 May the fort fell."),
              testing::Contains("6 May = DATE 1959-05-06"));
}

}  // namespace
}  // namespace firsthand::claims
