// Who is counted by a turn of phrase: "they took 42 to the cells", "nine did not come up", "eleven
// coffins stood in the nave".
#include <algorithm>

#include "claims/measures_linker.h"
#include "claims/measures_people.h"
#include "claims/phrases.h"
#include "claims/turns.h"

namespace firsthand::claims {

using model::CountRole;

namespace {

// Whoever is moved, held or led somewhere by his duties.
bool is_on_duty(std::string_view noun) {
  return is_of({"soldiers", "troops",       "officers",  "policemen", "police",     "guards",
                "fighters", "doctors",      "nurses",    "medics",    "paramedics", "firefighters",
                "rescuers", "volunteers",   "observers", "officials", "reporters",  "journalists",
                "players",  "peacekeepers", "marines",   "troopers",  "judges",     "lawyers",
                "staff",    "personnel",    "divers",    "delegates"},
               noun);
}

// Who goes to the hospital to help.
bool is_healer(std::string_view noun) {
  return is_of({"doctors", "nurses", "medics", "paramedics", "surgeons", "volunteers", "visitors",
                "reporters", "journalists", "officials", "donors", "relatives"},
               noun);
}

}  // namespace

bool UnitLinker::may_turn(std::size_t k) const {
  const Counted& c = counted(k);
  if (used_[k] || c.grade != Grade::kNumber || c.min.value_or(c.max.value_or(0)) < 2) return false;
  // "at nine"
  return c.noun != kNoPhrase || c.tokens.begin == unit_.begin ||
         !is_of({"after", "at", "before", "between", "by", "past", "until"},
                word(c.tokens.begin - 1).folded);
}

void UnitLinker::turns() {
  bool any = false;
  for (std::size_t k = 0; k < size() && !any; ++k) any = may_turn(k);
  if (!any) return;
  const TurnTable& table = TurnTable::instance();
  for (std::size_t i = unit_.begin; i < unit_.end; ++i) {
    for (const TurnUse& use : table.at(r_, i, unit_.end)) {
      const std::size_t k = turned(use);
      if (k == kNoPhrase || !may_turn(k)) continue;
      Trigger t;
      t.tokens = use.tokens;
      t.measure = use.turn->measure;
      const std::size_t before = out_.size();
      emit(t, k, CountRole::kFigure);
      if (out_.size() == before) continue;
      out_.back().named = true;
      out_.back().condition = t.measure == "injured";
      break;
    }
  }
}

// Whom the turn counts; kNoPhrase where its words stand otherwise.
std::size_t UnitLinker::turned(const TurnUse& use) {
  const Turn& turn = *use.turn;
  const std::size_t b = use.tokens.begin;
  if (turn.role == TurnRole::kNoun) {
    const std::size_t k = holding(b);
    const bool counts = k != kNoPhrase && counted(k).noun + 1 == use.tokens.end;
    return counts && !r_.is(use.tokens.end, "of") ? k : kNoPhrase;
  }
  // What needs no tree first.
  const bool verb = turn.role != TurnRole::kAfter && turn.role != TurnRole::kHolding;
  if (verb) {
    if (!turn.by.empty() && !acts_before(turn.by, b)) return kNoPhrase;
    if (stands_in(r_, turn.but, clause_after(use.tokens.end))) return kNoPhrase;
    if (!turn.places.empty() && !stands_in(r_, turn.places, {use.tokens.end, unit_.end}) &&
        !r_.is(use.tokens.end, "by"))
      return kNoPhrase;
  }
  const std::size_t k = turn.role == TurnRole::kAfter     ? led_to(use)
                        : turn.role == TurnRole::kHolding ? holder_of(b)
                                                          : doer_or_done(use);
  if (k == kNoPhrase || !may_be(turn, counted(k))) return kNoPhrase;
  if (!verb) return k;
  const std::size_t behind = std::max(use.tokens.end, counted(k).tokens.end);
  if (turn.measure == "injured" && dies_after(behind)) return kNoPhrase;
  // "The road was blocked by 400 youths"
  const bool by = turn.role == TurnRole::kSubject && counted(k).tokens.begin > b;
  const Range part = by ? Range{unit_.begin, b} : clause_after(behind);
  return turn.places.empty() || stands_in(r_, turn.places, part) ? k : kNoPhrase;
}

bool UnitLinker::may_be(const Turn& turn, const Counted& c) const {
  if (c.noun == kNoPhrase) return turn.measure != "attackers" && !is_before_noun(c);
  if (!c.person) return false;
  const std::string& noun = word(c.noun).folded;
  if (turn.measure == "attackers")
    return is_of({"men", "males", "women", "youths", "persons", "people", "individuals", "suspects",
                  "them", "robbers", "others", "teens", "teenagers", "strangers"},
                 noun);
  if (turn.measure == "injured" && is_healer(noun)) return false;
  return !is_on_duty(noun) ||
         is_of({"killed", "injured", "missing", "abducted", "charged", "sentenced"}, turn.measure);
}

// "300 boxes": of a noun that nobody took for one.
bool UnitLinker::is_before_noun(const Counted& c) const {
  const std::size_t e = c.tokens.end;
  if (e >= unit_.end || !word(e).word || word(e).capital) return false;
  const std::string& f = word(e).folded;
  return (word(e).is(kCommonVerb) || word(e).classes == 0) && f.size() > 3 && f.ends_with("s") &&
         !f.ends_with("ss") && !is_human_noun(f);
}

// The tokens from `begin` to where another clause begins.
Range UnitLinker::clause_after(std::size_t begin) const {
  constexpr std::size_t kFar = 12;  // tokens
  std::size_t end = begin;
  while (end < std::min(unit_.end, begin + kFar) &&
         !word(end).is(kStop | kBreak | kComma | kRelative) &&
         !(word(end).is(kSubordinator) &&
           !is_of({"to", "as", "without", "when", "before"}, word(end).folded)))
    ++end;
  return {begin, end};
}

bool UnitLinker::acts_before(const std::vector<std::string_view>& who, std::size_t verb) const {
  constexpr std::size_t kFar = 14;  // tokens
  for (std::size_t i = verb; i-- > unit_.begin && verb - i <= kFar;) {
    if (word(i).is(kStop | kBreak)) return false;
    if (std::find(who.begin(), who.end(), word(i).folded) != who.end()) return true;
  }
  return false;
}

// "has moved", and not "would be moved", "plans to move": of what has been done.
bool UnitLinker::is_told(Range g) const {
  for (std::size_t i = g.begin; i < g.end; ++i) {
    if (word(i).is(kModal)) return false;
  }
  const bool to = g.begin > unit_.begin && r_.is(g.begin - 1, "to");
  if (r_.is(g.begin, "be") && !to) return false;  // "we ask that the 46 be brought"
  return g.begin <= unit_.begin + 1 || !to || after_participle(g.begin - 1) ||
         is_of({"had", "have"}, word(g.begin - 2).folded);
}

// "charges have been brought against four", "brought charges against four": the number behind the
// noun's preposition.
std::size_t UnitLinker::led_to(const TurnUse& use) const {
  constexpr std::size_t kNear = 4;  // tokens from the verb to the noun
  const std::size_t b = use.tokens.begin;
  const std::size_t floor = b > unit_.begin + kNear ? b - kNear : unit_.begin;
  bool done = use.turn->by.empty();
  const auto is_doing = [&](std::size_t i) {
    const auto& by = use.turn->by;
    const Range g = verb_group(r_, unit_, i);
    return std::find(by.begin(), by.end(), word(i).folded) != by.end() && is_told(g) && !negated(g);
  };
  for (std::size_t i = floor; i < b; ++i) {
    if (word(i).is(kNegation) || is_of({"no", "any"}, word(i).folded)) return kNoPhrase;
    done = done || is_doing(i);
  }
  const Range behind = clause_after(use.tokens.end);
  for (std::size_t i = behind.begin; i < behind.end; ++i) {
    const bool led =
        std::any_of(use.turn->places.begin(), use.turn->places.end(),
                    [&](const TurnPlace& place) { return r_.is(i, place.words.front()); });
    if (led) return done ? beginning_at(i + 1) : kNoPhrase;
    done = done || is_doing(i);
  }
  return kNoPhrase;
}

// "twelve men with rifles", "six of them, with long guns": who stands before what he holds.
std::size_t UnitLinker::holder_of(std::size_t thing) const {
  constexpr std::size_t kFar = 4;  // tokens
  // "gun shot wounds"
  if (thing + 1 < unit_.end && word(thing + 1).word && word(thing + 1).classes == 0 &&
      !is_verb(r_, unit_, thing + 1) && !word(thing + 1).folded.ends_with("ed"))
    return kNoPhrase;
  for (std::size_t i = thing; i-- > unit_.begin && thing - i <= kFar;) {
    if (is_of({"with", "carrying", "holding", "wielding", "brandishing", "wearing", "in"},
              word(i).folded)) {
      std::size_t end = i;
      if (end > unit_.begin && is_of({"armed", "dressed", "all"}, word(end - 1).folded)) --end;
      if (end > unit_.begin && word(end - 1).is(kComma)) --end;
      return ending_at(end);
    }
    const bool within = word(i).word && (word(i).classes == 0 || word(i).is(kCoordinator));
    if (!within) return kNoPhrase;
  }
  return kNoPhrase;
}

// "the 400 block of", "a march", "on leave": a noun of the same form.
bool UnitLinker::is_noun_there(Range g, std::size_t e) const {
  if (g.begin + 1 < e || g.begin == unit_.begin) return false;
  const Word& before = word(g.begin - 1);
  return holding(g.begin) != kNoPhrase || before.is(kDeterminer | kPossessive | kPreposition) ||
         (!before.word && !before.is(kComma | kStop | kBreak) && r_.is(e, "of"));
}

// "did not return fire": somebody who did not do something else.
bool UnitLinker::has_object(std::size_t e) const {
  if (e >= unit_.end || !word(e).word) return false;
  return word(e).is(kDeterminer | kPossessive | kObjectPronoun) ||
         (word(e).classes == 0 && !word(e).capital && !word(e).folded.ends_with("ly") &&
          !is_of({"home", "alive", "again", "there"}, word(e).folded));
}

std::size_t UnitLinker::doer_or_done(const TurnUse& use) {
  const TurnRole role = use.turn->role;
  const std::size_t b = use.tokens.begin;
  const std::size_t e = use.tokens.end;
  const bool denied = role == TurnRole::kAbsent || role == TurnRole::kUndone;
  const Range g = verb_group(r_, unit_, b);
  const bool no = negated(g) || (e < unit_.end && word(e).is(kNegation));  // "are not in"
  if (no != denied || (!no && !is_told(g)) || is_noun_there(g, e)) return kNoPhrase;
  const bool gerund = word(b).folded.ends_with("ing");
  const bool passive = has_be({g.begin, b}) && !gerund;
  if (passive && role == TurnRole::kSubject && r_.is(e, "by")) return object_of(e + 1);
  if (passive && (role == TurnRole::kSubject || role == TurnRole::kAbsent)) return kNoPhrase;
  if (!passive && (role == TurnRole::kUndone || role == TurnRole::kDone)) return kNoPhrase;
  // "were beaten in the cells": the verb is another.
  if (word(b).is(kBe) && e < unit_.end &&
      (ends_participle(e) || word(e).folded.ends_with("en") || word(e).folded.ends_with("ing")))
    return kNoPhrase;
  if (role == TurnRole::kAbsent && has_object(e)) return kNoPhrase;
  // "were convicted felons"
  if (passive && e < unit_.end && is_human_noun(word(e).folded)) return kNoPhrase;
  if (role == TurnRole::kObject && !passive) {
    const std::size_t object = object_of(e);
    if (object != kNoPhrase) return object;
    // "took carts and 14 men as porters"
    const std::size_t beside = trees_.beside(trees_.counted_by(b, Counts::kVictim));
    return beside != CountTrees::kNone ? holding(beside) : undergoes(b);
  }
  const std::size_t near = subject_before(g.begin);
  if (near != kNoPhrase && counted(near).tokens.end == g.begin) return near;
  if (number_of_verb(g) == Number::kSingular) return kNoPhrase;
  const std::size_t who = trees_.counted_by(b, passive ? Counts::kPassive : Counts::kSubject, no);
  return who == CountTrees::kNone ? near : holding(who);
}

// "we counted 350 people put out of their homes": whom the participle tells of.
std::size_t UnitLinker::undergoes(std::size_t verb) const {
  const std::size_t k = ending_at(verb);
  if (k == kNoPhrase || counted(k).tokens.begin == unit_.begin ||
      !is_of({"d", "n", "t"}, word(verb).folded.substr(word(verb).folded.size() - 1)))
    return kNoPhrase;
  const std::size_t before = counted(k).tokens.begin - 1;
  return word(before).is(kPreposition | kBe) || is_verb(r_, unit_, before) ? k : kNoPhrase;
}

}  // namespace firsthand::claims
