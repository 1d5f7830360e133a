// Who attacked: "about 60 men stormed the camp", "the bus was ambushed by some 40 men".
#include "claims/measures_linker.h"
#include "claims/phrases.h"

namespace firsthand::claims {

using model::CountRole;

void UnitLinker::attack(const Trigger& t) {
  const Range g = group(t);
  if (negated(g)) return;
  const std::size_t e = t.tokens.end;
  const auto several = [&](std::size_t k) {
    const Counted& c = counted(k);
    return c.grade == Grade::kNumber && c.person && c.min.value_or(2) > 1 && !c.part;
  };
  // "was attacked with home-made guns by about 60 men", "ambushed by 40 men"
  constexpr std::size_t kFar = 7;  // tokens
  for (std::size_t i = e; i < std::min(unit_.end, e + kFar); ++i) {
    if (word(i).is(kComma | kStop | kBreak | kSubordinator | kRelative)) break;
    if (!r_.is(i, "by")) continue;
    const std::size_t k = beginning_at(i + 1);
    if (k != kNoPhrase && several(k)) emit(t, k, CountRole::kFigure);
    return;
  }
  // "60 men attacked the village", and not "60 people attacked in the street".
  const bool object = e < unit_.end && (word(e).is(kDeterminer | kPossessive | kObjectPronoun) ||
                                        word(e).capital || beginning_at(e) != kNoPhrase);
  const bool whole = t.tokens.size() > 1;  // "opened fire on", "broke into"
  if ((!object && !whole) || has_be(g)) return;
  const std::size_t k = ending_at(g.begin);
  if (k != kNoPhrase && several(k)) emit(t, k, CountRole::kFigure);
}

}  // namespace firsthand::claims
