#include "claims/measures_find.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "claims/measures_linker.h"

namespace firsthand::claims {

using model::CountRole;

void UnitLinker::run() {
  std::vector<Trigger> triggers;
  std::size_t covered = unit_.begin;  // "fatally injured" is no injury
  for (std::size_t i = unit_.begin; i < unit_.end; ++i) {
    auto here = triggers_at(r_, i, unit_.end);
    if (here.empty() || i < covered) continue;
    const std::size_t longest = here.front().tokens.size();
    for (Trigger& t : here) {
      if (longest == 1 || t.tokens.size() == longest) triggers.push_back(std::move(t));
    }
    covered = i + longest;
  }
  for (const Trigger& t : triggers) {
    if (t.frame == Frame::kToll && !taken(t.tokens)) after_toll(t, t.tokens.end);
  }
  number_of(triggers);
  for (const Trigger& t : triggers) {
    if (t.frame != Frame::kToll && t.frame != Frame::kPerson && !taken(t.tokens)) link(t, triggers);
  }
  parts();
  elliptical();
  not_this();
  for (const Trigger& t : triggers) {
    if (t.frame == Frame::kPerson && !taken(t.tokens)) person(t);
  }
}

std::size_t UnitLinker::ending_at(std::size_t end) const {
  for (std::size_t k = 0; k < size(); ++k) {
    if (counted(k).tokens.end == end) return k;
  }
  return kNoPhrase;
}

std::size_t UnitLinker::beginning_at(std::size_t begin) const {
  for (std::size_t k = 0; k < size(); ++k) {
    if (counted(k).tokens.begin == begin) return k;
  }
  return kNoPhrase;
}

std::size_t UnitLinker::holding(std::size_t i) const {
  for (std::size_t k = 0; k < size(); ++k) {
    if (counted(k).tokens.begin <= i && i < counted(k).tokens.end) return k;
  }
  return kNoPhrase;
}

bool UnitLinker::taken(Range tokens) const {
  return std::any_of(busy_.begin(), busy_.end(), [&](Range r) { return r.overlaps(tokens); });
}

void UnitLinker::emit(const Trigger& t, std::size_t k, CountRole role, bool moved) {
  const Counted& c = counted(k);
  if (used_[k]) return;
  if (c.noun != kNoPhrase && !fits(t, c)) return;
  used_[k] = true;
  CountedMeasure m;
  m.measure = t.measure;
  m.trigger = t.tokens;
  m.counted = c;
  m.unit = number_;
  m.toll_moved = moved;
  m.role = role;
  if (c.part && role == CountRole::kFigure) m.role = CountRole::kSubset;
  if (c.more && m.role == CountRole::kFigure) m.role = CountRole::kAddition;
  busy_.push_back(t.tokens);
  out_.push_back(std::move(m));
}

bool UnitLinker::fits(const Trigger& t, const Counted& c) const {
  if (c.person) return true;
  const std::string& noun = word(c.noun).folded;
  if (is_nonhuman_noun(noun)) return false;
  if (t.frame == Frame::kNoun || t.frame == Frame::kLives) return true;
  if (t.frame == Frame::kPassive ||
      is_of({"released", "charged", "recruited", "protesters", "attackers"}, t.measure))
    return false;
  return c.grade == Grade::kNumber;
}

void UnitLinker::person(const Trigger& t) {
  const std::size_t k = holding(t.tokens.begin);
  if (k == kNoPhrase || counted(k).noun + 1 != t.tokens.end || counted(k).grade == Grade::kDefinite)
    return;
  emit(t, k, CountRole::kFigure);
}

namespace {

// What only the whole report tells: an addition needs something to add to; a single victim, or
// bodies found, beside a greater figure is a part of it; two that cannot be one person are parts of
// a whole that nobody states.
void settle_roles(std::vector<CountedMeasure>& found, const Reading& reading) {
  std::map<std::string, std::int64_t> most;
  for (const CountedMeasure& m : found) {
    const auto value = m.counted.min ? m.counted.min : m.counted.max;
    if (m.role != CountRole::kSubset && value) most[m.measure] = std::max(most[m.measure], *value);
  }
  std::map<std::string, bool> earlier;
  for (CountedMeasure& m : found) {
    if (m.role == CountRole::kAddition && !earlier[m.measure]) m.role = CountRole::kFigure;
    earlier[m.measure] = true;
    const std::int64_t value = m.counted.min.value_or(m.counted.max.value_or(0));
    if (m.role != CountRole::kFigure || value == 0 || value >= most[m.measure]) continue;
    const bool single = m.counted.grade != Grade::kNumber;
    const bool bodies =
        m.trigger.begin < reading.words.size() && reading.word(m.trigger.begin).folded == "bodies";
    if (single || bodies) m.role = CountRole::kSubset;
  }
}

}  // namespace

std::vector<CountedMeasure> find_counted_measures(const Reading& reading,
                                                  const std::vector<Counted>& counted) {
  std::vector<CountedMeasure> out;
  std::size_t k = 0;
  for (std::size_t u = 0; u < reading.units.size(); ++u) {
    const Range unit = reading.units[u].tokens;
    while (k < counted.size() && counted[k].tokens.begin < unit.begin) ++k;
    std::size_t end = k;
    while (end < counted.size() && counted[end].tokens.begin < unit.end) ++end;
    const std::size_t from = out.size();
    if (end > k) {
      std::vector<CountedMeasure> here;
      UnitLinker(reading, u, counted, k, end, here).run();
      std::move(here.begin(), here.end(), std::back_inserter(out));
    }
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                     [](const CountedMeasure& a, const CountedMeasure& b) {
                       return a.counted.tokens < b.counted.tokens;
                     });
    k = end;
  }
  settle_roles(out, reading);
  return out;
}

}  // namespace firsthand::claims
