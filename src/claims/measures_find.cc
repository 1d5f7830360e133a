#include "claims/measures_find.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "claims/measures_answers.h"
#include "claims/measures_linker.h"
#include "claims/measures_people.h"
#include "claims/measures_settle.h"
#include "claims/measures_told.h"

namespace firsthand::claims {

using model::CountRole;

void UnitLinker::run() {
  std::vector<Trigger> triggers;
  std::vector<Trigger> struck;
  std::vector<Trigger> open;
  std::size_t covered = unit_.begin;  // "fatally injured" is no injury
  for (std::size_t i = unit_.begin; i < unit_.end; ++i) {
    auto here = table_.at(r_, i, unit_.end);
    if (here.empty() || i < covered || (in_name(i) && here.front().frame != Frame::kWith)) continue;
    const std::size_t longest = here.front().tokens.size();
    for (Trigger& t : here) {
      if (longest != 1 && t.tokens.size() != longest) continue;
      (t.measure == kStruck           ? struck
       : is_told_elsewhere(t.measure) ? open
                                      : triggers)
          .push_back(std::move(t));
    }
    covered = i + longest;
  }
  for (const Trigger& t : triggers) {
    if (t.frame == Frame::kToll && !taken(t.tokens)) after_toll(t, t.tokens.end);
  }
  number_of(triggers);
  for (const Trigger& t : triggers) {
    if (!taken(t.tokens)) label(t);
    if (!taken(t.tokens)) inverted(t);
    if (!taken(t.tokens)) numbered(t);
  }
  // "Six hostages were freed": the verb says what became of them, the noun who they are.
  const auto names_people = [&](const Trigger& t) {
    return t.frame == Frame::kNoun && is_human_noun(word(t.tokens.begin).folded);
  };
  for (const Trigger& t : triggers) {
    if (!counts_last(t.frame) && !names_people(t) && !taken(t.tokens)) link(t, triggers);
  }
  for (const Trigger& t : triggers) {
    if (!taken(t.tokens)) far(t, triggers);
  }
  for (const Trigger& t : triggers) {
    if (names_people(t) && !taken(t.tokens)) link(t, triggers);
  }
  parts();
  elliptical();
  and_more();
  breakdown();
  not_this();
  for (const Trigger& t : triggers) {
    if (t.frame == Frame::kPerson && !taken(t.tokens)) person(t);
    if (t.frame == Frame::kAttack && !taken(t.tokens)) attack(t);
  }
  for (const Trigger& t : triggers) group_told(t);
  turns();
  for (const Trigger& t : open) {
    if (taken(t.tokens)) continue;
    if (t.frame == Frame::kToll)
      after_toll(t, t.tokens.end);
    else if (t.frame == Frame::kPerson)
      person(t);
    else
      link(t, {});
  }
  used_.assign(used_.size(), false);  // who was struck may be counted among the dead or the wounded
  for (const Trigger& t : struck) link(t, triggers);
}

// "Dead River Road", "25 March": a word of a name.
bool UnitLinker::in_name(std::size_t i) const {
  if (!word(i).capital || i == unit_.begin) return false;
  if (word(i).folded == "march") return true;
  const bool beside = (word(i - 1).word && word(i - 1).capital) ||
                      (i + 1 < unit_.end && word(i + 1).word && word(i + 1).capital);
  if (!beside) return false;
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (std::size_t k = unit_.begin; k < unit_.end; ++k) {
    if (!word(k).word) continue;
    ++words;
    capitals += word(k).capital ? 1 : 0;
  }
  return capitals * 2 < words;
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

void UnitLinker::emit(const Trigger& t, std::size_t k, CountRole role, bool listed) {
  const Counted& c = counted(k);
  if (used_[k] && t.measure == "killed") {
    // "was shot in the chest and was pronounced dead": no wounded one beside the dead one.
    std::erase_if(out_, [&](const CountedMeasure& m) {
      const bool same = m.unit == number_ && m.measure == "injured" && m.counted.tokens == c.tokens;
      if (same) used_[k] = false;
      return same;
    });
  }
  if (used_[k]) return;
  if (t.measure == "protesters" && c.grade != Grade::kNumber) return;
  // A gunman who fled is not displaced.
  if (t.measure == "displaced" && t.frame == Frame::kSubject &&
      (c.grade != Grade::kNumber || c.min == 1 || is_attacker(c)))
    return;
  if (c.min == 0 && t.measure == "injured" && tells_how_badly(c, t)) return;
  if (c.min == 0 && is_of_those(c, t)) return;
  if (c.pronoun && t.measure != "killed" && t.measure != "injured") return;
  if (c.noun != kNoPhrase && !fits(t, c)) return;
  // "nineteen boats, of which two were held": boats too.
  if (c.tokens.begin >= unit_.begin + 2 && r_.is(c.tokens.begin - 1, "which") &&
      r_.is(c.tokens.begin - 2, "of"))
    return;
  used_[k] = true;
  CountedMeasure m;
  m.measure = t.measure;
  m.trigger = t.tokens;
  m.counted = c;
  m.unit = number_;
  m.part = listed;
  m.role = role;
  m.condition = t.frame == Frame::kWith || r_.is(t.tokens.begin, "treated") ||
                t.frame == Frame::kBody || r_.is(t.tokens.begin, "in") ||
                t.tokens.size() > 2;  // "shot in the leg"
  if (c.part && role == CountRole::kFigure) m.role = CountRole::kSubset;
  // "Otto Brand was also killed"
  for (std::size_t i = c.tokens.end; i < t.tokens.begin && c.grade != Grade::kNumber; ++i)
    m.counted.more = m.counted.more || r_.is(i, "also");
  if (m.counted.more && m.role == CountRole::kFigure) m.role = CountRole::kAddition;
  busy_.push_back(t.tokens);
  out_.push_back(std::move(m));
}

// "None of the three injured men could speak": they are injured.
bool UnitLinker::is_of_those(const Counted& c, const Trigger& t) const {
  if (!c.tokens.contains(t.tokens)) return false;
  for (std::size_t i = c.tokens.begin; i < t.tokens.begin; ++i) {
    if (r_.is(i, "of")) return true;
  }
  return false;
}

// "None of the injuries are life-threatening": there are injuries.
bool UnitLinker::tells_how_badly(const Counted& c, const Trigger& t) const {
  constexpr std::size_t kReach = 6;  // tokens behind
  const std::size_t end = std::max(c.tokens.end, t.tokens.end);
  for (std::size_t i = c.tokens.begin; i < std::min(unit_.end, end + kReach); ++i) {
    if (i >= end && word(i).is(kComma | kStop | kBreak)) return false;
    if (is_of({"life", "threatening", "serious", "major", "severe", "critical", "grave", "badly",
               "seriously", "critically", "severely", "gravely"},
              word(i).folded))
      return true;
  }
  return false;
}

bool UnitLinker::is_attacker(const Counted& c) const {
  return c.noun != kNoPhrase && is_of({"suspects", "gunmen", "attackers", "assailants", "robbers",
                                       "thieves", "bombers", "shooters", "prisoners", "inmates"},
                                      word(c.noun).folded);
}

// "let go", "brought in", "were treated", "have wounds": of one person they may mean many things.
bool UnitLinker::is_loose(const Trigger& t) const {
  const std::string& last = word(t.tokens.end - 1).folded;
  if (t.frame == Frame::kVictim || t.frame == Frame::kSubject)
    return t.tokens.size() > 1 && t.measure != "killed" && t.measure != "injured" &&
           !is_of({"custody", "hostage", "captive", "torture"}, last);
  return is_of({"treated", "buried"}, last);
}

bool UnitLinker::fits(const Trigger& t, const Counted& c) const {
  const bool itself = t.frame == Frame::kNoun || t.frame == Frame::kLives;
  if (is_loose(t) && (c.grade != Grade::kNumber || c.min == 1)) return false;
  if (c.person) return true;
  // "no deaths" is a count, and "no one else was hurt"; "no figure for the wounded" is none.
  const bool no_thing = r_.is(c.tokens.begin, "no") && !r_.is(c.tokens.begin + 1, "one");
  if (no_thing && !itself) return false;
  const std::string& noun = word(c.noun).folded;
  if (is_nonhuman_noun(noun)) return false;
  if (itself) return true;
  // "brought in 12 cranes", "picked up 40 signals"
  if (is_loose(t)) return false;
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

std::vector<CountedMeasure> find_counted_measures(const Reading& reading,
                                                  const std::vector<Counted>& counted,
                                                  const MeasureTable& table, Tree& tree) {
  CountTrees trees(reading, tree);
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
      UnitLinker(reading, table, trees, u, counted, k, end, here).run();
      std::move(here.begin(), here.end(), std::back_inserter(out));
    }
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                     [](const CountedMeasure& a, const CountedMeasure& b) {
                       return a.counted.tokens < b.counted.tokens;
                     });
    k = end;
  }
  answer(reading, counted, table, out);
  name_measures(reading, out);
  settle(reading, out);
  return out;
}

}  // namespace firsthand::claims
