// Cue nouns by the words alone: "the ministry's claim that ...", "voiced support for ...".
#include <algorithm>

#include "claims/attribution_unit.h"

namespace firsthand::claims {
namespace {

bool takes(const CueWord& noun, const std::string& word) {
  return std::find(noun.takes.begin(), noun.takes.end(), word) != noun.takes.end();
}

}  // namespace

const CueWord* UnitFinder::noun_at(std::size_t i) const {
  if (i + 1 >= end_ || word(i).quotation != 0) return nullptr;
  const CueWord* noun = word(i).cue_word;
  return noun && !noun->adjective && !noun->person && takes(*noun, word(i + 1).folded) ? noun
                                                                                       : nullptr;
}

void UnitFinder::owned_noun(std::size_t i) {
  const CueWord& noun = *word(i).cue_word;
  if (!r_.is(i + 1, "that") && !r_.is(i + 1, "to")) return;
  // "her promise", "the ministry's claim"
  const bool genitive = r_.is(i - 1, "'s") || r_.is(i - 1, "'");
  const NounPhrase who =
      genitive ? phrase_before(r_, unit_, i - 1) : NounPhrase{{i - 1, i}, {i - 1, i}};
  if (who.all.empty() || who.all != who.head) return;
  const std::size_t end = end_of_object(i + 1, false);
  if (end <= i + 2) return;
  Statement s;
  s.form = Form::kNoun;
  s.kind = CueKind::kClause;
  s.cls = noun.cls;
  s.verb = i;
  s.cue = {i, i + 1};
  s.source = {{who.all.begin, i}};
  s.speaker = who.head;
  s.content = {{i + 1, end}};
  s.nested = inside_other(i);
  out_.push_back(std::move(s));
}

void UnitFinder::light_verb(std::size_t i) {
  const CueWord& noun = *word(i + 1).cue_word;
  const Range group = verb_group(r_, unit_, i);
  const bool clause = r_.is(i + 2, "that") || r_.is(i + 2, "to");
  Statement s;
  s.form = Form::kNoun;
  s.kind = CueKind::kClause;
  s.cls = noun.cls;
  s.verb = i + 1;
  s.cue = {group.begin, clause ? i + 2 : i + 3};
  if (find_subject(s, group, false) || s.source.empty()) return;
  for (std::size_t k = group.begin; k < i; ++k) s.negated = s.negated || word(k).is(kNegation);
  const std::size_t end = end_of_object(s.cue.end, false);
  if (end <= s.cue.end) return;
  s.content = {{s.cue.end, end}};
  s.nested = inside_other(i);
  out_.push_back(std::move(s));
}

}  // namespace firsthand::claims
