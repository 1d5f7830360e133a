// Times of day, with the day they are said of.
#include <algorithm>
#include <iterator>

#include "claims/numbers.h"
#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {

using model::TimeType;

namespace {

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// "At 4", "until ten": before an hour.
bool is_before_hour(std::string_view word) {
  static constexpr std::string_view kBefore[] = {"at",     "about", "around", "until",
                                                 "till",   "by",    "since",  "from",
                                                 "before", "after", "past",   "nearly"};
  return std::find(std::begin(kBefore), std::end(kBefore), word) != std::end(kBefore);
}

bool is_hours(std::string_view word) { return word == "hrs" || word == "hours"; }

constexpr std::string_view kZones[] = {"est", "edt", "cst", "cdt", "mst",  "mdt", "pst", "pdt",
                                       "gmt", "utc", "bst", "cet", "cest", "et",  "pt"};

}  // namespace

// "At 6:20 a.m. (0320 GMT) Monday", "at 3 in the morning (3 a.m. Monday)": the day in the bracket,
// else behind it.
std::string TimeGrammar::day_beyond(std::size_t at) const {
  constexpr std::size_t kLongest = 8;
  if (words_[at] != "(" || !words_.is_number(at + 1)) return {};
  std::size_t close = at + 1;
  for (; close < at + kLongest && words_[close] != ")"; ++close) {
    if (!weekday_at(words_, close)) continue;
    const Found day = weekday(close);
    return day && day->type == TimeType::kDate ? day->value : std::string();
  }
  if (words_[close] != ")") return {};
  const std::size_t next = words_[close + 1] == "on" ? close + 2 : close + 1;
  const Found day = weekday(next);
  return day && day->type == TimeType::kDate ? day->value : std::string();
}

// "4 in the morning", "at ten at night": the hour counted from the half of the day that is named.
std::size_t TimeGrammar::half_of_day(std::size_t at, int& hour) const {
  static constexpr std::pair<std::string_view, bool> kHalves[] = {{"in the morning", false},
                                                                  {"in the afternoon", true},
                                                                  {"in the evening", true},
                                                                  {"at night", true}};
  for (const auto& [phrase, second] : kHalves) {
    const std::size_t n = words_.match(at, phrase);
    if (n == 0) continue;
    if (second && hour < 12) hour += 12;
    return at + n;
  }
  return at;
}

// Digits at token `i`, which end before token `at`, are an hour by what stands beside them: "0430
// local time", "at 04.30 on Sunday".
bool TimeGrammar::is_placed(std::size_t i, std::size_t at) const {
  if (words_.match(at, "local time") != 0) return true;
  const std::size_t day = words_[at] == "on" ? at + 1 : at;
  return is_before_hour(words_.before(i)) && weekday_at(words_, day).has_value();
}

std::optional<TimeMatch> TimeGrammar::clock(std::size_t i) const {
  std::size_t at = i;
  int hour = -1;
  int minute = 0;
  bool sure = false;
  if (words_[at] == "noon" || words_[at] == "midday" || words_[at] == "midnight") {
    if (is_name(at)) return std::nullopt;
    hour = words_[at] == "midnight" ? 0 : 12;
    ++at;
    sure = true;
  } else if (words_.is_number(at)) {
    const auto value = parse_digits(words_[at]);
    if (!value || *value >= 2400) return std::nullopt;
    const std::string_view digits = words_[at];
    const std::size_t dot = digits.find('.');
    hour = static_cast<int>(*value);
    ++at;
    if (dot != std::string_view::npos) {
      if (digits.size() != dot + 3) return std::nullopt;
      minute = (digits[dot + 1] - '0') * 10 + digits[dot + 2] - '0';
      sure = is_placed(i, at);
    } else if (words_[at] == ":" && words_.is_joined(at) && words_.is_number(at + 1) &&
               words_.is_joined(at + 1) && words_[at + 1].size() >= 2) {
      const auto minutes = small_number_at(words_, at + 1);
      if (!minutes) return std::nullopt;
      minute = *minutes;
      at += 2;
      sure = true;
      if (words_[at] == ":" && words_.is_joined(at) && words_.is_number(at + 1)) at += 2;
    } else if (hour >= 100) {
      // "1500 GMT", "at 0430 on Sunday"
      const bool named = is_hours(words_[at]) || words_[at] == "gmt" || words_[at] == "utc";
      if (digits.size() != 4 || (!named && !is_placed(i, at))) return std::nullopt;
      minute = hour % 100;
      hour /= 100;
      sure = true;
    }
  } else if (const auto small = small_number_at(words_, at); small && *small >= 1 && *small <= 12) {
    hour = *small;
    ++at;
  } else {
    return std::nullopt;
  }
  if (hour > 24 || minute > 59) return std::nullopt;
  std::size_t n = 0;
  const bool morning = words_[at] == "am" || (n = words_.match(at, "a . m")) != 0;
  const bool evening = !morning && (words_[at] == "pm" || (n = words_.match(at, "p . m")) != 0);
  if (morning || evening) {
    if (hour > 12) return std::nullopt;
    if (evening && hour < 12) hour += 12;
    if (morning && hour == 12) hour = 0;
    at += n == 0 ? 1 : n;
    if (n != 0 && words_[at] == "." && words_.is_joined(at)) ++at;
    sure = true;
  } else if (words_[at] == "o'clock") {
    ++at;
    sure = true;
    at = half_of_day(at, hour);
  } else if (!sure && minute == 0 && hour >= 1 && hour <= 12 && is_before_hour(words_.before(i))) {
    const std::size_t end = half_of_day(at, hour);
    sure = end > at;
    at = end;
  }
  if (!sure) return std::nullopt;
  if (is_hours(words_[at])) ++at;
  if (std::find(std::begin(kZones), std::end(kZones), words_[at]) != std::end(kZones) &&
      words_.is_capital(at))
    ++at;
  if (const std::size_t local = words_.match(at, "local time")) at += local;
  TimeMatch match{at, TimeType::kTime, {}};
  std::size_t next = at;
  if (words_[next] == ",") ++next;
  if (words_[next] == "on") ++next;
  Found day = weekday(next);
  if (!day) day = day_word(next);
  if (!day) day = calendar_date(next);
  std::string date;
  if (day && day->type == TimeType::kDate && (day->value.size() == 10 || day->value.empty()) &&
      (!words_.starts_sentence(next) || (n != 0 && weekday_at(words_, next)))) {
    match.end = day->end;
    date = day->value;
  } else if (const auto beyond = day_beyond(at); !beyond.empty()) {
    date = beyond;
  } else if (context_.last_day && (context_.narrative || context_.last_day_sentence ==
                                                             words_.document().sentence_of(i))) {
    date = model::iso_day(*context_.last_day);
  } else if (context_.published) {
    date = model::iso_day(*context_.published);
  }
  if (!date.empty()) match.value = date + 'T' + two_digits(hour) + ':' + two_digits(minute);
  return match;
}

}  // namespace firsthand::claims
