#include "claims/measures_distinct.h"

#include <algorithm>
#include <iterator>

#include "claims/measures_people.h"
#include "claims/speakers_people.h"

namespace firsthand::claims {
namespace {

// "killed his son before shooting himself"
bool are_victim_and_killer(const CountedMeasure& a, const CountedMeasure& b) {
  return a.unit == b.unit && a.measure == b.measure && b.counted.reflexive &&
         !a.counted.reflexive && a.trigger.begin < a.counted.tokens.begin;
}

// Of one person or of several.
char gender_of_any(std::string_view noun) {
  if (is_of({"men", "boys", "males", "sons", "brothers", "fathers", "husbands"}, noun)) return 'm';
  if (is_of({"women", "girls", "females", "daughters", "sisters", "mothers", "wives"}, noun))
    return 'f';
  return gender_of(noun);
}

// "3rd" 3; 0 for "1st" and for what is none.
std::int64_t ordinal_in_digits(std::string_view f) {
  if (f.size() < 3 || f.size() > 4 || f[0] < '1' || f[0] > '9') return 0;
  std::int64_t value = 0;
  for (const char c : f.substr(0, f.size() - 2)) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  const std::string_view tail = f.substr(f.size() - 2);
  return is_of({"nd", "rd", "th"}, tail) ? value : 0;
}

}  // namespace

bool Distinct::operator()(const CountedMeasure& a, const CountedMeasure& b) const {
  if (a.counted.pronoun || b.counted.pronoun) return false;
  if (b.unit > a.unit + kNear) return false;
  if (are_victim_and_killer(a, b) || are_victim_and_killer(b, a)) return true;
  if (b.counted.more || is_later_one(b.counted) || told_apart(a.counted, b.counted)) return true;
  if (are_two_names(a.counted, b.counted)) return true;
  return a.unit == b.unit && says_who(a.counted) && says_who(b.counted) &&
         r_.word(a.counted.noun).capital == r_.word(b.counted.noun).capital &&
         r_.word(a.counted.noun).folded != r_.word(b.counted.noun).folded;
}

bool Distinct::are_two_names(const Counted& a, const Counted& b) const {
  const auto full = [&](const Counted& c) {
    return c.noun < r_.words.size() && c.noun > c.tokens.begin && r_.word(c.noun).capital &&
           r_.word(c.noun - 1).capital && !is_human_noun(r_.word(c.noun).folded) &&
           r_.word(c.noun).folded != "old";
  };
  if (!full(a) || !full(b)) return false;
  for (std::size_t i = a.tokens.begin; i < a.tokens.end; ++i) {
    for (std::size_t k = b.tokens.begin; k < b.tokens.end; ++k) {
      const bool surnames = i == a.noun && k == b.noun;
      if (r_.word(i).word && r_.word(i).folded == r_.word(k).folded && !surnames) return false;
    }
  }
  return r_.word(a.noun).folded != r_.word(b.noun).folded ||
         r_.word(a.noun - 1).folded.substr(0, 1) != r_.word(b.noun - 1).folded.substr(0, 1);
}

bool Distinct::says_who(const Counted& c) const {
  return !c.pronoun && !c.bare && !c.reflexive && c.noun < r_.words.size() &&
         !is_of({"victim", "person", "old", "suspect", "one", "individual"},
                r_.word(c.noun).folded);
}

bool Distinct::told_apart(const Counted& a, const Counted& b) const {
  const char x = gender(a);
  const char y = gender(b);
  if (x != 0 && y != 0 && x != y) return true;
  const std::string_view m = age(a);
  const std::string_view n = age(b);
  return !m.empty() && !n.empty() && m != n;
}

bool Distinct::is_one_of_them(const CountedMeasure& m) const {
  const Counted& c = m.counted;
  return value_of(m) == 1 && c.min == c.max && !c.list && c.noun < r_.words.size() &&
         r_.is(c.tokens.begin, "one") && gender(c) != 0;
}

std::int64_t Distinct::ordinal(const Counted& c) const {
  static constexpr std::string_view kOrdinals[] = {"second",  "third",  "fourth", "fifth", "sixth",
                                                   "seventh", "eighth", "ninth",  "tenth"};
  for (std::size_t i = c.tokens.begin; i < c.tokens.end; ++i) {
    const auto at = std::find(std::begin(kOrdinals), std::end(kOrdinals), r_.word(i).folded);
    if (at != std::end(kOrdinals)) return 2 + (at - std::begin(kOrdinals));
    if (const std::int64_t digits = ordinal_in_digits(r_.word(i).folded)) return digits;
  }
  return 0;
}

char Distinct::gender(const Counted& c) const {
  if (c.noun >= r_.words.size()) return '\0';
  if (c.reflexive) return r_.is(c.noun, "herself") ? 'f' : r_.is(c.noun, "himself") ? 'm' : '\0';
  if (const char told = gender_of_any(r_.word(c.noun).folded); told != 0) return told;
  if (c.list) return '\0';
  for (std::size_t i = c.tokens.begin; i < c.noun; ++i) {
    if (r_.is(i, "male")) return 'm';
    if (r_.is(i, "female")) return 'f';
  }
  return '\0';
}

bool Distinct::has(const Counted& c, std::string_view word) const {
  for (std::size_t i = c.tokens.begin; i < c.tokens.end; ++i) {
    if (r_.is(i, word)) return true;
  }
  return false;
}

std::string_view Distinct::age(const Counted& c) const {
  for (std::size_t i = c.tokens.begin; i + 2 < c.tokens.end; ++i) {
    if (!r_.word(i).word && r_.word(i + 2).word &&
        is_of({"year", "month"}, r_.word(i + 2).folded) && r_.is(i + 1, "-"))
      return r_.word(i).folded;
  }
  return {};
}

}  // namespace firsthand::claims
