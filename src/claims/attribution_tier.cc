#include "claims/attribution_tier.h"

#include <algorithm>

namespace firsthand::claims {
namespace {

using model::Tier;

bool is_only_quoted(const Reading& r, const Statement& s) {
  for (const Range& c : s.content) {
    for (std::size_t i = c.begin; i < c.end; ++i) {
      if (r.word(i).quotation == 0) return false;
    }
  }
  return true;
}

// What is said goes to the end of its sentence.
bool ends_sentence(const Reading& r, const Statement& s) {
  const std::size_t end = s.content.front().end;
  return end == r.words.size() || r.word(end).is(kStop) ||
         (r.word(end - 1).is(kCloseMark) && r.word(end - 2).is(kStop));
}

// One clause of "say" without marks after the cue, to the end of its sentence; words quoted in it
// may have theirs.
bool is_plain_clause(const Reading& r, const Statement& s) {
  const Range c = s.content.front();
  for (std::size_t i = c.begin; i < c.end; ++i) {
    if (r.word(i).quotation != 0) continue;
    if (r.word(i).is(kComma | kBreak | kBracket)) return false;
    if (r.is(i, "-") && r.document->tokens[i].blank_before) return false;  // a dash
  }
  return r.word(s.verb).cue.cue->verb == "say" && s.content.size() == 1 && c.begin == s.cue.end &&
         ends_sentence(r, s);
}

// The speaker stands at the cue, but for a comma or when it was said.
bool is_near(const Statement& s) {
  constexpr std::size_t kNear = 3;  // tokens between
  const Range source = s.source.front();
  const std::size_t apart = source.end <= s.cue.begin
                                ? s.cue.begin - source.end
                                : source.begin - std::min(source.begin, s.cue.end);
  return apart <= kNear;
}

// Sure: a verb of saying with its speaker beside it, and either nothing but a quotation, or a
// clause that the words and the tree tell alike.
bool is_sure(const Reading& r, const Statement& s) {
  constexpr std::size_t kShortest = 3;  // tokens of what is said
  if (s.form != Form::kVerb || s.kind != CueKind::kSpeech || s.source.empty() || s.negated)
    return false;
  if (s.cls != CueClass::kAssert && s.cls != CueClass::kDeny && s.cls != CueClass::kAllege)
    return false;
  const Word& who = r.word(s.source.front().begin);
  if (who.is(kRelative)) return false;
  // "..., adding that it was \"a long night\"": words quoted in a clause with "that".
  const bool told = s.quoted && r.is(s.content.front().begin, "that");
  const bool gerund = (r.word(s.verb).cue.forms & kGerund) != 0;
  if (gerund && !told) return false;
  std::size_t size = 0;
  for (const Range& c : s.content) size += c.size();
  if (size < kShortest) return false;
  if (s.quoted && is_only_quoted(r, s)) return is_near(s);
  // "The dead were \"all from one house\", said the nurse"
  if (s.quoted && s.content.size() == 1 && s.content.front().end <= s.cue.begin &&
      s.source.front().begin == s.cue.end && s.cue.size() == 1 && who.capital)
    return true;
  if (told && s.content.size() == 1 && s.content.front().begin == s.cue.end &&
      ends_sentence(r, s) && (gerund || (s.agreed && is_near(s))))
    return true;
  if (gerund) return false;
  if (s.source.front().end != s.cue.begin) return false;
  if (r.is(s.content.front().begin, "that")) {
    // One verb, or "has said", "also said"; or quoted words in it, and whom or when it was told
    // before it.
    if (s.agreed && s.cue.size() <= 2) return s.quoted || ends_sentence(r, s);
    return s.quoted && s.content.front().begin > s.cue.end;
  }
  return s.agreed && s.cue.size() <= 2 && (who.capital || who.is(kPronoun)) &&
         is_plain_clause(r, s);
}

}  // namespace

Tier settled_tier(const Reading& r, const Statement& s) {
  if (is_sure(r, s)) return Tier::kA;
  return s.tier == Tier::kA ? Tier::kB : s.tier;
}

}  // namespace firsthand::claims
