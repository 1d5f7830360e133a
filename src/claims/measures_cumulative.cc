#include "claims/measures_cumulative.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "claims/places_words.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kReach = 8;  // tokens in which a period names both its ends

bool is_period(std::string_view w) {
  return is_of({"year", "years", "decade", "decades", "month", "months", "century", "quarter"}, w);
}

bool is_month(std::string_view w) {
  return is_of(
      {"january", "february", "march", "april", "may", "june", "july", "august", "september",
       "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec"},
      w);
}

bool is_long_time(std::string_view w) {
  return is_month(w) || is_period(w) ||
         is_of({"spring", "summer", "autumn", "fall", "winter", "christmas", "independence"}, w);
}

class Period {
 public:
  // `counted`: where the figure stands.
  Period(const Reading& reading, Range words, std::size_t counted)
      : r_(reading), words_(words), counted_(counted) {}

  bool stated(bool lasting) const {
    for (std::size_t i = words_.begin; i < words_.end; ++i) {
      if (since(i, lasting) || within_year(i) || between_months(i) || running_total(i) ||
          several_events(i) || between_years(i) || this_week(i))
        return true;
    }
    return false;
  }

 private:
  std::string_view at(std::size_t i) const {
    return i < words_.end ? std::string_view(r_.word(i).folded) : std::string_view();
  }
  bool is_year(std::size_t i) const {
    const std::string_view w = at(i);
    return w.size() == 4 && (w.starts_with("19") || w.starts_with("20")) && !r_.word(i).word;
  }

  // "since January", "since the war began"; "since Tuesday" is one moment that is not over.
  // What lasts, as being missing does, is summed only over years.
  bool since(std::size_t i, bool lasting) const {
    if (at(i) != "since") return false;
    const std::size_t far = std::min(words_.end, i + kReach);
    for (std::size_t k = i + 1; k < far; ++k) {
      if (r_.word(k).is(kComma | kStop)) break;
      if (is_period(at(k)) || is_year(k)) return true;
      if (lasting) continue;
      // "since Monday 12 have died across the city": over days and places.
      if (r_.word(k).is(kTimeWord) && spread_after(k)) return true;
      if (is_long_time(at(k))) return true;
      if (is_of({"began", "begin", "start", "started", "beginning", "outbreak", "war", "invasion",
                 "erupted", "then", "coup", "revolution", "uprising"},
                at(k)))
        return true;
    }
    return false;
  }

  bool spread_after(std::size_t i) const {
    for (std::size_t k = i + 1; k < words_.end; ++k) {
      if (is_of({"across", "throughout"}, at(k))) return true;
    }
    return false;
  }

  // "this year", "in the past three years", "over twelve months", "in 2014", "the fire of 2009",
  // "50 deaths a year"
  bool within_year(std::size_t i) const {
    if (is_of({"this", "last", "each", "every", "per"}, at(i)) &&
        is_of({"year", "decade", "month", "century", "season"}, at(i + 1)))
      return !is_comparison(i);
    if (at(i) == "a" && at(i + 1) == "year" && i > words_.begin &&
        is_of({"deaths", "people", "lives", "times"}, at(i - 1)))
      return true;
    if (is_of({"past", "last", "previous", "recent"}, at(i)) &&
        (is_period(at(i + 1)) ||
         (i + 2 < words_.end && r_.word(i + 1).is(kNumberWord | kDeterminer) &&
          is_period(at(i + 2)))))
      return true;
    if (r_.word(i).is(kNumberWord) && is_period(at(i + 1)) && i > words_.begin &&
        (is_of({"in", "over", "within", "during"}, at(i - 1)) ||
         (at(i - 1) == "the" && i > words_.begin + 1 && r_.word(i - 2).is(kPreposition))))
      return true;
    if (at(i) == "during" && is_of({"war", "conflict", "years"}, at(i + 2))) return true;
    return is_of({"in", "for", "during", "throughout", "of"}, at(i)) && is_year(i + 1);
  }

  // ", the largest group in one day this year", ", the third attack this month": one event, held
  // against others.
  bool is_comparison(std::size_t i) const {
    bool held = false;
    for (std::size_t k = i; k-- > words_.begin;) {
      if (r_.word(k).is(kComma | kBreak)) return held && counted_ < k;
      const std::string_view w = at(k);
      held = held || (w.size() > 5 && w.ends_with("est")) ||
             is_of({"most", "worst", "record", "first", "second", "third", "fourth", "fifth"}, w);
    }
    return false;
  }

  // "between November and the end of February", "from January to June"
  bool between_months(std::size_t i) const {
    if (!is_of({"between", "from"}, at(i))) return false;
    const std::size_t far = std::min(words_.end, i + kReach + 2);
    bool first = false;
    bool link = false;
    for (std::size_t k = i + 1; k < far; ++k) {
      if (is_month(at(k)) && r_.word(k).capital) {
        if (link) return true;
        first = true;
        // "between 3 March and 5 March" is no longer time.
        if (k > i + 1 && !r_.word(k - 1).word) return false;
        if (k + 1 < far && !r_.word(k + 1).word && !is_year(k + 1)) return false;
      }
      link = link || (first && is_of({"and", "to", "until", "through"}, at(k)));
    }
    return false;
  }

  // "from 2023 to 2025", "between 2023 and 2025"
  bool between_years(std::size_t i) const {
    return is_of({"between", "from"}, at(i)) && is_year(i + 1) &&
           is_of({"and", "to", "until", "through"}, at(i + 2)) && is_year(i + 3);
  }

  // "Twelve have been killed this week in Velm, in a mill and at a ford": at several places.
  bool this_week(std::size_t i) const {
    if (at(i) != "this" || at(i + 1) != "week") return false;
    const auto is_in = [&](std::size_t k) { return is_of({"in", "at", "on", "near"}, at(k)); };
    for (std::size_t k = words_.begin; k + 3 < words_.end; ++k) {  // "from village to village"
      if (at(k) == "from" && at(k + 2) == "to" && at(k + 1) == at(k + 3)) return true;
    }
    std::size_t places = 0;
    for (std::size_t k = i + 2; k < words_.end; ++k) {
      if (is_of({"because", "when", "while", "after"}, at(k))) return false;
      if (places > 0 && at(k) == "and" && is_in(k + 1)) return true;
      if (is_in(k)) ++places;
    }
    return false;
  }

  bool running_total(std::size_t i) const {
    if (is_of({"annually", "nationwide", "yearly"}, at(i))) return true;
    return at(i) == "so" && at(i + 1) == "far" && at(i + 2) == "this";
  }

  // "in three separate attacks", "in weekend shootings"
  bool several_events(std::size_t i) const {
    constexpr std::size_t kFar = 6;  // tokens from "separate" to what is
    if (counts_events(i) || brings_about(i) || from_day_to_day(i)) return true;
    if (!is_of({"separate", "unrelated", "weekend"}, at(i))) return false;
    for (std::size_t k = i + 1; k < std::min(words_.end, i + kFar); ++k) {
      const std::string_view w = at(k);
      const bool several = is_of({"incidents", "accidents", "crashes", "blasts", "bombings",
                                  "explosions", "stabbings", "events", "scenes"},
                                 w);
      if (several || (w.back() == 's' && is_happening(w))) return true;
      if (!r_.word(k).word || r_.word(k).is(kPreposition)) return false;
    }
    return false;
  }

  // Of which each is an event; two explosions may be one attack.
  static bool is_event_each(std::string_view w) {
    return is_of({"shootings", "stabbings", "incidents", "crashes", "accidents"}, w);
  }

  // "in 3 shootings in Velm", "in overnight stabbings", "in shootings across the city"; not "in the
  // shootings".
  bool counts_events(std::size_t i) const {
    constexpr std::size_t kFar = 5;  // tokens back to "in"
    if (!is_event_each(at(i))) return false;
    for (std::size_t k = i; k-- > words_.begin && i - k <= kFar;) {
      const Word& w = r_.word(k);
      if (is_of({"in", "following", "after"}, w.folded)) return k + 1 < i || w.folded == "in";
      // "in a series of shootings"
      if (w.folded == "of" &&
          is_of({"pair", "series", "string", "spate", "wave", "rash"}, at(k - 1)))
        return true;
      const bool several = w.is(kNumberWord) && w.folded != "one" && w.folded != "1";
      const bool joins =
          w.is(kTimeWord) || w.capital || is_of({"-", "."}, w.folded) || w.folded.ends_with("ing");
      if (!several && !joins &&
          !is_of({"overnight", "weekend", "city", "citywide", "separate", "unrelated", "different",
                  "several", "multiple", "drive", "by"},
                 w.folded))
        return false;
    }
    return false;
  }

  // "Three shootings kill five", "two crashes on Monday that left four dead", "shootings injured
  // four at the ferry and two at the mill"; not "the shootings that left four dead".
  bool brings_about(std::size_t i) const {
    constexpr std::size_t kFar = 6;  // tokens to the verb
    if (!is_event_each(at(i)) || counted_ < i) return false;
    std::size_t verb = i + 1;
    bool that = false;
    while (verb < std::min(words_.end, i + kFar) &&
           (r_.word(verb).is(kTimeWord | kPreposition | kHave | kNumberWord) ||
            r_.word(verb).capital || is_of({"that", "which"}, at(verb)))) {
      that = that || is_of({"that", "which"}, at(verb));
      ++verb;
    }
    const std::string_view w = at(verb);
    const bool brings =
        is_of({"leave", "leaves", "left", "leaving", "kill", "killed", "killing", "injure",
               "injured", "injuring", "wound", "wounded", "wounding", "claim", "claimed", "hurt"},
              w) ||
        (is_of({"result", "resulted"}, w) && at(verb + 1) == "in");
    if (!brings) return false;
    std::size_t k = i;
    while (
        k > words_.begin && !r_.word(k - 1).is(kDeterminer | kNumberWord) &&
        (r_.word(k - 1).capital || r_.word(k - 1).folded.ends_with("ing") || r_.is(k - 1, "-") ||
         is_of({"separate", "fatal", "deadly", "overnight", "weekend", "drive", "by"}, at(k - 1))))
      --k;
    if (k == words_.begin) return true;
    const Word& before = r_.word(k - 1);
    if (before.is(kNumberWord)) return before.folded != "one" && before.folded != "1";
    return is_of({"several", "multiple", "of"}, before.folded) ||
           (!that && !before.is(kDeterminer | kPossessive | kPreposition));
  }

  // "wounded in attacks from Monday to early Tuesday", "violence that left ten dead since Friday"
  bool from_day_to_day(std::size_t i) const {
    constexpr std::size_t kFar = 16;  // tokens
    if (!is_event_each(at(i)) && !is_of({"attacks", "violence"}, at(i))) return false;
    for (std::size_t k = i + 1; k < std::min(words_.end, i + kFar); ++k) {
      if (!is_of({"from", "between", "since"}, at(k))) continue;
      std::size_t days = at(k) == "since" ? 1 : 0;  // until now
      for (std::size_t d = k + 1; d < std::min(words_.end, k + kReach); ++d) {
        if (r_.word(d).is(kTimeWord) && r_.word(d).capital) ++days;
      }
      return days > 1;
    }
    return false;
  }

  const Reading& r_;
  Range words_;
  std::size_t counted_;
};

// "As of Monday there had been 299 killings in Velm": deeds, and not the dead of one.
bool tallies_deeds(const Reading& r, Range unit, const CountedMeasure& m) {
  if (!is_of({"killings", "homicides", "murders", "slayings"}, r.word(m.trigger.begin).folded))
    return false;
  const std::size_t at = m.counted.tokens.begin;
  const bool existed = at >= unit.begin + 2 && is_of({"been", "were"}, r.word(at - 1).folded) &&
                       (r.word(at - 2).is(kHave) || r.is(at - 2, "there"));
  for (std::size_t i = unit.begin; existed && i + 1 < unit.end; ++i) {
    if ((r.is(i, "as") && r.is(i + 1, "of")) || (r.is(i, "to") && r.is(i + 1, "date")) ||
        (r.is(i, "so") && r.is(i + 1, "far")))
      return true;
  }
  return false;
}

// "The last two officers killed in Velm were": before whatever the report tells of.
bool are_last_before(const Reading& r, const CountedMeasure& m) {
  const std::size_t at = m.counted.tokens.begin;
  const bool last = r.is(at, "last") || (at > 0 && r.is(at - 1, "last"));
  return last && m.measure == "killed" && m.trigger.begin == m.counted.tokens.end &&
         m.counted.min.value_or(0) > 1;
}

}  // namespace

bool is_cumulative(const Reading& reading, Range region, const CountedMeasure& measure) {
  const Range unit = reading.units[measure.unit].tokens;
  Range words{std::max(region.begin, unit.begin), std::min(region.end, unit.end)};
  // "Busy since September, the clinic gave a number: 148 detained": the time of the clinic.
  for (std::size_t i = words.begin; i < measure.counted.tokens.begin && i < words.end; ++i) {
    if (reading.is(i, ":")) words.begin = i + 1;
  }
  const bool lasting = measure.measure == "missing";
  if (tallies_deeds(reading, unit, measure) || are_last_before(reading, measure)) return true;
  return Period(reading, words, measure.counted.tokens.begin).stated(lasting);
}

}  // namespace firsthand::claims
