// Tolls, and counts that lean on another: parts, shared verbs, corrections.
#include "claims/measures_linker.h"
#include "claims/measures_people.h"
#include "claims/measures_told.h"

namespace firsthand::claims {

using model::CountRole;

bool UnitLinker::moves(std::string_view w) {
  return is_of({"rose",   "rise",     "rises",   "risen",   "rising",    "climbed",   "climbs",
                "climb",  "climbing", "jumped",  "jumps",   "increased", "increases", "grew",
                "grows",  "grown",    "soared",  "soars",   "revised",   "raised",    "raising",
                "fell",   "dropped",  "lowered", "reduced", "corrected", "mounted",   "bringing",
                "brings", "brought",  "taking",  "updated", "went",      "goes"},
               w);
}

bool UnitLinker::rises(std::string_view w) {
  return moves(w) &&
         !is_of({"fell", "dropped", "lowered", "reduced", "corrected", "revised", "updated"}, w);
}

void UnitLinker::number_of(const std::vector<Trigger>& triggers) {
  for (const Trigger& t : triggers) {
    if (t.frame == Frame::kToll || taken(t.tokens)) continue;
    const std::size_t b = t.tokens.begin > unit_.begin + 6 ? t.tokens.begin - 6 : unit_.begin;
    for (std::size_t i = b; i < t.tokens.begin; ++i) {
      // "put the number abducted at 19"
      const bool themselves = (t.forms & kParticiple) != 0 || t.frame == Frame::kState;
      if (r_.is(i, "number") && i + 1 == t.tokens.begin && themselves && i > unit_.begin &&
          word(i - 1).is(kDeterminer)) {
        after_toll(t, t.tokens.end);
        break;
      }
      // "the number of 23 dead" has its number.
      if ((r_.is(i, "number") || r_.is(i, "count")) && r_.is(i + 1, "of") &&
          ending_at(t.tokens.begin) == kNoPhrase) {
        after_toll(t, put_before(i).value_or(t.tokens.end));
        if (!taken(t.tokens)) busy_.push_back(t.tokens);
        break;
      }
    }
  }
}

// "The number of those arrested, 34, is that of the police"
bool UnitLinker::is_apposed(const Counted& c) const {
  return c.noun == kNoPhrase && word(c.tokens.begin - 1).is(kComma) && c.tokens.end < unit_.end &&
         word(c.tokens.end).is(kComma | kBracket);
}

std::optional<std::size_t> UnitLinker::put_before(std::size_t number) const {
  constexpr std::size_t kFar = 5;  // tokens
  for (std::size_t at = number; at-- > unit_.begin + 1 && number - at <= kFar;) {
    if (r_.is(at, "at") && is_put(at - 1)) return at;
  }
  return std::nullopt;
}

void UnitLinker::after_toll(const Trigger& t, std::size_t begin) {
  const std::size_t far = std::min(unit_.end, begin + 24);
  bool moved = false;
  for (std::size_t i = unit_.begin; i < far; ++i) {
    const bool near = i + 8 > t.tokens.begin;
    moved = moved || (near && moves(word(i).folded));
  }
  bool any = false;
  for (std::size_t i = begin; i < far; ++i) {
    if (word(i).is(kStop | kBreak) && word(i).quotation == 0) break;
    if (any && word(i).is(kComma)) break;
    // "the number of dead at 24 and of injured at 60"
    if (any && is_of({"of", "the"}, word(i).folded)) {
      const auto here = table_.at(r_, i + 1, unit_.end);
      if (!here.empty() && here.front().measure != t.measure) break;
    }
    const std::size_t k = beginning_at(i);
    if (k == kNoPhrase || i == unit_.begin) continue;
    if (used_[k] && is_told_elsewhere(t.measure)) continue;
    const Counted& c = counted(k);
    std::size_t p = i - 1;
    while (p > begin && word(p).is(kAdverb)) --p;
    const bool led =
        is_of({"of",    "at",      "to",       "from",      "reached",  "reaches", "reaching",
               "hit",   "hits",    "passed",   "topped",    "exceeded", "was",     "is",
               "were",  ":",       "as",       "surpassed", "past",     "above",   "stands",
               "stood", "remains", "remained", "remain"},
              word(p).folded) ||
        is_apposed(c);
    // "rose by 20 to 140": 20 more, and 140; "fell by 5 to 12": 12
    const bool by = moved && word(p).folded == "by" && c.noun == kNoPhrase;
    if (by && !rises(word(p - 1).folded)) {
      used_[k] = true;
      continue;
    }
    const bool noun_ok =
        c.noun == kNoPhrase || c.person || word(c.noun).is(kTimeWord) || word(c.noun).classes == 0;
    if (!(led || by) || !noun_ok || (c.noun != kNoPhrase && is_nonhuman_noun(word(c.noun).folded)))
      continue;
    if (c.grade != Grade::kNumber) continue;
    busy_.push_back(t.tokens);
    used_[k] = true;
    CountedMeasure m;
    m.measure = t.measure;
    m.trigger = t.tokens;
    m.counted = c;
    if (c.noun != kNoPhrase && !c.person) {  // "from four the day before"
      m.counted.noun = kNoPhrase;
    }
    m.unit = number_;
    m.toll_moved = moved;
    m.role = by ? CountRole::kAddition : moved ? CountRole::kUpdate : CountRole::kFigure;
    out_.push_back(std::move(m));
    any = true;
  }
}

bool UnitLinker::is_put(std::size_t i) const {
  return is_of({"put", "puts", "putting", "estimated", "estimates", "set", "sets"}, word(i).folded);
}

bool UnitLinker::is_put_before(std::size_t end) const {
  constexpr std::size_t kFar = 14;  // tokens
  for (std::size_t i = end; i-- > unit_.begin && end - i <= kFar;) {
    if (is_put(i)) return true;
    if (word(i).is(kStop | kBreak | kSubordinator | kRelative)) return false;
  }
  return false;
}

void UnitLinker::group_told(const Trigger& t) {
  constexpr std::size_t kFar = 14;  // tokens
  const bool group = t.frame == Frame::kState || t.frame == Frame::kNoun || (t.forms & kParticiple);
  const std::size_t b = t.tokens.begin;
  if (!group || taken(t.tokens) || b == unit_.begin || holding(b) != kNoPhrase) return;
  const std::string& article = word(b - 1).folded;
  // "puts the dead at 21", "puts the dead at 21 and the missing at seven"
  const bool at = b > unit_.begin + 1 && r_.is(t.tokens.end, "at");
  const bool again = at && is_of({"and", ","}, word(b - 2).folded) && is_put_before(b - 2);
  const bool put = again || (at && is_put(b - 2));
  // "the killed are 21", and not "the wounded man", "the arrested mayor"
  const bool themselves = is_of({"are", "were", "numbered"}, word(t.tokens.end).folded);
  if (article != "those" && !(again && article == "of") &&
      (article != "the" || (t.frame == Frame::kVictim && !put && !themselves)))
    return;
  // "the youngest of the dead", "the wounded man"
  if (b > unit_.begin + 2 && r_.is(b - 2, "of")) return;
  if (b > unit_.begin + 1 && is_of({"among", "with"}, word(b - 2).folded)) return;
  if (t.tokens.end < unit_.end && word(t.tokens.end).word && word(t.tokens.end).classes == 0)
    return;
  const std::size_t far = std::min(unit_.end, t.tokens.end + kFar);
  for (std::size_t i = t.tokens.end + 1; i < far; ++i) {
    const std::size_t k = beginning_at(i);
    if (k == kNoPhrase) continue;
    const Counted& c = counted(k);
    const std::string& lead = word(i - 1).folded;
    const bool led =
        is_of({"were", "are", "counted", "numbered"}, lead) || (put && lead == "at") ||
        (lead == "of" && is_of({"spoke", "spoken", "speaks", "told", "tells"}, word(i - 2).folded));
    const bool bare =
        c.noun == kNoPhrase && (c.tokens.end == unit_.end || !word(c.tokens.end).word ||
                                word(c.tokens.end).is(kCoordinator | kSubordinator | kTimeWord) ||
                                r_.is(c.tokens.end, "until"));
    if (used_[k] || !led || c.grade != Grade::kNumber || c.part || c.min.value_or(2) < 2 ||
        (!bare && !c.person))
      return;
    emit(t, k, CountRole::kFigure);
    return;
  }
}

const CountedMeasure* UnitLinker::before_in_unit(std::size_t i) const {
  const CountedMeasure* best = nullptr;
  for (const CountedMeasure& m : out_) {
    if (m.unit != number_) continue;
    if (m.counted.tokens.begin < i &&
        (!best || best->counted.tokens.begin < m.counted.tokens.begin))
      best = &m;
  }
  return best;
}

void UnitLinker::parts() {
  for (std::size_t k = 0; k < size(); ++k) {
    const Counted& c = counted(k);
    if (used_[k] || !c.part || !c.person || c.tokens.begin == unit_.begin) continue;
    const std::size_t p = c.tokens.begin - 1;
    // ", three of them children"; "of whom five were women"
    const bool of_them = word(p).is(kComma) && word(c.noun).is(kObjectPronoun);
    if (c.min == 0 || (!r_.is(p, "including") && !r_.is(p, "them") && !of_them)) continue;
    const CountedMeasure* whole = before_in_unit(c.tokens.begin);
    if (!whole || c.tokens.begin - whole->counted.tokens.end > kFarthest || whole->counted.min == 0)
      continue;
    if (whole->counted.max && c.min > whole->counted.max) continue;
    CountedMeasure m = *whole;
    m.counted = c;
    m.role = CountRole::kSubset;
    used_[k] = true;
    out_.push_back(std::move(m));
  }
}

void UnitLinker::elliptical() {
  for (std::size_t k = 0; k < size(); ++k) {
    const Counted& c = counted(k);
    if (used_[k] || c.noun != kNoPhrase || c.grade != Grade::kNumber ||
        c.tokens.begin < unit_.begin + 2)
      continue;
    const std::size_t p = c.tokens.begin - 1;
    if (!r_.is(p, "and") && !word(p).is(kComma)) continue;
    if (c.tokens.end + 1 >= unit_.end ||
        !is_of({"in", "at", "near", "outside"}, word(c.tokens.end).folded) ||
        !word(c.tokens.end + 1).capital || word(c.tokens.end + 1).is(kTimeWord))
      continue;
    const CountedMeasure* same = before_in_unit(c.tokens.begin);
    if (!same || same->counted.grade != Grade::kNumber || p < same->counted.tokens.end) continue;
    bool placed = false;
    for (std::size_t i = std::max(same->counted.tokens.end, same->trigger.end); i < p; ++i)
      placed = placed || is_of({"in", "at", "near", "outside"}, word(i).folded);
    if (!placed) continue;
    CountedMeasure m = *same;
    m.counted = c;
    m.role = CountRole::kFigure;
    used_[k] = true;
    out_.push_back(std::move(m));
  }
}

void UnitLinker::breakdown() {
  if (!r_.is(unit_.begin, "of") || out_.empty()) return;
  const CountedMeasure* whole = nullptr;
  for (CountedMeasure& m : out_) {
    if (m.unit != number_) continue;
    if (m.counted.tokens.begin == unit_.begin + 1) whole = &m;
  }
  if (!whole || whole->counted.grade != Grade::kNumber) return;
  for (CountedMeasure& m : out_) {
    if (m.unit == number_ && m.counted.tokens.begin > whole->counted.tokens.end &&
        m.role == CountRole::kFigure && m.counted.min <= whole->counted.min)
      m.role = CountRole::kSubset;
  }
}

void UnitLinker::and_more() {
  for (std::size_t k = 0; k < size(); ++k) {
    const Counted& c = counted(k);
    if (used_[k] || !c.more || c.noun != kNoPhrase || c.tokens.begin < unit_.begin + 2) continue;
    if (!r_.is(c.tokens.begin - 1, "and")) continue;
    // "and 11 more the next day": nothing else says what befell them.
    const std::size_t e = c.tokens.end;
    const bool over = e >= unit_.end ||
                      word(e).is(kTimeWord | kDeterminer | kPreposition | kStop) || !word(e).word;
    const CountedMeasure* same = before_in_unit(c.tokens.begin);
    if (!over || !same || same->counted.grade != Grade::kNumber) continue;
    CountedMeasure m = *same;
    m.counted = c;
    m.role = CountRole::kAddition;
    used_[k] = true;
    out_.push_back(std::move(m));
  }
}

void UnitLinker::not_this() {
  for (std::size_t k = 0; k < size(); ++k) {
    const Counted& c = counted(k);
    if (used_[k] || c.tokens.begin < unit_.begin + 2 || c.grade != Grade::kNumber) continue;
    if (!r_.is(c.tokens.begin - 1, "not") || (c.noun != kNoPhrase && !c.person)) continue;
    if (!word(c.tokens.begin - 2).is(kComma | kBracket | kCoordinator)) continue;
    for (CountedMeasure& m : out_) {
      if (m.unit != number_ || m.counted.tokens.begin >= c.tokens.begin ||
          m.role != CountRole::kFigure)
        continue;
      m.role = CountRole::kUpdate;
      CountedMeasure old = m;
      old.counted = c;
      used_[k] = true;
      out_.push_back(std::move(old));
      break;
    }
  }
}

}  // namespace firsthand::claims
