#include "claims/in_passing.h"

#include <algorithm>

#include "claims/phrases.h"
#include "claims/places_words.h"

namespace firsthand::claims {
namespace {

// A verb that says something: not "there was", "it was".
bool asserts_something(const Reading& r, Range unit, Range words) {
  for (std::size_t i = words.begin; i < words.end; ++i) {
    if (!is_verb(r, unit, i) || (r.word(i).cue.forms & kGerund) != 0) continue;
    const bool exists = r.word(i).is(kBe | kHave) && i > words.begin &&
                        is_of({"there", "it", "this"}, r.word(i - 1).folded);
    if (!exists) return true;
  }
  return false;
}

// "the raid", "the case that left two dead"
bool tells_of_event(std::string_view word) {
  return is_happening(word) || is_of({"case", "incident", "tragedy", "crime"}, word);
}

// "the raid that killed nine", "a fire on Monday which left nine dead", "the man who was killed":
// where the noun stands; SIZE_MAX for none.
template <typename IsEvent>
std::size_t noun_told_of(const Reading& r, Range part, std::size_t trigger, IsEvent is_event) {
  constexpr std::size_t kFar =
      8;  // tokens between "that" and the verb, and between it and the noun
  for (std::size_t that = trigger; that-- > part.begin && trigger - that <= kFar;) {
    if (r.word(that).is(kStop | kComma)) break;
    if (r.is(that, "who") && that > part.begin) return r.word(that - 1).word ? that - 1 : SIZE_MAX;
    if (!r.is(that, "that") && !r.is(that, "which")) continue;
    for (std::size_t noun = that; noun-- > part.begin && that - noun <= kFar;) {
      if (is_event(r.word(noun).folded)) return noun;
      if (r.word(noun).is(kBe | kHave | kModal) || r.word(noun).cue.cue) break;
    }
    break;
  }
  return SIZE_MAX;
}

}  // namespace

bool tells_what_happened(const Reading& r, Range part, const CountedMeasure& m) {
  const std::size_t noun = noun_told_of(r, part, m.trigger.begin, tells_of_event);
  return noun != SIZE_MAX && tells_of_event(r.word(noun).folded);
}

std::size_t preposition_before(const Reading& r, Range part, Range trigger) {
  constexpr std::size_t kFar = 6;
  if (!r.is(trigger.end, "of")) return SIZE_MAX;
  for (std::size_t i = trigger.begin; i-- > part.begin && trigger.begin - i <= kFar;) {
    const Word& w = r.word(i);
    if (w.is(kPreposition) || is_of({"after", "since", "before"}, w.folded))
      return r.is(i, "of") ? SIZE_MAX : i;
    if (!w.word || w.is(kBe | kHave | kModal) || is_verb(r, part, i)) return SIZE_MAX;
  }
  return SIZE_MAX;
}

bool is_in_passing(const Reading& r, const CountedMeasure& m, const Statement& within) {
  for (const Range& content : within.content) {
    if (m.trigger.begin < content.begin || m.trigger.begin >= content.end) continue;
    if (const std::size_t in = preposition_before(r, content, m.trigger); in != SIZE_MAX)
      return in > content.begin;
    const std::size_t noun = noun_told_of(r, content, m.trigger.begin, is_happening);
    return noun != SIZE_MAX && asserts_something(r, content, {content.begin, noun});
  }
  return false;
}

}  // namespace firsthand::claims
