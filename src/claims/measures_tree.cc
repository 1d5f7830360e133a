#include "claims/measures_tree.h"

#include <algorithm>
#include <span>

#include "syntax/parser.h"

namespace firsthand::claims {

using syntax::Form;
using syntax::Relation;
using syntax::Tag;

namespace {

constexpr int kDeepest = 6;            // verbs between a verb and its subject
constexpr std::size_t kLongest = 400;  // tokens; what is longer is no sentence
const syntax::Node kNoNode;

}  // namespace

bool CountTrees::parsed(std::size_t i) {
  if (sentence_.begin <= i && i < sentence_.end) return !nodes_.empty();
  const text::Document& document = *r_.document;
  const text::Sentence& s = document.sentences[document.sentence_of(i)];
  sentence_ = {s.first_token, s.end_token};
  nodes_.clear();
  if (i < s.first_token || i >= s.end_token) {
    sentence_ = {i, i + 1};
    return false;
  }
  if (tree_.knows(i)) {
    for (std::size_t k = s.first_token; k < s.end_token; ++k) nodes_.push_back(tree_.node(k));
    return true;
  }
  if (sentence_.size() > kLongest) return false;
  nodes_ = syntax::Parser::english().parse(
      document.text, std::span(document.tokens).subspan(s.first_token, sentence_.size()));
  for (syntax::Node& n : nodes_) {
    if (n.head != syntax::kNoHead) n.head += static_cast<std::int32_t>(s.first_token);
  }
  return !nodes_.empty();
}

const syntax::Node& CountTrees::node(std::size_t i) {
  return parsed(i) ? nodes_[i - sentence_.begin] : kNoNode;
}

std::size_t CountTrees::head(std::size_t i) {
  const std::int32_t h = node(i).head;
  return h == syntax::kNoHead ? kNone : static_cast<std::size_t>(h);
}

std::size_t CountTrees::child(std::size_t i, std::initializer_list<Relation> any_of) {
  if (!parsed(i)) return kNone;
  for (std::size_t k = sentence_.begin; k < sentence_.end; ++k) {
    const syntax::Node& n = nodes_[k - sentence_.begin];
    if (n.head == static_cast<std::int32_t>(i) &&
        std::find(any_of.begin(), any_of.end(), n.relation) != any_of.end())
      return k;
  }
  return kNone;
}

// "were, they say, tortured", "men tortured at the fort", "were acquitted and released".
bool CountTrees::is_passive(std::size_t verb) {
  for (int depth = 0; depth < kDeepest; ++depth) {
    if (child(verb, {Relation::kAuxPass, Relation::kNsubjPass}) != kNone) return true;
    const syntax::Node& n = node(verb);
    if (n.relation == Relation::kAcl) return n.form == Form::kPastParticiple;
    if (n.relation != Relation::kConj || head(verb) == kNone ||
        child(verb, {Relation::kNsubj, Relation::kAux, Relation::kObj}) != kNone)
      return false;
    verb = head(verb);
  }
  return false;
}

bool CountTrees::is_negated(std::size_t verb) {
  if (!parsed(verb)) return false;
  for (std::size_t k = sentence_.begin; k < sentence_.end; ++k) {
    const syntax::Node& n = nodes_[k - sentence_.begin];
    const bool of_verb = n.head == static_cast<std::int32_t>(verb);
    if (of_verb && (r_.word(k).is(kNegation) || r_.word(k).folded.ends_with("n't"))) return true;
  }
  return false;
}

std::size_t CountTrees::subject(std::size_t verb) {
  for (int depth = 0; depth < kDeepest && verb != kNone; ++depth) {
    const std::size_t own = child(verb, {Relation::kNsubj, Relation::kNsubjPass});
    const Relation relation = node(verb).relation;
    if (own != kNone && r_.is(own, "they")) {
      // "Forty told us that they had been tortured": they are those who tell.
      if (relation != Relation::kCcomp) return kNone;
      verb = head(verb);
      continue;
    }
    const bool relative = own != kNone && (r_.word(own).is(kRelative) || r_.is(own, "that"));
    if (own != kNone && !relative) return own;
    if (relation == Relation::kAclRelcl || (relation == Relation::kAcl && own == kNone))
      return head(verb);
    // "bore marks and were tortured", "were found to have been tortured"
    if (relation != Relation::kConj && relation != Relation::kXcomp) return kNone;
    verb = head(verb);
    // "three dead and nine missing" are no verbs, and share nobody.
    if (verb != kNone && relation == Relation::kConj && node(verb).tag != Tag::kVerb) return kNone;
  }
  return kNone;
}

std::size_t CountTrees::counted_by(std::size_t i, Counts counts) {
  if (!parsed(i) || is_negated(i)) return kNone;
  const bool passive = is_passive(i);
  if (passive != (counts == Counts::kSubject)) return subject(i);
  return counts == Counts::kVictim ? child(i, {Relation::kObj}) : kNone;
}

bool CountTrees::only_tells_which(std::size_t i, std::size_t noun) {
  for (int depth = 0; depth < kDeepest && i != kNone; ++depth) {
    const Relation relation = node(i).relation;
    if (relation == Relation::kAcl || relation == Relation::kAclRelcl) return head(i) == noun;
    if (relation != Relation::kConj && relation != Relation::kXcomp) return false;
    i = head(i);
  }
  return false;
}

}  // namespace firsthand::claims
