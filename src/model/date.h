// Days and moments as reports state them: a time of day and a zone are there only if they were
// stated.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace firsthand::model {

using Day = std::chrono::sys_days;

std::string iso_day(Day day);                             // "2026-05-04"
std::optional<Day> parse_iso_day(std::string_view text);  // exactly that, a day that exists
std::optional<Day> make_day(int year, unsigned month, unsigned day);

struct DateTime {
  Day day{};                          // in the zone that was stated
  std::optional<int> second_of_day;   // 0..86399
  std::optional<int> offset_minutes;  // east of UTC; absent: no zone was stated

  std::string iso()
      const;  // "2026-05-04", "2026-05-04T10:00:00", "2026-05-04T10:00:00+02:00", "...Z"
  auto operator<=>(const DateTime&) const = default;
};

// ISO 8601 date or date-time: "2026-05-04", "2026-05-04T10:00", with seconds, fractions (dropped),
// Z or an offset; a blank may stand for the T.
std::optional<DateTime> parse_iso(std::string_view text);

// The earliest and the latest moment, in seconds since 1970 in UTC, that the statement allows: a
// day without zone spans the day in every zone (UTC-12 to UTC+14). For telling which of two reports
// was surely first.
struct MomentRange {
  std::int64_t earliest = 0;
  std::int64_t latest = 0;
};
MomentRange moment_range(const DateTime& time);

}  // namespace firsthand::model
