#include "claims/presupposed.h"

#include <algorithm>
#include <string_view>

#include "claims/in_passing.h"
#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

bool is_finite_auxiliary(const Word& w) {
  return w.is(kBe | kHave) && !is_of({"be", "been", "being", "having"}, w.folded);
}

// "were killed", "have died", "died", "killed nine"; not "to kill", "be killed", "two men killed
// in".
bool is_finite(const Reading& r, Range unit, const CountedMeasure& m) {
  const std::size_t verb = m.trigger.begin;
  bool finite = false;
  for (std::size_t i = verb_group(r, unit, verb).begin; i < verb; ++i) {
    if (r.word(i).is(kModal) || r.is(i, "to") || r.is(i, "be")) return false;
    finite = finite || is_finite_auxiliary(r.word(i));
  }
  if (finite) return true;
  if (verb > unit.begin && is_of({"to", "be", "been", "being"}, r.word(verb - 1).folded))
    return false;
  const std::string& word = r.word(verb).folded;
  if (is_of({"died", "drowned", "perished", "succumbed", "disappeared", "vanished", "fled",
             "suffered", "sustained"},
            word))
    return true;
  const bool past = word.ends_with("ed") || is_of({"shot", "slew", "took", "hurt"}, word);
  return past && m.counted.tokens.begin >= m.trigger.end;
}

// "why nine died", "where the two were held": what is asked or not known is something else.
bool opens_with_question_word(const Reading& r, Range between) {
  constexpr std::size_t kFar = 3;  // "wondering, she said, why"
  for (std::size_t i = between.begin; i < std::min(between.end, between.begin + kFar); ++i) {
    const std::string& w = r.word(i).folded;
    if (is_of({"why", "when", "where", "how", "who", "whom", "whose", "which"}, w)) return true;
    if (r.word(i).word && !r.word(i).is(kPreposition)) return false;
  }
  return false;
}

// Of whom it is known who they are: "the", "his", "all of these".
bool is_definite(const Reading& r, Range unit, const Counted& counted) {
  const auto definite = [&](std::size_t i) {
    return r.word(i).is(kPossessive) || is_of({"the", "these", "those", "all"}, r.word(i).folded);
  };
  const std::size_t at = counted.tokens.begin;
  return definite(at) || (at > unit.begin && definite(at - 1));
}

// "the six injured policemen", "the two men arrested on Monday"
bool is_attribute(const Reading& r, const CountedMeasure& m) {
  if (m.counted.tokens.contains(m.trigger)) return true;
  const bool behind = m.trigger.begin == m.counted.tokens.end;
  return behind && r.word(m.trigger.begin).folded.ends_with("ed");
}

// "the nine who were arrested"; not "nine who may have died".
bool has_relative_clause(const Reading& r, Range unit, const CountedMeasure& m) {
  constexpr std::size_t kFar = 6;  // tokens to the verb
  std::size_t i = m.counted.tokens.end;
  if (!r.word(i).is(kRelative) && !r.is(i, "that")) return false;
  for (++i; i < std::min(unit.end, m.counted.tokens.end + kFar); ++i) {
    if (i >= m.trigger.begin) return true;
    if (r.word(i).is(kStop | kComma | kBreak | kModal | kNegation)) return false;
  }
  return false;
}

// "to find out whether the death of two millers was an accident": they are dead. What is asked is
// something else.
bool is_subject_as_event(const Reading& r, Range unit, const CountedMeasure& m) {
  if (m.trigger.begin <= unit.begin || !r.is(m.trigger.end, "of") ||
      m.counted.tokens.begin < m.trigger.end)
    return false;
  std::size_t i = m.trigger.begin;
  constexpr std::size_t kFar = 3;  // "the accidental shooting death"
  while (i > unit.begin && m.trigger.begin - i < kFar && !r.word(i - 1).is(kDeterminer) &&
         r.word(i - 1).word && r.word(i - 1).classes == 0)
    --i;
  if (i == unit.begin || !is_of({"the", "their", "his", "her"}, r.word(i - 1).folded)) return false;
  constexpr std::size_t kVerb = 6;  // tokens behind the count
  for (std::size_t k = m.counted.tokens.end; k < std::min(unit.end, m.counted.tokens.end + kVerb);
       ++k) {
    if (r.word(k).is(kStop | kBreak)) return false;
    if (is_of({"was", "were", "is", "are", "had", "has"}, r.word(k).folded)) return true;
  }
  return false;
}

// Verbs that say of what they deny knowing that it is so: "he did not remember that nine had died".
bool is_factive(std::string_view verb) {
  return is_of({"know", "learn", "realize", "realise", "understand", "recognize", "recognise",
                "remember", "recall", "forget", "mention", "regret", "find", "notice"},
               verb);
}

// ", killing three", ", critically wounding a boy", ", leaving one dead"
bool is_result(const Reading& r, const CountedMeasure& m) {
  constexpr std::size_t kFar = 3;  // tokens
  const std::size_t low = std::min(m.counted.tokens.begin, m.trigger.begin);
  for (std::size_t i = low + 1; i-- > 1 && low - i < kFar;) {
    if (r.word(i).folded.ends_with("ing"))
      return r.word(i - 1).is(kComma) || (r.word(i - 1).is(kAdverb) && r.word(i - 2).is(kComma));
  }
  return false;
}

}  // namespace

bool stands_beside(const Reading& r, std::size_t from, const CountedMeasure& m) {
  const std::size_t low = std::min(m.counted.tokens.begin, m.trigger.begin);
  for (std::size_t i = from; i < low; ++i) {
    const std::string& w = r.word(i).folded;
    const bool amount = r.is(i, "as") && is_of({"many", "much", "few", "well"},
                                               r.word(i + 1).folded);  // "as many as 12"
    if (!amount && is_of({"after", "when", "where", "as", "while", "before", "because", "since",
                          "although", "though"},
                         w))
      return true;
  }
  return is_result(r, m);
}

bool is_presupposed(const Reading& r, const CountedMeasure& m) {
  const Range unit = r.units[m.unit].tokens;
  return tells_what_happened(r, unit, m) || is_subject_as_event(r, unit, m) ||
         has_relative_clause(r, unit, m) || (is_definite(r, unit, m.counted) && is_attribute(r, m));
}

bool cue_reaches(const Statement& s, const Reading& r, const CountedMeasure& m) {
  const Range unit = r.units[m.unit].tokens;
  const std::size_t low = std::min(m.counted.tokens.begin, m.trigger.begin);
  if (s.cue.overlaps(m.trigger)) return false;  // "is expected to survive"
  const std::string_view verb =
      r.word(s.verb).cue.cue ? r.word(s.verb).cue.cue->verb : std::string_view();
  if (s.negated && is_factive(verb)) return false;
  if (verb == "plead" && r.is(s.cue.end, "guilty")) return false;
  if (low < s.cue.end) return s.cls != CueClass::kIntend || !is_result(r, m);
  const Range between{s.cue.end, low};
  if (opens_with_question_word(r, between) || stands_beside(r, s.cue.end, m)) return false;
  const std::size_t in = preposition_before(r, unit, m.trigger);
  if (in != SIZE_MAX && (in > s.cue.end || r.is(in, "in")))
    return false;  // "wanted in the death of"
  if (s.cls == CueClass::kQuestion) {
    for (std::size_t i = between.begin; i < between.end; ++i) {
      if (is_of({"whether", "if", "about"}, r.word(i).folded)) return true;
    }
    return s.quoted;
  }
  // What is wanted stands in the infinitive, or is a thing.
  if (s.cls == CueClass::kIntend) {
    const bool for_people = r.word(m.counted.tokens.begin - 1).is(kPreposition);  // "for 43 dead"
    const bool state = is_attribute(r, m) ||
                       (m.trigger.begin == m.counted.tokens.end && r.is(m.trigger.begin, "dead"));
    return !is_finite(r, unit, m) && !(for_people && state);
  }
  return true;
}

}  // namespace firsthand::claims
