#include "claims/measures_find.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

using model::CountRole;

constexpr std::size_t kNone = SIZE_MAX;
constexpr std::size_t kFarthest = 40;  // tokens between a subject and its verb

bool is_of(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class UnitLinker {
 public:
  UnitLinker(const Reading& reading, std::size_t number, const std::vector<Counted>& counted,
             std::size_t first, std::size_t end, std::vector<CountedMeasure>& out)
      : r_(reading),
        number_(number),
        unit_(reading.units[number].tokens),
        counted_(counted),
        first_(first),
        last_(end),
        used_(end - first, false),
        out_(out) {}

  void run() {
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
      if (t.frame != Frame::kToll && t.frame != Frame::kPerson && !taken(t.tokens))
        link(t, triggers);
    }
    parts();
    elliptical();
    not_this();
    for (const Trigger& t : triggers) {
      if (t.frame == Frame::kPerson && !taken(t.tokens)) person(t);
    }
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  const Counted& counted(std::size_t k) const { return counted_[first_ + k]; }
  std::size_t size() const { return last_ - first_; }

  // The phrase that ends at, or begins at, or holds token `i`.
  std::size_t ending_at(std::size_t end) const {
    for (std::size_t k = 0; k < size(); ++k) {
      if (counted(k).tokens.end == end) return k;
    }
    return kNone;
  }
  std::size_t beginning_at(std::size_t begin) const {
    for (std::size_t k = 0; k < size(); ++k) {
      if (counted(k).tokens.begin == begin) return k;
    }
    return kNone;
  }
  std::size_t holding(std::size_t i) const {
    for (std::size_t k = 0; k < size(); ++k) {
      if (counted(k).tokens.begin <= i && i < counted(k).tokens.end) return k;
    }
    return kNone;
  }
  bool taken(Range tokens) const {
    return std::any_of(busy_.begin(), busy_.end(), [&](Range r) { return r.overlaps(tokens); });
  }

  void emit(const Trigger& t, std::size_t k, CountRole role, bool moved = false) {
    const Counted& c = counted(k);
    if (used_[k]) return;
    if (c.noun != kNone && !fits(t, c)) return;
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

  // What can be freed, held or charged are people only if the noun says so.
  bool fits(const Trigger& t, const Counted& c) const {
    if (c.person) return true;
    const std::string& noun = word(c.noun).folded;
    if (is_nonhuman_noun(noun)) return false;
    if (t.frame == Frame::kNoun || t.frame == Frame::kLives) return true;
    if (t.frame == Frame::kPassive ||
        is_of({"released", "charged", "recruited", "protesters", "attackers"}, t.measure))
      return false;
    return c.grade == Grade::kNumber;
  }

  // ------------------------------------------------------------------ verbs and states

  void link(const Trigger& t, const std::vector<Trigger>& triggers) {
    if (joined_to_other(t, triggers)) return;
    switch (t.frame) {
      case Frame::kVictim:
        return victim(t);
      case Frame::kSubject:
        return subject(t);
      case Frame::kPassive:
        if (has_be(group(t))) subject(t);
        return;
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
      case Frame::kToll:
      case Frame::kPerson:
        return;
    }
  }

  // "killed or wounded 30", "12 dead and injured": nobody can tell how many of each.
  bool joined_to_other(const Trigger& t, const std::vector<Trigger>& triggers) const {
    const auto other = [&](std::size_t at, bool ends) {
      return std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& o) {
        return o.measure != t.measure && (ends ? o.tokens.end == at : o.tokens.begin == at) &&
               o.frame != Frame::kPerson && o.frame != Frame::kToll &&
               !(o.measure == "injured" && t.measure == "killed" && false);
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

  // "arrested and charged", "sentenced and deported": one after the other, all of them.
  static bool sequence(const std::string& measure) {
    return measure != "killed" && measure != "injured" && measure != "missing";
  }

  Range group(const Trigger& t) const {
    Range g = verb_group(r_, unit_, t.tokens.begin);
    // "is known to have been", "are feared to have", "was shot and", "were found"
    for (;;) {
      if (g.begin <= unit_.begin) return g;
      const std::size_t b = g.begin - 1;
      const Word& w = word(b);
      if (r_.is(b, "to") ||
          is_of({"found",     "pronounced", "declared", "reported", "confirmed", "feared",
                 "presumed",  "believed",   "known",    "thought",  "listed",    "went",
                 "gone",      "remain",     "remains",  "remained", "said",      "left",
                 "got",       "getting",    "get",      "gets",     "later",     "lying",
                 "seriously", "critically"},
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
        if (!has_be(g) && b - 1 > unit_.begin && ending_at(b - 1) != kNone &&
            !object_after(t.tokens.end)) {
          g.begin = b - 1;
          continue;
        }
      }
      return g;
    }
  }

  bool object_after(std::size_t e) const { return e < unit_.end && beginning_at(e) != kNone; }

  bool passive_before(std::size_t i) const {
    return has_be(verb_group(r_, unit_, i)) || ends_counted(i);
  }
  bool ends_counted(std::size_t i) const { return ending_at(i) != kNone; }
  bool after_participle(std::size_t to) const {
    return to > unit_.begin && is_of({"known", "feared", "believed", "thought", "reported", "said",
                                      "presumed", "confirmed", "understood", "alleged", "likely"},
                                     word(to - 1).folded);
  }

  bool has_be(Range g) const {
    for (std::size_t i = g.begin; i < g.end; ++i) {
      if (word(i).is(kBe) || is_of({"got", "get", "gets", "getting"}, word(i).folded)) return true;
    }
    return false;
  }
  bool has_have(Range g) const {
    for (std::size_t i = g.begin; i < g.end; ++i) {
      if (word(i).is(kHave)) return true;
    }
    return false;
  }
  bool negated(Range g) const {
    for (std::size_t i = g.begin; i < g.end; ++i) {
      if (word(i).is(kNegation) || word(i).folded.find("n't") != std::string::npos) return true;
    }
    return false;
  }

  void victim(const Trigger& t) {
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
    if (object != kNone) return emit(t, object, CountRole::kFigure);
    if (!gerund && !finite && !has_have(g)) subject_of(t, g);
  }

  // "killed 12", "killing at least 12 people and wounding", "shot dead the two men".
  std::size_t object_of(std::size_t i) const {
    const std::size_t far = std::min(unit_.end, i + 3);
    for (std::size_t k = i; k < far; ++k) {
      const std::size_t found = beginning_at(k);
      if (found != kNone) {
        const Counted& c = counted(found);
        if (c.noun == kNone && c.tokens.end < unit_.end && word(c.tokens.end).word &&
            triggers_at(r_, c.tokens.end, unit_.end).size() > 0)
          return kNone;  // "12 killed, 30 injured"
        return found;
      }
      if (!word(k).is(kAdverb | kDeterminer)) return kNone;
    }
    return kNone;
  }

  void subject(const Trigger& t) {
    const Range g = group(t);
    if (negated(g)) return;
    const bool bare_form = (t.forms & kBase) && !(t.forms & (kPast | kParticiple));
    if (t.forms == kGerund && !has_be(g)) return;
    (void)bare_form;
    subject_of(t, g);
  }

  void subject_of(const Trigger& t, Range g) {
    const std::size_t k = subject_before(g.begin);
    if (k != kNone) emit(t, k, CountRole::kFigure);
  }

  // The counted phrase that is the subject of a verb whose group begins at `end`.
  std::size_t subject_before(std::size_t end) const {
    std::size_t e = end;
    const std::size_t floor = end > unit_.begin + kFarthest ? end - kFarthest : unit_.begin;
    while (e > floor) {
      const std::size_t k = ending_at(e);
      if (k != kNone) {
        const Counted& c = counted(k);
        if (c.tokens.begin == unit_.begin) return k;
        const Word& p = word(c.tokens.begin - 1);
        if (p.is(kPreposition) && p.quotation == word(c.tokens.begin).quotation) {
          if (c.part) {  // ", including three children, were"
            e = c.tokens.begin - 1;
            continue;
          }
          e = c.tokens.begin - 1;
          // "On Friday 12 people": the preposition has its noun already
          continue;
        }
        if (r_.is(c.tokens.begin - 1, "than")) {
          e = c.tokens.begin - 1;
          continue;
        }
        return k;
      }
      const Word& w = word(e - 1);
      if (w.is(kRelative) || (r_.is(e - 1, "that") && ending_at(e - 1) != kNone) || w.is(kAdverb)) {
        --e;
        continue;
      }
      if (w.is(kComma)) {
        const std::size_t open = parenthesis_before(e - 1, floor);
        if (open == kNone) {
          if (ending_at(e - 1) != kNone && e == end)
            --e;  // "Twelve people, killed in the blast"
          else
            return kNone;
          continue;
        }
        e = open;
        continue;
      }
      const bool noun_part =
          (w.word && !w.is(kCoordinator | kSubordinator | kModal | kBe | kHave | kDo | kPronoun) &&
           !is_verb(r_, unit_, e - 1)) ||
          w.is(kNumberWord) || r_.is(e - 1, "-") || w.is(kBracket);
      if (!noun_part) return kNone;
      // A noun without number, with its preposition: "in the market". Without one it is the subject
      // itself.
      std::size_t b = e;
      while (b > floor) {
        const Word& n = word(b - 1);
        if (n.is(kPreposition)) break;
        if (!(n.word || n.is(kNumberWord) || r_.is(b - 1, "-") || n.is(kBracket)) ||
            n.is(kCoordinator | kSubordinator | kModal | kBe | kHave | kDo | kPronoun | kRelative))
          return kNone;
        if (ending_at(b - 1) != kNone && b < e && word(b).is(kTimeWord)) {
          break;
        }
        --b;
      }
      if (b <= floor) return kNone;
      e = word(b - 1).is(kPreposition) ? b - 1 : b - 1;
    }
    return kNone;
  }

  // Where the comma stands that opens what `close` ends, if that is a remark on those counted.
  std::size_t parenthesis_before(std::size_t close, std::size_t floor) const {
    for (std::size_t i = close; i-- > floor;) {
      if (word(i).is(kStop | kBreak)) return kNone;
      if (!word(i).is(kComma)) continue;
      const Word& w = word(i + 1);
      const bool remark =
          w.is(kRelative | kPreposition) ||
          is_of({"all", "most", "mostly", "some", "both", "aged", "among", "mainly", "many", "half",
                 "including", "one", "two", "three", "four", "five", "none", "age", "ages"},
                w.folded) ||
          w.is(kNumberWord) || w.is(kDeterminer);
      if (remark) return i;
      if (!word(i + 1).is(kNumberWord)) return kNone;
    }
    return kNone;
  }

  void state(const Trigger& t) {
    // "10 wounded soldiers": within the phrase.
    const std::size_t inside = holding(t.tokens.begin);
    if (inside != kNone) {
      const Counted& c = counted(inside);
      if (c.part || c.noun == t.tokens.begin) return;
      return emit(t, inside, CountRole::kFigure);
    }
    const std::size_t e = t.tokens.end;
    const bool noun_follows = e < unit_.end && word(e).word && word(e).classes == 0 &&
                              !word(e).capital && !is_verb(r_, unit_, e) &&
                              word(e).quotation == word(e - 1).quotation &&
                              triggers_at(r_, e, unit_.end).empty();
    if (noun_follows && !is_human_noun(word(e).folded)) return;
    const std::size_t k = ending_at(t.tokens.begin);
    if (k != kNone) {
      const Counted& c = counted(k);
      const bool prepositional = c.tokens.begin > unit_.begin &&
                                 word(c.tokens.begin - 1).is(kPreposition) &&
                                 !is_of({"with"}, word(c.tokens.begin - 1).folded);
      if (!prepositional || c.part) return emit(t, k, CountRole::kFigure);
      return;
    }
    const Range g = group(t);
    if (g.begin == t.tokens.begin || negated(g)) return;
    subject_of(t, g);
  }

  void noun(const Trigger& t) {
    const std::size_t k = holding(t.tokens.begin);
    if (k == kNone || counted(k).noun != t.tokens.begin) {
      // "12 dead": the number ends before the noun that counts itself
      const std::size_t before = ending_at(t.tokens.begin);
      if (before == kNone || counted(before).noun != kNone) return;
      return emit(t, before, CountRole::kFigure);
    }
    const std::size_t e = t.tokens.end;
    if (e + 1 < unit_.end &&
        (r_.is(e, "a") || r_.is(e, "per") || r_.is(e, "every") || r_.is(e, "each")))
      return;
    emit(t, k, CountRole::kFigure);
  }

  void lives(const Trigger& t) {
    const std::size_t b = t.tokens.begin > unit_.begin + 8 ? t.tokens.begin - 8 : unit_.begin;
    const std::size_t e = std::min(unit_.end, t.tokens.end + 4);
    bool taken_away = false;
    for (std::size_t i = b; i < e; ++i) {
      taken_away = taken_away || is_of({"claimed", "claims", "claiming", "claim", "took", "takes",
                                        "taken", "taking", "lost", "lose", "cost", "costing"},
                                       word(i).folded);
    }
    if (taken_away) noun(t);
  }

  // "the deaths of two nurses"
  void of(const Trigger& t) {
    const std::size_t e = t.tokens.end;
    if (e + 1 >= unit_.end || !r_.is(e, "of")) return;
    const std::size_t k = beginning_at(e + 1);
    if (k != kNone && counted(k).person) emit(t, k, CountRole::kFigure);
  }

  // "nine people with burns", "were treated for injuries".
  void with(const Trigger& t) {
    std::size_t b = t.tokens.begin;
    while (b > unit_.begin && word(b - 1).word && word(b - 1).classes == 0 &&
           !is_verb(r_, unit_, b - 1))
      --b;
    if (b == unit_.begin) return;
    const Word& p = word(b - 1);
    if (r_.is(b - 1, "with")) {
      const std::size_t k = ending_at(b - 1);
      if (k != kNone && counted(k).person) return emit(t, k, CountRole::kFigure);
      if (b >= unit_.begin + 2 &&
          is_of({"hospital", "hospitals", "hospitalized", "hospitalised"}, word(b - 2).folded)) {
        for (std::size_t i = b - 1; i-- > unit_.begin && i + 10 > b;) {
          if (is_of({"taken", "rushed", "brought", "airlifted", "transported", "hospitalized",
                     "hospitalised", "admitted"},
                    word(i).folded))
            return subject_of(t, verb_group(r_, unit_, i));
        }
      }
      return;
    }
    std::size_t v = kNone;
    if (r_.is(b - 1, "for") && b >= unit_.begin + 2 && r_.is(b - 2, "treated")) v = b - 2;
    if (is_of({"suffered", "sustained", "suffering", "sustaining"}, p.folded)) v = b - 1;
    if (v == kNone) return;
    const Range g = verb_group(r_, unit_, v);
    if (!negated(g)) subject_of(t, g);
  }

  void person(const Trigger& t) {
    const std::size_t k = holding(t.tokens.begin);
    if (k == kNone || counted(k).noun + 1 != t.tokens.end || counted(k).grade == Grade::kDefinite)
      return;
    emit(t, k, CountRole::kFigure);
  }

  // ------------------------------------------------------------------ tolls

  static bool moves(std::string_view w) {
    return is_of({"rose",   "rise",     "rises",   "risen",   "rising",    "climbed",   "climbs",
                  "climb",  "climbing", "jumped",  "jumps",   "increased", "increases", "grew",
                  "grows",  "grown",    "soared",  "soars",   "revised",   "raised",    "raising",
                  "fell",   "dropped",  "lowered", "reduced", "corrected", "mounted",   "bringing",
                  "brings", "brought",  "taking",  "updated", "went",      "goes"},
                 w);
  }

  // "the number of people killed in the collapse was revised from 15 to 12"
  void number_of(const std::vector<Trigger>& triggers) {
    for (const Trigger& t : triggers) {
      if (t.frame == Frame::kToll || t.frame == Frame::kPerson || taken(t.tokens)) continue;
      const std::size_t b = t.tokens.begin > unit_.begin + 6 ? t.tokens.begin - 6 : unit_.begin;
      for (std::size_t i = b; i + 1 < t.tokens.begin; ++i) {
        if ((r_.is(i, "number") || r_.is(i, "count")) && r_.is(i + 1, "of")) {
          after_toll(t, t.tokens.end);
          if (!taken(t.tokens)) busy_.push_back(t.tokens);
          break;
        }
      }
    }
  }

  // Numbers after "at", "to", "of", "from", "reached"; those of one sentence that moved are an
  // update and what it replaces.
  void after_toll(const Trigger& t, std::size_t begin) {
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
      const std::size_t k = beginning_at(i);
      if (k == kNone || i == unit_.begin) continue;
      std::size_t p = i - 1;
      while (p > begin && word(p).is(kAdverb)) --p;
      const bool led =
          is_of({"of",   "at",        "to",     "from",     "reached", "reaches", "reaching", "hit",
                 "hits", "passed",    "topped", "exceeded", "was",     "is",      "were",     ":",
                 "as",   "surpassed", "past",   "above",    "stands",  "stood"},
                word(p).folded);
      const Counted& c = counted(k);
      const bool noun_ok =
          c.noun == kNone || c.person || word(c.noun).is(kTimeWord) || word(c.noun).classes == 0;
      if (!led || !noun_ok || (c.noun != kNone && is_nonhuman_noun(word(c.noun).folded))) continue;
      if (c.grade != Grade::kNumber) continue;
      busy_.push_back(t.tokens);
      used_[k] = true;
      CountedMeasure m;
      m.measure = t.measure;
      m.trigger = t.tokens;
      m.counted = c;
      if (c.noun != kNone && !c.person) {  // "from four the day before"
        m.counted.noun = kNone;
      }
      m.unit = number_;
      m.toll_moved = moved;
      m.role = moved ? CountRole::kUpdate : CountRole::kFigure;
      out_.push_back(std::move(m));
      any = true;
    }
  }

  // ------------------------------------------------------------------ what leans on another count

  const CountedMeasure* before_in_unit(std::size_t i) const {
    const CountedMeasure* best = nullptr;
    for (const CountedMeasure& m : out_) {
      if (m.unit != number_) continue;
      if (m.counted.tokens.begin < i &&
          (!best || best->counted.tokens.begin < m.counted.tokens.begin))
        best = &m;
    }
    return best;
  }

  // ", including three children"; "among them two women"
  void parts() {
    for (std::size_t k = 0; k < size(); ++k) {
      const Counted& c = counted(k);
      if (used_[k] || !c.part || !c.person || c.tokens.begin == unit_.begin) continue;
      const std::size_t p = c.tokens.begin - 1;
      if (!r_.is(p, "including") && !r_.is(p, "them")) continue;
      const CountedMeasure* whole = before_in_unit(c.tokens.begin);
      if (!whole || c.tokens.begin - whole->counted.tokens.end > kFarthest ||
          whole->counted.min == 0)
        continue;
      CountedMeasure m = *whole;
      m.counted = c;
      m.role = CountRole::kSubset;
      used_[k] = true;
      out_.push_back(std::move(m));
    }
  }

  // "arrested four people in Upper Maddern and seven in Lower Maddern"
  void elliptical() {
    for (std::size_t k = 0; k < size(); ++k) {
      const Counted& c = counted(k);
      if (used_[k] || c.noun != kNone || c.grade != Grade::kNumber ||
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

  // "Twelve people were killed, not fifteen as first stated": both are told, one in place of the
  // other.
  void not_this() {
    for (std::size_t k = 0; k < size(); ++k) {
      const Counted& c = counted(k);
      if (used_[k] || c.tokens.begin < unit_.begin + 2 || c.grade != Grade::kNumber) continue;
      if (!r_.is(c.tokens.begin - 1, "not") || (c.noun != kNone && !c.person)) continue;
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

  const Reading& r_;
  std::size_t number_;
  Range unit_;
  const std::vector<Counted>& counted_;
  std::size_t first_;
  std::size_t last_;
  std::vector<char> used_;
  std::vector<Range> busy_;
  std::vector<CountedMeasure>& out_;
};

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
