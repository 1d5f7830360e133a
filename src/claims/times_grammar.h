// The grammar of time expressions: at one token, the longest expression that begins there, and what
// it means from where the text stands.
//
// A hand-written grammar after the TIMEX3 guidelines (TimeML 1.2.1), relative to the day of
// publication: a weekday or month without year is the nearest past one, unless the sentence looks
// ahead ("will", "due").
#pragma once

#include <optional>
#include <string>

#include "claims/folded.h"
#include "claims/times_calendar.h"
#include "claims/times_tense.h"
#include "model/names.h"

namespace firsthand::claims {

// Where the text stands: what "today", "that day" and "the quarter" go by.
struct TimeContext {
  std::optional<model::Day> published;
  std::optional<model::Day> last_day;
  std::size_t last_day_sentence = 0;
  std::optional<int> last_year;          // the year last named in full
  std::optional<int> other_year;         // one far from it, named once since
  std::optional<model::Day> last_month;  // the first of the month last named
  std::string last_quarter;
  bool narrative = false;  // the text tells of years past: dates go by the year last named
};

struct TimeMatch {
  std::size_t end = 0;  // token
  model::TimeType type = model::TimeType::kDate;
  std::string value;
};

class TimeGrammar {
 public:
  // `tenses` may be missing: then only the words beside a time say which way it looks.
  TimeGrammar(const Folded& words, TimeContext& context, TimeTenses* tenses)
      : words_(words), context_(context), tenses_(tenses) {}

  // The longest expression that begins at token `i`.
  std::optional<TimeMatch> match(std::size_t i) const;

 private:
  using Found = std::optional<TimeMatch>;

  // times_dates.cc
  Found calendar_date(std::size_t i) const;  // "4 May 2019", "Sept. 30", "May 2019"
  Found second_day(std::size_t i) const;     // "5" of "4 May" written "May 4 and 5"
  Found numeric_date(std::size_t i) const;   // "2019-05-04"
  Found weekday(std::size_t i) const;        // "Friday", "last Friday", "Friday night"
  Found year(std::size_t i) const;           // "1998", "the 1990s", "the 19th century"
  Found year_before_christ(std::size_t i) const;
  Found feast(std::size_t i) const;      // "Christmas Eve 2019"
  Found season_of(std::size_t i) const;  // "last fall", "the winter of 1994"
  Found quarter(std::size_t i) const;    // "the third quarter of 1998"

  // times_spans.cc
  Found beside(std::size_t i) const;     // "the day before last Tuesday"
  Found accounted(std::size_t i) const;  // "the quarter ended 30 September", "year-end"
  Found whole_of(std::size_t i) const;   // "the month" of "the end of the month"
  std::optional<model::Day> end_stated(std::size_t at) const;
  std::optional<int> year_of_range(std::size_t end, unsigned month) const;
  std::optional<int> year_of_days(std::size_t end) const;

  // times_relative.cc
  Found day_word(std::size_t i) const;  // "today", "last night", "this morning"
  Found clock(std::size_t i) const;     // "10 p.m. Wednesday", "noon"
  std::string day_beyond(std::size_t at) const;
  bool is_placed(std::size_t i, std::size_t at) const;
  std::size_t half_of_day(std::size_t at, int& hour) const;
  Found amount(std::size_t i) const;    // "two days", "five years ago", "the past week"
  Found deictic(std::size_t i) const;   // "last year", "this week", "that day"
  Found repeated(std::size_t i) const;  // "every day", "each July", "Mondays"

  // times_grammar.cc
  Found prefixed(std::size_t i) const;  // "early next year", "the end of May"
  Found core(std::size_t i) const;      // without what may stand before it

  // times_direction.cc
  // The year of a month, or of a day of a month, that is stated without one.
  std::optional<int> year_for(std::size_t i, unsigned month, unsigned day) const;
  // "of 1998", ", 1998", "last year" after a month; moves `end`.
  std::optional<int> year_after(std::size_t& end) const;
  std::optional<int> plain_year(std::size_t i) const;  // a number that reads as a year
  bool is_procession(std::size_t i) const;             // "the March for Life"
  bool looks_ahead(std::size_t i) const;
  bool looks_back(std::size_t i) const;
  Told told(std::size_t i) const { return tenses_ ? tenses_->told(i) : Told::kUnknown; }
  bool is_deadline(std::size_t i) const;
  bool is_ahead(std::size_t i) const;
  bool opens_ahead(std::size_t i) const;
  bool is_of_clock(std::size_t i) const;
  std::optional<model::Day> weekday_day(std::size_t i, int weekday, int direction) const;
  bool is_name(std::size_t i) const;         // "60 Minutes"
  std::string year_before() const;           // "a year ago"
  std::optional<model::Day> anchor() const;  // the day last named, else that of publication

  const Folded& words_;
  TimeContext& context_;
  TimeTenses* tenses_;
};

}  // namespace firsthand::claims
