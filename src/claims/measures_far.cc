// Counts whose verb stands far from them, by the tree of the sentence.
#include <algorithm>

#include "claims/measures_linker.h"
#include "claims/phrases.h"

namespace firsthand::claims {

using model::CountRole;

// "Eight officers opened fire and shot Clark dead": he is.
bool UnitLinker::is_result_for_another(const Trigger& t) const {
  if (t.frame != Frame::kState) return false;
  std::size_t i = t.tokens.begin;
  if (i > unit_.begin && word(i - 1).is(kObjectPronoun)) {
    --i;
  } else {
    while (i > unit_.begin && word(i - 1).word && word(i - 1).capital) --i;
  }
  if (i == t.tokens.begin || i == unit_.begin) return false;
  const bool verb = ends_participle(i - 1) || is_of({"left", "beat", "finds", "shoots", "shooting",
                                                     "leaving", "beating", "finding"},
                                                    word(i - 1).folded);
  return verb && !has_be(verb_group(r_, unit_, i - 1));
}

void UnitLinker::far(const Trigger& t, const std::vector<Trigger>& triggers) {
  const bool subject = t.frame == Frame::kSubject || t.frame == Frame::kState;
  if (!subject && t.frame != Frame::kVictim && t.frame != Frame::kPassive) return;
  if (means_otherwise(t) || attempted(t) || is_result_for_another(t) ||
      joined_to_other(t, triggers) || holding(t.tokens.begin) != kNoPhrase)
    return;
  // "Three of them wounded him": the victim is another, counted or not.
  const std::size_t e = t.tokens.end;
  if (t.frame != Frame::kSubject && e < unit_.end &&
      word(e).is(kDeterminer | kPossessive | kObjectPronoun))
    return;
  const auto numbered = [&](std::size_t k) {
    return counted(k).grade == Grade::kNumber && counted(k).min != 0;
  };
  bool any = false;
  for (std::size_t k = 0; k < size(); ++k) any = any || numbered(k);
  if (!any) return;
  const std::size_t who =
      trees_.counted_by(t.tokens.begin, subject                      ? Counts::kSubject
                                        : t.frame == Frame::kPassive ? Counts::kPassive
                                                                     : Counts::kVictim);
  if (who == CountTrees::kNone) return;
  std::size_t k = holding(who);
  if (k == kNoPhrase && word(who).capital) {  // "12 Nepalis": the name of a people
    const std::size_t number = trees_.number_of(who);
    if (number != CountTrees::kNone) k = holding(number);
  }
  if (k == kNoPhrase && !subject && trees_.beside(who) != CountTrees::kNone)
    k = holding(trees_.beside(who));  // "killed cattle and 14 men"
  if (k == kNoPhrase || !numbered(k)) return;
  // "several wounded, one dead": it has a word of its own.
  const Counted& c = counted(k);
  if (c.noun == kNoPhrase && c.tokens.end < unit_.end && t.tokens.begin != c.tokens.end &&
      !table_.at(r_, c.tokens.end, unit_.end).empty())
    return;
  // "Seventy men, who had been held there, were released", again: the tree sees it where the words
  // do not.
  const auto told = [&](const CountedMeasure& m) {
    return m.unit == number_ && m.counted.tokens == c.tokens &&
           trees_.only_tells_which(m.trigger.begin, who);
  };
  if (used_[k] && !trees_.only_tells_which(t.tokens.begin, who) &&
      std::any_of(out_.begin(), out_.end(), told))
    give_up(k, t);
  emit(t, k, CountRole::kFigure);
}

}  // namespace firsthand::claims
