// Times told by a date beside them: "the day before last Tuesday", "the week of 6 March", "the
// quarter ended 30 September", "from July to November 1954".
#include <algorithm>

#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {

using model::Day;
using model::TimeType;

namespace {

bool is_range_link(std::string_view word) {
  return word == "-" || word == "–" || word == "—" || word == "to" || word == "and" ||
         word == "or" || word == "until" || word == "till" || word == "through";
}

bool is_whole_day(const TimeMatch& match) {
  return match.type == TimeType::kDate && match.value.size() == 10 && match.value[0] != 'X' &&
         match.value[5] != 'W';
}

}  // namespace

// "The day before Christmas", "the week after 4 May", "the week of 6 March".
std::optional<TimeMatch> TimeGrammar::beside(std::size_t i) const {
  std::size_t at = i;
  if (words_[at] == "the") ++at;
  const auto unit = time_unit(words_[at]);
  if (!unit || unit->plural || (unit->unit != TimeUnit::kDay && unit->unit != TimeUnit::kWeek))
    return std::nullopt;
  const std::string_view side = words_[at + 1];
  const bool week_of = side == "of" && unit->unit == TimeUnit::kWeek;
  if (side != "before" && side != "after" && !week_of) return std::nullopt;
  auto found = core(at + 2);
  if (!found || !is_whole_day(*found)) return std::nullopt;
  const auto day = model::parse_iso_day(found->value);
  if (!day) return std::nullopt;
  found->value = shifted_value(*day, week_of ? 0 : side == "before" ? -1 : 1, unit->unit);
  return found;
}

// "The month" of "by the end of the month": the one last named, or for what is to come that of
// publication.
std::optional<TimeMatch> TimeGrammar::whole_of(std::size_t i) const {
  if (words_[i] != "the") return std::nullopt;
  const auto unit = time_unit(words_[i + 1]);
  if (!unit || unit->plural || is_name(i + 1)) return std::nullopt;
  const bool month = unit->unit == TimeUnit::kMonth;
  if (!month && unit->unit != TimeUnit::kYear) return std::nullopt;
  if (words_[i + 2] == "of" || words_.is_number(i + 2)) return std::nullopt;
  TimeMatch match{i + 2, TimeType::kDate, {}};
  const bool ahead = looks_ahead(i) && told(i) != Told::kPast;
  const std::optional<Day>& named = context_.last_month;
  const std::optional<Day>& from = ahead || !named ? context_.published : named;
  if (month) {
    if (from) match.value = shifted_value(*from, 0, unit->unit);
    return match;
  }
  std::optional<int> year;
  if (from) year = year_of(*from);
  if (!ahead && context_.last_year) {
    // A day of one year and then another year, or the other way about: who knows.
    if (named && !context_.narrative && year_of(*named) != *context_.last_year) return match;
    year = context_.last_year;
  }
  if (year) match.value = year_value(*year);
  return match;
}

// The last day of "ended 30 September", "ending on 31 May", at token `at`.
std::optional<Day> TimeGrammar::end_stated(std::size_t at) const {
  if (words_[at] == "that" || words_[at] == "which") ++at;
  if (words_[at] != "ended" && words_[at] != "ending" && words_[at] != "ends") return std::nullopt;
  ++at;
  if (words_[at] == "on" || words_[at] == "in") ++at;
  auto date = calendar_date(at);
  if (!date) date = day_word(at);
  if (!date) return std::nullopt;
  const auto interval = interval_of(date->value);
  if (!interval) return std::nullopt;
  return interval->to;
}

// "The quarter ended 30 September", "the year ended 31 March", "the full year", "the latest
// period", "year-end".
std::optional<TimeMatch> TimeGrammar::accounted(std::size_t i) const {
  std::size_t at = i;
  const bool article = words_[at] == "the";
  if (article) ++at;
  const auto published_year = [&](std::size_t end) -> Found {
    if (!context_.published) return std::nullopt;
    return TimeMatch{end, TimeType::kDate, year_value(year_of(*context_.published))};
  };
  if (article && words_[at] == "quarter") {
    const auto last = end_stated(at + 1);
    if (!last) return std::nullopt;
    // By its middle: quarters of accounts do not all end with those of the calendar.
    const auto middle = shifted_month(*last, -1);
    if (!middle) return std::nullopt;
    return TimeMatch{
        at + 1, TimeType::kDate,
        quarter_value(year_of(*middle), static_cast<int>((month_of(*middle) - 1) / 3 + 1))};
  }
  if (article && words_.match(at, "latest period") != 0) {
    TimeMatch match{at + 2, TimeType::kDate, context_.last_quarter};
    if (match.value.empty() && context_.published)
      match.value = shifted_value(*context_.published, -1, TimeUnit::kQuarter);
    return match;
  }
  if (article) {
    const bool kind = words_[at] == "fiscal" || words_[at] == "full" || words_[at] == "financial";
    const std::size_t year = kind ? at + 1 : at;
    if (words_[year] != "year") return std::nullopt;
    if (end_stated(year + 1)) return TimeMatch{year + 1, TimeType::kDuration, "P1Y"};
    if (kind && !words_.is_number(year + 1)) return published_year(year + 1);
    return std::nullopt;
  }
  for (const std::string_view phrase : {"year - end", "year end", "year 's end"}) {
    const std::size_t n = words_.match(i, phrase);
    if (n == 0) continue;
    auto found = published_year(i + n);
    if (found && words_.before(i) == "since") {
      const int year = year_of(*context_.published) - 1;
      found->value = year_value(year);
    }
    if (found && !found->value.empty()) found->value += "-12-31";
    return found;
  }
  return std::nullopt;
}

// "July - November 1954", "26 June and 4 August 1952": the year of the second is that of the first,
// whose month is `month` and which ends before token `end`.
std::optional<int> TimeGrammar::year_of_range(std::size_t end, unsigned month) const {
  std::size_t at = end;
  if (!is_range_link(words_[at])) return std::nullopt;
  ++at;
  if (words_[at] == "the" || words_[at] == "early" || words_[at] == "late") ++at;
  const auto skip_day = [&] {
    if (const auto day = ordinal_at(words_, at); day && words_.is_number(at)) {
      at = day->end;
    } else if (words_.is_number(at) && words_[at].size() <= 2) {
      ++at;
    }
  };
  skip_day();
  const auto second = month_at(words_, at);
  if (!second) return std::nullopt;
  at = second->end;
  skip_day();
  if (words_[at] == "," || words_[at] == "of") ++at;
  const auto year = plain_year(at);
  if (!year) return std::nullopt;
  return static_cast<unsigned>(second->value) >= month ? *year : *year - 1;
}

}  // namespace firsthand::claims
