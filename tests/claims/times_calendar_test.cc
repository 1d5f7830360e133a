#include "claims/times_calendar.h"

#include <gtest/gtest.h>

namespace firsthand::claims {
namespace {

model::Day day(int year, unsigned month, unsigned number) {
  return model::make_day(year, month, number).value();
}

TEST(TimesCalendar, IsoWeeksRunAcrossYears) {
  EXPECT_EQ(week_value(day(2026, 1, 1)), "2026-W01");
  EXPECT_EQ(week_value(day(2027, 1, 1)), "2026-W53");
  EXPECT_EQ(week_value(day(2024, 12, 30)), "2025-W01");
}

TEST(TimesCalendar, ShiftsByTheUnitAndIsNoMoreExactThanIt) {
  EXPECT_EQ(shifted_value(day(2024, 3, 1), -1, TimeUnit::kDay), "2024-02-29");
  EXPECT_EQ(shifted_value(day(2024, 1, 31), -1, TimeUnit::kMonth), "2023-12");
  EXPECT_EQ(shifted_value(day(2024, 1, 31), 1, TimeUnit::kQuarter), "2024-Q2");
  EXPECT_EQ(shifted_value(day(2024, 1, 31), -5, TimeUnit::kYear), "2019");
  EXPECT_EQ(shifted_value(day(2024, 1, 31), -3000, TimeUnit::kYear), "");
}

TEST(TimesCalendar, IntervalsOfValues) {
  const auto check = [](std::string_view value, model::Day from, model::Day to,
                        model::Precision precision) {
    const auto interval = interval_of(value);
    ASSERT_TRUE(interval) << value;
    EXPECT_EQ(interval->from, from) << value;
    EXPECT_EQ(interval->to, to) << value;
    EXPECT_EQ(interval->precision, precision) << value;
  };
  using model::Precision;
  check("2024-02-29", day(2024, 2, 29), day(2024, 2, 29), Precision::kDay);
  check("2024-02-29TNI", day(2024, 2, 29), day(2024, 2, 29), Precision::kDay);
  check("2024-02-29T10:30", day(2024, 2, 29), day(2024, 2, 29), Precision::kTime);
  check("2024-02", day(2024, 2, 1), day(2024, 2, 29), Precision::kMonth);
  check("2024", day(2024, 1, 1), day(2024, 12, 31), Precision::kYear);
  check("2024-W01", day(2024, 1, 1), day(2024, 1, 7), Precision::kWeek);
  check("2024-W01-WE", day(2024, 1, 6), day(2024, 1, 7), Precision::kInterval);
  check("2024-Q4", day(2024, 10, 1), day(2024, 12, 31), Precision::kInterval);
  check("2024-WI", day(2024, 12, 1), day(2025, 2, 28), Precision::kInterval);
  check("199", day(1990, 1, 1), day(1999, 12, 31), Precision::kInterval);
  for (const std::string_view value :
       {"", "PRESENT_REF", "P3D", "2024-13", "2024-02-30", "XXXX-05"})
    EXPECT_FALSE(interval_of(value)) << value;
}

TEST(TimesCalendar, Feasts) {
  EXPECT_EQ(feast_day("easter", 2024), day(2024, 3, 31));
  EXPECT_EQ(feast_day("good friday", 2025), day(2025, 4, 18));
  EXPECT_EQ(feast_day("thanksgiving", 2023), day(2023, 11, 23));
  EXPECT_EQ(feast_day("memorial day", 2024), day(2024, 5, 27));
  EXPECT_FALSE(feast_day("market day", 2024));
}

TEST(TimesCalendar, Durations) {
  EXPECT_EQ(duration_value(3, TimeUnit::kDay), "P3D");
  EXPECT_EQ(duration_value(2, TimeUnit::kDecade), "P20Y");
  EXPECT_EQ(duration_value(2.5, TimeUnit::kYear), "P2Y6M");
  EXPECT_EQ(duration_value(1.5, TimeUnit::kHour), "PT1H30M");
  EXPECT_EQ(duration_value(std::nullopt, TimeUnit::kWeek), "PXW");
}

}  // namespace
}  // namespace firsthand::claims
