#include "claims/assemble_period.h"

#include <algorithm>
#include <string>

namespace firsthand::claims {
namespace {

// What one is from some moment on.
bool is_state(std::string_view measure) {
  return is_of({"missing", "displaced", "detained", "abducted"}, measure);
}

bool is_day_of_week(std::string_view f) {
  return is_of({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                "yesterday", "last"},
               f);
}

}  // namespace

bool is_total_over_time(const Reading& r, Range region, Range unit, std::string_view measure) {
  const std::size_t begin = region.begin > unit.begin ? region.begin : unit.begin;
  for (std::size_t i = begin; i < region.end; ++i) {
    const std::string& f = r.word(i).folded;
    const auto next = [&](std::size_t n) -> const std::string& {
      static const std::string none;
      return i + n < unit.end ? r.word(i + n).folded : none;
    };
    const auto period = [&](const std::string& w) {
      return is_of({"year", "years", "decade", "decades", "month", "months", "century", "quarter"},
                   w);
    };
    if (f == "since" && i + 1 < unit.end) {
      if (is_state(measure) && is_day_of_week(next(1))) continue;
      if (r.word(i + 1).is(kTimeWord | kNumberWord) ||
          is_of({"last", "early", "late", "mid"}, next(1)))
        return true;
      for (std::size_t k = i + 1; k < std::min(region.end, i + 8); ++k) {
        if (is_of({"began", "begin", "start", "started", "beginning", "outbreak", "war", "invasion",
                   "erupted", "then", "coup", "revolution", "uprising"},
                  r.word(k).folded))
          return true;
      }
    }
    if (is_of({"this", "last", "each", "every", "per"}, f) &&
        is_of({"year", "decade", "month", "century"}, next(1)))
      return true;
    if (f == "a" && next(1) == "year" && i > begin &&
        is_of({"deaths", "people", "lives", "times"}, r.word(i - 1).folded))
      return true;
    if (is_of({"past", "last", "previous", "recent"}, f) &&
        (period(next(1)) ||
         (r.word(std::min(i + 1, unit.end - 1)).is(kNumberWord | kDeterminer) && period(next(2)))))
      return true;
    // "in the twelve months to September", "over three years"
    if (r.word(i).is(kNumberWord) && period(next(1)) && i > begin &&
        (is_of({"in", "over", "within", "during"}, r.word(i - 1).folded) ||
         (r.is(i - 1, "the") && i > begin + 1 && r.word(i - 2).is(kPreposition))))
      return true;
    if (is_of({"annually", "nationwide", "yearly"}, f)) return true;
    if (f == "during" && is_of({"war", "conflict", "years"}, next(2))) return true;
    if (is_of({"so"}, f) && next(1) == "far" && next(2) == "this") return true;
    // "in 2014": a whole year.
    if (is_of({"in", "for", "during", "throughout"}, f) && i + 1 < region.end &&
        next(1).size() == 4 && (next(1).substr(0, 2) == "19" || next(1).substr(0, 2) == "20") &&
        !r.word(i + 1).word)
      return true;
  }
  return false;
}

}  // namespace firsthand::claims
