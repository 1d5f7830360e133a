#include "claims/measures_bare.h"

#include <algorithm>

#include "claims/measures_people.h"

namespace firsthand::claims {

std::optional<Counted> BareNouns::at(std::size_t i, const std::vector<Counted>& found) const {
  const bool first = i == unit_.begin || word(i - 1).is(kComma | kBreak | kCoordinator | kStop);
  const std::size_t begin = owner_before(i);
  const bool befallen = after_victim_verb(begin);
  if (!word(i).word || !(first || befallen || opens_pair(i) || is_victim(i))) return std::nullopt;
  std::size_t noun = i;
  // "Young child killed"
  const std::size_t far = std::min(unit_.end, i + 3);
  while (i == unit_.begin && noun + 1 < far && word(noun).word && word(noun).classes == 0 &&
         !word(noun).cue.cue && !is_human_noun(word(noun).folded))
    ++noun;
  // "injures teen boy"
  if (title_ && befallen && noun + 1 < unit_.end && is_human_noun(word(noun + 1).folded)) ++noun;
  const std::string& f = word(noun).folded;
  if (!is_human_noun(f) || is_plural_person(f) || is_group(f)) return std::nullopt;
  if (noun + 1 >= unit_.end) {
    if (!goes_on_with(i, found) && !(title_ && befallen)) return std::nullopt;
  } else {
    const Word& next = word(noun + 1);
    if (next.word ? is_human_noun(next.folded) : !next.is(kComma)) return std::nullopt;
    if (r_.is(noun + 1, "'s") || r_.is(noun + 1, "’s")) return std::nullopt;  // "family's wounds"
  }
  Counted c;
  c.tokens = {begin, noun + 1};
  c.noun = noun;
  c.min = c.max = f == "couple" ? 2 : 1;
  c.grade = f == "couple" ? Grade::kNumber : Grade::kIndefinite;
  c.person = true;
  c.bare = true;
  return c;
}

// "the bodies of father and 3-year-old son", "infant, two women killed"
bool BareNouns::opens_pair(std::size_t i) const {
  if (i + 2 >= unit_.end || !is_human_noun(word(i).folded)) return false;
  if (!r_.is(i + 1, "and") && !word(i + 1).is(kComma)) return false;
  const Word& next = word(i + 2);
  return next.is(kNumberWord) || !next.word ||
         (is_human_noun(next.folded) && !is_plural_person(next.folded));
}

// "over the deaths of mother, brother": the last word of the title.
bool BareNouns::goes_on_with(std::size_t i, const std::vector<Counted>& found) const {
  return i > unit_.begin && word(i - 1).is(kComma | kCoordinator) && !found.empty() &&
         found.back().bare && found.back().tokens.end == i - 1;
}

// "Blast kills miller's son": where the miller stands; else `i`.
std::size_t BareNouns::owner_before(std::size_t i) const {
  if (!title_ || i < unit_.begin + 3 || !(r_.is(i - 1, "'s") || r_.is(i - 1, "’s"))) return i;
  std::size_t owner = i - 1;
  while (owner > unit_.begin && is_human_noun(word(owner - 1).folded)) --owner;
  return owner < i - 1 ? owner : i;
}

// "Neighbour kills woman"; in titles "Miller killed brother", "Miller fatally shot brother"
bool BareNouns::after_victim_verb(std::size_t i) const {
  if (i == unit_.begin) return false;
  const std::string& verb = word(i - 1).folded;
  if (is_of({"kills", "injures", "wounds", "killing", "wounding", "injuring"}, verb)) return true;
  if (!title_ || i < unit_.begin + 2) return false;
  return is_of({"killed", "murdered"}, verb) ||
         (is_of({"shot", "stabbed", "shoots", "stabs"}, verb) && r_.is(i - 2, "fatally"));
}

// "Police identify woman killed in shooting": in a title, wherever it stands.
bool BareNouns::is_victim(std::size_t i) const {
  if (!title_ || i == unit_.begin || i + 1 >= unit_.end || !is_human_noun(word(i).folded))
    return false;
  const Word& before = word(i - 1);
  if (before.is(kDeterminer | kPossessive | kNumberWord) || !before.word) return false;
  // "Son of customs officer killed": the son.
  constexpr std::size_t kFar = 4;  // tokens
  for (std::size_t k = i; k-- > unit_.begin + 1 && i - k <= kFar && word(k).word;) {
    if (r_.is(k, "of") && is_human_noun(word(k - 1).folded)) return false;
  }
  const std::size_t next = i + 1;
  if (is_of({"killed", "slain", "murdered", "fatally", "injured", "wounded", "hurt"},
            word(next).folded))
    return true;
  return is_of({"shot", "stabbed", "beaten"}, word(next).folded) && next + 2 < unit_.end &&
         is_of({"and", "to"}, word(next + 1).folded) &&
         is_of({"killed", "death"}, word(next + 2).folded);
}

}  // namespace firsthand::claims
