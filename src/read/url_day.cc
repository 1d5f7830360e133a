#include "read/url_day.h"

#include <algorithm>

#include "read/ascii.h"

namespace firsthand::read {

using model::Day;

std::optional<Day> day_in_url(std::string_view url) {
  constexpr std::size_t kMost = 2000;
  url = url.substr(0, kMost);
  const auto digits = [&](std::size_t at, std::size_t count) -> int {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (i >= url.size() || !is_number(url[i])) return -1;
      value = value * 10 + (url[i] - '0');
    }
    return value;
  };
  // "29-10-2026" where one number can be no month.
  const auto year_last = [&](std::size_t at) -> std::optional<Day> {
    const int first = digits(at, 2);
    const int second = digits(at + 3, 2);
    const int year = digits(at + 6, 4);
    const char mark = url[at + 2];
    if (first < 1 || second < 1 || year < 1990 || year > 2199 || url[at + 5] != mark ||
        (mark != '-' && mark != '.' && mark != '_') || (first > 12) == (second > 12) ||
        (at + 10 < url.size() && is_number(url[at + 10]))) {
      return std::nullopt;
    }
    return model::make_day(year, static_cast<unsigned>(std::min(first, second)),
                           static_cast<unsigned>(std::max(first, second)));
  };
  for (std::size_t at = 1; at + 8 <= url.size(); ++at) {
    if (is_number(url[at - 1])) continue;
    if (const auto made = year_last(at)) return made;
    const int year = digits(at, 4);
    if (year < 1990 || year > 2199) continue;
    const char mark = url[at + 4];
    if (mark == '/' || mark == '-' || mark == '_' || mark == '.') {
      const std::size_t month_digits = digits(at + 5, 2) >= 0 ? 2 : 1;
      const int month = digits(at + 5, month_digits);
      const std::size_t behind = at + 5 + month_digits;
      if (month < 1 || behind >= url.size() || url[behind] != mark) continue;
      const std::size_t day_digits = digits(behind + 1, 2) >= 0 ? 2 : 1;
      const int day = digits(behind + 1, day_digits);
      const std::size_t end = behind + 1 + day_digits;
      if (day < 1 || (end < url.size() && is_number(url[end]))) continue;
      if (const auto made =
              model::make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) {
        return made;
      }
    } else if (digits(at + 4, 4) >= 0 && (at + 8 == url.size() || !is_number(url[at + 8]))) {
      const int rest = digits(at + 4, 4);
      if (const auto made = model::make_day(year, static_cast<unsigned>(rest / 100),
                                            static_cast<unsigned>(rest % 100))) {
        return made;
      }
    }
  }
  return std::nullopt;
}

}  // namespace firsthand::read
