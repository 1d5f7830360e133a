// Verbs, states and nouns that count people, and the objects that are counted.
#include "claims/measures_join.h"
#include "claims/measures_linker.h"
#include "claims/measures_people.h"
#include "claims/phrases.h"

namespace firsthand::claims {

using model::CountRole;

void UnitLinker::link(const Trigger& t, const std::vector<Trigger>& triggers) {
  if (joined_to_other(t, triggers) || attempted(t)) return;
  if (t.measure == "released" && means_otherwise(t)) return;
  switch (t.frame) {
    case Frame::kVictim:
      return victim(t);
    case Frame::kSubject:
      return subject(t);
    case Frame::kPassive:
      return passive(t);
    case Frame::kState:
      return state(t);
    case Frame::kNoun:
      return noun(t);
    case Frame::kLives:
      return lives(t);
    case Frame::kOf:
      return of(t);
    case Frame::kWith:
      return with(t);
    case Frame::kBody:
      return body(t);
    case Frame::kTaken:
      return taken_to(t);
    case Frame::kToll:
    case Frame::kPerson:
    case Frame::kAttack:
      return;
  }
}

// "were held", and in a title "Nine held".
void UnitLinker::passive(const Trigger& t) {
  const bool title = !word(unit_.end - 1).is(kStop) && ends_counted(t.tokens.begin);
  if (!means_otherwise(t) && (title || has_be(group(t)))) subject(t);
}

// "were treated like cattle", "were buried under the rubble", "are free to go".
bool UnitLinker::means_otherwise(const Trigger& t) const {
  const std::size_t e = t.tokens.end;
  const std::string& w = word(e - 1).folded;
  if (w == "treated")
    return e < unit_.end && word(e).word &&
           !is_of({"at", "in", "by", "on", "there", "here", "after"}, word(e).folded);
  if (w == "released" || w == "discharged") return leaves_hospital(e);
  if (w == "free") return is_of({"to", "of", "from"}, word(e).folded);
  if (w != "buried") return false;
  constexpr std::size_t kFar = 5;  // tokens
  for (std::size_t i = e; i < std::min(unit_.end, e + kFar); ++i) {
    if (is_of({"under", "beneath", "alive", "rubble", "debris", "snow", "mud", "earth", "sand",
               "avalanche", "landslide", "collapse"},
              word(i).folded))
      return true;
  }
  return false;
}

// "treated and released", "released from the hospital": of no prison.
bool UnitLinker::leaves_hospital(std::size_t e) const {
  constexpr std::size_t kFar = 7;  // tokens
  if (e >= unit_.begin + 3 && r_.is(e - 2, "and") && r_.is(e - 3, "treated")) return true;
  if (e >= unit_.end || !is_of({"from", "after", "following"}, word(e).folded)) return false;
  for (std::size_t i = e + 1; i < std::min(unit_.end, e + kFar); ++i) {
    if (word(i).is(kComma | kStop | kBreak)) return false;
    if (is_of({"hospital", "hospitals", "clinic", "hospitalization", "hospitalisation", "treatment",
               "surgery", "infirmary"},
              word(i).folded))
      return true;
  }
  return false;
}

bool UnitLinker::joined_to_other(const Trigger& t, const std::vector<Trigger>& triggers) const {
  const auto other = [&](std::size_t at, bool ends) {
    return std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& o) {
      return o.measure != t.measure && (ends ? o.tokens.end == at : o.tokens.begin == at) &&
             !counts_last(o.frame);
    });
  };
  const std::size_t b = t.tokens.begin;
  if (b >= unit_.begin + 2 && (r_.is(b - 1, "or") || r_.is(b - 1, "and")) && other(b - 1, true))
    return !sequence(t.measure);
  const std::size_t e = t.tokens.end;
  if (e + 1 < unit_.end && (r_.is(e, "or") || r_.is(e, "and")) && other(e + 1, false))
    return !sequence(t.measure);
  return false;
}

bool UnitLinker::sequence(const std::string& measure) {
  return measure != "killed" && measure != "injured" && measure != "missing";
}

Range UnitLinker::group(const Trigger& t) const {
  Range g = verb_group(r_, unit_, t.tokens.begin);
  // "is known to have been", "are feared to have", "was shot and", "were found"
  for (;;) {
    if (g.begin <= unit_.begin) return g;
    const std::size_t b = g.begin - 1;
    const Word& w = word(b);
    // "were “gunned down”"; "were, by their own account, tortured"
    const std::size_t parted = w.is(kOpenMark) && b > unit_.begin ? b - 1 : before_remark(b);
    if (parted != kNoPhrase && word(parted).is(kBe | kHave)) {
      g.begin = verb_group(r_, unit_, parted).begin;
      continue;
    }
    // "are listed as missing", "were registered as displaced"
    if (r_.is(b, "as") && b > unit_.begin && passive_before(b - 1) &&
        is_of({"listed", "registered", "recorded", "reported", "counted", "given", "described",
               "classed", "entered", "known", "logged"},
              word(b - 1).folded)) {
      g.begin = verb_group(r_, unit_, b - 1).begin;
      continue;
    }
    if (r_.is(b, "to") ||
        is_of(
            {"found",    "pronounced", "declared", "reported",  "confirmed", "feared",  "presumed",
             "believed", "known",      "thought",  "listed",    "went",      "gone",    "remain",
             "remains",  "remained",   "said",     "left",      "got",       "getting", "get",
             "gets",     "later",      "lying",    "seriously", "critically"},
            w.folded)) {
      if (is_of({"said", "reported", "confirmed", "believed", "found"}, w.folded) &&
          !passive_before(b))
        return g;
      if (r_.is(b, "left") && !passive_before(b)) return g;
      if (r_.is(b, "to") && !after_participle(b)) return g;
      g.begin = verb_group(r_, unit_, b).begin;
      continue;
    }
    // "was shot and killed"
    if (r_.is(b, "and") && b >= unit_.begin + 1 &&
        is_of({"shot", "stabbed", "struck", "robbed", "beaten", "attacked", "arrested", "tried",
               "captured", "hit", "tortured", "convicted", "charged", "detained"},
              word(b - 1).folded)) {
      const Range before = verb_group(r_, unit_, b - 1);
      if (has_be(before)) {
        g.begin = before.begin;
        continue;
      }
      if (!has_be(g) && b - 1 > unit_.begin && ending_at(b - 1) != kNoPhrase &&
          !object_after(t.tokens.end)) {
        g.begin = b - 1;
        continue;
      }
    }
    return g;
  }
}

// The token before a remark in commas whose closing comma is `close`.
std::size_t UnitLinker::before_remark(std::size_t close) const {
  constexpr std::size_t kFar = 8;  // tokens of the remark
  if (!word(close).is(kComma)) return kNoPhrase;
  for (std::size_t i = close; i-- > unit_.begin + 1 && close - i <= kFar;) {
    if (word(i).is(kStop | kBreak)) return kNoPhrase;
    if (word(i).is(kComma)) return i - 1;
  }
  return kNoPhrase;
}

bool UnitLinker::is_listing(std::size_t i) const {
  return is_of({"classed",  "confirmed",  "counted",   "counts", "declared", "entered",
                "enters",   "gave",       "gives",     "list",   "listed",   "lists",
                "logged",   "names",      "named",     "record", "records",  "recorded",
                "register", "registered", "registers", "report", "reports",  "reported"},
               word(i).folded);
}

bool UnitLinker::passive_before(std::size_t i) const {
  return has_be(verb_group(r_, unit_, i)) || ends_counted(i);
}

bool UnitLinker::after_participle(std::size_t to) const {
  return to > unit_.begin && is_of({"known", "feared", "believed", "thought", "reported", "said",
                                    "presumed", "confirmed", "understood", "alleged", "likely"},
                                   word(to - 1).folded);
}

bool UnitLinker::has_be(Range g) const {
  for (std::size_t i = g.begin; i < g.end; ++i) {
    if (word(i).is(kBe) || is_of({"got", "get", "gets", "getting"}, word(i).folded)) return true;
  }
  return false;
}

bool UnitLinker::has_have(Range g) const {
  for (std::size_t i = g.begin; i < g.end; ++i) {
    if (word(i).is(kHave)) return true;
  }
  return false;
}

bool UnitLinker::negated(Range g) const {
  for (std::size_t i = g.begin; i < g.end; ++i) {
    if (word(i).is(kNegation) || word(i).folded.find("n't") != std::string::npos) return true;
  }
  return false;
}

bool UnitLinker::attempted(const Trigger& t) const {
  const std::size_t b = t.tokens.begin;
  const std::size_t floor = b > unit_.begin + 3 ? b - 3 : unit_.begin;
  for (std::size_t i = b; i-- > floor;) {
    const std::string& f = word(i).folded;
    if (b - i == 1 && is_of({"attempted", "attempting"}, f)) return true;
    if ((t.forms & kBase) && is_of({"let", "letting"}, f)) return true;
  }
  return false;
}

void UnitLinker::victim(const Trigger& t) {
  // "148 detained people": within the phrase.
  if (const std::size_t k = holding(t.tokens.begin); k != kNoPhrase && (t.forms & kParticiple)) {
    const Counted& c = counted(k);
    if (c.grade == Grade::kNumber && c.person && !c.part && !c.list && c.noun >= t.tokens.end)
      emit(t, k, CountRole::kFigure);
    return;
  }
  const Range g = group(t);
  if (negated(g)) return;
  const bool gerund = t.forms == kGerund;
  const bool finite = (t.forms & (kBase | kThird)) && !(t.forms & (kPast | kParticiple));
  const bool passive = !gerund && !finite && has_be(g);
  if (passive || (gerund && has_be(g) && r_.is(t.tokens.begin - 1, "being")))
    return subject_of(t, g);
  const std::size_t object = object_of(t.tokens.end);
  const bool noun_use = (gerund || finite) && t.tokens.begin > unit_.begin &&
                        word(t.tokens.begin - 1).is(kDeterminer | kPossessive);
  if (noun_use) return;
  if (object != kNoPhrase) return emit(t, object, CountRole::kFigure);
  // "nine drovers they abducted"
  if (g.begin > unit_.begin && word(g.begin - 1).is(kPronoun) &&
      !word(g.begin - 1).is(kRelative | kNumberWord)) {
    const std::size_t k = ending_at(g.begin - 1);
    if (k != kNoPhrase && counted(k).grade == Grade::kNumber && !counted(k).part)
      return emit(t, k, CountRole::kFigure);
  }
  // "Two men killed the guard": what follows is the victim, counted or not.
  const std::size_t e = t.tokens.end;
  // "Miller killed family, self": in a title without its article.
  const bool bare_object = e < unit_.end && word(e).word && is_human_noun(word(e).folded) &&
                           (is_title(r_, unit_) || is_headline(r_, unit_));
  const bool other_object =
      bare_object || (e < unit_.end && word(e).is(kDeterminer | kPossessive | kObjectPronoun));
  const std::size_t number = ending_at(t.tokens.begin);
  if ((t.forms & kParticiple) && !other_object && number != kNoPhrase &&
      (is_told_of(number) || are_so_many(number, e)))
    return emit(t, number, CountRole::kFigure);
  if (!gerund && !finite && !has_have(g) && !other_object) subject_of(t, g);
}

// "spoke of 84 displaced", "stands at 17 killed", "a nun among 12 dead": a number without a noun;
// not "a man of 84 arrested on Monday".
bool UnitLinker::is_told_of(std::size_t k) const {
  const Counted& c = counted(k);
  if (is_all_among(k)) return true;
  const std::size_t of = c.tokens.begin - 1;
  return c.noun == kNoPhrase && c.grade == Grade::kNumber && c.tokens.begin > unit_.begin + 1 &&
         is_of({"of", "at", "to", "with"}, word(of).folded) &&
         !is_human_noun(word(of - 1).folded) && !word(of - 1).capital;
}

// "Brother and sister among three killed", "among the 12 dead": how many it befell, and not who is
// named.
bool UnitLinker::is_all_among(std::size_t k) const {
  const Counted& c = counted(k);
  return c.grade == Grade::kNumber && c.tokens.begin > unit_.begin && !c.part &&
         r_.is(c.tokens.begin - 1, "among");
}

// "closed at 86 people deported", "signed for twelve men killed in the mill": people in a phrase of
// their own, and nothing behind the participle that it could have done.
bool UnitLinker::are_so_many(std::size_t k, std::size_t behind) const {
  const Counted& c = counted(k);
  if (!c.person || c.grade != Grade::kNumber || c.part || c.tokens.begin == unit_.begin)
    return false;
  if (is_all_among(k)) return true;
  if (!is_of({"at", "for", "of", "to", "with"}, word(c.tokens.begin - 1).folded)) return false;
  return behind >= unit_.end || !word(behind).word || word(behind).is(kPreposition | kTimeWord) ||
         r_.is(behind, "including");
}

std::size_t UnitLinker::object_of(std::size_t i) const {
  const std::size_t far = std::min(unit_.end, i + 3);
  for (std::size_t k = i; k < far; ++k) {
    const std::size_t found = beginning_at(k);
    if (found != kNoPhrase) {
      const Counted& c = counted(found);
      if (c.noun == kNoPhrase && c.tokens.end < unit_.end && word(c.tokens.end).word &&
          table_.at(r_, c.tokens.end, unit_.end).size() > 0)
        return kNoPhrase;  // "12 killed, 30 injured"
      return found;
    }
    // "arrested and beat 12 pickers"
    if (k == i && r_.is(k, "and") && k + 2 < unit_.end &&
        (ends_participle(k + 1) || is_of({"beat", "took"}, word(k + 1).folded)) &&
        table_.at(r_, k + 1, unit_.end).empty())
      return beginning_at(k + 2);
    if (!word(k).is(kAdverb | kDeterminer)) return kNoPhrase;
  }
  return kNoPhrase;
}

void UnitLinker::subject(const Trigger& t) {
  const Range g = group(t);
  if (negated(g)) return;
  if (t.forms == kGerund && !has_be(g)) return;
  // "to the shelters"
  if (t.forms != 0 && !(t.forms & (kPast | kParticiple)) && t.tokens.begin > unit_.begin &&
      word(t.tokens.begin - 1).is(kDeterminer | kPossessive))
    return;
  // "the firing died down"
  if (t.tokens.end < unit_.end && is_of({"down", "out", "away", "off"}, word(t.tokens.end).folded))
    return;
  subject_of(t, g);
}

void UnitLinker::state(const Trigger& t) {
  if (means_otherwise(t)) return;
  // "10 wounded soldiers": within the phrase.
  const std::size_t inside = holding(t.tokens.begin);
  if (inside != kNoPhrase) {
    const Counted& c = counted(inside);
    if (c.part || c.list || c.noun == t.tokens.begin) return;
    if (c.grade == Grade::kDefinite && t.measure == "missing")
      return;  // "the missing picker's chair"
    return emit(t, inside, CountRole::kFigure);
  }
  const std::size_t e = t.tokens.end;
  if (e < unit_.end && word(e).is(kDeterminer | kPossessive | kObjectPronoun)) return;
  const bool noun_follows = e < unit_.end && word(e).word && word(e).classes == 0 &&
                            !word(e).capital && !is_verb(r_, unit_, e) &&
                            word(e).quotation == word(e - 1).quotation &&
                            table_.at(r_, e, unit_.end).empty();
  if (noun_follows && !is_human_noun(word(e).folded)) return;
  std::size_t k = ending_at(t.tokens.begin);
  if (k == kNoPhrase && word(t.tokens.begin - 1).is(kAdverb)) {  // "among three now dead"
    const std::size_t before = ending_at(t.tokens.begin - 1);
    if (before != kNoPhrase && is_all_among(before)) k = before;
  }
  if (k != kNoPhrase) {
    const Counted& c = counted(k);
    const bool prepositional = c.tokens.begin > unit_.begin &&
                               word(c.tokens.begin - 1).is(kPreposition) &&
                               !is_of({"with"}, word(c.tokens.begin - 1).folded) && !is_told_of(k);
    if (!prepositional || c.part) return emit(t, k, CountRole::kFigure);
    return;
  }
  // "The register lists 14 fishermen as missing"
  if (const std::size_t as = t.tokens.begin - 1; t.tokens.begin > unit_.begin && r_.is(as, "as")) {
    const std::size_t listed = ending_at(as);
    if (listed != kNoPhrase && counted(listed).tokens.begin > unit_.begin &&
        is_listing(counted(listed).tokens.begin - 1))
      return emit(t, listed, CountRole::kFigure);
  }
  if (r_.is(t.tokens.begin, "in")) {  // "was taken to Ostrel Hospital in critical condition"
    if (const std::size_t v = brought_before(t.tokens.begin); v != kNoPhrase)
      return subject_of(t, verb_group(r_, unit_, v));
  }
  Range g = group(t);
  if (g.begin == t.tokens.begin) {
    // "have not been found": the words of the state deny it themselves.
    g = verb_group(r_, unit_, t.tokens.end - 1);
    if (g.begin >= t.tokens.begin) return;
    return subject_of(t, g);
  }
  if (negated({g.begin, t.tokens.begin})) return;
  subject_of(t, g);
}

void UnitLinker::noun(const Trigger& t) {
  const std::size_t k = holding(t.tokens.begin);
  if (const std::size_t whose = t.tokens.begin - 1;
      t.tokens.begin > unit_.begin && is_of({"'s", "'", "whose"}, word(whose).folded) &&
      is_of({"bodies", "body", "corpse", "corpses", "remains"}, word(whose + 1).folded)) {
    // "One miner's body was recovered", "the nine whose bodies were brought ashore"
    const std::size_t dead = ending_at(whose);
    if (dead != kNoPhrase && counted(dead).grade == Grade::kNumber)
      return emit(t, dead, CountRole::kFigure);
  }
  if (k == kNoPhrase || counted(k).noun != t.tokens.begin) {
    // "12 dead": the number ends before the noun that counts itself
    const std::size_t before = ending_at(t.tokens.begin);
    if (before == kNoPhrase || counted(before).noun != kNoPhrase) return;
    return emit(t, before, CountRole::kFigure);
  }
  const std::size_t e = t.tokens.end;
  if (e + 1 < unit_.end &&
      (r_.is(e, "a") || r_.is(e, "per") || r_.is(e, "every") || r_.is(e, "each")))
    return;
  emit(t, k, CountRole::kFigure);
}

void UnitLinker::lives(const Trigger& t) {
  const std::size_t b = t.tokens.begin > unit_.begin + 8 ? t.tokens.begin - 8 : unit_.begin;
  const std::size_t e = std::min(unit_.end, t.tokens.end + 4);
  bool taken_away = false;
  for (std::size_t i = b; i < e; ++i) {
    taken_away = taken_away || is_of({"claimed", "claims", "claiming", "claim", "took", "takes",
                                      "taken", "taking", "lost", "lose", "cost", "costing"},
                                     word(i).folded);
  }
  if (!taken_away) return;
  if (t.tokens.end + 1 < unit_.end && r_.is(t.tokens.end, "of")) {
    const std::size_t k = beginning_at(t.tokens.end + 1);
    if (k != kNoPhrase) return emit(t, k, CountRole::kFigure);
  }
  noun(t);
}

void UnitLinker::of(const Trigger& t) {
  const std::size_t e = t.tokens.end;
  const bool led = word(e - 1).is(kPreposition);  // "charges against"
  if (e + 1 >= unit_.end || (!led && !r_.is(e, "of"))) return;
  const std::size_t k = beginning_at(led ? e : e + 1);
  if (k == kNoPhrase || !counted(k).person || is_wished(t)) return;
  if (led && t.measure == "charged" && are_dropped(t, k)) return;
  // "lost contact with the suspect"
  if (led && t.measure == "missing" && counted(k).grade != Grade::kNumber) return;
  // "the wounds of a guard": which may be slight, or those of the dead.
  const bool wounds = is_of({"wounds", "injuries"}, word(t.tokens.begin).folded);
  if (wounds && (counted(k).grade != Grade::kNumber || counted(k).min == 1)) return;
  emit(t, k, CountRole::kFigure);
}

// "The charges against four men were dropped", "dismissed all charges against her"
bool UnitLinker::are_dropped(const Trigger& charges, std::size_t k) const {
  const auto drops = [&](std::size_t i) {
    return is_of(
        {"drop", "drops", "dropped", "dropping", "dismiss", "dismisses", "dismissed", "dismissing",
         "withdraw", "withdrew", "withdrawn", "withdrawing", "quash", "quashed", "thrown", "threw"},
        word(i).folded);
  };
  constexpr std::size_t kBefore = 3;  // tokens: "dropped all murder charges"
  constexpr std::size_t kBehind = 12;
  for (std::size_t i = charges.tokens.begin;
       i-- > unit_.begin && charges.tokens.begin - i <= kBefore;) {
    if (drops(i)) return true;
  }
  const std::size_t end = std::min(unit_.end, counted(k).tokens.end + kBehind);
  for (std::size_t i = counted(k).tokens.end; i < end; ++i) {
    if (word(i).is(kStop | kBreak)) return false;
    if (drops(i)) return has_be(verb_group(r_, unit_, i));
  }
  return false;
}

// "demanded the release of nine", "an appeal for the release of": nothing that has come.
bool UnitLinker::is_wished(const Trigger& t) const {
  if (t.measure == "killed" || t.measure == "injured") return false;
  constexpr std::size_t kFar = 5;  // tokens
  const std::size_t b = t.tokens.begin;
  for (std::size_t i = b; i-- > unit_.begin && b - i <= kFar;) {
    const std::string& w = word(i).folded;
    if (word(i).is(kStop | kBreak | kComma)) return false;
    for (const std::string_view start :
         {"demand", "urg",    "request",  "seek",    "sought",  "want",      "plead",
          "plea",   "appeal", "negotiat", "order",   "await",   "promis",    "hope",
          "call",   "pray",   "ask",      "against", "stop",    "prevent",   "halt",
          "block",  "threat", "plan",     "oppos",   "protest", "condition", "exchange"}) {
      if (w.starts_with(start)) return true;
    }
  }
  return false;
}

}  // namespace firsthand::claims
