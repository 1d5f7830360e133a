#include "claims/attribution_tier.h"

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

// One clause without marks after the cue, to the end of its sentence.
bool closes_sentence(const Reading& r, const Statement& s) {
  const Range c = s.content.front();
  for (std::size_t i = c.begin; i < c.end; ++i) {
    if (r.word(i).is(kComma | kBreak | kBracket) || r.is(i, "-")) return false;
  }
  return !s.quoted && r.word(s.verb).cue.cue->verb == "say" && s.content.size() == 1 &&
         c.begin == s.cue.end && c.end < r.words.size() && r.word(c.end).is(kStop);
}

// Sure: a verb of saying with its speaker beside it, and either nothing but a quotation, or a
// clause that the words and the tree tell alike.
bool is_sure(const Reading& r, const Statement& s) {
  constexpr std::size_t kShortest = 4;  // tokens of what is said
  if (s.form != Form::kVerb || s.kind != CueKind::kSpeech || s.source.empty() || s.negated)
    return false;
  if (s.cls != CueClass::kAssert && s.cls != CueClass::kDeny && s.cls != CueClass::kAllege)
    return false;
  const Word& who = r.word(s.source.front().begin);
  if ((r.word(s.verb).cue.forms & kGerund) != 0 || who.is(kRelative)) return false;
  std::size_t size = 0;
  for (const Range& c : s.content) size += c.size();
  if (size < kShortest) return false;
  if (s.quoted && is_only_quoted(r, s)) return true;
  const bool plain = is_of({"say", "tell", "add", "write", "report", "announce", "argue", "explain",
                            "warn", "insist", "note", "confirm", "deny", "acknowledge", "admit"},
                           r.word(s.verb).cue.cue->verb);
  const Range source = s.source.front();
  const bool beside = source.end == s.cue.begin;
  if (!s.agreed || !plain || !beside || s.cue.size() > 1) return false;
  if (r.is(s.content.front().begin, "that")) return true;
  return (who.capital || who.is(kPronoun)) && closes_sentence(r, s);
}

}  // namespace

Tier settled_tier(const Reading& r, const Statement& s) {
  if (is_sure(r, s)) return Tier::kA;
  return s.tier == Tier::kA ? Tier::kB : s.tier;
}

}  // namespace firsthand::claims
