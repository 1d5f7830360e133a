// The words of times: months, weekdays, parts of the day, units, feasts, and phrases of fixed
// meaning.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/folded.h"
#include "claims/times_calendar.h"

namespace firsthand::claims {

// At token `i`. A month may have a full stop, which `end` is after.
struct Named {
  int value = 0;
  std::size_t end = 0;
};
std::optional<Named> month_at(const Folded& words, std::size_t i);    // 1..12
std::optional<Named> weekday_at(const Folded& words, std::size_t i);  // 1 Monday .. 7 Sunday

bool is_ahead_word(std::string_view word);  // "will", "due", "planned": of what is to come

struct UnitWord {
  TimeUnit unit = TimeUnit::kDay;
  bool plural = false;
};
std::optional<UnitWord> time_unit(std::string_view word);

std::string_view part_of_day(std::string_view word);  // "TMO" for "morning"; empty
std::string_view season(std::string_view word);       // "SU" for "summer"; empty

// A feast's name that begins at token `i`, as feast_day knows it.
struct FeastName {
  std::string_view name;
  std::size_t end = 0;
};
std::optional<FeastName> feast_at(const Folded& words, std::size_t i);

// Phrases that mean the same anywhere: "now", "daily", "in the future".
struct Fixed {
  std::string_view phrase;
  model::TimeType type;
  std::string_view value;
};
struct FixedMatch {
  const Fixed* fixed = nullptr;
  std::size_t end = 0;
};
std::optional<FixedMatch> fixed_at(const Folded& words, std::size_t i);

// "first" 1 .. "thirty-first" 31, "1st"; the ordinal's end.
std::optional<Named> ordinal_at(const Folded& words, std::size_t i);

}  // namespace firsthand::claims
