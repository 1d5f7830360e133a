// Times that go by another: the day of publication, or the day last named.
#include <algorithm>

#include "claims/numbers.h"
#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {

using model::Day;
using model::TimeType;
using std::chrono::days;

namespace {

bool is_part_word(std::string_view word) {
  return word == "early" || word == "late" || word == "earlier" || word == "later";
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

struct DayWord {
  std::string_view phrase;
  int shift;
  std::string_view part;  // of the day
};
constexpr DayWord kDayWords[] = {
    {"the day before yesterday", -2, ""},
    {"the day after tomorrow", 2, ""},
    {"today", 0, ""},
    {"yesterday", -1, ""},
    {"tomorrow", 1, ""},
    {"tonight", 0, "TNI"},
    {"last night", -1, "TNI"},
    {"last evening", -1, "TEV"},
    {"this morning", 0, "TMO"},
    {"this afternoon", 0, "TAF"},
    {"this evening", 0, "TEV"},
    {"overnight", 0, "TNI"},
};

}  // namespace

std::optional<Day> TimeGrammar::anchor() const {
  return context_.last_day ? context_.last_day : context_.published;
}

// Beside "the third quarter", "a year ago" is that quarter a year before.
std::string TimeGrammar::year_before() const {
  if (context_.last_quarter.size() == 7) {
    const auto year = parse_digits(std::string_view(context_.last_quarter).substr(0, 4));
    if (year) return year_value(static_cast<int>(*year) - 1) + context_.last_quarter.substr(4);
  }
  const auto from = anchor();
  return from ? year_value(year_of(*from) - 1) : std::string();
}

// "60 Minutes", "This Week", "Radio Today": written large within a sentence, as names are.
bool TimeGrammar::is_name(std::size_t i) const {
  if (!words_.is_capital(i) || i == 0 || words_.starts_sentence(i) ||
      !(words_.is_number(i - 1) || words_.is_capital(i - 1)))
    return false;
  // But for headlines, where every word is.
  constexpr std::size_t kReach = 12;
  constexpr std::size_t kShort = 5;  // letters: "from" is small in headlines too
  const auto is_small = [&](std::size_t k) {
    return words_.is_word(k) && !words_.is_capital(k) && words_[k].size() >= kShort;
  };
  for (std::size_t k = i; k > 0 && i - k < kReach && !words_.starts_sentence(k); --k)
    if (is_small(k - 1)) return true;
  for (std::size_t k = i + 1; k < i + kReach && !words_.starts_sentence(k); ++k)
    if (is_small(k)) return true;
  return false;
}

std::optional<TimeMatch> TimeGrammar::day_word(std::size_t i) const {
  if (words_[i] == "today" && is_name(i)) return std::nullopt;
  for (const DayWord& word : kDayWords) {
    const std::size_t n = words_.match(i, word.phrase);
    if (n == 0) continue;
    TimeMatch match{i + n, TimeType::kDate, {}};
    std::string_view part = word.part;
    if (part.empty()) {
      part = part_of_day(words_[match.end]);
      if (!part.empty()) ++match.end;
    }
    if (!part.empty()) match.type = TimeType::kTime;
    if (context_.published)
      match.value = model::iso_day(*context_.published + days(word.shift)) + std::string(part);
    return match;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeGrammar::amount(std::size_t i) const {
  std::size_t at = i;
  bool past = false;
  bool period = false;
  if (words_[at] == "the") ++at;
  for (const std::string_view word :
       {"past", "last", "next", "first", "previous", "coming", "final", "following", "preceding"})
    if (words_[at] == word) {
      period = true;
      past = word == "past" || word == "last";
      ++at;
      break;
    }
  if (words_[at] == "recent" || words_[at] == "coming" || (past && period)) {
    // "recent years", "coming weeks"
    const auto unit = time_unit(words_[at + (period ? 0 : 1)]);
    if (unit && unit->plural && unit->unit >= TimeUnit::kDay && (!period || at > i))
      return TimeMatch{at + (period ? 1 : 2), TimeType::kDuration,
                       duration_value(std::nullopt, unit->unit)};
  }
  // "a day-long march", "the months-long siege"
  const auto is_long = [&](std::size_t k) { return words_.match(k + 1, "- long") != 0; };
  if ((words_[i] == "a" || words_[i] == "an") && time_unit(words_[i + 1]) && is_long(i + 1))
    return std::nullopt;
  if (const auto unit = time_unit(words_[i]); unit && is_long(i)) {
    std::optional<double> count;
    if (!unit->plural) count = 1;
    return TimeMatch{i + 3, TimeType::kDuration, duration_value(count, unit->unit)};
  }
  if (const auto unit = time_unit(words_[i]); unit && unit->plural) {
    // "for weeks", "within hours"
    for (const std::string_view before : {"for", "within", "in", "over", "took", "lasted"})
      if (words_.before(i) == before)
        return TimeMatch{i + 1, TimeType::kDuration, duration_value(std::nullopt, unit->unit)};
    return std::nullopt;
  }
  if (words_.match(i, "one day") != 0) {
    // "It will one day be rebuilt."
    for (const std::string_view modal : {"will", "would", "may", "might", "could", "can"})
      if (words_.before(i) == modal) return TimeMatch{i + 2, TimeType::kDate, "FUTURE_REF"};
  }
  std::optional<double> count;
  bool vague = false;
  const auto number = number_at(words_, at);
  // "a hundred years", but not "a few"
  const bool large = number && number->scaled && !number->vague;
  if (!large && (words_[at] == "a" || words_[at] == "an" || words_[at] == "another")) {
    count = 1;
    if (words_[at + 1] == "few" || words_[at + 1] == "couple") count.reset();
  }
  if (count && at == i) {
    ++at;
    if (words_[at] == "half" || words_[at] == "full" || words_[at] == "whole") {
      if (words_[at] == "half") count = 0.5;
      ++at;
    }
  } else if (const auto small = small_number_at(words_, at);
             small && (words_[at + 1] == "quarters" || words_[at + 1] == "quarter")) {
    count = *small;  // "two quarters", which reads as a fraction too
    ++at;
  } else if (period && words_.match(at, "couple of") != 0) {
    count = 2;
    at += 2;
  } else if (number && number->min >= 0) {
    vague = number->vague;
    if (!vague) count = number->min;
    if (vague && number->min == 2) count = 2;  // "a couple of years"
    if (vague && number->min == 2) vague = false;
    at = number->end;
    if (words_[at] == "of" && (number->vague || number->scaled)) ++at;
    if (number->fraction && (words_[at] == "a" || words_[at] == "an")) ++at;
  } else if (period && past && at > i + 1 - (words_[i] == "the" ? 0 : 1)) {
    // "the past week"
    const auto unit = time_unit(words_[at]);
    if (words_[i] == "the" && unit && !unit->plural && words_[i + 1] == "past")
      return TimeMatch{at + 1, TimeType::kDuration, duration_value(1, unit->unit)};
    return std::nullopt;
  } else {
    return std::nullopt;
  }
  if (words_[at] == "-") ++at;
  if (words_[at] == "more" || words_[at] == "additional" || words_[at] == "full" ||
      words_[at] == "straight" || words_[at] == "consecutive" || words_[at] == "long" ||
      words_[at] == "business" || words_[at] == "calendar" || words_[at] == "working")
    ++at;
  const auto unit = time_unit(words_[at]);
  if (!unit || is_name(at)) return std::nullopt;
  ++at;
  // "two and a half years" is a number; "a year and a half"
  if (words_.match(at, "and a half") != 0 && count) {
    *count += 0.5;
    at += 3;
  }
  if (words_[at] == "old" || words_.match(at, "- old") != 0 || words_.match(at, "of age") != 0)
    return std::nullopt;
  if (unit->unit == TimeUnit::kSecond && !unit->plural && count == 1.0) return std::nullopt;
  // "three quarters" of the harvest
  if (unit->unit == TimeUnit::kQuarter && !period && !vague) return std::nullopt;
  std::size_t after = at;
  if (words_.match(after, "or so") != 0) after += 2;
  const std::string_view direction = words_[after];
  const bool ago = direction == "ago";
  const bool earlier = direction == "earlier" || direction == "before" || direction == "previously";
  const bool later = direction == "later" || direction == "afterwards" || direction == "after" ||
                     words_.match(after, "from now") != 0 || words_.match(after, "- later") != 0;
  if ((ago || earlier || later) && !period) {
    const bool joined_word = direction == "after" || direction == "before";
    TimeMatch match{after + (words_.match(after, "from now") != 0 ? 2 : 1), TimeType::kDate, {}};
    if (joined_word && words_.is_word(after + 1)) {
      // "two days after the blast": counted from what the text names, which is not known here.
      return TimeMatch{at, TimeType::kDuration, duration_value(count, unit->unit)};
    }
    if (!count || vague) {
      match.value = ago || earlier ? "PAST_REF" : "FUTURE_REF";
      return match;
    }
    const bool below_day = unit->unit == TimeUnit::kHour || unit->unit == TimeUnit::kMinute ||
                           unit->unit == TimeUnit::kSecond;
    if (below_day)
      return TimeMatch{match.end, TimeType::kDuration, duration_value(count, unit->unit)};
    const bool whole = *count == static_cast<int>(*count) && *count < 10000;
    if (!whole) return TimeMatch{match.end, TimeType::kDuration, duration_value(count, unit->unit)};
    const int n = static_cast<int>(*count) * (later ? 1 : -1);
    if (unit->unit == TimeUnit::kYear && n == -1 && !context_.last_quarter.empty()) {
      match.value = year_before();
      return match;
    }
    // "Three days later" than nothing named is no day.
    std::optional<Day> from = ago ? context_.published : later ? context_.last_day : anchor();
    if (later && words_.match(after, "from now") != 0) from = context_.published;
    if (!ago && unit->unit == TimeUnit::kYear && context_.last_year) {
      match.value = year_value(*context_.last_year + n);
      return match;
    }
    if (from) match.value = shifted_value(*from, n, unit->unit);
    return match;
  }
  if (words_[after] == "earlier" || words_[after] == "ago") return std::nullopt;
  return TimeMatch{after, TimeType::kDuration,
                   duration_value(vague ? std::nullopt : count, unit->unit)};
}

std::optional<TimeMatch> TimeGrammar::deictic(std::size_t i) const {
  std::size_t at = i;
  const bool article = words_[at] == "the";
  // "a year-earlier loss"
  const bool compared = words_.match(at, "a year -") != 0;
  if (article || compared) ++at;
  const std::string_view word = words_[at];
  const bool that = word == "that" || word == "same";
  int shift = 0;
  bool relative = false;  // to what the text last named
  if (word == "last" || word == "past") {
    shift = -1;
  } else if (word == "next") {
    shift = 1;
    relative = article;
  } else if (word == "coming") {
    shift = 1;
  } else if (word == "following") {
    shift = 1;
    relative = true;
  } else if (word == "previous" || word == "preceding") {
    shift = -1;
    relative = true;
  } else if (word == "this" || word == "current") {
    shift = 0;
  } else if (that) {
    relative = true;
  } else if (word == "year" &&
             (words_.match(at + 1, "- ago") != 0 || words_.match(at + 1, "- earlier") != 0)) {
    TimeMatch match{at + 3, TimeType::kDate, year_before()};
    const auto ordinal = ordinal_at(words_, match.end);
    const std::size_t next = ordinal ? ordinal->end : match.end;
    if (words_[next] == "quarter" || words_[next] == "period") match.end = next + 1;
    if (ordinal && match.end > next && !match.value.empty())
      match.value = match.value.substr(0, 4) + "-Q" + std::to_string(ordinal->value);
    return match;
  } else if (article) {
    // "the day before", "the night before", "the quarter", "the weekend"
    if (words_[at] == "latest" && words_[at + 1] == "quarter" && context_.published)
      return TimeMatch{at + 2, TimeType::kDate,
                       shifted_value(*context_.published, -1, TimeUnit::kQuarter)};
    if (words_[at] == "year" && context_.published && !words_.is_number(at + 1) && !is_name(at) &&
        (words_.before(i) == "for" || words_.before(i) == "of" || words_.before(i) == "during" ||
         (words_.before(i) == "in" && is_part_word(words_.before(i, 2))))) {
      const int year = context_.narrative && context_.last_year ? *context_.last_year
                                                                : year_of(*context_.published);
      return TimeMatch{at + 1, TimeType::kDate, year_value(year)};
    }
    const bool before = words_[at + 1] == "before";
    const bool after = words_[at + 1] == "after";
    const auto from = anchor();
    if ((before || after) && !words_.is_word(at + 2)) {
      const auto unit = time_unit(words_[at]);
      const std::string_view part = part_of_day(words_[at]);
      TimeMatch match{at + 2, TimeType::kDate, {}};
      const int n = before ? -1 : 1;
      if (unit && !unit->plural && unit->unit >= TimeUnit::kDay) {
        if (from) match.value = shifted_value(*from, n, unit->unit);
        return match;
      }
      if (!part.empty()) {
        match.type = TimeType::kTime;
        if (from) match.value = model::iso_day(*from + days(n)) + std::string(part);
        return match;
      }
    }
    if (words_[at] == "quarter" && words_[at + 1] != "of") {
      TimeMatch match{at + 1, TimeType::kDate, context_.last_quarter};
      if (match.value.empty() && context_.published)
        match.value = shifted_value(*context_.published, -1, TimeUnit::kQuarter);
      return match;
    }
    if (words_[at] == "weekend" && context_.published) {
      const Day published = *context_.published;
      const auto weekday = weekday_of(published);
      return TimeMatch{at + 1, TimeType::kDate,
                       week_value(weekday >= 6 ? published : published - days(7)) + "-WE"};
    }
    return std::nullopt;
  } else {
    return std::nullopt;
  }
  ++at;
  if (words_[at] == "fiscal" || words_[at] == "calendar" || words_[at] == "very") ++at;
  const bool onward = word == "following" || (word == "next" && article);
  const std::optional<Day> from = onward     ? context_.last_day
                                  : relative ? anchor()
                                             : context_.published;
  TimeMatch match{at + 1, TimeType::kDate, {}};
  if (const auto unit = time_unit(words_[at])) {
    if (unit->plural || unit->unit < TimeUnit::kDay || is_name(at)) return std::nullopt;
    // "the last week of August"
    if (article && shift < 0 && words_[at + 1] == "of" && month_at(words_, at + 2))
      return TimeMatch{at + 1, TimeType::kDuration, duration_value(1, unit->unit)};
    // "to this day" of a text that tells of years past
    if (word == "this" && unit->unit == TimeUnit::kDay && context_.narrative && context_.last_day)
      return TimeMatch{at + 1, TimeType::kDate, model::iso_day(*context_.last_day)};
    if (word == "that" && unit->unit == TimeUnit::kQuarter) return std::nullopt;
    if (relative && unit->unit == TimeUnit::kYear && context_.last_year) {
      match.value = year_value(*context_.last_year + shift);
    } else if (relative && unit->unit == TimeUnit::kMonth && context_.last_month) {
      match.value = shifted_value(*context_.last_month, shift, TimeUnit::kMonth);
    } else if (relative && unit->unit == TimeUnit::kDay && !context_.last_day && that) {
      match.value.clear();
    } else if (from) {
      match.value = shifted_value(*from, shift, unit->unit);
    }
    return match;
  }
  if (words_[at] == "weekend") {
    if (from) {
      const int back = shift < 0 && weekday_of(*from) >= 6 ? 7 : shift < 0 ? 7 : 0;
      match.value = week_value(*from - days(back) + days(shift > 0 ? 7 : 0)) + "-WE";
    }
    return match;
  }
  if (const std::string_view part = part_of_day(words_[at]); !part.empty() && relative) {
    match.type = TimeType::kTime;
    if (context_.last_day && (that || shift != 0))
      match.value = model::iso_day(*context_.last_day + days(shift)) + std::string(part);
    return match;
  }
  if (const auto month = month_at(words_, at); month && !article && !that) {
    match.end = month->end;
    std::size_t end = match.end;
    if (year_after(end)) return std::nullopt;
    if (context_.published) {
      const Day published = *context_.published;
      int year = year_of(published);
      const auto number = static_cast<unsigned>(month->value);
      if (shift < 0 && number >= month_of(published)) --year;
      if (shift > 0 && number <= month_of(published)) ++year;
      match.value = month_value(year, number);
    }
    return match;
  }
  return std::nullopt;
}

std::optional<TimeMatch> TimeGrammar::repeated(std::size_t i) const {
  if (words_[i] == "every" || words_[i] == "each" || words_[i] == "per") {
    std::size_t at = i + 1;
    std::optional<double> count = 1;
    if (const auto number = number_at(words_, at); number && !number->vague) {
      count = number->min;
      at = number->end;
    }
    if (words_[at] == "single") ++at;
    if (const auto unit = time_unit(words_[at])) {
      if (words_[i] == "per" && unit->unit < TimeUnit::kDay) return std::nullopt;
      return TimeMatch{at + 1, TimeType::kSet, duration_value(count, unit->unit)};
    }
    if (const auto name = weekday_at(words_, at)) {
      TimeMatch match{name->end, TimeType::kSet, "XXXX-WXX-" + std::to_string(name->value)};
      const std::string_view part = part_of_day(words_[match.end]);
      if (!part.empty()) ++match.end;
      match.value += part;
      return match;
    }
    if (const auto month = month_at(words_, at))
      return TimeMatch{month->end, TimeType::kSet, "XXXX-" + two_digits(month->value)};
    if (const std::string_view part = part_of_day(words_[at]); !part.empty())
      return TimeMatch{at + 1, TimeType::kSet, "XXXX-XX-XX" + std::string(part)};
    if (const std::string_view name = season(words_[at]); !name.empty())
      return TimeMatch{at + 1, TimeType::kSet, "XXXX-" + std::string(name)};
    return std::nullopt;
  }
  // "Mondays", "Tuesday nights"
  static constexpr std::string_view kPlural[] = {"mondays", "tuesdays",  "wednesdays", "thursdays",
                                                 "fridays", "saturdays", "sundays"};
  for (std::size_t k = 0; k < std::size(kPlural); ++k)
    if (words_[i] == kPlural[k])
      return TimeMatch{i + 1, TimeType::kSet, "XXXX-WXX-" + std::to_string(k + 1)};
  if (const auto name = weekday_at(words_, i)) {
    std::string_view plural = words_[name->end];
    if (plural.size() > 4 && plural.ends_with('s')) {
      plural.remove_suffix(1);
      const std::string_view part = part_of_day(plural);
      if (!part.empty())
        return TimeMatch{name->end + 1, TimeType::kSet,
                         "XXXX-WXX-" + std::to_string(name->value) + std::string(part)};
    }
  }
  return std::nullopt;
}

}  // namespace firsthand::claims
