#include "claims/unverified.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

using model::Claim;
using model::Stance;

// What is said to be unverified: all that was told, or the number of the dead alone.
enum class Told { kNothing, kAll, kToll };

Told told_by(std::string_view noun) {
  if (is_of({"toll", "tolls"}, noun)) return Told::kToll;
  if (is_of({"claim",       "claims",      "figure",     "figures",     "number",     "numbers",
             "count",       "counts",      "report",     "reports",     "account",    "accounts",
             "statement",   "statements",  "tally",      "tallies",     "allegation", "allegations",
             "information", "details",     "assertion",  "version",     "versions",   "assertions",
             "testimony",   "testimonies", "accusation", "accusations", "casualties"},
            noun))
    return Told::kAll;
  return Told::kNothing;
}

bool is_pronoun_for_it(std::string_view word) {
  return is_of({"it", "this", "that", "these", "those", "they", "them", "which", "neither", "none"},
               word);
}

struct Reserve {
  Range words;  // "could not be independently verified"
  Told told = Told::kNothing;
};

class Finder {
 public:
  Finder(const Reading& r, Range unit) : r_(r), unit_(unit) {}

  std::optional<Reserve> find() const {
    for (std::size_t i = unit_.begin; i < unit_.end; ++i) {
      if (r_.word(i).quotation != 0) continue;
      const std::string& w = r_.word(i).folded;
      if (is_of({"verified", "confirmed", "corroborated", "authenticated", "substantiated"}, w)) {
        if (auto found = passive(i)) return found;
      } else if (is_of({"verify", "confirm", "corroborate", "authenticate", "substantiate"}, w)) {
        if (auto found = active(i)) return found;
      } else if (is_of({"confirmation", "verification", "corroboration"}, w)) {
        if (auto found = noun(i)) return found;
      }
    }
    return std::nullopt;
  }

 private:
  bool ends_clause(std::size_t i) const {
    return i >= unit_.end || r_.word(i).is(kStop | kBreak | kComma | kOpenMark | kCloseMark);
  }

  // "could not", "cannot", "was unable to", "was not able to", "it was impossible to": where it
  // begins before the verb; `neither`: "Neither figure could be verified".
  std::optional<std::size_t> inability(std::size_t verb, bool neither) const {
    constexpr std::size_t kFar = 6;  // tokens
    for (std::size_t i = verb; i-- > unit_.begin && verb - i <= kFar;) {
      const Word& w = r_.word(i);
      if (ends_clause(i)) break;
      if (w.is(kModal))
        return neither || is_of({"cannot", "can't", "couldn't"}, w.folded) ||
                       (is_of({"could", "can"}, w.folded) && r_.word(i + 1).is(kNegation))
                   ? std::optional(i)
                   : std::nullopt;
      if (is_of({"unable", "impossible"}, w.folded)) return i;
      if (is_of({"able", "possible"}, w.folded) && i > unit_.begin && r_.word(i - 1).is(kNegation))
        return i - 1;
    }
    return std::nullopt;
  }

  // The noun that the words before `end` are about: "figures" of "the figures of the ministry".
  std::size_t head_before(std::size_t end) const {
    std::size_t head = end;
    for (;;) {
      std::size_t i = head;
      while (i > unit_.begin && !ends_clause(i - 1) && !r_.word(i - 1).is(kPreposition)) {
        --i;
        if (r_.word(i).is(kDeterminer | kPossessive | kPronoun)) break;
      }
      if (i <= unit_.begin + 1 || i == head || !r_.word(i - 1).is(kPreposition)) break;
      if (r_.word(i - 2).is(kDeterminer | kPreposition) || ends_clause(i - 2)) break;
      head = i - 1;
    }
    return head > unit_.begin ? head - 1 : unit_.begin;
  }

  Told told_at(std::size_t i) const {
    if (const Told told = told_by(r_.word(i).folded); told != Told::kNothing) return told;
    return is_pronoun_for_it(r_.word(i).folded) ? Told::kAll : Told::kNothing;
  }

  // "The claim that six were killed", "reports of a raid": what is told is told there.
  bool goes_on(std::size_t i) const {
    return r_.word(i).is(kPreposition | kRelative) ||
           is_of({"that", "whether", "who", "how", "if"}, r_.word(i).folded);
  }

  std::optional<Reserve> passive(std::size_t verb) const {
    const Range group = verb_group(r_, unit_, verb);
    if (group.begin == unit_.begin) return std::nullopt;
    bool be = false;
    bool negated = false;
    for (std::size_t i = group.begin; i < verb; ++i) {
      be = be || r_.word(i).is(kBe);
      negated = negated || r_.word(i).is(kNegation);
    }
    const std::size_t subject = head_before(group.begin);
    const Told told = told_at(subject);
    if (!be || told == Told::kNothing) return std::nullopt;
    bool neither = false;
    for (std::size_t i = subject + 1; i-- > unit_.begin && subject - i <= 3;)
      neither = neither || is_of({"neither", "none"}, r_.word(i).folded);
    // "could not be", "has not been"; "was not confirmed by the mayor" is of him
    const bool able = inability(verb, neither).has_value();
    const bool yet = negated && r_.is(verb - 1, "been");
    const bool independently = negated && r_.word(verb - 1).is(kAdverb);
    if (!able && !yet && !independently) return std::nullopt;
    std::size_t end = verb + 1;
    if (r_.word(end).is(kAdverb)) ++end;
    return Reserve{{group.begin, end}, told};
  }

  std::optional<Reserve> active(std::size_t verb) const {
    const auto from = inability(verb, false);
    if (!from) return std::nullopt;
    constexpr std::size_t kFar = 5;  // tokens
    std::size_t i = verb + 1;
    while (r_.word(i).is(kAdverb)) ++i;
    const Reserve reserve{{*from, i}, Told::kAll};
    // "a figure that the Courier could not verify", ", which it could not verify"
    if (ends_clause(i)) return relative_before(*from) ? std::optional(reserve) : std::nullopt;
    for (const std::size_t begin = i; i < std::min(unit_.end, begin + kFar); ++i) {
      if (ends_clause(i) || r_.word(i).is(kPreposition)) break;
      const Told told = told_at(i);
      if (told == Told::kNothing || (i == begin && r_.is(i, "that"))) continue;
      if (r_.word(i).is(kDeterminer) && r_.word(i + 1).word && !goes_on(i + 1)) continue;
      if (goes_on(i + 1)) return std::nullopt;
      return Reserve{{*from, verb + 1}, told};
    }
    return std::nullopt;
  }

  bool relative_before(std::size_t from) const {
    constexpr std::size_t kFar = 6;  // tokens of who could not
    for (std::size_t i = from; i-- > unit_.begin + 1 && from - i <= kFar;) {
      if (ends_clause(i)) return false;
      if (!r_.is(i, "that") && !r_.is(i, "which")) continue;
      return r_.word(i - 1).is(kComma) || told_by(r_.word(i - 1).folded) != Told::kNothing;
    }
    return false;
  }

  // "There was no independent confirmation of the toll"
  std::optional<Reserve> noun(std::size_t at) const {
    constexpr std::size_t kFar = 3;  // tokens
    std::size_t no = at;
    while (no > unit_.begin && at - no < kFar && !r_.is(no, "no")) --no;
    if (!r_.is(no, "no")) return std::nullopt;
    if (ends_clause(at + 1)) return Reserve{{no, at + 1}, Told::kAll};
    if (!r_.is(at + 1, "of") && !r_.is(at + 1, "for")) return std::nullopt;
    std::size_t i = at + 2;
    while (r_.word(i).is(kDeterminer | kPossessive) && !ends_clause(i + 1)) ++i;
    const Told told = told_at(i);
    if (told == Told::kNothing || goes_on(i + 1)) return std::nullopt;
    return Reserve{{no, at + 1}, told};
  }

  const Reading& r_;
  Range unit_;
};

}  // namespace

void allege_unverified(const Reading& r, std::span<const CountedMeasure> counted,
                       std::span<Claim> claims) {
  constexpr std::size_t kBack = 2;  // sentences
  for (std::size_t u = 0; u < r.units.size(); ++u) {
    const auto reserve = Finder(r, r.units[u].tokens).find();
    if (!reserve) continue;
    const auto allege_in = [&](std::size_t unit) {
      bool any = false;
      const auto first =
          std::lower_bound(counted.begin(), counted.end(), unit,
                           [](const CountedMeasure& m, std::size_t at) { return m.unit < at; });
      for (auto m = first; m != counted.end() && m->unit == unit; ++m) {
        const bool meant = m->counted.tokens.begin < reserve->words.begin &&
                           (reserve->told == Told::kAll || m->measure == "killed");
        if (!meant) continue;
        const auto k = static_cast<std::size_t>(m - counted.begin());
        any = true;
        if (claims[k].stance != Stance::kAsserted) continue;
        claims[k].stance = Stance::kAlleged;
        claims[k].stance_span = r.span(reserve->words);
      }
      return any;
    };
    for (std::size_t back = 0; back <= std::min(kBack, u); ++back) {
      if (back > 1 && r.units[u - back].paragraph != r.units[u - 1].paragraph) break;
      if (allege_in(u - back)) break;
    }
  }
}

}  // namespace firsthand::claims
