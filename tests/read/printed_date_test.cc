#include "read/printed_date.h"

#include <gtest/gtest.h>

namespace firsthand::read {
namespace {

std::string first_of(std::string_view text, Order order = Order::kDayFirst) {
  const auto dates = find_dates(text, order);
  return dates.empty() ? "none" : dates.front().value.iso();
}

TEST(PrintedDate, ManyForms) {
  EXPECT_EQ(first_of("Published: 4 May 2026"), "2026-05-04");
  EXPECT_EQ(first_of("Monday, May 4th, 2026 at 10:30 am"), "2026-05-04T10:30:00");
  EXPECT_EQ(first_of("Sept. 4, 2026"), "2026-09-04");
  EXPECT_EQ(first_of("Montag, 4. Mai 2026, 10:30 Uhr"), "2026-05-04T10:30:00");
  EXPECT_EQ(first_of("04.05.2026 - 10.30 Uhr"), "2026-05-04T10:30:00");
  EXPECT_EQ(first_of("4. März 2026"), "2026-03-04");
  EXPECT_EQ(first_of("le 1er août 2026"), "2026-08-01");
  EXPECT_EQ(first_of("4 de mayo de 2026"), "2026-05-04");
  EXPECT_EQ(first_of("4 мая 2026"), "2026-05-04");
  EXPECT_EQ(first_of("2026年5月4日"), "2026-05-04");
  EXPECT_EQ(first_of("2026. május 4."), "2026-05-04");
  EXPECT_EQ(first_of("04-May-2026"), "2026-05-04");
  EXPECT_EQ(first_of("4.5.26"), "2026-05-04");
  EXPECT_EQ(first_of("2026/05/04 22:10 GMT"), "2026-05-04T22:10:00Z");
}

TEST(PrintedDate, SlashesAreReadAsTheLanguageDoes) {
  EXPECT_EQ(first_of("03/04/2026", Order::kDayFirst), "2026-04-03");
  EXPECT_EQ(first_of("03/04/2026", Order::kMonthFirst), "2026-03-04");
  EXPECT_EQ(first_of("03/25/2026", Order::kDayFirst), "2026-03-25");
  EXPECT_EQ(first_of("25/03/2026", Order::kMonthFirst), "2026-03-25");
}

TEST(PrintedDate, WhatIsNoDate) {
  EXPECT_EQ(first_of("32.05.2026"), "none");
  EXPECT_EQ(first_of("31 April 2026"), "none");
  EXPECT_EQ(first_of("version 1.2.3"), "none");
  EXPECT_EQ(first_of("may 12 of them come"), "none");
  EXPECT_EQ(first_of("May 2026"), "none");
  EXPECT_EQ(first_of("call 0800-12-34-2026"), "none");
}

TEST(PrintedDate, SpansAreThoseOfTheWords) {
  const std::string text = "On 4 May 2026 and again on 2026-06-01.";
  const auto dates = find_dates(text);
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(model::slice(text, dates[0].span), "4 May 2026");
  EXPECT_EQ(model::slice(text, dates[1].span), "2026-06-01");
}

TEST(PrintedDate, FieldsOfPrograms) {
  EXPECT_EQ(stated_date("2026-05-04T10:30:15.250+0200")->iso(), "2026-05-04T10:30:15+02:00");
  EXPECT_EQ(stated_date("Mon, 04 May 2026 10:30:00 GMT")->iso(), "2026-05-04T10:30:00Z");
  EXPECT_EQ(stated_date("20260504103000")->iso(), "2026-05-04T10:30:00");
  EXPECT_EQ(stated_date("20260504")->iso(), "2026-05-04");
  EXPECT_EQ(stated_date("1714814400"), std::nullopt);
  EXPECT_EQ(stated_date(""), std::nullopt);
}

}  // namespace
}  // namespace firsthand::read
