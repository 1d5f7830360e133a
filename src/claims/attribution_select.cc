#include "claims/attribution_select.h"

#include <algorithm>

namespace firsthand::claims {
namespace {

using model::Tier;

// "Ana Roth, however, said": what stands in commas and says nothing of the speaker.
bool is_aside(const Reading& r, std::size_t i) {
  return is_of({"however", "meanwhile", "though", "too", "then", "for", "in", "instead"},
               r.word(i).folded);
}

// With the comma that closes what follows the name in commas; without asides.
Range source_of(const Reading& r, const Statement& s, Range source) {
  // "the officer, who said": the pronoun.
  const std::size_t before = s.cue.begin;
  if (before > source.end && r.word(before - 1).is(kRelative) && before - 1 >= source.end &&
      before - source.end <= 2)
    return {before - 1, before};
  for (std::size_t i = source.begin + 1; i + 1 < source.end; ++i) {
    if (!r.word(i).is(kComma)) continue;
    if (is_aside(r, i + 1) && source.end - i <= 4) return {source.begin, i};
    if (source.end < r.words.size() && r.word(source.end).is(kComma) &&
        r.word(source.end).quotation == 0) {
      return {source.begin, source.end + 1};
    }
  }
  return source;
}

// Verbs that tell of much else than saying are believed only where words and tree tell the same of
// them, or where the tree alone names who and what.
bool is_shown(const Reading& r, const Statement& s) {
  if (s.nested) return false;
  if (s.form == Form::kPassive)
    return s.cls == CueClass::kHedge || s.kind == CueKind::kSpeech || s.agreed || s.quoted;
  if (s.form != Form::kVerb) return s.form != Form::kAdverb;
  if (s.kind == CueKind::kSpeech) return !s.source.empty() || s.found_by == FoundBy::kBoth;
  if (s.agreed || r.is(s.content.front().begin, "that") || s.cls == CueClass::kQuestion)
    return true;
  if (s.found_by == FoundBy::kTree) return !s.source.empty();
  if (s.found_by == FoundBy::kBoth && s.cls != CueClass::kAssert && s.kind != CueKind::kParticle)
    return !s.source.empty() && s.content.front().begin >= s.cue.end;
  return s.quoted;
}

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

model::Tier shown_tier(const Reading& r, const Statement& s) {
  if (is_sure(r, s)) return Tier::kA;
  return s.tier == Tier::kA ? Tier::kB : s.tier;
}

}  // namespace

std::vector<model::Attribution> shown_attributions(const Reading& reading,
                                                   const std::vector<Statement>& statements) {
  std::vector<model::Attribution> out;
  for (const Statement& s : statements) {
    if (!is_shown(reading, s)) continue;
    model::Attribution shown;
    for (const Range& x : s.source) shown.source.push_back(reading.span(source_of(reading, s, x)));
    shown.cue.push_back(reading.span(s.cue));
    for (const Range& x : s.content) shown.content.push_back(reading.span(x));
    shown.tier = shown_tier(reading, s);
    out.push_back(std::move(shown));
  }
  return out;
}

}  // namespace firsthand::claims
