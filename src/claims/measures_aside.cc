#include "claims/measures_aside.h"

#include "claims/measures_people.h"

namespace firsthand::claims {
namespace {

// Of which there are several, told apart by number.
bool has_numbers(std::string_view noun) {
  return is_of({"station", "block",  "unit",    "room",  "gate",    "line",    "camp",  "ward",
                "sector",  "zone",   "shaft",   "pit",   "cell",    "section", "phase", "barracks",
                "post",    "route",  "highway", "hut",   "pier",    "dock",    "bay",   "building",
                "tent",    "prison", "colony",  "floor", "terminal"},
               noun);
}

// A bare number behind it tells how far, how old or whom one calls.
bool is_before_label(std::string_view word) {
  return is_of({"dial", "dialed", "dialing", "dialled", "dialling", "kilometer", "kilometers",
                "kilometre", "kilometres", "page", "route", "turn", "turned", "turning", "turns"},
               word);
}

}  // namespace

bool NumberAside::is_age(Range number) const {
  const std::size_t i = number.begin;
  const std::size_t end = number.end;
  if (word(i).word || i < unit_.begin + 2) return false;
  if (word(i - 1).is(kComma) && end < unit_.end && word(end).is(kComma) &&
      (word(i - 2).capital || r_.is(i - 2, ".") || is_one_person(i - 2)))
    return true;
  // "a miller, 66 and his wife, 64 were"
  if (word(i - 1).is(kComma) && is_one_person(i - 2) && end < unit_.end &&
      (word(end).is(kBe | kHave) || r_.is(end, "and")))
    return true;
  // "Otto Brand Jr. 26, was"
  if (r_.is(i - 1, ".") && is_of({"jr", "sr"}, word(i - 2).folded) && end < unit_.end &&
      (word(end).is(kComma | kBe | kHave) || r_.is(end, "and")))
    return true;
  // "Ana Roth, 66 and Otto Brand, 64 were"
  if (word(i - 1).is(kComma) && is_name_word(i - 2) && i > unit_.begin + 2 && is_name_word(i - 3) &&
      end < unit_.end && (word(end).is(kBe | kHave) || r_.is(end, "and") || r_.is(end, "died")))
    return true;
  // "Otto Brand Jr., 21 of Velm, was", "Otto Brand, 34 who was"
  const bool named = is_name_word(i - 2) || (r_.is(i - 2, ".") && i > unit_.begin + 2 &&
                                             is_of({"jr", "sr"}, word(i - 3).folded));
  if (word(i - 1).is(kComma) && named && end < unit_.end &&
      (word(end).is(kRelative) || is_from(end)) && i > unit_.begin + 2 && word(i - 3).capital)
    return true;
  std::size_t k = i;
  while (k > unit_.begin && i - k < 12 &&
         (word(k - 1).is(kComma | kNumberWord) || !word(k - 1).word || r_.is(k - 1, "and") ||
          r_.is(k - 1, "to")))
    --k;
  return k > unit_.begin && is_of({"ages", "aged", "age"}, word(k - 1).folded);
}

// "a miller", "her son": one who can have an age.
bool NumberAside::is_one_person(std::size_t i) const {
  const std::string& f = word(i).folded;
  return word(i).word && is_human_noun(f) && !is_plural_person(f) && !is_group(f);
}

bool NumberAside::glued(Range number) const {
  const std::size_t i = number.begin;
  const std::size_t end = number.end;
  const auto& tokens = r_.document->tokens;
  if (i > unit_.begin && !tokens[i].blank_before && !word(i - 1).is(kOpenMark | kBracket | kBreak))
    return true;
  if (end < unit_.end && !tokens[end].blank_before) {
    const Word& w = word(end);
    return w.word || r_.is(end, "-") || r_.is(end, "/") || r_.is(end, "%") || (r_.is(end, ":"));
  }
  return false;
}

bool NumberAside::is_label(std::size_t i, bool has_noun) const {
  if (i == unit_.begin) return false;
  const Word& p = word(i - 1);
  if (p.is(kTimeWord) && !word(i).word && !has_noun) return true;
  if (r_.is(i - 1, "aged") || r_.is(i - 1, "age") || r_.is(i - 1, "ages") || r_.is(i - 1, "no"))
    return true;
  if (!has_noun && is_before_label(p.folded)) return true;
  const bool starts = i - 1 == unit_.begin;
  // "Mill Station Nine", "Block Nine": a number that is written as a name
  if (p.word && p.capital && !starts && word(i).word && word(i).capital && has_numbers(p.folded))
    return true;
  // "In Velm 900 people live in tents"
  const bool where = has_noun && i > unit_.begin + 1 && !has_numbers(p.folded) &&
                     is_of({"in", "at", "from", "near"}, word(i - 2).folded) && word(i + 1).word &&
                     !word(i + 1).capital;
  return p.word && p.capital && !starts && !word(i).word && !p.cue.cue && p.classes == 0 &&
         !headline_ && !where;
}

bool NumberAside::is_heading_year(std::size_t i, const Counted& c, const model::Quantity& q) const {
  return c.min && *c.min >= 1900 && *c.min < 2100 && c.min == c.max && c.noun != SIZE_MAX &&
         q.modifier == model::Modifier::kExactly && !word(i).word && i + 1 < unit_.end &&
         word(i + 1).capital && c.noun > i + 1 && !is_human_noun(word(c.noun).folded);
}

bool NumberAside::is_before_one(const Counted& c) const {
  if (c.noun == SIZE_MAX || !c.min || *c.min < 2 || c.min != c.max || !c.person) return false;
  return is_of({"boy", "brother", "daughter", "father", "girl", "husband", "man", "mother",
                "sister", "son", "wife", "woman"},
               word(c.noun).folded);
}

bool NumberAside::is_year(std::size_t i, const model::Quantity& q) const {
  if (q.min != q.max || !q.min || *q.min < 1800 || *q.min > 2100 || word(i).word ||
      q.span.size() != 4 || i == unit_.begin)
    return false;
  // "December 26, 2016"
  const bool dated = word(i - 1).is(kComma) && i > unit_.begin + 2 && !word(i - 2).word &&
                     word(i - 3).is(kTimeWord);
  return dated || word(i - 1).is(kPreposition | kTimeWord);
}

}  // namespace firsthand::claims
