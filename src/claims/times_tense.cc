#include "claims/times_tense.h"

#include "claims/times_words.h"

namespace firsthand::claims {

using syntax::Form;
using syntax::Relation;
using syntax::Tag;

namespace {

constexpr int kDeepest = 6;  // words between a time and its verb, or a verb and its helpers

// What is fixed beforehand and told in the present: "the trial opens on Friday". A headline tells
// what is over so too ("blast kills nine"), but not with these.
bool is_of_programme(std::string_view verb) {
  return is_of({"open",    "opens",    "begin",   "begins",  "start",    "starts",   "end",
                "ends",    "expire",   "expires", "close",   "closes",   "meet",     "meets",
                "arrive",  "arrives",  "return",  "returns", "leave",    "leaves",   "depart",
                "departs", "visit",    "visits",  "resume",  "resumes",  "reopen",   "reopens",
                "convene", "convenes", "vote",    "votes",   "continue", "continues"},
               verb);
}

// "A vote was planned for Monday": done, of what is to come.
bool looks_on(std::string_view verb) {
  return is_ahead_word(verb) || is_of({"set", "delayed", "adjourned", "called", "promised",
                                       "announced", "ordered", "given", "moved", "threatened"},
                                      verb);
}

}  // namespace

// The verb that says what happens at the time. kNone where the time belongs to a noun: "the
// elections in May" are told of before and after.
std::size_t TimeTenses::verb_of(std::size_t i) const {
  std::size_t k = i;
  for (int depth = 0; depth < kDeepest; ++depth) {
    const std::size_t head = tree_.head(k);
    if (head == Tree::kNone) return Tree::kNone;
    const bool of_time = r_.word(head).is(kTimeWord) || r_.word(head).is(kNumberWord) ||
                         tree_.node(head).tag == Tag::kNum;
    switch (tree_.node(k).relation) {
      case Relation::kObl:
      case Relation::kOblUnmarked:
      case Relation::kAdvmod:
        return head;
      case Relation::kObj:  // "meet Monday"
        return r_.word(k).is(kTimeWord) ? head : Tree::kNone;
      case Relation::kNmod:
      case Relation::kNmodUnmarked:
      case Relation::kNummod:
      case Relation::kCompound:
      case Relation::kAppos:
      case Relation::kFlat:
      case Relation::kGoesWith:
      case Relation::kConj:
        if (!of_time) return Tree::kNone;
        break;
      default:
        return Tree::kNone;
    }
    k = head;
  }
  return Tree::kNone;
}

// "will meet", "have met", "was arrested", "is to open".
Told TimeTenses::of_helpers(std::size_t verb) const {
  Told told = Told::kUnknown;
  for (std::size_t k = tree_.first_child(verb); k != Tree::kNone; k = tree_.next_child(k)) {
    if (!tree_.is(k, {Relation::kAux, Relation::kAuxPass, Relation::kCop})) continue;
    const std::string_view word = r_.word(k).folded;
    if (is_of({"will", "'ll", "shall", "won't"}, word)) return Told::kAhead;
    if (is_of({"was", "were", "had", "did", "wasn't", "weren't", "didn't", "hadn't"}, word) ||
        (is_of({"has", "have", "'ve"}, word) && !tree_.is(k, Relation::kCop)))
      told = Told::kPast;
  }
  return told;
}

Told TimeTenses::tense_of(std::size_t verb) const {
  for (int depth = 0; depth < kDeepest; ++depth) {
    const syntax::Node& node = tree_.node(verb);
    if (const Told told = of_helpers(verb); told != Told::kUnknown) return told;
    if (tree_.child(verb, {Relation::kAux, Relation::kAuxPass, Relation::kCop}) != Tree::kNone)
      return Told::kUnknown;
    if (node.tag != Tag::kVerb) return Told::kUnknown;
    if (node.form == Form::kPast) return Told::kPast;
    if (node.form == Form::kPresent || node.form == Form::kPresentThird)
      return is_of_programme(r_.word(verb).folded) ? Told::kAhead : Told::kUnknown;
    // "a rally held on Monday"
    if (node.form == Form::kPastParticiple && tree_.is(verb, Relation::kAcl)) return Told::kPast;
    // "were found and arrested", "will meet and vote"
    if (node.relation != Relation::kConj || tree_.head(verb) == Tree::kNone) return Told::kUnknown;
    verb = tree_.head(verb);
  }
  return Told::kUnknown;
}

Told TimeTenses::told(std::size_t i) {
  if (!tree_.reaches(i)) return Told::kUnknown;
  const std::size_t verb = verb_of(i);
  if (verb == Tree::kNone) return Told::kUnknown;
  // A relative clause stands behind its noun, and its times with it.
  for (std::size_t k = i; k < verb; ++k)
    if (r_.word(k).is(kRelative)) return Told::kUnknown;
  const Told told = tense_of(verb);
  if (told != Told::kPast) return told;
  // What was said, agreed or asked for may be still to come, whenever it was said.
  const Word& word = r_.word(verb);
  return word.cue.cue || looks_on(word.folded) ? Told::kUnknown : told;
}

}  // namespace firsthand::claims
