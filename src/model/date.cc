#include "model/date.h"

#include <charconv>
#include <cstdio>

namespace firsthand::model {
namespace {

using std::chrono::year_month_day;

// Reads exactly `digits` digits at the front of `text` and drops them.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Day> take_day(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day) return std::nullopt;
  return make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                            std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::string iso_day(Day day) {
  const year_month_day date{day};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::optional<Day> parse_iso_day(std::string_view text) {
  const auto day = take_day(text);
  if (!text.empty()) return std::nullopt;
  return day;
}

std::string DateTime::iso() const {
  std::string text = iso_day(day);
  if (!second_of_day) return text;
  char part[32];
  std::snprintf(part, sizeof part, "T%02d:%02d:%02d", *second_of_day / 3600,
                *second_of_day / 60 % 60, *second_of_day % 60);
  text += part;
  if (!offset_minutes) return text;
  if (*offset_minutes == 0) return text + "Z";
  const int minutes = *offset_minutes < 0 ? -*offset_minutes : *offset_minutes;
  std::snprintf(part, sizeof part, "%c%02d:%02d", *offset_minutes < 0 ? '-' : '+', minutes / 60,
                minutes % 60);
  return text + part;
}

std::optional<DateTime> parse_iso(std::string_view text) {
  const auto day = take_day(text);
  if (!day) return std::nullopt;
  DateTime result{*day, std::nullopt, std::nullopt};
  if (text.empty()) return result;
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
  const auto hour = take_number(text, 2);
  if (!hour || *hour > 24 || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  int second = 0;
  if (take(text, ':')) {
    const auto stated = take_number(text, 2);
    if (!stated || *stated > 60) return std::nullopt;
    second = *stated == 60 ? 59 : *stated;
    if (take(text, '.') || take(text, ',')) {
      if (!take_number(text, 1)) return std::nullopt;
      while (take_number(text, 1)) {
      }
    }
  }
  if (*hour == 24) {
    if (*minute != 0 || second != 0) return std::nullopt;
    result.day += std::chrono::days{1};
    result.second_of_day = 0;
  } else {
    result.second_of_day = *hour * 3600 + *minute * 60 + second;
  }
  take(text, ' ');
  if (text.empty()) return result;
  if (take(text, 'Z') || take(text, 'z')) {
    result.offset_minutes = 0;
    return text.empty() ? std::optional(result) : std::nullopt;
  }
  const bool west = text[0] == '-';
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = take_number(text, 2);
  if (!hours || *hours > 14) return std::nullopt;
  take(text, ':');
  const auto minutes = text.empty() ? std::optional(0) : take_number(text, 2);
  if (!minutes || *minutes > 59 || !text.empty()) return std::nullopt;
  const int offset = *hours * 60 + *minutes;
  result.offset_minutes = west ? -offset : offset;
  return result;
}

MomentRange moment_range(const DateTime& time) {
  const std::int64_t start = std::int64_t{time.day.time_since_epoch().count()} * 86400;
  const std::int64_t first = start + time.second_of_day.value_or(0);
  const std::int64_t last = start + time.second_of_day.value_or(86399);
  if (time.offset_minutes)
    return {first - *time.offset_minutes * 60, last - *time.offset_minutes * 60};
  return {first - 14 * 3600, last + 12 * 3600};
}

}  // namespace firsthand::model
