// Numbers that measure and count nothing: dates, times of day, years, ordinals, addresses,
// telephone numbers, scores, calibres, and the numbers in names ("Highway 35", "Article 19",
// "TPP-11").
#pragma once

#include "claims/numbers.h"

namespace firsthand::claims {

// Whether the number is part of a date, a time of day, or a year.
bool is_calendar(const Folded& words, const Number& number);

// Whether the number is a name or a label, or part of one; `measured`: a unit or a plural noun
// stands after it.
bool is_label(const Folded& words, const Number& number, bool measured);

// "since mid-March 14 people have died": the number after the month counts those after it; "on
// March 14" is a day.
bool is_count_after_month(const Folded& words, std::size_t number, std::size_t number_end);

bool is_month(std::string_view word);
bool is_street(std::string_view word);   // "road", "ave"
bool tells_fate(std::string_view word);  // "killed", "missing": of people counted before it
bool is_weekday(std::string_view word);  // "monday", "mon"

}  // namespace firsthand::claims
