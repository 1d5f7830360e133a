// Counts without a verb, as telegrams, tables and lists have them: the word for the measure, and
// behind it the number. "Dead: five", "Detained 38; injured 4", "Carried out dead: 3".
#include "claims/measures_linker.h"
#include "claims/measures_people.h"

namespace firsthand::claims {

using model::CountRole;

void UnitLinker::label(const Trigger& t) {
  const bool participle = (t.forms & kParticiple) != 0 && t.frame != Frame::kAttack;
  const bool may_be_label = t.frame == Frame::kState || t.frame == Frame::kNoun || participle ||
                            t.frame == Frame::kPassive || t.frame == Frame::kToll ||
                            t.frame == Frame::kPerson;
  if (!may_be_label || t.tokens.end >= unit_.end) return;
  const auto parts = [&](std::size_t i) {
    return i >= unit_.end || word(i).is(kStop | kBreak | kComma | kBracket) || !word(i).word;
  };
  const bool colon = r_.is(t.tokens.end, ":");
  const std::size_t k = beginning_at(t.tokens.end + (colon ? 1 : 0));
  if (k == kNoPhrase || counted(k).grade != Grade::kNumber) return;
  const Counted& c = counted(k);
  if (c.noun != kNoPhrase && (!colon || !c.person)) return;
  // What stands before the word is of the label too, or is another entry of the list.
  constexpr std::size_t kLongest = 4;  // tokens of a label
  std::size_t begin = t.tokens.begin;
  while (begin > unit_.begin && !word(begin - 1).is(kStop | kBreak | kComma | kBracket) &&
         t.tokens.begin - begin <= kLongest)
    --begin;
  if (t.tokens.begin - begin > (colon ? kLongest : 0)) return;
  for (std::size_t i = begin; i < t.tokens.begin; ++i) {
    if (word(i).is(kPronoun | kBe | kHave | kNumberWord) || holding(i) != kNoPhrase ||
        is_nonhuman_noun(word(i).folded))
      return;
  }
  const bool list = parts(c.tokens.end) || word(c.tokens.end).is(kCoordinator);
  if (!list && !(colon && c.noun != kNoPhrase)) return;
  // "Killed, 30, by a fall" and "Injured, 12 went home" are no lists.
  if (!colon && begin == unit_.begin && c.tokens.end >= unit_.end && t.frame == Frame::kVictim &&
      unit_.size() > 4)
    return;
  emit(t, k, CountRole::kFigure);
}

// "Our dead are eleven", "the injured number 13", "The missing are nine of the crew".
void UnitLinker::numbered(const Trigger& t) {
  const std::size_t e = t.tokens.end;
  const std::size_t b = t.tokens.begin;
  const bool named = t.frame == Frame::kState || t.frame == Frame::kNoun ||
                     t.frame == Frame::kPerson || (t.forms & kParticiple);
  if (!named || b == unit_.begin || e + 1 >= unit_.end ||
      !word(b - 1).is(kDeterminer | kPossessive) || holding(b) != kNoPhrase)
    return;
  const bool be = is_of({"are", "were"}, word(e).folded);
  if (!be && !is_of({"number", "numbers", "numbered", "total", "totals", "totalled", "totaled"},
                    word(e).folded))
    return;
  std::size_t i = e + 1;
  if (is_of({"now", "at"}, word(i).folded)) ++i;
  const std::size_t k = beginning_at(i);
  if (k == kNoPhrase || counted(k).grade != Grade::kNumber || counted(k).min.value_or(0) < 2)
    return;
  // "The dead are 34 and 52", "The injured are two years apart"
  const Counted& c = counted(k);
  if (c.noun != kNoPhrase && !c.person) return;
  const Word& next = word(c.tokens.end);
  if (c.noun == kNoPhrase && c.tokens.end < unit_.end && !next.is(kStop | kBreak | kComma)) return;
  emit(t, k, CountRole::kFigure);
}

void UnitLinker::inverted(const Trigger& t) {
  constexpr std::size_t kFar = 10;  // tokens from the participle to the verb
  const std::size_t begin = t.tokens.begin;
  const bool among = begin >= unit_.begin + 2 && r_.is(begin - 2, "among") &&
                     is_of({"the", "those"}, word(begin - 1).folded);
  const bool told =
      (t.frame == Frame::kVictim || t.frame == Frame::kPassive || t.frame == Frame::kState) &&
      (t.forms & kParticiple) != 0;
  if (!among && (begin != unit_.begin || !told)) return;
  for (std::size_t i = t.tokens.end; i < std::min(unit_.end, t.tokens.end + kFar); ++i) {
    if (word(i).quotation != 0 || word(i).is(kComma | kBreak | kStop)) return;
    if (!is_of({"is", "are", "was", "were"}, word(i).folded)) continue;
    const std::size_t k = beginning_at(i + 1);
    if (k == kNoPhrase || counted(k).pronoun) return;
    const bool single = counted(k).min == 1 && counted(k).grade != Grade::kNumber;
    return emit(t, k, among ? CountRole::kSubset : CountRole::kFigure, among && single);
  }
}

}  // namespace firsthand::claims
