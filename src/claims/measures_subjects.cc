// Who stands before a verb and is counted by it: past clauses, parentheses, ages and other verbs.
#include "claims/measures_linker.h"
#include "claims/measures_people.h"
#include "claims/phrases.h"

namespace firsthand::claims {

using model::CountRole;

// "Neither the driver nor the guard was hurt"
bool UnitLinker::neither(std::size_t subject) const {
  constexpr std::size_t kFar = 6;  // tokens
  for (std::size_t i = subject; i-- > unit_.begin && subject - i <= kFar;) {
    if (r_.is(i, "neither")) return true;
    if (word(i).is(kComma | kStop | kBreak)) break;
  }
  return r_.is(unit_.begin, "neither") && subject < unit_.begin + kFar;
}

void UnitLinker::subject_of(const Trigger& t, Range g) {
  const std::size_t k = person_before(t, g);
  if (k == kNoPhrase) return;
  const Counted& c = counted(k);
  if (!r_.is(c.tokens.begin, "neither") && neither(c.tokens.begin)) return;
  const Number number = number_of_verb(g);
  // "Otto Brand, 21 of Velm, was": an age.
  if (number == Number::kSingular && c.noun == kNoPhrase && c.min > 1) return;
  // "Eight of the weavers who were held": all of them were held, and not the eight alone.
  if (c.members && c.min != 1 && g.begin == c.tokens.end + 1 && word(c.tokens.end).is(kRelative))
    return;
  const bool single = c.min == 1 && !c.list && c.grade != Grade::kNumber;
  // "Seventy men who had been held at the fort were released": the verb of the sentence counts
  // them, not the clause that tells which men.
  if (used_[k] && word(c.tokens.end).is(kRelative) && antecedent_before(g.begin) == k)
    give_up(k, t);
  // "Ana Roth and Otto Brand, who was killed": the last of them.
  const bool last = c.list && number == Number::kSingular && word(g.begin - 1).is(kRelative);
  emit(t, k, CountRole::kFigure, last || (single && number == Number::kPlural));
}

// "900 people from Velm and two hamlets have been sheltering": where the words before the verb
// count no people, the tree may know of some who do.
std::size_t UnitLinker::person_before(const Trigger& t, Range g) {
  const std::size_t k = subject_before(g.begin);
  if (k == kNoPhrase || counted(k).noun == kNoPhrase || counted(k).person ||
      counted(k).grade != Grade::kNumber)
    return k;
  bool any = false;
  for (std::size_t o = 0; o < k; ++o)
    any = any || (counted(o).person && counted(o).grade == Grade::kNumber);
  if (!any) return k;
  const Counts counts =
      t.frame == Frame::kSubject || t.frame == Frame::kState ? Counts::kSubject : Counts::kPassive;
  const std::size_t who = trees_.counted_by(t.tokens.begin, counts);
  const std::size_t other = who == CountTrees::kNone ? kNoPhrase : holding(who);
  return other != kNoPhrase && counted(other).person ? other : k;
}

void UnitLinker::give_up(std::size_t k, const Trigger& to) {
  const auto other = [&](const CountedMeasure& m) {
    return m.unit == number_ && m.counted.tokens == counted(k).tokens && m.measure != to.measure &&
           m.measure != "killed";  // "the three who died had wounds"
  };
  if (std::erase_if(out_, other) > 0) used_[k] = false;
}

UnitLinker::Number UnitLinker::number_of_verb(Range g) const {
  for (std::size_t i = g.begin; i < g.end; ++i) {
    if (is_of({"was", "is", "has"}, word(i).folded)) return Number::kSingular;
    if (is_of({"were", "are", "have"}, word(i).folded)) return Number::kPlural;
    if (word(i).is(kModal)) return Number::kAny;
  }
  return Number::kAny;
}

bool UnitLinker::has_participle_after(std::size_t k) const {
  const Counted& c = counted(k);
  const std::size_t of = c.tokens.begin - 1;
  // "It led to his son being wounded."
  if (c.tokens.end < unit_.end && r_.is(c.tokens.end, "being")) return true;
  // "Town bids farewell to toddler killed by gunfire"
  if (c.bare && c.min == 1 && c.tokens.end < unit_.end && ends_participle(c.tokens.end))
    return true;
  // "we pray for 27 who were taken"
  if (c.noun == kNoPhrase && c.grade == Grade::kNumber && c.min.value_or(0) > 1 &&
      !r_.is(of, "of") && c.tokens.end + 1 < unit_.end && r_.is(c.tokens.end, "who") &&
      is_of({"were", "are", "have", "had"}, word(c.tokens.end + 1).folded))
    return true;
  if (of <= unit_.begin || !r_.is(of, "of")) return false;
  // "writes of 40 detained", and not "mother of 12 killed", "of 40 were detained"
  if (c.noun == kNoPhrase)
    return c.grade == Grade::kNumber && !is_human_noun(word(of - 1).folded) &&
           c.tokens.end < unit_.end && ends_participle(c.tokens.end);
  std::size_t verb = c.tokens.end;
  const bool relative = verb < unit_.end && word(verb).is(kRelative);
  if (relative) ++verb;
  const bool among = word(of - 1).is(kNumberWord);
  const bool finite = verb < unit_.end && word(verb).is(kBe | kHave | kModal);
  if (among) return !finite || relative;
  // "the names of 12 pickers who were killed", and not "the mother of three boys who was killed"
  // "the brother of a girl who was killed"
  if (relative && c.person && c.min == 1 && is_kin(word(of - 1).folded)) return true;
  if (relative && finite && c.person && c.min > 1)
    return is_of({"were", "are", "have", "had"}, word(verb).folded);
  // "the family of a boy killed on Monday"
  const bool kin = c.min == 1 && !relative && c.tokens.end < unit_.end &&
                   ends_participle(c.tokens.end) &&
                   is_of({"family", "relatives", "parents", "friends", "lawyer", "attorney"},
                         word(of - 1).folded);
  return c.person && !finite && (kin || !is_human_noun(word(of - 1).folded));
}

std::size_t UnitLinker::relative_before(std::size_t k) const {
  const std::size_t b = counted(k).tokens.begin;
  if (b < unit_.begin + 3) return kNoPhrase;
  const bool relative = is_of({"who", "that"}, word(b - 2).folded) && !word(b - 1).is(kBe | kHave);
  return relative && (ends_participle(b - 1) || is_of({"killed", "shot"}, word(b - 1).folded))
             ? b - 2
             : kNoPhrase;
}

// "after accidentally shooting", "since the fire": with no subject and verb behind it.
bool UnitLinker::opens_phrase(std::size_t i) const {
  if (is_of({"after", "since", "before", "until"}, word(i).folded)) return true;
  if (!r_.is(i, "while")) return false;
  const std::size_t next = i + 1 < unit_.end && word(i + 1).is(kAdverb) ? i + 2 : i + 1;
  return word(next).folded.ends_with("ing") || word(next).is(kDeterminer);
}

// "The boy who was hurt on Monday has died": whom the clause before the verb tells of.
std::size_t UnitLinker::antecedent_before(std::size_t end) const {
  constexpr std::size_t kFar = 20;  // tokens of the clause
  const std::size_t last = ending_at(end);
  if (last != kNoPhrase && !counted(last).reflexive) return kNoPhrase;
  for (std::size_t i = end; i-- > unit_.begin + 1 && end - i < kFar;) {
    // "since a Feb. 27 fire", "after shooting himself": no clause of its own begins there.
    const bool short_form = r_.is(i, ".") && word(i - 1).is(kTimeWord);
    if (short_form || (i + 1 < end && opens_phrase(i))) continue;
    if (word(i).is(kComma | kBreak | kStop | kSubordinator | kCoordinator)) return kNoPhrase;
    if (!r_.is(i, "who")) continue;
    const std::size_t verb = word(i + 1).is(kAdverb) ? i + 2 : i + 1;
    if (verb >= end || !is_verb(r_, unit_, verb)) return kNoPhrase;
    const std::size_t near = ending_at(i);
    if (near == kNoPhrase) return near;
    // "The brother of a girl who was killed was arrested"
    const std::size_t of = counted(near).tokens.begin - 1;
    if (counted(near).min == 1 && of > unit_.begin && r_.is(of, "of") &&
        is_kin(word(of - 1).folded))
      return ending_at(of);
    return near;
  }
  return kNoPhrase;
}

// "A dog that was shot after biting an officer is dead", "a horse that kicked a groom": he is no
// subject of what follows.
bool UnitLinker::is_object_within(std::size_t k) const {
  const std::size_t b = counted(k).tokens.begin;
  if (b < unit_.begin + 3) return false;
  const std::string& verb = word(b - 1).folded;
  if (verb.size() > 5 && verb.ends_with("ing"))
    return is_of({"after", "before", "while", "by"}, word(b - 2).folded) &&
           !word(b - 3).is(kComma | kBreak) && b - 2 > unit_.begin;
  return is_of({"that", "which"}, word(b - 2).folded) && verb.ends_with("ed") &&
         is_nonhuman_noun(word(b - 3).folded);
}

// Of verbs in a row, "was hit, was taken to a hospital and later died": the verb before the comma.
std::size_t UnitLinker::verb_before_comma(std::size_t comma, std::size_t floor) const {
  for (std::size_t v = comma; v-- > floor;) {
    if (word(v).is(kComma | kBreak | kStop | kSubordinator | kRelative)) return kNoPhrase;
    if (is_verb(r_, unit_, v)) return verb_group(r_, unit_, v).begin;
  }
  return kNoPhrase;
}

std::size_t UnitLinker::count_in_all(std::size_t comma) const {
  constexpr std::size_t kFar = 5;  // "the thugs of the company": tokens back to who they are
  if (comma == kNoPhrase || ending_at(comma) != kNoPhrase) return kNoPhrase;
  bool people = false;
  for (std::size_t b = comma; b-- > unit_.begin && comma - b <= kFar;)
    people = people || (is_human_noun(word(b).folded) && is_plural_person(word(b).folded));
  if (!people) return kNoPhrase;
  std::size_t i = comma + 1;
  if (is_of({"numbering", "totalling", "totaling"}, word(i).folded)) return beginning_at(i + 1);
  const std::size_t k = beginning_at(i);
  if (k == kNoPhrase || counted(k).grade != Grade::kNumber) return kNoPhrase;
  const Counted& c = counted(k);
  if (c.noun != kNoPhrase && c.person && r_.is(c.noun, "them") && c.tokens.begin + 3 >= c.noun)
    return k;  // "the thugs, 45 of them, destroyed"
  if (c.noun != kNoPhrase) return kNoPhrase;
  i = c.tokens.end;
  const bool all = is_of({"altogether", "strong"}, word(i).folded) ||
                   (r_.is(i, "in") && is_of({"all", "total"}, word(i + 1).folded)) ||
                   (r_.is(i, "all") && r_.is(i + 1, "told"));
  return all ? k : kNoPhrase;
}

std::size_t UnitLinker::subject_before(std::size_t end) const {
  if (const std::size_t k = antecedent_before(end); k != kNoPhrase) return k;
  bool chained = false;  // through "and", to the verb before
  std::size_t e = end;
  const std::size_t floor = end > unit_.begin + kFarthest ? end - kFarthest : unit_.begin;
  while (e > floor) {
    const std::size_t k = ending_at(e);
    if (k != kNoPhrase) {
      const Counted& c = counted(k);
      if (c.tokens.begin == unit_.begin) return k;
      const Word& p = word(c.tokens.begin - 1);
      // "Of 18 charged, 7 were fined"
      if (r_.is(c.tokens.begin - 1, "of") && c.tokens.begin - 1 == unit_.begin && e == end)
        return k;
      const bool next = e == end || (e + 1 == end && word(e).is(kRelative));
      if (next && has_participle_after(k)) return k;
      if (p.is(kPreposition) && p.quotation == word(c.tokens.begin).quotation) {
        if (c.part) {  // ", including three children, were"
          e = c.tokens.begin - 1;
          continue;
        }
        e = c.tokens.begin - 1;
        continue;
      }
      if (r_.is(c.tokens.begin - 1, "than")) {
        e = c.tokens.begin - 1;
        continue;
      }
      // "a teacher wounded in the fire that killed his brother died": whom it killed is no subject.
      const bool object = r_.is(c.tokens.begin - 1, "killed");
      if (const std::size_t who = relative_before(k); who != kNoPhrase && (e < end || object)) {
        e = who;
        continue;
      }
      if (e == end && is_object_within(k)) return kNoPhrase;
      return k;
    }
    const Word& w = word(e - 1);
    // "42 people, all of whom were held"
    if (r_.is(e - 1, "whom") && e > floor + 3 && r_.is(e - 2, "of") &&
        is_of({"all", "both"}, word(e - 3).folded)) {
      e -= word(e - 4).is(kComma) ? 4 : 3;
      continue;
    }
    if (r_.is(e - 1, ".") && e > floor + 1 && is_of({"jr", "sr"}, word(e - 2).folded)) {
      --e;
      continue;
    }
    if (w.is(kRelative) || (r_.is(e - 1, "that") && ending_at(e - 1) != kNoPhrase) ||
        w.is(kAdverb)) {
      --e;
      continue;
    }
    // "a boy hospitalised after the fire died": the participle belongs to the noun before it.
    if (e < end && e > floor + 1 && ends_participle(e - 1) && ends_counted(e - 1)) {
      --e;
      continue;
    }
    // "was shot several times and died": the subject of the verb before.
    if (e == end && r_.is(e - 1, "and")) {
      std::size_t v = e - 1;
      if (v > floor && word(v - 1).is(kComma)) --v;  // "was hit, was brought in, and died"
      while (v > floor && !word(v - 1).is(kStop | kBreak | kComma | kSubordinator) &&
             !is_verb(r_, unit_, v - 1))
        --v;
      if (v <= floor || !is_verb(r_, unit_, v - 1)) return kNoPhrase;
      const Range before = verb_group(r_, unit_, v - 1);
      if (before.begin >= e - 1) return kNoPhrase;
      e = before.begin;
      chained = true;
      continue;
    }
    if (w.is(kComma)) {
      const std::size_t verb = chained ? verb_before_comma(e - 1, floor) : kNoPhrase;
      if (verb != kNoPhrase && ending_at(e - 1) == kNoPhrase) {
        e = verb;
        continue;
      }
      const std::size_t open = parenthesis_before(e - 1, floor);
      if (const std::size_t all = count_in_all(open); all != kNoPhrase) return all;
      if (open == kNoPhrase) {
        const bool relative = e < unit_.end && word(e).is(kRelative);
        if (ending_at(e - 1) != kNoPhrase && (e == end || relative))
          --e;  // "Twelve people, killed in the blast", "Ana Roth, who died"
        else
          return kNoPhrase;
        continue;
      }
      e = open;
      continue;
    }
    if (const std::size_t aged = ages_before(e, floor); aged != e) {
      e = aged;
      continue;
    }
    // "Otto Brand, 28, who kept bees, was"
    if (w.is(kNumberWord) && !w.word && e < end && e >= floor + 2 && word(e - 2).is(kComma)) {
      e -= 2;
      continue;
    }
    const bool noun_part =
        (w.word && !w.is(kCoordinator | kSubordinator | kModal | kBe | kHave | kDo | kPronoun) &&
         !is_verb(r_, unit_, e - 1)) ||
        w.is(kNumberWord) || r_.is(e - 1, "-") || w.is(kBracket);
    if (!noun_part) return kNoPhrase;
    // A noun without number, with its preposition: "in the market". Without one it is the subject
    // itself.
    std::size_t b = e;
    while (b > floor) {
      const Word& n = word(b - 1);
      if (n.is(kPreposition) || is_of({"after", "before", "since", "until"}, n.folded)) break;
      if (!(n.word || n.is(kNumberWord) || r_.is(b - 1, "-") || n.is(kBracket)) ||
          n.is(kCoordinator | kSubordinator | kModal | kBe | kHave | kDo | kPronoun | kRelative))
        return kNoPhrase;
      if (ending_at(b - 1) != kNoPhrase && b < e && word(b).is(kTimeWord)) {
        break;
      }
      --b;
    }
    if (b <= floor) return kNoPhrase;
    e = b - 1;
  }
  return kNoPhrase;
}

std::size_t UnitLinker::ages_before(std::size_t end, std::size_t floor) const {
  std::size_t i = end;
  while (i > floor && (word(i - 1).is(kNumberWord | kComma) ||
                       is_of({"and", "to", "between"}, word(i - 1).folded) ||
                       (!word(i - 1).word && !word(i - 1).is(kStop | kBreak))))
    --i;
  const bool aged = i < end && i > floor && is_of({"aged", "ages"}, word(i - 1).folded);
  return aged ? i - 1 : end;
}

bool UnitLinker::ends_participle(std::size_t i) const {
  const std::string& f = word(i).folded;
  return is_of({"shot", "hit", "struck", "hurt", "found", "held"}, f) ||
         (f.size() > 4 && f.ends_with("ed"));
}

// "A miller, Otto Brand of Velm, was": who he is, behind the comma.
bool UnitLinker::is_named_after(std::size_t comma) const {
  const std::size_t k = beginning_at(comma + 1);
  if (k == kNoPhrase || ending_at(comma) == kNoPhrase) return false;
  const Counted& c = counted(k);
  return c.noun < unit_.end && word(c.noun).capital && c.grade == Grade::kDefinite && !c.list &&
         c.tokens.end < unit_.end && is_of({"of", "from"}, word(c.tokens.end).folded);
}

std::size_t UnitLinker::parenthesis_before(std::size_t close, std::size_t floor) const {
  for (std::size_t i = close; i-- > floor;) {
    if (word(i).is(kStop | kBreak)) return kNoPhrase;
    if (!word(i).is(kComma)) continue;
    const Word& w = word(i + 1);
    const bool remark = w.is(kRelative | kPreposition) ||
                        is_of({"all",    "most", "mostly", "some",      "both", "aged", "among",
                               "mainly", "many", "half",   "including", "not",  "one",  "two",
                               "three",  "four", "five",   "none",      "age",  "ages"},
                              w.folded) ||
                        w.is(kNumberWord) || w.is(kDeterminer);
    // "ages 12, 15 and 16": the remark begins before its own commas.
    const bool number = w.is(kNumberWord) || !w.word;
    if (number && i > floor && (word(i - 1).is(kNumberWord) || !word(i - 1).word)) continue;
    if (remark || number || is_named_after(i)) return i;
    return kNoPhrase;
  }
  return kNoPhrase;
}

}  // namespace firsthand::claims
