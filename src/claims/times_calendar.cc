#include "claims/times_calendar.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace firsthand::claims {
namespace {

using model::Day;
using std::chrono::days;
using std::chrono::year_month_day;

// Years that a TIMEX3 value of four digits can name.
bool is_year(int year) { return year >= 1 && year <= 9999; }

std::string padded(int value, int width) {
  std::string digits = std::to_string(value);
  if (static_cast<int>(digits.size()) < width)
    digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
  return digits;
}

std::optional<int> parse_int(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty() ||
      digits.front() == '-')
    return std::nullopt;
  return value;
}

Day monday_of(Day day) { return day - days(weekday_of(day) - 1); }

// Monday of ISO week 1: the week of 4 January.
Day first_monday(int year) {
  const auto fourth = model::make_day(year, 1, 4);
  return monday_of(fourth.value_or(Day{}));
}

Day last_of_month(int year, unsigned month) {
  return Day(std::chrono::year_month_day_last(
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(month))));
}

std::optional<Interval> months(int year, unsigned first, unsigned count,
                               model::Precision precision) {
  const auto from = model::make_day(year, first, 1);
  const unsigned last = first + count - 1;
  const int end_year = year + static_cast<int>((last - 1) / 12);
  if (!from || !is_year(end_year)) return std::nullopt;
  return Interval{*from, last_of_month(end_year, (last - 1) % 12 + 1), precision};
}

// The n-th weekday (1 Monday) of a month; n = -1: the last.
std::optional<Day> nth_weekday(int year, unsigned month, unsigned weekday, int n) {
  const auto first = model::make_day(year, month, 1);
  if (!first) return std::nullopt;
  if (n < 0) {
    const Day last = last_of_month(year, month);
    return last - days((weekday_of(last) + 7 - weekday) % 7);
  }
  return *first + days((weekday + 7 - weekday_of(*first)) % 7 + 7 * (static_cast<unsigned>(n) - 1));
}

// The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
std::optional<Day> easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
  const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return model::make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

struct Feast {
  std::string_view name;
  unsigned month;
  unsigned day;  // 0: movable, by what follows
  unsigned weekday = 0;
  int nth = 0;
};
constexpr Feast kFeasts[] = {{"christmas", 12, 25},
                             {"christmas day", 12, 25},
                             {"christmas eve", 12, 24},
                             {"boxing day", 12, 26},
                             {"new year's day", 1, 1},
                             {"new year's eve", 12, 31},
                             {"new year 's day", 1, 1},
                             {"new year 's eve", 12, 31},
                             {"halloween", 10, 31},
                             {"valentine 's day", 2, 14},
                             {"independence day", 7, 4},
                             {"veterans day", 11, 11},
                             {"armistice day", 11, 11},
                             {"may day", 5, 1},
                             {"epiphany", 1, 6},
                             {"all saints ' day", 11, 1},
                             {"st patrick 's day", 3, 17},
                             {"thanksgiving day", 11, 0, 4, 4},
                             {"thanksgiving", 11, 0, 4, 4},
                             {"labor day", 9, 0, 1, 1},
                             {"memorial day", 5, 0, 1, -1},
                             {"columbus day", 10, 0, 1, 2},
                             {"mother 's day", 5, 0, 7, 2},
                             {"father 's day", 6, 0, 7, 3}};

struct Relative {
  std::string_view name;
  int days;
};
constexpr Relative kEaster[] = {{"easter sunday", 0}, {"easter", 0},          {"good friday", -2},
                                {"easter monday", 1}, {"ash wednesday", -46}, {"palm sunday", -7},
                                {"pentecost", 49}};

}  // namespace

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(year_month_day(day).month()); }
unsigned weekday_of(Day day) { return std::chrono::weekday(day).iso_encoding(); }

std::string year_value(int year) { return is_year(year) ? padded(year, 4) : std::string(); }
std::string month_value(int year, unsigned month) {
  return is_year(year) ? padded(year, 4) + '-' + padded(static_cast<int>(month), 2) : std::string();
}
std::string week_value(Day day) {
  const Day thursday = monday_of(day) + days(3);
  const int year = year_of(thursday);
  if (!is_year(year)) return {};
  const auto week = (thursday - first_monday(year)).count() / 7 + 1;
  return padded(year, 4) + "-W" + padded(static_cast<int>(week), 2);
}
std::string quarter_value(int year, int quarter) {
  return is_year(year) ? padded(year, 4) + "-Q" + std::to_string(quarter) : std::string();
}
std::string decade_value(int year) { return is_year(year) ? padded(year / 10, 3) : std::string(); }
std::string century_value(int century) {
  return century >= 1 && century <= 99 ? padded(century - 1, 2) : std::string();
}

std::optional<Day> shifted_month(Day day, int by) {
  const int index = year_of(day) * 12 + static_cast<int>(month_of(day)) - 1 + by;
  if (index < 12 || index >= 12 * 9999) return std::nullopt;
  return model::make_day(index / 12, static_cast<unsigned>(index % 12 + 1), 1);
}

std::string shifted_value(Day day, int amount, TimeUnit unit) {
  constexpr int kMost = 4000;  // of any unit
  if (amount < -kMost || amount > kMost) {
    if (unit != TimeUnit::kYear && unit != TimeUnit::kDay) return {};
    if (amount < -1000000 || amount > 1000000) return {};
  }
  switch (unit) {
    case TimeUnit::kDay: {
      const Day moved = day + days(amount);
      return is_year(year_of(moved)) ? model::iso_day(moved) : std::string();
    }
    case TimeUnit::kWeek:
      return week_value(day + days(7 * amount));
    case TimeUnit::kMonth: {
      const auto moved = shifted_month(day, amount);
      return moved ? month_value(year_of(*moved), month_of(*moved)) : std::string();
    }
    case TimeUnit::kQuarter: {
      const auto moved = shifted_month(day, 3 * amount);
      return moved
                 ? quarter_value(year_of(*moved), static_cast<int>((month_of(*moved) - 1) / 3 + 1))
                 : std::string();
    }
    case TimeUnit::kYear:
      return year_value(year_of(day) + amount);
    case TimeUnit::kDecade:
      return decade_value(year_of(day) + 10 * amount);
    case TimeUnit::kCentury:
      return century_value((year_of(day) - 1) / 100 + 1 + amount);
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      break;
  }
  return {};
}

std::string duration_value(std::optional<double> amount, TimeUnit unit) {
  double factor = 1;
  std::string_view letter;
  bool time = false;
  switch (unit) {
    case TimeUnit::kSecond:
      letter = "S";
      time = true;
      break;
    case TimeUnit::kMinute:
      letter = "M";
      time = true;
      break;
    case TimeUnit::kHour:
      letter = "H";
      time = true;
      break;
    case TimeUnit::kDay:
      letter = "D";
      break;
    case TimeUnit::kWeek:
      letter = "W";
      break;
    case TimeUnit::kMonth:
      letter = "M";
      break;
    case TimeUnit::kQuarter:
      letter = "Q";
      break;
    case TimeUnit::kYear:
      letter = "Y";
      break;
    case TimeUnit::kDecade:
      letter = amount ? "Y" : "E";
      factor = 10;
      break;
    case TimeUnit::kCentury:
      letter = amount ? "Y" : "C";
      factor = 100;
      break;
  }
  std::string value = time ? "PT" : "P";
  if (!amount) return value + 'X' + std::string(letter);
  const double number = *amount * factor;
  if (number < 0 || number > 1e9) return {};
  const double whole = std::floor(number);
  std::string digits = std::to_string(static_cast<long>(whole));
  if (number != whole) {
    // Halves of a year are months, of an hour minutes.
    const double part = number - whole;
    const auto finer = [&](double per, std::string_view name) {
      std::string text = whole > 0 ? value + digits + std::string(letter) : value;
      return text + std::to_string(std::lround(part * per)) + std::string(name);
    };
    if (unit == TimeUnit::kYear) return finer(12, "M");
    if (unit == TimeUnit::kHour) return finer(60, "M");
    if (unit == TimeUnit::kMinute) return finer(60, "S");
    digits += '.' + std::to_string(std::lround(part * 10));
  }
  return value + digits + std::string(letter);
}

std::optional<Interval> interval_of(std::string_view value) {
  using model::Precision;
  if (value.size() >= 10) {
    if (const auto day = model::parse_iso_day(value.substr(0, 10))) {
      if (value.size() == 10) return Interval{*day, *day, Precision::kDay};
      if (value[10] != 'T') return std::nullopt;
      const bool clock = value.size() > 11 && value[11] >= '0' && value[11] <= '9';
      return Interval{*day, *day, clock ? Precision::kTime : Precision::kDay};
    }
  }
  if (value.size() == 2 || value.size() == 3) {
    const bool century = value.size() == 2;
    const auto head = parse_int(value);
    if (!head) return std::nullopt;
    const int first = century ? *head * 100 + 1 : *head * 10;
    const auto from = model::make_day(first, 1, 1);
    const auto to = model::make_day(first + (century ? 99 : 9), 12, 31);
    if (!from || !to) return std::nullopt;
    return Interval{*from, *to, Precision::kInterval};
  }
  if (value.size() < 4) return std::nullopt;
  const auto year = parse_int(value.substr(0, 4));
  if (!year || !is_year(*year)) return std::nullopt;
  if (value.size() == 4) return months(*year, 1, 12, Precision::kYear);
  if (value[4] != '-' || value.size() < 7) return std::nullopt;
  const std::string_view rest = value.substr(5);
  if (rest.size() == 2) {
    if (const auto month = parse_int(rest); month && *month >= 1 && *month <= 12)
      return months(*year, static_cast<unsigned>(*month), 1, Precision::kMonth);
    if (rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4')
      return months(*year, static_cast<unsigned>(rest[1] - '1') * 3 + 1, 3, Precision::kInterval);
    if (rest == "SP") return months(*year, 3, 3, Precision::kInterval);
    if (rest == "SU") return months(*year, 6, 3, Precision::kInterval);
    if (rest == "FA") return months(*year, 9, 3, Precision::kInterval);
    if (rest == "WI") return months(*year, 12, 3, Precision::kInterval);
    return std::nullopt;
  }
  if (rest.size() >= 3 && rest[0] == 'W') {
    const auto week = parse_int(rest.substr(1, 2));
    if (!week || *week < 1 || *week > 53) return std::nullopt;
    const Day monday = first_monday(*year) + days(7 * (*week - 1));
    if (rest.size() == 3) return Interval{monday, monday + days(6), Precision::kWeek};
    if (rest.substr(3) == "-WE")
      return Interval{monday + days(5), monday + days(6), Precision::kInterval};
  }
  return std::nullopt;
}

std::optional<Day> feast_day(std::string_view name, int year) {
  for (const Feast& feast : kFeasts) {
    if (feast.name != name) continue;
    if (feast.day != 0) return model::make_day(year, feast.month, feast.day);
    return nth_weekday(year, feast.month, feast.weekday, feast.nth);
  }
  for (const Relative& feast : kEaster) {
    if (feast.name != name) continue;
    const auto sunday = easter(year);
    if (!sunday) return std::nullopt;
    return *sunday + days(feast.days);
  }
  return std::nullopt;
}

}  // namespace firsthand::claims
