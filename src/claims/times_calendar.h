// TIMEX3 values to days and back: ISO weeks, quarters, seasons, decades, movable feasts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/claim.h"
#include "model/date.h"

namespace firsthand::claims {

enum class TimeUnit {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury
};

int year_of(model::Day day);
unsigned month_of(model::Day day);
unsigned weekday_of(model::Day day);  // 1 Monday .. 7 Sunday

std::string year_value(int year);                   // "1998"
std::string month_value(int year, unsigned month);  // "1998-03"
std::string week_value(model::Day day);             // "1998-W10", ISO 8601
std::string quarter_value(int year, int quarter);   // "1998-Q1"
std::string decade_value(int year);                 // "199"
std::string century_value(int century);             // "19" for the 20th

// The value of `amount` units before or after the day, as exact as the unit: "1998" for years,
// "1998-W10" for weeks, a day for days. Empty for units below a day, and where the calendar ends.
std::string shifted_value(model::Day day, int amount, TimeUnit unit);
std::optional<model::Day> shifted_month(model::Day day, int months);  // the first of that month

// "P3D", "PT2H", "P20Y" for two decades; an unknown amount is X.
std::string duration_value(std::optional<double> amount, TimeUnit unit);

// The days that a DATE or TIME value means, and how exactly.
struct Interval {
  model::Day from{};
  model::Day to{};
  model::Precision precision = model::Precision::kDay;
};
std::optional<Interval> interval_of(std::string_view value);

// A feast's day in a year: "christmas", "thanksgiving", "easter"...; empty if it is not known.
std::optional<model::Day> feast_day(std::string_view name, int year);

}  // namespace firsthand::claims
