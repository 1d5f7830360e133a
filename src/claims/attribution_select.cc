#include "claims/attribution_select.h"

#include <algorithm>

#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

// "Ana Roth, however, said": what stands in commas and says nothing of the speaker.
bool is_aside(const Reading& r, std::size_t i) {
  return is_of({"however", "meanwhile", "though", "too", "then", "for", "in", "instead"},
               r.word(i).folded);
}

// "..., said Ana Roth, who mends nets there.": with the clause, to its mark.
Range with_clause(const Reading& r, const Statement& s, Range source) {
  std::size_t end = source.end;
  if (source.begin < s.cue.end || end + 2 >= r.words.size() || !r.word(end).is(kComma) ||
      r.word(end).quotation != 0 || !(r.is(end + 1, "who") || r.is(end + 1, "whose")))
    return source;
  ++end;
  while (end < r.words.size() && r.word(end).quotation == 0 &&
         !r.word(end).is(kComma | kStop | kBreak))
    ++end;
  const bool free = std::none_of(s.content.begin(), s.content.end(), [&](Range c) {
    return c.overlaps({source.end, end});
  });
  return free ? Range{source.begin, end} : source;
}

// With the comma that closes what follows the name in commas; without asides.
Range source_of(const Reading& r, const Statement& s, Range source) {
  // "the officer, who said": the pronoun.
  const std::size_t before = s.cue.begin;
  if (before > source.end && r.word(before - 1).is(kRelative) && before - 1 >= source.end &&
      before - source.end <= 2)
    return {before - 1, before};
  // "Orla Venn, who mends nets there, told": with the clause in commas.
  if (before > source.end + 2 && r.word(source.end).is(kComma) && r.word(before - 1).is(kComma) &&
      (r.word(source.end + 1).is(kRelative) || r.is(source.end + 1, "whose")))
    return {source.begin, before};
  const Range clause = with_clause(r, s, source);
  if (clause != source) return clause;
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

// "said in a statement", "wrote in her first letter": what it stands in is a part of how it was
// said.
Range with_medium(const Reading& r, const Statement& s) {
  constexpr std::size_t kFar = 6;  // tokens from the preposition to its noun
  const std::size_t in = s.cue.end;
  if (s.form != Form::kVerb || !(r.is(in, "in") || r.is(in, "on"))) return s.cue;
  for (std::size_t i = in + 1; i < r.words.size() && i < in + kFar; ++i) {
    const Word& w = r.word(i);
    if (!w.word || w.quotation != 0 || w.is(kPreposition | kCoordinator | kSubordinator)) break;
    if (!is_medium_of_saying(w.folded)) continue;
    const Range cue{s.cue.begin, i + 1};
    const auto free = [&](const std::vector<Range>& list) {
      return std::none_of(list.begin(), list.end(), [&](Range x) { return x.overlaps(cue); });
    };
    return free(s.content) && free(s.source) ? cue : s.cue;
  }
  return s.cue;
}

// "added a wing", "continues to burn", "maintains the dyke": verbs of saying that tell of doings
// unless what follows is a clause or a quotation.
bool tells_of_doing(const Reading& r, const Statement& s) {
  const auto& cue = r.word(s.verb).cue.cue;
  if (!cue || s.quoted ||
      !is_of({"continue", "add", "reflect", "maintain", "interrupt", "volunteer", "certify",
              "state", "echo", "answer", "observe"},
             cue->verb))
    return false;
  const Range said = s.content.front();
  if (said.end <= s.cue.begin || r.is(said.begin, "that")) return false;
  if (r.word(said.begin).is(kPreposition) || r.is(said.begin, "to")) return true;
  for (std::size_t i = said.begin; i < said.end; ++i) {
    if (r.word(i).is(kBe | kHave | kModal | kCommonVerb)) return false;
  }
  return true;
}

// "a law that bans": "that" stands for things, which say nothing.
bool is_thing(const Reading& r, const Statement& s) {
  return s.source.size() == 1 && s.source.front().size() == 1 &&
         r.is(s.source.front().begin, "that");
}

// Verbs that tell of much else than saying are believed only where words and tree tell the same of
// them, or where the tree alone names who and what.
bool is_shown(const Reading& r, const Statement& s, bool nested) {
  // "Half of them said they would leave, according to a count": both who spoke and who counted.
  if (nested) return s.form == Form::kAccording;
  if (tells_of_doing(r, s) || (is_thing(r, s) && !s.quoted)) return false;
  if (s.form == Form::kPassive)
    return s.cls == CueClass::kHedge || s.cls == CueClass::kQuestion ||
           s.kind == CueKind::kSpeech || s.agreed || s.quoted;
  if (s.form != Form::kVerb) return s.form != Form::kAdverb;
  if (s.kind == CueKind::kSpeech) return !s.source.empty() || s.found_by == FoundBy::kBoth;
  if (s.agreed || r.is(s.content.front().begin, "that") || s.cls == CueClass::kQuestion)
    return true;
  if (s.found_by == FoundBy::kTree) return !s.source.empty();
  if (s.source.empty() || s.content.front().begin < s.cue.end) return s.quoted;
  if (s.found_by == FoundBy::kBoth && (s.cls != CueClass::kAssert || s.kind == CueKind::kObject))
    return true;
  // "slammed the plan": the words alone, of a verb that takes a thing and tells of nothing else.
  return s.quoted || (s.found_by == FoundBy::kWords && s.kind == CueKind::kObject);
}

}  // namespace

std::vector<model::Attribution> shown_attributions(const Reading& reading,
                                                   const std::vector<Statement>& statements) {
  std::vector<model::Attribution> out;
  std::vector<bool> told(reading.words.size(), false);  // by what is shown and stands in no other
  for (const Statement& s : statements) {
    if (s.nested || !is_shown(reading, s, false)) continue;
    for (const auto* list : {&s.source, &s.content})
      for (const Range& c : *list)
        for (std::size_t i = c.begin; i < c.end; ++i) told[i] = true;
  }
  for (const Statement& s : statements) {
    // "The court heard of the ministry's claim": in a statement that is not shown itself.
    const bool sure = s.form == Form::kNoun || s.agreed || s.kind == CueKind::kSpeech;
    const bool nested = s.nested && (!sure || told[s.verb]);
    if (!is_shown(reading, s, nested)) continue;
    model::Attribution shown;
    for (const Range& x : s.source) {
      const Range source = source_of(reading, s, x);
      if (!source.empty()) shown.source.push_back(reading.span(source));
    }
    shown.cue.push_back(reading.span(with_medium(reading, s)));
    for (const Range& x : s.content) shown.content.push_back(reading.span(x));
    shown.tier = s.tier;
    out.push_back(std::move(shown));
  }
  return out;
}

}  // namespace firsthand::claims
