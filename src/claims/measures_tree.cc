#include "claims/measures_tree.h"

namespace firsthand::claims {

using syntax::Form;
using syntax::Relation;
using syntax::Tag;

namespace {

constexpr int kDeepest = 6;  // verbs between a verb and its subject

}  // namespace

// "were, they say, tortured", "men tortured at the fort", "were acquitted and released".
bool CountTrees::is_passive(std::size_t verb) const {
  for (int depth = 0; depth < kDeepest; ++depth) {
    if (tree_.child(verb, {Relation::kAuxPass, Relation::kNsubjPass}) != kNone) return true;
    const syntax::Node& n = tree_.node(verb);
    if (n.relation == Relation::kAcl) return n.form == Form::kPastParticiple;
    if (n.relation != Relation::kConj || tree_.head(verb) == kNone ||
        tree_.child(verb, {Relation::kNsubj, Relation::kAux, Relation::kObj}) != kNone)
      return false;
    verb = tree_.head(verb);
  }
  return false;
}

bool CountTrees::is_negated(std::size_t verb) const {
  for (std::size_t k = tree_.first_child(verb); k != kNone; k = tree_.next_child(k)) {
    if (r_.word(k).is(kNegation) || r_.word(k).folded.ends_with("n't")) return true;
  }
  return false;
}

std::size_t CountTrees::subject(std::size_t verb) const {
  for (int depth = 0; depth < kDeepest && verb != kNone; ++depth) {
    const std::size_t own = tree_.child(verb, {Relation::kNsubj, Relation::kNsubjPass});
    const Relation relation = tree_.node(verb).relation;
    if (own != kNone && r_.is(own, "they")) {
      // "Forty told us that they had been tortured": they are those who tell.
      if (relation != Relation::kCcomp) return kNone;
      verb = tree_.head(verb);
      continue;
    }
    const bool relative = own != kNone && (r_.word(own).is(kRelative) || r_.is(own, "that"));
    if (own != kNone && !relative) return own;
    if (relation == Relation::kAclRelcl || (relation == Relation::kAcl && own == kNone))
      return tree_.head(verb);
    // "bore marks and were tortured", "were found to have been tortured"
    if (relation != Relation::kConj && relation != Relation::kXcomp) return kNone;
    verb = tree_.head(verb);
    // "three dead and nine missing" are no verbs, and share nobody.
    if (verb != kNone && relation == Relation::kConj && tree_.node(verb).tag != Tag::kVerb)
      return kNone;
  }
  return kNone;
}

std::size_t CountTrees::counted_by(std::size_t i, Counts counts, bool negated) {
  if (!tree_.reaches(i) || is_negated(i) != negated) return kNone;
  const bool passive = is_passive(i);
  if (passive != (counts == Counts::kSubject)) return subject(i);
  return counts == Counts::kVictim ? tree_.child(i, {Relation::kObj}) : kNone;
}

std::size_t CountTrees::beside(std::size_t noun) const {
  return noun == kNone ? kNone : tree_.child(noun, {Relation::kConj});
}

bool CountTrees::only_tells_which(std::size_t i, std::size_t noun) const {
  for (int depth = 0; depth < kDeepest && i != kNone; ++depth) {
    const Relation relation = tree_.node(i).relation;
    if (relation == Relation::kAcl || relation == Relation::kAclRelcl) return tree_.head(i) == noun;
    if (relation != Relation::kConj && relation != Relation::kXcomp) return false;
    i = tree_.head(i);
  }
  return false;
}

}  // namespace firsthand::claims
