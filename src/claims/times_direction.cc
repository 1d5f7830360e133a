// Which way a time looks that is told without its year or week: back, or ahead.
#include <algorithm>

#include "claims/numbers.h"
#include "claims/times_grammar.h"
#include "claims/times_words.h"

namespace firsthand::claims {

using model::Day;
using std::chrono::days;

bool TimeGrammar::is_of_clock(std::size_t i) const {
  if (words_.is_number(i)) return true;
  for (const std::string_view word : {"a", "p", "m", ".", ":", "am", "pm", "noon", "midnight",
                                      "est", "edt", "gmt", "local", "time"})
    if (words_[i] == word) return true;
  return false;
}

// "had been due to expire on Friday", "by Wednesday all had left": it is over.
bool TimeGrammar::looks_back(std::size_t i) const {
  constexpr std::size_t kReach = 14;
  for (std::size_t k = 0; k <= kReach && k <= i; ++k) {
    if (words_[i - k] == "had") return true;
    if (words_.starts_sentence(i - k)) {
      // "Until Thursday, they had not"
      for (std::size_t n = i; k < 3 && n < i + 8 && n < words_.size(); ++n) {
        if (words_[n] == "had") return true;
      }
      return false;
    }
  }
  return false;
}

// "by", "until": up to a time, which is mostly one to come.
bool TimeGrammar::is_deadline(std::size_t i) const {
  for (const std::string_view phrase : {"by", "through", "until", "effective", "as soon as",
                                        "as early as", "set for", "beginning", "starting"})
    if (words_.match_before(i, phrase) != 0) return true;
  return false;
}

// A word that tells of what is to come.
bool TimeGrammar::is_ahead(std::size_t i) const {
  const std::string_view word = words_[i];
  if (is_ahead_word(word))
    return !(words_.before(i) == "-" && words_.is_joined(i));  // "lower-than-expected"
  if (word == "would") return words_[i + 1] != "have" && words_[i + 1] != "not";
  if (word == "plan" || word == "plans") return words_[i + 1] == "to" || words_[i + 1] == "for";
  if (word == "set") return words_[i + 1] == "to";
  return word == "to" && (words_.before(i) == "is" || words_.before(i) == "are");
}

// "On Friday, the court will decide": the verb of what happens then, if nothing is told before it.
bool TimeGrammar::opens_ahead(std::size_t i) const {
  constexpr std::size_t kReach = 16;
  std::size_t begin = i;
  while (begin > 0 && !words_.starts_sentence(begin) && i - begin < 2) --begin;
  if (!words_.starts_sentence(begin)) return false;
  for (std::size_t k = i + 1; k < i + kReach && k < words_.size(); ++k) {
    if (words_.starts_sentence(k)) return false;
    const std::string_view word = words_[k];
    if (word == "will" || word == "'ll") return true;
    // "plans to", "is due to"
    if (is_ahead(k) && !word.ends_with("ed")) return true;
    if ((word == "is" || word == "are") && is_ahead(k + 1)) return true;
    for (const std::string_view told :
         {"was", "were", "is", "are", "has", "have", "had", "did", "said", "says", "told", "that",
          "when", "where", "after", "who"})
      if (word == told) return false;
    if (word.size() > 4 && word.ends_with("ed") && !words_.is_capital(k)) return false;
  }
  return false;
}

bool TimeGrammar::looks_ahead(std::size_t i) const {
  if (looks_back(i)) return false;
  // "killed by Monday's landslide" names no date to come.
  const bool possessive = i + 1 < words_.size() && (words_[i + 1] == "'s" || words_[i + 1] == "'");
  // "until 9 a.m. Tuesday"
  std::size_t before = i;
  while (before > 0 && i - before < 7 && is_of_clock(before - 1)) --before;
  if (!possessive && is_deadline(before)) return true;
  if (told(i) == Told::kAhead) return true;
  // "They would appeal the ruling, announced on Wednesday": what is over, but for "will be
  // announced".
  const std::size_t doing = words_.before(before) == "on" ? before - 1 : before;
  if (doing > 1 && words_[doing - 1].size() > 4 && words_[doing - 1].ends_with("ed") &&
      !is_ahead(doing - 1) && words_[doing - 2] != "be")
    return false;
  for (std::size_t k = 0; k <= 12 && k <= before; ++k) {
    if (is_ahead(before - k)) return true;
    if (words_.starts_sentence(before - k)) break;
  }
  return opens_ahead(i);
}

std::optional<int> TimeGrammar::year_for(std::size_t i, unsigned month, unsigned day) const {
  if (context_.narrative && context_.last_year) return context_.last_year;
  if (!context_.published) return std::nullopt;
  const Day published = *context_.published;
  const int year = year_of(published);
  const bool whole_month = day == 0;
  const auto ahead = model::make_day(year, month, whole_month ? 1 : day);
  if (!ahead) return year;
  const bool is_past = whole_month ? month <= month_of(published) : *ahead <= published;
  if (looks_ahead(i)) {
    const bool is_future = whole_month ? month >= month_of(published) : *ahead >= published;
    // "by 14 January", said on the 15th.
    constexpr int kJustOver = 60;
    const auto over = [&] {
      if (!whole_month) return (published - *ahead).count() < kJustOver;
      const unsigned months = (month_of(published) + 12 - month) % 12;
      return is_deadline(i) && months <= 2;  // "from May through August", said in October
    };
    const bool just_over = is_past && over();
    return is_future || just_over ? year : year + 1;
  }
  if (is_past) {
    // In January a date in November is the last one; in December one in January is the next.
    return year;
  }
  if (told(i) == Told::kPast) return year - 1;
  // The nearest past one, unless that is most of a year back.
  constexpr int kFarBack = 240;
  const auto back = model::make_day(year - 1, month, whole_month ? 28 : std::min(day, 28U));
  if (back && (published - *back).count() > kFarBack) return year;
  return year - 1;
}

std::optional<Day> TimeGrammar::weekday_day(std::size_t i, int weekday, int direction) const {
  if (!context_.published) return std::nullopt;
  const Day published = *context_.published;
  const int back = (static_cast<int>(weekday_of(published)) - weekday + 7) % 7;
  if (direction < 0) return published - days(back == 0 ? 7 : back);
  if (direction > 0) return published + days(7 - back);
  if (back != 0 && words_[i + 1] != "'s" && looks_ahead(i)) return published + days(7 - back);
  return published - days(back);
}

}  // namespace firsthand::claims
