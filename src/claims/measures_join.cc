#include "claims/measures_join.h"

#include <algorithm>
#include <utility>

#include "claims/measures_people.h"
#include "claims/quantities_context.h"

namespace firsthand::claims {
namespace {

class Joiner {
 public:
  Joiner(const Reading& reading, Range unit)
      : r_(reading),
        unit_(unit),
        headline_(is_headline(reading, unit) || is_title(reading, unit)) {}

  // From the right, so that the "and" before the last member is known to the others.
  std::vector<Counted> run(std::vector<Counted> phrases) {
    std::vector<Counted> out;
    bool linked = false;  // the list that begins at out.back() has its "and"
    for (auto it = phrases.rbegin(); it != phrases.rend(); ++it) {
      if (!out.empty()) {
        bool by_and = false;
        if (linked && is_apposition(*it, out.back())) {
          const Counted& list = out.back();
          Counted whole = *it;
          whole.tokens.end = list.tokens.end;
          whole.min = list.min;
          whole.max = list.max;
          whole.grade = list.grade;
          whole.list = true;
          out.back() = std::move(whole);
          continue;
        }
        if (linked && spells_out(*it, out.back())) {
          it->tokens.end = out.back().tokens.end;
          out.back() = std::move(*it);
          linked = false;
          continue;
        }
        if (is_one_in_two_roles(*it, out.back())) {
          it->tokens.end = out.back().tokens.end;
          out.back() = std::move(*it);
          linked = false;
          continue;
        }
        if (can_join(*it, out.back(), linked, by_and)) {
          out.back() = sum(*it, out.back());
          linked = linked || by_and;
          continue;
        }
      }
      out.push_back(std::move(*it));
      linked = false;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }

  static Counted sum(Counted a, const Counted& b) {
    a.tokens.end = b.tokens.end;
    a.noun = b.noun;
    a.min = a.min && b.min ? std::optional(*a.min + *b.min) : std::nullopt;
    a.max = a.max && b.max ? std::optional(*a.max + *b.max) : std::nullopt;
    if (a.modifier == model::Modifier::kExactly) a.modifier = b.modifier;
    a.grade = a.grade == Grade::kDefinite || b.grade == Grade::kDefinite ? Grade::kIndefinite
                                                                         : Grade::kNumber;
    a.list = true;
    return a;
  }

  bool can_join(const Counted& a, const Counted& b, bool linked, bool& by_and) const {
    if (!a.person || !b.person || a.part || b.part || a.noun == SIZE_MAX || b.noun == SIZE_MAX)
      return false;
    if (a.min == 0 || b.min == 0 || a.pronoun || b.pronoun || a.reflexive) return false;
    if (a.more || b.more) return false;
    if (r_.is(b.tokens.begin, "whose")) return false;  // a clause of its own
    // "a man and his son" are two; "the men and the driver" are nobody knows how many.
    const bool both_told = a.grade == Grade::kNumber && !a.list && b.grade == Grade::kDefinite &&
                           !b.list && !b.reflexive && !word(b.tokens.begin).is(kPossessive);
    if (both_told) return false;
    std::size_t i = after_decade(after_ages(a.tokens.end, b.tokens.begin), b.tokens.begin);
    const bool comma = i < b.tokens.begin && word(i).is(kComma);
    if (comma) ++i;
    // "kills wife, son, then himself"; "kills wife, son, self"
    by_and = i < b.tokens.begin && (r_.is(i, "and") || (b.reflexive && r_.is(i, "then")));
    if (by_and && r_.is(i, "and")) ++i;
    if (b.reflexive && comma && i == b.tokens.begin) return by_and = true;
    while (by_and && i < b.tokens.begin && is_of({"then", "also", "later"}, word(i).folded)) ++i;
    if (i != b.tokens.begin || (!by_and && !comma)) return false;
    if (by_and) return true;
    // "Ana Roth, a nurse, and": what a name is said to be is nobody else.
    if (word(a.noun).capital && !a.bare && b.grade == Grade::kIndefinite && !b.list) return false;
    const bool bare = a.bare && b.bare;  // "Man, woman killed"
    // "Two women, one man hurt in shootout"
    const bool first = a.tokens.begin == unit_.begin || word(a.tokens.begin - 1).is(kBreak);
    const bool opens = first && b.tokens.end < unit_.end && tells_fate(word(b.tokens.end).folded);
    return linked || bare || headline_ || opens;
  }

  // "a husband and father of two", "a 14-year-old boy, and son of Ana Roth": what else he is,
  // without an article of its own.
  bool is_one_in_two_roles(const Counted& a, const Counted& b) const {
    if (b.tokens.size() != 1 || a.min != 1 || a.max != 1 || a.list || !is_kin(word(b.noun).folded))
      return false;
    std::size_t i = a.tokens.end;
    if (i < b.tokens.begin && word(i).is(kComma)) ++i;
    if (!r_.is(i, "and") || i + 1 != b.tokens.begin) return false;
    if (a.grade == Grade::kIndefinite && !a.bare) return r_.is(b.tokens.end, "of");
    return is_kin_pair(word(a.noun).folded, word(b.noun).folded);
  }

  static bool is_kin_pair(std::string_view a, std::string_view b) {
    return (a == "husband" && b == "father") || (a == "father" && b == "husband") ||
           (a == "wife" && b == "mother") || (a == "mother" && b == "wife");
  }

  // "his wife, Ana Roth, and their son" are two.
  bool is_apposition(const Counted& a, const Counted& b) const {
    return a.person && a.min == 1 && a.max == 1 && a.noun != SIZE_MAX && !word(a.noun).capital &&
           !a.list && names(b.tokens) && b.tokens.begin == a.tokens.end + 1 &&
           word(a.tokens.end).is(kComma);
  }

  // "Ana Roth", "27-year-old Ana Roth"
  bool names(Range list) const {
    std::size_t i = list.begin;
    constexpr std::size_t kAge = 5;  // tokens
    while (i < list.end && i < list.begin + kAge && !word(i).capital &&
           (!word(i).word || is_of({"year", "month", "old"}, word(i).folded)))
      ++i;
    return i < list.end && word(i).capital;
  }

  // "three other victims, a miller, a nun and a boy" are three; "three men, two women and a child"
  // are six. "Two men, a driver and his brother, were": two, for the list is closed by a comma.
  bool spells_out(const Counted& a, const Counted& list) const {
    if (a.noun == SIZE_MAX) return false;
    // "Her parents, Ana Roth and Otto Brand"
    const bool closed = list.tokens.end < unit_.end && word(list.tokens.end).is(kComma);
    const bool told = is_plural_person(word(a.noun).folded) && (closed || names(list.tokens));
    if (!told &&
        !is_of({"victims", "people", "persons", "individuals", "others"}, word(a.noun).folded))
      return false;
    return a.person && a.grade == Grade::kNumber && !a.list && list.list && a.min && a.min > 1 &&
           a.min == a.max && a.min == list.min && a.max == list.max &&
           list.tokens.begin == a.tokens.end + 1 && word(a.tokens.end).is(kComma);
  }

  // "two children, ages 3 and 5, and their mother", "Ana Roth, 31, and": where the list goes on.
  std::size_t after_ages(std::size_t i, std::size_t limit) const {
    if (i + 2 >= limit || !word(i).is(kComma)) return i;
    const bool ages = is_of({"ages", "aged", "age", "both"}, word(i + 1).folded);
    if (!ages && (word(i + 1).word || !(word(i + 2).is(kComma) || r_.is(i + 2, "and")))) return i;
    for (std::size_t k = i + 2; k < limit && k < i + 8; ++k) {
      if (word(k).is(kComma) || (!ages && r_.is(k, "and"))) return k;
    }
    return i;
  }

  // "a woman in her 50s and a girl": where the list goes on.
  std::size_t after_decade(std::size_t i, std::size_t limit) const {
    if (i + 2 >= limit || !r_.is(i, "in") || !word(i + 1).is(kPossessive)) return i;
    std::size_t k = i + 2;
    while (k < limit && (is_of({"early", "mid", "late"}, word(k).folded) || r_.is(k, "-"))) ++k;
    if (k >= limit || word(k).folded.empty() || word(k).folded[0] < '0' || word(k).folded[0] > '9')
      return i;
    while (k < limit && !word(k).is(kComma) && !r_.is(k, "and")) ++k;
    return k;
  }

  const Reading& r_;
  Range unit_;
  bool headline_;
};

}  // namespace

bool is_headline(const Reading& reading, Range unit) {
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (std::size_t i = unit.begin; i < unit.end && words < 12; ++i) {
    if (!reading.word(i).word) continue;
    ++words;
    capitals += reading.word(i).capital ? 1 : 0;
  }
  return capitals * 10 >= words * 7;
}

bool is_title(const Reading& reading, Range unit) {
  constexpr std::size_t kLongest = 18;  // tokens
  return unit.begin == 0 && unit.end - unit.begin <= kLongest &&
         !reading.word(unit.end - 1).is(kStop);
}

std::vector<Counted> join_lists(const Reading& reading, Range unit, std::vector<Counted> phrases) {
  if (phrases.size() < 2) return phrases;
  return Joiner(reading, unit).run(std::move(phrases));
}

}  // namespace firsthand::claims
