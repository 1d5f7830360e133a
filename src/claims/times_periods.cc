// Longer times of the calendar: years, feasts, seasons, quarters.
#include <algorithm>
#include <cstdlib>

#include "claims/numbers.h"
#include "claims/quantities_noun.h"
#include "claims/quantities_units.h"
#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {

using model::Day;
using model::TimeType;

namespace {

bool is_dash(std::string_view mark) { return mark == "-" || mark == "–" || mark == "—"; }

bool is_year_context(std::string_view before) {
  static constexpr std::string_view kBefore[] = {
      "in",     "of",    "since",      "from",    "to",     "until",  "till", "by",
      "before", "after", "between",    "and",     "during", "early",  "late", "mid",
      "circa",  "about", "around",     "through", "year",   "fiscal", "(",    "–",
      "-",      "till",  "summer",     "winter",  "spring", "autumn", "fall", "prior",
      "pre",    "post",  "throughout", "or",      "for"};
  return std::find(std::begin(kBefore), std::end(kBefore), before) != std::end(kBefore);
}

}  // namespace

// "264 BC", and the first of "264 to 241 BC".
std::optional<TimeMatch> TimeGrammar::year_before_christ(std::size_t i) const {
  if (!words_.is_number(i)) return std::nullopt;
  const auto value = small_number_at(words_, i);
  if (!value || *value < 1) return std::nullopt;
  std::size_t era = i + 1;
  const bool range = words_[era] == "to" || words_[era] == "-" || words_[era] == "–";
  if (range && words_.is_number(era + 1)) era += 2;
  std::size_t end = era;
  if ((words_[era] == "bc" || words_[era] == "bce") && words_.is_capital(era)) end = era + 1;
  if (const std::size_t n = words_.match(era, "b . c")) {
    end = era + n;
    if (words_[end] == "." && words_.is_joined(end)) ++end;
  }
  if (end == era) return std::nullopt;
  const std::string digits = std::to_string(*value);
  return TimeMatch{range ? i + 1 : end, TimeType::kDate,
                   "BC" + std::string(4 - digits.size(), '0') + digits};
}

std::optional<TimeMatch> TimeGrammar::year(std::size_t i) const {
  if (auto found = year_before_christ(i)) return found;
  std::size_t at = i;
  if (words_[at] == "the") ++at;
  if (words_[at] == "fiscal" || words_[at] == "year") ++at;
  if (words_[at] == "year") ++at;
  const bool named = at > i + (words_[i] == "the" ? 1 : 0);
  // "the 1990s", "the '90s"
  if (words_.is_number(at) && words_[at + 1] == "s" && words_.is_joined(at + 1)) {
    const auto value = small_number_at(words_, at);
    if (value && *value % 10 == 0) {
      if (words_[at].size() == 4 && *value >= 1000)
        return TimeMatch{at + 2, TimeType::kDate, decade_value(*value)};
      // "In his 30s" is an age.
      static constexpr std::string_view kOwners[] = {"his", "her", "their", "my", "our", "your"};
      bool age = false;
      for (std::size_t k = 1; k <= 3; ++k)
        age = age || std::find(std::begin(kOwners), std::end(kOwners), words_.before(at, k)) !=
                         std::end(kOwners);
      if (words_[at].size() == 2 && *value >= 20 && at > 0 && !age)
        return TimeMatch{at + 2, TimeType::kDate, decade_value(1900 + *value)};
    }
  }
  if (words_[at] == "'" || words_[at] == "’") {
    const auto value = small_number_at(words_, at + 1);
    if (value && words_.is_number(at + 1) && words_[at + 1].size() == 2 && *value % 10 == 0 &&
        words_[at + 2] == "s")
      return TimeMatch{at + 3, TimeType::kDate, decade_value(1900 + *value)};
  }
  static constexpr std::pair<std::string_view, int> kDecades[] = {
      {"twenties", 1920}, {"thirties", 1930},  {"forties", 1940},  {"fifties", 1950},
      {"sixties", 1960},  {"seventies", 1970}, {"eighties", 1980}, {"nineties", 1990}};
  for (const auto& [word, value] : kDecades)
    if (at > i && words_[at] == word)
      return TimeMatch{at + 1, TimeType::kDate, decade_value(value)};
  // "the 19th century"
  if (const auto ordinal = ordinal_at(words_, at)) {
    std::size_t next = ordinal->end;
    if (words_[next] == "-") ++next;
    if (words_[next] == "century")
      return TimeMatch{next + 1, TimeType::kDate, century_value(ordinal->value)};
  }
  if (at > i && !named) return std::nullopt;
  std::size_t end = at;
  if (words_[at] == "nineteen" || words_[at] == "eighteen" || (words_[at] == "two" && named)) {
    if (const auto value = year_after(end))
      return TimeMatch{end, TimeType::kDate, year_value(*value)};
  }
  const auto value = plain_year(at);
  if (!value) return std::nullopt;
  const std::string_view before = words_.before(at);
  if (words_.is_joined(at) && at > 0 && !is_dash(before) && before != "(" && before != "/" &&
      before != "\"" && before != "“" && before != "'" && before != "[")
    return std::nullopt;
  const bool clock = words_[at + 1] == ":" && words_.is_number(at + 2) && words_.is_joined(at + 2);
  if (words_.is_joined(at + 1) && (clock || words_.is_word(at + 1)) && words_[at + 1] != "'s")
    return std::nullopt;
  if (is_dash(words_[at + 1]) && words_.is_joined(at + 1) && words_.is_joined(at + 2) &&
      words_.is_number(at + 2) && !plain_year(at + 2) && words_[at + 2].size() != 2)
    return std::nullopt;
  // "The 1614 rules", in a text that tells of that time.
  constexpr int kSameTime = 50;
  const bool told_of = context_.narrative && context_.last_year && words_.is_word(at + 1) &&
                       std::abs(*context_.last_year - *value) < kSameTime;
  const bool context =
      named || is_year_context(before) || month_at(words_, at - (at > 0)) || told_of;
  if (*value < 1900 || *value > 2060) {
    if (!context) return std::nullopt;
  }
  if (!named) {
    if (!currency_before(words_, at).name.empty() || !unit_after(words_, at + 1).name.empty())
      return std::nullopt;
    const auto noun = noun_after(words_, at + 1, false);
    if (noun && noun->plural && is_person_noun(words_[noun->end - 1]) && before != "the" &&
        before != "in" && before != "of")
      return std::nullopt;
  }
  return TimeMatch{at + 1, TimeType::kDate, year_value(*value)};
}

std::optional<TimeMatch> TimeGrammar::feast(std::size_t i) const {
  std::size_t at = i;
  int shift = 0;
  if (words_[at] == "last") shift = -1;
  if (words_[at] == "next") shift = 1;
  if (shift != 0) ++at;
  const auto name = feast_at(words_, at);
  if (!name) return std::nullopt;
  TimeMatch match{name->end, TimeType::kDate, {}};
  std::size_t end = match.end;
  std::optional<Day> day;
  if (const auto stated = year_after(end)) {
    match.end = end;
    day = feast_day(name->name, *stated);
  } else if (context_.narrative && context_.last_year) {
    day = feast_day(name->name, *context_.last_year);
  } else if (context_.published) {
    const Day published = *context_.published;
    day = feast_day(name->name, year_of(published));
    if (day && *day > published && shift <= 0 && !looks_ahead(i) && (*day - published).count() > 60)
      day = feast_day(name->name, year_of(published) - 1);
    if (day && *day <= published && shift > 0) day = feast_day(name->name, year_of(published) + 1);
  }
  if (day) match.value = model::iso_day(*day);
  if (day && words_[match.end] == "week") {
    match.value = week_value(*day);
    ++match.end;
  }
  return match;
}

std::optional<TimeMatch> TimeGrammar::season_of(std::size_t i) const {
  std::size_t at = i;
  int direction = 0;
  bool this_one = false;
  if (words_[at] == "last" || words_[at] == "past") direction = -1;
  if (words_[at] == "next" || words_[at] == "coming") direction = 1;
  if (words_[at] == "this") this_one = true;
  const bool article = words_[at] == "the";
  if (direction != 0 || this_one || article) ++at;
  const std::string_view name = season(words_[at]);
  if (name.empty()) return std::nullopt;
  std::size_t end = at + 1;
  auto year = year_after(end);
  if (!year && direction == 0 && !this_one) {
    // "in the spring", "over the winter"; "fall" alone is a verb.
    const std::string_view before = words_.before(i);
    if (!(before == "in" || before == "by" || before == "over" || before == "during" ||
          before == "of" || before == "since" || before == "throughout" || before == "through" ||
          before == "into" || before == "until") ||
        words_[at] == "fall")
      return std::nullopt;
    if (!article && !words_.is_capital(at)) return std::nullopt;
  }
  TimeMatch match{end, TimeType::kDate, {}};
  if (!year && context_.narrative && context_.last_year && !this_one)
    year = *context_.last_year + direction;
  if (!year && context_.published) {
    const Day published = *context_.published;
    year = year_of(published);
    const unsigned begins = name == "SP" ? 3 : name == "SU" ? 6 : name == "FA" ? 9 : 12;
    if (direction > 0 && month_of(published) >= begins) ++*year;
    if (direction <= 0 && !this_one && month_of(published) < begins + (direction < 0 ? 3 : 0))
      --*year;
  }
  if (year) match.value = year_value(*year) + '-' + std::string(name);
  return match;
}

std::optional<TimeMatch> TimeGrammar::quarter(std::size_t i) const {
  std::size_t at = i;
  std::optional<int> year;
  if (words_[at] == "the" || words_[at] == "a") ++at;
  if (context_.published) {
    static constexpr std::pair<std::string_view, int> kOwners[] = {
        {"last year 's", -1}, {"this year 's", 0}, {"next year 's", 1}};
    for (const auto& [phrase, shift] : kOwners)
      if (const std::size_t n = words_.match(at, phrase)) {
        at += n;
        year = year_of(*context_.published) + shift;
      }
  }
  if (const auto value = plain_year(at)) {
    year = value;
    ++at;
  }
  if (words_[at] == "fiscal") ++at;
  const auto ordinal = ordinal_at(words_, at);
  if (!ordinal || ordinal->value > 4) return std::nullopt;
  at = ordinal->end;
  if (words_[at] == "-" || words_[at] == "fiscal") ++at;
  const bool half = words_[at] == "half" && ordinal->value <= 2;
  if (words_[at] != "quarter" && !half) return std::nullopt;
  std::size_t end = at + 1;
  if (const auto stated = year_after(end)) year = stated;
  if (half && end == at + 1) return std::nullopt;
  TimeMatch match{end, TimeType::kDate, {}};
  if (!year && context_.published) {
    year = year_of(*context_.published);
    if (static_cast<int>((month_of(*context_.published) - 1) / 3 + 1) < ordinal->value &&
        !looks_ahead(i))
      --*year;
  }
  if (year)
    match.value = half ? year_value(*year) + "-H" + std::to_string(ordinal->value)
                       : quarter_value(*year, ordinal->value);
  return match;
}

}  // namespace firsthand::claims
