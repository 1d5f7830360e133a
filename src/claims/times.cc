#include "claims/times.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

#include "base/check.h"
#include "claims/folded.h"
#include "claims/numbers.h"
#include "claims/publications.h"
#include "claims/quantities_modifiers.h"
#include "claims/times_calendar.h"
#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {
namespace {

using model::TimeExpression;
using model::TimeType;

// Whether a time expression can begin with the word: a quick way past most of a text.
bool may_begin(const Folded& words, std::size_t i) {
  if (words.is_number(i)) return true;
  const std::string_view word = words[i];
  if (!words.is_word(i)) return word == "'" || word == "’";
  static const std::unordered_set<std::string_view> kFirst = {
      "the",    "a",        "an",      "another",   "last",      "past",      "next",
      "this",   "that",     "same",    "coming",    "current",   "every",     "each",
      "per",    "today",    "tonight", "tomorrow",  "yesterday", "overnight", "noon",
      "midday", "midnight", "early",   "late",      "mid",       "earlier",   "later",
      "end",    "fiscal",   "year",    "following", "previous",  "preceding", "half",
      "few",    "several",  "couple",  "spring",    "summer",    "fall",      "autumn",
      "winter", "first",    "final",   "these",     "right",     "now",       "in",
      "at",     "more",     "most",    "years",     "months",    "weeks",     "days",
      "hours",  "minutes",  "recent",  "day",       "week",      "month",     "hour",
      "decade"};
  if (kFirst.count(word) != 0) return true;
  return month_at(words, i) || weekday_at(words, i) || fixed_at(words, i) || feast_at(words, i) ||
         ordinal_at(words, i) || word.ends_with("days") || number_at(words, i);
}

// A text that tells of years past: it names several years, most of them before that of publication.
bool is_narrative(const Folded& words, const std::optional<model::Day>& published) {
  if (!published) return false;
  constexpr int kFew = 8;
  int past = 0;
  int recent = 0;
  const int year = year_of(*published);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words.is_number(i) || words[i].size() != 4 || (words[i][0] != '1' && words[i][0] != '2'))
      continue;
    int value = 0;
    for (const char c : words[i]) value = c >= '0' && c <= '9' ? value * 10 + c - '0' : 10000;
    if (value >= 1000 && value <= year - 2) ++past;
    if (value > year - 2 && value <= year + 1) ++recent;
  }
  return past >= kFew && past > 4 * recent;
}

class Finder {
 public:
  Finder(const text::Document& document, const std::optional<model::DateTime>& published,
         std::span<const model::Entry> entries, TimeTenses* tenses)
      : words_(document), publications_(published, entries), grammar_(words_, context_, tenses) {
    context_.published = publications_.day();
    context_.narrative = is_narrative(words_, context_.published);
  }

  std::vector<TimeExpression> run() {
    std::size_t from = 0;
    for (std::size_t i = 0; i < words_.size();) {
      if (!may_begin(words_, i)) {
        ++i;
        continue;
      }
      if (publications_.turns_at(words_.span(i, i + 1).begin)) start_anew();
      const auto match = grammar_.match(i);
      if (!match) {
        ++i;
        continue;
      }
      FH_CHECK(match->end > i && match->end <= words_.size(), "a time has words of the text");
      std::size_t first = i;
      if (match->type == TimeType::kDuration || match->value.ends_with("_REF") ||
          words_.is_number(i) || words_[match->end - 1] == "ago") {
        // "more than four hours", "nearly two years ago"
        if (const auto cue = cue_before(words_, i);
            cue && cue->edge >= from && match->type != TimeType::kTime && !cue->over)
          first = cue->edge;
      }
      found_.push_back({words_.span(first, match->end), match->type, match->value});
      remember(*match, i);
      from = i = match->end;
    }
    return std::move(found_);
  }

 private:
  void start_anew() {
    const bool narrative = context_.narrative;
    context_ = TimeContext();
    context_.published = publications_.day();
    context_.narrative = narrative;
  }

  void remember(const TimeMatch& match, std::size_t at) {
    if (match.type != TimeType::kDate && match.type != TimeType::kTime) return;
    const auto interval = interval_of(match.value);
    if (!interval) return;
    // What goes by the day of publication ("this day") says nothing about the years a history tells
    // of.
    if (context_.narrative && context_.published &&
        year_of(interval->from) == year_of(*context_.published) && !words_.is_number(match.end - 1))
      return;
    if (match.value.size() >= 10 && match.value[4] == '-' && match.value[5] != 'W') {
      context_.last_day = interval->from;
      context_.last_day_sentence = words_.document().sentence_of(at);
    }
    const bool month = match.value.size() == 7 && interval->precision == model::Precision::kMonth;
    if (month || match.value.size() == 10) context_.last_month = interval->from;
    // "a year ago" said beside a quarter does not move it.
    const bool derived = words_[match.end - 1] == "ago" || words_[match.end - 1] == "earlier";
    if (match.value.size() == 7 && match.value[5] == 'Q' && !derived &&
        !is_year_before(match.value))
      context_.last_quarter = match.value;
    if (match.value.size() == 4 || month || (match.value.size() >= 10 && context_.narrative))
      adopt_year(year_of(interval->from));
  }

  // A history that names a year far from those it tells of compares, or cites a book: it has moved
  // there when it names a second.
  void adopt_year(int year) {
    constexpr int kNear = 12;
    const auto is_near = [&](const std::optional<int>& other) {
      return other && std::abs(*other - year) <= kNear;
    };
    if (context_.narrative && context_.last_year && !is_near(context_.last_year) &&
        !is_near(context_.other_year)) {
      context_.other_year = year;
      return;
    }
    context_.last_year = year;
    context_.other_year.reset();
  }

  // The same quarter a year before the one told of is there to compare.
  bool is_year_before(std::string_view quarter) const {
    const std::string& last = context_.last_quarter;
    if (last.size() != 7 || last.substr(4) != quarter.substr(4)) return false;
    return small_year(last) == small_year(quarter) + 1;
  }
  static int small_year(std::string_view value) {
    int year = 0;
    for (const char c : value.substr(0, 4)) year = year * 10 + (c - '0');
    return year;
  }

  Folded words_;
  Publications publications_;
  TimeContext context_;
  TimeGrammar grammar_;
  std::vector<TimeExpression> found_;
};

}  // namespace

std::vector<TimeExpression> find_times(const text::Document& document,
                                       const std::optional<model::DateTime>& published,
                                       std::span<const model::Entry> entries, TimeTenses* tenses) {
  return Finder(document, published, entries, tenses).run();
}

std::optional<model::When> when_of(const TimeExpression& time) {
  if (time.type != TimeType::kDate && time.type != TimeType::kTime) return std::nullopt;
  const auto interval = interval_of(time.value);
  if (!interval) return std::nullopt;
  return model::When{interval->from, interval->to, interval->precision, time.span};
}

}  // namespace firsthand::claims
