#include "claims/open_figures.h"

#include <algorithm>

#include "claims/measures_people.h"

namespace firsthand::claims {
namespace {

// What is less than this is the number of much in any report; of things, as of "nineteen cards"
// for as many people, what is no more than a dozen.
constexpr std::int64_t kFewest = 5;
constexpr std::int64_t kFewestThings = 13;

// "at seven", "between 12 and 15"
bool is_time(const Reading& reading, const Counted& c) {
  if (c.noun != SIZE_MAX || c.tokens.begin == 0) return false;
  return is_of({"after", "at", "before", "between", "by", "past", "until"},
               reading.word(c.tokens.begin - 1).folded);
}

// "her five grandchildren", "a mother of five young men": whose they are, and not whom it befell.
bool are_of_kin(const Reading& reading, const Counted& c) {
  const std::size_t begin = c.tokens.begin;
  if (begin > 0 && c.noun != SIZE_MAX && reading.word(begin - 1).is(kPossessive)) return true;
  if (begin < 2 || !reading.is(begin - 1, "of")) return false;
  const std::string& whose = reading.word(begin - 2).folded;
  return is_kin(whose) || whose == "parent";
}

bool is_open(const Reading& reading, const Counted& c) {
  if (c.grade != Grade::kNumber || c.part || c.pronoun || !c.min || c.min != c.max) return false;
  const bool things = c.noun != SIZE_MAX && !c.person;
  return *c.min >= (things ? kFewestThings : kFewest) && !is_time(reading, c) &&
         !are_of_kin(reading, c);
}

}  // namespace

std::vector<CountedMeasure> open_figures(const Reading& reading,
                                         const std::vector<Counted>& phrases,
                                         const std::vector<CountedMeasure>& counted) {
  std::vector<CountedMeasure> out;
  for (const Counted& c : phrases) {
    const bool taken = std::any_of(counted.begin(), counted.end(), [&](const CountedMeasure& m) {
      return m.counted.tokens.overlaps(c.tokens);
    });
    if (taken || !is_open(reading, c)) continue;
    CountedMeasure open;
    open.trigger = c.tokens;
    open.counted = c;
    open.unit = reading.unit_of(c.tokens.begin);
    open.named = true;
    out.push_back(std::move(open));
  }
  return out;
}

}  // namespace firsthand::claims
