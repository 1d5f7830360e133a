#include "claims/stance.h"

#include <algorithm>
#include <string_view>

#include "claims/phrases.h"
#include "claims/presupposed.h"

namespace firsthand::claims {
namespace {

using model::Stance;

StanceFound from_cue(const Statement& s, const Reading& r) {
  const std::string_view verb =
      r.word(s.verb).cue.cue ? r.word(s.verb).cue.cue->verb : std::string_view();
  switch (s.cls) {
    case CueClass::kDeny:
      return s.negated ? StanceFound{} : StanceFound{Stance::kDenied, s.cue};
    case CueClass::kAllege:
      return {Stance::kAlleged, s.cue};
    case CueClass::kHedge:
      if (is_of({"fear", "expect", "hope", "predict", "wonder", "doubt", "imagine", "forecast",
                 "worry", "anticipate", "envision"},
                verb))
        return {Stance::kHypothetical, s.cue};
      if (is_of({"know", "learn", "realize", "realise", "understand", "recognize", "recognise"},
                verb))
        return {};
      return {Stance::kAlleged, s.cue};
    case CueClass::kQuestion:
    case CueClass::kIntend:
      return {Stance::kHypothetical, s.cue};
    case CueClass::kAssert:
      return s.negated ? StanceFound{Stance::kHypothetical, s.cue} : StanceFound{};
    case CueClass::kAttitude:
      return {};
  }
  return {};
}

// Where the clause around the count begins: after the last mark that parts clauses.
std::size_t clause_begin(const Reading& r, Range unit, std::size_t at) {
  std::size_t i = at;
  while (i > unit.begin && !r.word(i - 1).is(kBreak | kStop | kOpenMark)) --i;
  return i;
}

// What a report is called that somebody denies.
bool is_hearsay_noun(std::string_view w) {
  return is_of(
      {"allegation", "allegations", "claim",  "claims",  "report",  "reports",   "rumour",
       "rumours",    "rumor",       "rumors", "story",   "stories", "assertion", "assertions",
       "accusation", "accusations", "figure", "figures", "news",    "statement", "statements",
       "number",     "numbers",     "toll",   "tally",   "talk",    "version",   "information"},
      w);
}

bool is_called_wrong(std::string_view w) {
  return is_of({"false",          "untrue",         "baseless",  "unfounded",   "groundless",
                "fabricated",     "invented",       "incorrect", "lie",         "lies",
                "nonsense",       "fiction",        "fake",      "fabrication", "propaganda",
                "falsehood",      "falsehoods",     "untruth",   "slander",     "hoax",
                "disinformation", "misinformation", "erroneous", "inaccurate",  "wrong",
                "rubbish"},
               w);
}

// "The allegation that eight people were killed is false", "calls the figure of eight killed a
// lie", "rejects reports that eight were killed": the words that say so. `begin`: of what may hold
// the noun; [low, high): the count and its word.
std::optional<Range> called_wrong(const Reading& r, Range unit, std::size_t begin, std::size_t low,
                                  std::size_t high) {
  constexpr std::size_t kFar = 14;  // tokens
  std::size_t noun = low;
  constexpr std::size_t kNear = 9;    // "the claim of the council of that village about five dead"
  bool about = r.is(low, "about") ||  // which may be read as a part of the number
               (low > begin && is_of({"that", "of", "about"}, r.word(low - 1).folded));
  for (std::size_t i = low; i-- > begin && low - i <= kNear && noun == low;) {
    if (r.word(i).is(kComma | kStop | kBreak)) break;
    about = about || is_of({"that", "about"}, r.word(i).folded);
    if (is_hearsay_noun(r.word(i).folded)) noun = i;
  }
  if (noun == low || !about || !is_of({"that", "of", "about"}, r.word(noun + 1).folded)) return {};
  bool said = false;  // "is", "calls"
  for (std::size_t i = noun; i-- > begin && noun - i <= 3;) {
    const std::string& w = r.word(i).folded;
    const bool negated = i > begin && r.word(i - 1).is(kNegation | kDo);
    for (const std::string_view verb : {"reject", "deny", "deni", "refut"}) {
      if (w.starts_with(verb) && !negated) return Range{i, i + 1};
    }
    said = said || w.starts_with("call") || w.starts_with("dismiss");
  }
  for (std::size_t i = high; i < std::min(unit.end, high + kFar); ++i) {
    if (r.word(i).is(kStop | kBreak) || r.word(i).quotation != r.word(low).quotation) return {};
    if (said && is_called_wrong(r.word(i).folded)) return Range{i, i + 1};
    if (r.is(i, "not") && is_of({"correspond", "true"}, r.word(i + 1).folded))
      return Range{i, i + 2};
    if (r.is(i, "and") || r.is(i, "but")) return {};
    said = said || is_of({"is", "are", "was", "were"}, r.word(i).folded);
  }
  return {};
}

// "Sixteen tortured? That is simply false.": what is said of it behind the question.
std::optional<Range> called_wrong_after(const Reading& r, std::size_t high) {
  constexpr std::size_t kFar = 7;  // tokens
  std::size_t mark = high;
  while (mark < high + kFar && !r.word(mark).is(kStop | kBreak)) ++mark;
  if (!r.is(mark, "?") ||
      !is_of({"that", "this", "it", "these", "those", "they"}, r.word(mark + 1).folded))
    return {};
  for (std::size_t i = mark + 2; i < mark + kFar && !r.word(i).is(kStop | kComma); ++i) {
    const bool negated = r.word(i - 1).is(kNegation);
    if (is_called_wrong(r.word(i).folded) && !negated) return Range{i, i + 1};
    if (negated && is_of({"true", "correct", "so"}, r.word(i).folded)) return Range{i - 1, i + 1};
  }
  return {};
}

// "to kill two people", "to hurt or kill another person"; not "he confessed to killing two", "a gun
// used to kill two", "came to two".
std::optional<Range> infinitive_before(const Reading& r, Range unit, const CountedMeasure& m) {
  std::size_t verb = m.trigger.begin;
  if (verb > m.counted.tokens.begin || r.word(verb).is(kNumberWord)) return std::nullopt;
  for (std::size_t i = verb; i < m.trigger.end; ++i) {
    if (r.word(i).folded.ends_with("ing")) return std::nullopt;
  }
  if (verb > unit.begin + 3 && r.is(verb - 1, "or")) verb -= 2;
  if (verb < unit.begin + 2 || !r.is(verb - 1, "to") || r.is(m.trigger.end, "to"))
    return std::nullopt;           // "led to injury to 13"
  constexpr std::size_t kFar = 8;  // "used by a boy of seven to kill"
  for (std::size_t i = verb - 1; i-- > unit.begin && verb - i <= kFar;) {
    if (r.word(i).is(kStop | kBreak)) break;
    if (is_of({"used", "using", "managed", "proceeded"}, r.word(i).folded)) return std::nullopt;
  }
  return Range{verb - 1, m.trigger.end};
}

// "38 people can be seen being led away", "nine could not be found": what is so
bool is_fact(const Reading& r, std::size_t modal) {
  if (!is_of({"can", "could"}, r.word(modal).folded)) return false;
  if (r.is(modal + 1, "not") && r.is(modal + 2, "be")) return true;
  const std::size_t verb = modal + (r.is(modal + 1, "be") ? 2 : 1);
  return is_of({"see", "seen", "hear", "heard"}, r.word(verb).folded);
}

// The mark that ends the sentence within `unit`, which is several where a quotation is.
std::size_t stop_behind(const Reading& r, Range unit, std::size_t i) {
  while (i < unit.end && !r.word(i).is(kStop)) ++i;
  return i;
}

}  // namespace

StanceFound stance_of(const Reading& r, const CountedMeasure& m, const Statement* within) {
  const Range unit = r.units[m.unit].tokens;
  const std::size_t low = std::min(m.counted.tokens.begin, m.trigger.begin);
  const std::size_t high = std::max(m.counted.tokens.end, m.trigger.end);
  std::size_t begin = clause_begin(r, unit, low);
  if (const auto wrong = called_wrong(r, unit, begin, low, high)) return {Stance::kDenied, wrong};
  if (const auto wrong = called_wrong_after(r, high)) return {Stance::kDenied, wrong};
  // "asked for help to find who fired in the attack that wounded five": it did wound them.
  const bool granted = is_presupposed(r, m);
  if (within) {
    const StanceFound found = from_cue(*within, r);
    if (found.stance == Stance::kDenied) return found;
    if (found.stance == Stance::kHypothetical) {
      if (!granted && cue_reaches(*within, r, m)) return found;
      within = nullptr;
    }
  }
  if (within) {
    for (const Range& c : within->content) {
      if (c.begin <= low && low < c.end) begin = std::max(begin, c.begin);
    }
  }
  // Between the count and its word, and the auxiliaries before the word.
  const std::size_t group = verb_group(r, unit, m.trigger.begin).begin;
  for (std::size_t i = std::min(low, group); i < high; ++i) {
    const std::string& w = r.word(i).folded;
    if (r.word(i).is(kModal) && !is_of({"cannot", "can't", "shall"}, w) && !is_fact(r, i) &&
        !granted)
      return {Stance::kHypothetical, Range{i, i + 1}};
    const bool compound = i > 0 && r.is(i - 1, "-");  // "life-threatening injuries"
    if (!compound &&
        is_of({"feared", "fears", "fear", "threatened", "threatens", "threatening"}, w))
      return {Stance::kHypothetical, Range{i, i + 1}};
    if (is_of({"reportedly", "allegedly", "purportedly", "believed", "presumed", "thought",
               "suspected", "alleged", "apparently", "rumoured", "rumored", "unconfirmed"},
              w))
      return {Stance::kAlleged, Range{i, i + 1}};
  }
  if (const auto to = infinitive_before(r, unit, m)) return {Stance::kHypothetical, to};
  for (std::size_t i = low; i-- > begin && low - i <= 30;) {
    const Word& w = r.word(i);
    // "it is not true that", "there is no truth in reports that"
    if (i > begin && low - i <= 8 &&
        ((w.folded == "true" && r.word(i - 1).is(kNegation)) ||
         (w.folded == "truth" && r.is(i - 1, "no")) ||
         (w.folded == "case" && r.is(i - 1, "the") && i > begin + 1 &&
          r.word(i - 2).is(kNegation))))
      return {Stance::kDenied, Range{i - 1, i + 1}};
    // "it is false that"; "the alarm was false, and" is of something else
    if (low - i <= 4 && is_of({"untrue", "false"}, w.folded) && !r.word(i + 1).is(kComma))
      return {Stance::kDenied, Range{i, i + 1}};
    if (w.quotation != r.word(low).quotation) break;
    if (is_of({"if", "unless", "whether"}, w.folded) && !granted && !stands_beside(r, i + 1, m))
      return {Stance::kHypothetical, Range{i, i + 1}};
    if (low - i <= 8 && is_of({"fears", "feared", "fear", "fearing"}, w.folded))
      return {Stance::kHypothetical, Range{i, i + 1}};
    if (low - i <= 8 && is_of({"accused", "suspected", "allegedly", "reportedly", "alleged",
                               "unconfirmed", "rumours", "rumors", "apparently"},
                              w.folded))
      return {Stance::kAlleged, Range{i, i + 1}};
    if (low - i <= 4 && w.is(kModal) && !is_fact(r, i) && !granted)
      return {Stance::kHypothetical, Range{i, i + 1}};
  }
  if (const std::size_t stop = stop_behind(r, unit, high); r.is(stop, "?") && !granted)
    return {Stance::kHypothetical, Range{stop, stop + 1}};
  for (std::size_t i = high; i < std::min(unit.end, high + 2); ++i) {
    if (is_of({"reportedly", "allegedly"}, r.word(i).folded))
      return {Stance::kAlleged, Range{i, i + 1}};
  }
  return within ? from_cue(*within, r) : StanceFound{};
}

}  // namespace firsthand::claims
