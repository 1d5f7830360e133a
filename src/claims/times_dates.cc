// Dates of the calendar: days, months, weekdays.
#include <algorithm>

#include "claims/numbers.h"
#include "claims/quantities_context.h"
#include "claims/quantities_noun.h"
#include "claims/quantities_units.h"
#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {

using model::Day;
using model::TimeType;
using std::chrono::days;

namespace {

bool is_dash(std::string_view mark) { return mark == "-" || mark == "–" || mark == "—"; }

// Between two days of a month.
bool is_day_link(std::string_view word) {
  return word == "and" || word == "or" || word == "to" || word == "through" || word == "," ||
         is_dash(word);
}

// A day of the month in digits at token `i`, with "th" and the like.
std::optional<Named> month_day_at(const Folded& words, std::size_t i) {
  if (const auto ordinal = ordinal_at(words, i);
      ordinal && ordinal->value <= 31 && words.is_number(i))
    return ordinal;
  if (!words.is_number(i) || words[i].size() > 2) return std::nullopt;
  const auto value = small_number_at(words, i);
  if (!value || *value < 1 || *value > 31) return std::nullopt;
  return Named{*value, i + 1};
}

}  // namespace

std::optional<int> TimeGrammar::plain_year(std::size_t i) const {
  if (!words_.is_number(i) || words_[i].size() != 4) return std::nullopt;
  const auto value = small_number_at(words_, i);
  if (!value || *value < 1000 || *value > 2199 || words_[i].find('.') != std::string_view::npos ||
      words_[i].find(',') != std::string_view::npos)
    return std::nullopt;
  return value;
}

std::optional<int> TimeGrammar::year_after(std::size_t& end) const {
  std::size_t at = end;
  if (words_[at] == "," || words_[at] == "of" || words_[at] == "in") ++at;
  if (words_.match(at, "the year") != 0) at += 2;
  if (const auto year = plain_year(at);
      year && !(words_[at + 1] == ":" && words_.is_joined(at + 1) && words_.is_number(at + 2) &&
                words_.is_joined(at + 2))) {
    end = at + 1;
    return year;
  }
  if ((words_[at] == "nineteen" || words_[at] == "eighteen" || words_[at] == "twenty") &&
      words_.is_word(at + 1)) {
    const auto rest = number_at(words_, at + 1);
    if (rest && rest->min >= 10 && rest->min <= 99 && !rest->scaled) {
      end = rest->end;
      return *small_number_at(words_, at) * 100 + static_cast<int>(rest->min);
    }
  }
  // "the year two thousand and ten"
  if (words_.match(at, "two thousand") != 0 && words_.before(at) == "year") {
    const auto whole = number_at(words_, at);
    if (whole && whole->min >= 2000 && whole->min < 2100 && whole->min == whole->max) {
      end = whole->end;
      return static_cast<int>(whole->min);
    }
  }
  if (!context_.published) return std::nullopt;
  static constexpr std::pair<std::string_view, int> kRelative[] = {
      {"last year", -1}, {"this year", 0}, {"next year", 1}};
  for (const auto& [phrase, shift] : kRelative)
    if (at == end && words_.match(at, phrase) != 0) {
      end = at + 2;
      return year_of(*context_.published) + shift;
    }
  return std::nullopt;
}

// "The March for Life", "the annual march on the capital": people who walk.
bool TimeGrammar::is_procession(std::size_t i) const {
  const std::string_view before = words_.before(i);
  if (before == "the" || before == "'s" || before == "annual") return true;
  static constexpr std::string_view kOfTime[] = {
      "in",  "since", "by",  "until", "of",   "from", "to",     "through", "last",  "next",
      "mid", "-",     "and", "early", "late", "this", "during", "before",  "after", "or"};
  const std::string_view after = words_[i + 1];
  return (after == "of" || after == "for" || after == "on") &&
         std::find(std::begin(kOfTime), std::end(kOfTime), before) == std::end(kOfTime);
}

std::optional<TimeMatch> TimeGrammar::calendar_date(std::size_t i) const {
  if (words_[i] == "last" && month_at(words_, i + 1)) {
    // "last Oct. 23"
    auto date = calendar_date(i + 1);
    if (!date || date->value.size() != 10 || !context_.published) return std::nullopt;
    const auto day = model::parse_iso_day(date->value);
    if (day && *day >= *context_.published)
      date->value = year_value(year_of(*day) - 1) + date->value.substr(4);
    return date;
  }
  const auto with_day = [&](unsigned month, unsigned day, std::size_t end,
                            std::size_t at) -> Found {
    auto year = year_after(end);
    if (!year) year = year_of_range(end, month);
    if (!year && month_at(words_, at)) year = year_of_days(end);
    if (!year) year = year_for(at, month, day);
    TimeMatch match{end, TimeType::kDate, {}};
    if (!year) {  // in a report without a date
      constexpr int kLeapYear = 2000;
      const auto date = model::make_day(kLeapYear, month, day);
      if (!date) return std::nullopt;
      match.value = "XXXX" + model::iso_day(*date).substr(4);
      return match;
    }
    const auto date = model::make_day(*year, month, day);
    if (!date) return std::nullopt;
    match.value = model::iso_day(*date);
    return match;
  };
  if (const auto month = month_at(words_, i)) {
    const auto number = static_cast<unsigned>(month->value);
    std::size_t at = month->end;
    if (words_[at] == "the") ++at;
    auto day = month_day_at(words_, at);
    if (!day && at > month->end) day = ordinal_at(words_, at);
    if (!day && words_.is_word(at) && at == month->end) {
      // "March eighth"
      if (const auto ordinal = ordinal_at(words_, at); ordinal && words_[ordinal->end] != "quarter")
        day = ordinal;
    }
    // "May 15:00" and "since May 5 people" are no dates with a day.
    if (day && day->end == at + 1 && is_count_after_month(words_, at, day->end)) day.reset();
    const bool is_clock = day && words_[day->end] == ":" && words_.is_number(day->end + 1);
    if (day && day->value <= 31 && !is_clock && words_[day->end] != "%")
      return with_day(number, static_cast<unsigned>(day->value), day->end, i);
    // A month alone; "May" that begins a sentence may be a verb.
    std::size_t end = month->end;
    auto year = year_after(end);
    if (!year && words_[i] == "may" && words_.starts_sentence(i)) return std::nullopt;
    if (!year &&
        (words_[i] == "march" || words_[i] == "may" || words_[i] == "august" ||
         words_[i] == "april" || words_[i] == "june") &&
        words_.is_capital(end) && end == i + 1 && !words_.starts_sentence(end) &&
        !weekday_at(words_, end))
      return std::nullopt;  // a person: "April Jones"
    if (!year && words_[i] == "march" && is_procession(i)) return std::nullopt;
    if (!year) year = year_of_range(end, number);
    if (!year) year = year_for(i, number, 0);
    return TimeMatch{end, TimeType::kDate, year ? month_value(*year, number) : std::string()};
  }
  // "4 May 2019", "4th of May", "the fourth of May", "3 and 4 May", "3-4 May"
  std::size_t at = i;
  if (words_[at] == "the" && !words_.is_number(at + 1)) ++at;
  auto day = month_day_at(words_, at);
  if (!day && at > i) {
    day = ordinal_at(words_, at);
    if (day && words_[day->end] != "of") return std::nullopt;
  }
  if (!day || day->value > 31) return std::nullopt;
  at = day->end;
  if (words_[at] == "of") ++at;
  if (const auto month = month_at(words_, at))
    return with_day(static_cast<unsigned>(month->value), static_cast<unsigned>(day->value),
                    month->end, i);
  if (!is_day_link(words_[at])) return second_day(i);
  const auto second = month_day_at(words_, at + 1);
  const auto month = second ? month_at(words_, second->end) : std::nullopt;
  if (!month) return second_day(i);
  // The first day takes the month and year of the second.
  auto found = with_day(static_cast<unsigned>(month->value), static_cast<unsigned>(day->value),
                        month->end, i);
  if (found) found->end = day->end;
  return found;
}

// "May 3-4, 1998": the year behind the last of several days, the first of which ends before `end`.
std::optional<int> TimeGrammar::year_of_days(std::size_t end) const {
  constexpr int kMost = 4;  // days in a row
  for (int k = 0; k < kMost && is_day_link(words_[end]); ++k) {
    const auto day = month_day_at(words_, end + 1);
    if (!day) return std::nullopt;
    end = day->end;
    if (const auto year = year_after(end)) return year;
  }
  return std::nullopt;
}

// "May 3 and 4", "June 3-5, 1998": a later day of the month told before the first.
std::optional<TimeMatch> TimeGrammar::second_day(std::size_t i) const {
  const auto day = month_day_at(words_, i);
  if (!day || i < 3 || !is_day_link(words_[i - 1])) return std::nullopt;
  // "May 3 and 4 people": what is counted. "May 3, 14": who knows.
  if (words_[i - 1] == "," || noun_after(words_, day->end, false)) return std::nullopt;
  std::size_t first = i - 2;
  if (!words_.is_number(first) && first > 0) --first;  // "3rd"
  const auto before = month_day_at(words_, first);
  if (!before || before->end != i - 1 || before->value >= day->value) return std::nullopt;
  std::size_t month = first - 1;
  if (words_[month] == "." && month > 0) --month;
  const auto name = month_at(words_, month);
  if (!name || name->end != first) return std::nullopt;
  auto date = calendar_date(month);
  if (!date || date->value.size() != 10 || date->end != i - 1) return std::nullopt;
  std::size_t end = day->end;
  year_after(end);
  const std::string digits = std::to_string(day->value);
  const std::string value = date->value.substr(0, 8) + std::string(2 - digits.size(), '0') + digits;
  if (!model::parse_iso_day(value) && value[0] != 'X') return std::nullopt;  // "April 30 and 31"
  return TimeMatch{end, TimeType::kDate, value};
}

std::optional<TimeMatch> TimeGrammar::numeric_date(std::size_t i) const {
  if (!words_.is_number(i)) return std::nullopt;
  const std::string_view first = words_[i];
  if (std::count(first.begin(), first.end(), '.') == 2 && first.size() >= 8) {
    // "04.05.2026": the day comes first where full stops are used.
    const std::size_t dot = first.find('.');
    const std::size_t second = first.find('.', dot + 1);
    const auto day = parse_digits(first.substr(0, dot));
    const auto month = parse_digits(first.substr(dot + 1, second - dot - 1));
    const auto year = parse_digits(first.substr(second + 1));
    if (!day || !month || !year || *year < 1000) return std::nullopt;
    const auto date = model::make_day(static_cast<int>(*year), static_cast<unsigned>(*month),
                                      static_cast<unsigned>(*day));
    if (!date) return std::nullopt;
    return TimeMatch{i + 1, TimeType::kDate, model::iso_day(*date)};
  }
  const std::string_view mark = words_[i + 1];
  if ((mark != "-" && mark != "/") || words_[i + 3] != mark || !words_.is_number(i + 2) ||
      !words_.is_number(i + 4))
    return std::nullopt;
  for (std::size_t k = i + 1; k <= i + 4; ++k)
    if (!words_.is_joined(k)) return std::nullopt;
  const auto a = small_number_at(words_, i);
  const auto b = small_number_at(words_, i + 2);
  const auto c = small_number_at(words_, i + 4);
  if (!a || !b || !c || *a < 1 || *b < 1) return std::nullopt;
  const auto match = [&](int year, int month, int day) -> Found {
    const auto date =
        model::make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (!date) return std::nullopt;
    return TimeMatch{i + 5, TimeType::kDate, model::iso_day(*date)};
  };
  if (words_[i].size() == 4 && *a >= 1000) return match(*a, *b, *c);
  int year = *c;
  if (words_[i + 4].size() == 2) year += year < 50 ? 2000 : 1900;
  if (year < 1000) return std::nullopt;
  if (*a > 12) return match(year, *b, *a);
  if (*b > 12 || *a == *b) return match(year, *a, *b);
  return TimeMatch{i + 5, TimeType::kDate, {}};  // day and month cannot be told apart
}

std::optional<TimeMatch> TimeGrammar::weekday(std::size_t i) const {
  std::size_t at = i;
  int direction = 0;
  bool coming = false;
  if (words_[at] == "last" || words_[at] == "past") direction = -1;
  if (words_[at] == "next") direction = 1;
  const std::size_t previous = words_[at] == "the" ? at + 1 : at;
  const bool before_last = words_[previous] == "previous" || words_[previous] == "preceding";
  if (before_last) {
    at = previous + 1;
  } else if (direction != 0) {
    ++at;
  } else if (words_.match(at, "this coming") != 0) {
    at += 2;
    coming = true;
  } else if (words_[at] == "this" || words_[at] == "coming") {
    ++at;
    coming = true;
  }
  if (words_.match(at, "early") != 0 || words_.match(at, "late") != 0) return std::nullopt;
  const auto name = weekday_at(words_, at);
  if (!name) return std::nullopt;
  std::size_t end = name->end;
  // "Friday, Sept. 30", "Friday 4 May"
  std::size_t next = end;
  if (words_[next] == ",") ++next;
  if (words_[next] == "the") ++next;
  if (const auto date = calendar_date(next); date && !words_.starts_sentence(next))
    if (date->value.size() == 10 || date->value.empty()) return date;
  auto day = weekday_day(i, name->value, coming ? 0 : direction);
  if (coming && context_.published) {
    int ahead = (name->value - static_cast<int>(weekday_of(*context_.published)) + 7) % 7;
    // "This Saturday police detained 27 people", on a Sunday.
    if (words_[i] == "this" && words_[i + 1] != "coming" && ahead > 3 && !looks_ahead(i))
      ahead -= 7;
    day = *context_.published + days(ahead);
  }
  // "on 14 February, a Saturday"
  if (i == at && words_.before(i) == "a" && words_.before(i, 2) == "," && context_.last_day &&
      context_.last_day_sentence == words_.document().sentence_of(i) &&
      static_cast<int>(weekday_of(*context_.last_day)) == name->value)
    day = context_.last_day;
  if (before_last && context_.published) {
    // The last before the day that is told of.
    const Day from = context_.last_day.value_or(*context_.published);
    const int back = (static_cast<int>(weekday_of(from)) - name->value + 7) % 7;
    day = from - days(back == 0 ? 7 : back);
  }
  TimeMatch match{end, TimeType::kDate, day ? model::iso_day(*day) : std::string()};
  std::string_view part = part_of_day(words_[end]);
  if (!part.empty()) {
    match.type = TimeType::kTime;
    if (day) match.value += part;
    ++match.end;
  } else if (context_.published) {
    // "Monday last week", "Monday of this week", "Monday of the week before"
    const std::size_t week = words_[end] == "of" ? end + 1 : end;
    constexpr std::pair<std::string_view, int> kWeeks[] = {
        {"last week", -1},          {"the previous week", -1}, {"the week before", -1},
        {"the preceding week", -1}, {"this week", 0},          {"next week", 1}};
    for (const auto& [form, shift] : kWeeks) {
      const std::size_t length = words_.match(week, form);
      if (length == 0 || (week == end && shift != -1)) continue;
      match.end = week + length;
      const Day base = *context_.published + days(7 * shift);
      match.value = model::iso_day(base + days(name->value - static_cast<int>(weekday_of(base))));
      break;
    }
  }
  return match;
}

}  // namespace firsthand::claims
