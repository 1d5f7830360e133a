// Cues that are no single verb: nouns ("the ministry's denial that ...", "voiced support for ..."),
// adjectives ("is critical of ..."), set phrases ("took aim at ..."), and surveys that stand before
// what they found: "In a survey, ...".
#include <algorithm>

#include "claims/attribution_clause.h"
#include "claims/attribution_clauses.h"

namespace firsthand::claims {

using syntax::Relation;
using syntax::Tag;

namespace {

constexpr std::size_t kNone = Tree::kNone;

// Verbs that join an adjective to whom it is said of.
bool is_link(const std::string& verb) {
  return is_of({"seem",   "seems", "seemed", "appear",  "appears",  "appeared", "feel",
                "feels",  "felt",  "remain", "remains", "remained", "become",   "becomes",
                "became", "grow",  "grows",  "grew",    "sound",    "sounds",   "sounded"},
               verb);
}

bool is_survey(const std::string& noun) {
  return is_of({"poll", "polls", "survey", "surveys", "study", "report", "census"}, noun);
}

std::optional<Statement> of_survey(const Reading& r, const Tree& t, std::size_t noun) {
  if (!t.is(noun, Relation::kObl)) return std::nullopt;
  const std::size_t in = t.child(noun, {Relation::kCase});
  const std::size_t up = t.head(noun);
  if (in == kNone || !r.is(in, "in") || up == kNone || up < noun) return std::nullopt;
  Statement s;
  s.form = Form::kNoun;
  s.found_by = FoundBy::kTree;
  s.verb = in;
  s.cue = {in, in + 1};
  Range who = t.phrase(noun);
  who.begin = std::max(who.begin, in + 1);
  if (who.empty() || t.yield(up).begin != in) return std::nullopt;
  s.source = {who};
  s.speaker = who;
  const Range said = t.trimmed({t.yield(noun).end, t.yield(up).end});
  if (said.empty()) return std::nullopt;
  s.content = {said};
  return s;
}

bool takes(const CueWord& cue, std::string_view word) {
  return std::find(cue.takes.begin(), cue.takes.end(), word) != cue.takes.end();
}

}  // namespace

// "the ministry's denial"
bool Clause::find_owner() {
  const std::size_t owner = t_.child(v_, {Relation::kNmodPoss});
  if (owner == kNone || owner > v_) return false;
  const Range who = t_.trimmed(t_.yield(owner));
  if (who.empty() || who.end > v_) return false;
  s_.cue.begin = who.end;
  s_.source = {who};
  s_.speaker = t_.core(owner);
  if (s_.speaker.end > who.begin + 1 &&
      is_of({"'s", "'", "\u2019s", "\u2019"}, word(s_.speaker.end - 1).folded))
    --s_.speaker.end;
  return true;
}

// "voiced support": with the subject of the verb.
bool Clause::find_light_verb() {
  const std::size_t verb = t_.head(v_);
  if (verb == kNone || verb > v_ || !within(verb) || !t_.is(v_, Relation::kObj) ||
      !is_light_verb(word(verb).folded) || word(verb).quotation != word(v_).quotation)
    return false;
  climb_chain(verb);
  s_.cue = {group_begin(top_), v_ + 1};
  for (std::size_t i = s_.cue.begin; i < v_; ++i) s_.negated = s_.negated || word(i).is(kNegation);
  set_source_of(top_, 0);
  return true;
}

// "is an outspoken critic"
bool Clause::find_copula() {
  const std::size_t copula = t_.child(v_, {Relation::kCop});
  if (copula == kNone || copula > v_ || word(copula).quotation != word(v_).quotation) return false;
  const std::size_t subject = t_.child(v_, {Relation::kNsubj});
  if (subject == kNone || subject > copula) return false;
  s_.cue.begin = copula;
  while (s_.cue.begin > u_.begin && is_group(s_.cue.begin - 1, v_)) --s_.cue.begin;
  for (std::size_t i = s_.cue.begin; i < v_; ++i) s_.negated = s_.negated || word(i).is(kNegation);
  set_source(subject);
  return !s_.source.empty() && s_.source.front().end <= s_.cue.begin;
}

// "support among voters", "the suggestion by a minister"
void Clause::find_doer() {
  const std::size_t noun = v_ + 1 < u_.end ? t_.child(v_, {Relation::kNmod}) : kNone;
  if (noun == kNone || noun < v_) return;
  const std::size_t mark = t_.child(noun, {Relation::kCase});
  if (mark != s_.cue.end || !is_of({"by", "from", "among", "of"}, word(mark).folded)) return;
  const Range all = t_.trimmed({mark + 1, t_.yield(noun).end});
  if (all.empty() || t_.next_child(noun) == kNone) return;
  s_.source = {all};
  s_.speaker = t_.core(noun);
  s_.speaker.begin = std::max(s_.speaker.begin, all.begin);
  if (s_.speaker.empty()) s_.speaker = all;
}

// "is critical", "seemed sure"
bool Clause::find_predicate() {
  const std::size_t up = t_.head(v_);
  const bool linked = up != kNone && up < v_ && within(up) && t_.is(v_, Relation::kXcomp) &&
                      is_link(word(up).folded);
  if (!linked && t_.child(v_, {Relation::kCop, Relation::kAuxPass}) == kNone) return false;
  top_ = linked ? up : v_;
  s_.cue = {group_begin(top_), v_ + 1};
  for (std::size_t i = s_.cue.begin; i < v_; ++i) s_.negated = s_.negated || word(i).is(kNegation);
  set_source_of(top_, 0);
  return !s_.source.empty() && s_.source.front().end <= s_.cue.begin;
}

// What follows the word by one of those that it takes; `k` depends on the word, or on its light
// verb.
bool Clause::is_complement(std::size_t k, const CueWord& cue) {
  const std::size_t after = s_.source.empty() || s_.source.front().begin < s_.cue.begin
                                ? s_.cue.end
                                : s_.source.front().end;
  const Range said = t_.trimmed(t_.yield(k));
  if (k < v_ || said.begin != after) return false;
  const std::string& first = word(after).folded;
  if (t_.is(k, {Relation::kNmod, Relation::kObl}) ||
      (t_.is(k, {Relation::kAcl, Relation::kAdvcl}) && word(after).is(kPreposition) &&
       first != "to")) {
    if (t_.child(k, {Relation::kCase, Relation::kMark}) != after || !takes(cue, first))
      return false;
    // "a claim to be heir", but not "a claim to the land"
    if (first == "to" && (cue.cls == CueClass::kAllege || cue.cls == CueClass::kIntend))
      return false;
    if (after == s_.cue.end) ++s_.cue.end;
    add({after + 1, said.end});
    return true;
  }
  if (!t_.is(k, {Relation::kAcl, Relation::kCcomp, Relation::kXcomp, Relation::kAdvcl,
                 Relation::kAclRelcl}))
    return false;
  const bool bare = cue.adjective && takes(cue, "that") && t_.is(k, Relation::kCcomp);
  if (!takes(cue, first) && !bare) return false;
  add(said);
  return true;
}

bool Clause::find_complement(const CueWord& cue) {
  for (const std::size_t of : {v_, top_}) {
    for (std::size_t k = t_.first_child(of); k != kNone; k = t_.next_child(k)) {
      if (is_complement(k, cue)) return true;
    }
  }
  return false;
}

std::optional<Statement> Clause::read_word(std::size_t at) {
  const CueWord& cue = *word(at).cue_word;
  begin(at, cue.cls, CueKind::kClause, Form::kNoun);
  s_.cue = {at, at + 1};
  if (cue.adjective) {
    if (!find_predicate()) return std::nullopt;
  } else if (cue.person) {
    if (!find_copula()) return std::nullopt;
  } else if (!find_owner() && !find_light_verb()) {
    find_doer();
  }
  if (!find_complement(cue)) return std::nullopt;
  if (s_.source.empty()) return std::nullopt;
  return finish();
}

std::optional<Statement> Clause::read_phrase(std::size_t verb, const CuePhrase& phrase) {
  for (std::size_t k = 0; k < phrase.rest.size(); ++k) {
    if (!within(verb + 1 + k) || !r_.is(verb + 1 + k, phrase.rest[k])) return std::nullopt;
  }
  begin(verb, phrase.cls, CueKind::kClause, Form::kVerb);
  find_group();
  s_.cue.end = verb + 1 + phrase.rest.size();
  if (!within(s_.cue.end) || is_passive(verb)) return std::nullopt;
  find_subject();
  std::size_t top = s_.cue.end;
  while (t_.head(top) != kNone && t_.head(top) >= s_.cue.end && t_.head(top) < u_.end)
    top = t_.head(top);
  Range said{s_.cue.end, t_.yield(top).end};
  // "called on the army to withdraw"
  for (std::size_t k = t_.first_child(verb); k != kNone; k = t_.next_child(k)) {
    if (t_.yield(k).begin == said.end && r_.is(said.end, "to") && t_.node(k).tag == Tag::kVerb)
      said.end = t_.yield(k).end;
  }
  add(said);
  return s_.source.empty() ? std::nullopt : finish();
}

std::vector<Statement> find_words_in_tree(const Reading& reading, const Tree& tree, Range unit) {
  std::vector<Statement> out;
  Clause clause(reading, tree, unit);
  for (std::size_t i = unit.begin; i < unit.end && !tree.empty(); ++i) {
    const Word& word = reading.word(i);
    if (word.quotation != 0 || !tree.knows(i)) continue;
    std::optional<Statement> found;
    if (word.cue_word) found = clause.read_word(i);
    if (!found && tree.node(i).tag == Tag::kNoun && is_survey(word.folded))
      found = of_survey(reading, tree, i);
    if (const auto* phrases = found ? nullptr : find_cue_phrases(word.folded)) {
      for (const CuePhrase& phrase : *phrases) {
        found = clause.read_phrase(i, phrase);
        if (found) break;
      }
    }
    if (!found) continue;
    std::erase_if(found->content, [&](Range c) { return !unit.contains(c); });
    if (!found->content.empty()) out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace firsthand::claims
