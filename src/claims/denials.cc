#include "claims/denials.h"

#include <algorithm>

#include "claims/in_passing.h"
#include "claims/measures_told.h"
#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

bool is_anyone(std::string_view word) { return is_of({"anyone", "anybody", "any"}, word); }

// Frames whose word says by itself that somebody was struck.
bool befalls(Frame frame) {
  return frame == Frame::kVictim || frame == Frame::kSubject || frame == Frame::kPassive ||
         frame == Frame::kState || frame == Frame::kNoun;
}

// Where what is denied ends that the denial itself speaks of: "the raid" of "any role in the raid".
bool leads_on(const Word& w) {
  return w.is(kPreposition | kRelative | kComma | kStop | kBreak | kOpenMark | kSubordinator);
}

// "involvement in", "responsibility for", "carrying out": who did it is denied.
bool is_of_the_doing(const Reading& r, Range content) {
  constexpr std::size_t kNear = 4;  // tokens
  for (std::size_t i = content.begin; i < std::min(content.end, content.begin + kNear); ++i) {
    const std::string& w = r.word(i).folded;
    if (is_of(
            {"involvement", "responsibility", "role", "part", "hand", "complicity", "link", "links",
             "connection", "ties", "knowledge", "guilt", "blame", "participation", "participating"},
            w))
      return true;
    if (i == content.begin && r.word(i).word && w.ends_with("ing")) return true;
  }
  return false;
}

// "reports of a raid that killed six", "that there was a raid that killed six": all of it is
// denied.
bool denies_all(const Reading& r, Range part) {
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (r.is(i, "there")) return true;
    if (is_of({"reports", "report", "claims", "claim", "allegations", "allegation", "accusations",
               "accusation", "rumours", "rumors", "suggestions", "news", "story", "stories"},
              r.word(i).folded))
      return true;
  }
  return false;
}

}  // namespace

std::optional<DeniedMeasure> denied_measure(const Reading& r, const MeasureTable& table,
                                            const Statement& denial) {
  if (denial.content.empty()) return std::nullopt;
  const Range content = denial.content.front();
  std::size_t any = SIZE_MAX;
  for (std::size_t i = content.begin; i < content.end; ++i) {
    if (is_anyone(r.word(i).folded)) any = any == SIZE_MAX ? i : any;
    const auto here = table.at(r, i, content.end);
    // "the charges": a noun, though the verb has the same form
    const bool opens_phrase = i == content.begin || r.word(i - 1).is(kDeterminer | kPossessive);
    const auto fits = std::find_if(here.begin(), here.end(), [&](const Trigger& t) {
      const bool finite = t.forms != 0 && (t.forms & kGerund) == 0;
      return befalls(t.frame) && t.measure != kStruck && !is_told_elsewhere(t.measure) &&
             !(finite && opens_phrase);
    });
    if (fits != here.end()) {
      DeniedMeasure out{fits->measure, fits->tokens, {}};
      if (any == SIZE_MAX) return out;
      const bool noun = fits->frame == Frame::kNoun;
      const Range group = verb_group(r, content, i);
      const bool undergone = fits->frame != Frame::kVictim ||
                             std::any_of(r.words.begin() + static_cast<std::ptrdiff_t>(group.begin),
                                         r.words.begin() + static_cast<std::ptrdiff_t>(i),
                                         [](const Word& w) { return w.is(kBe); });
      if (undergone) out.anyone = {any, noun ? fits->tokens.end : std::max(any + 1, group.begin)};
      return out;
    }
    const bool opens = i == content.begin && r.is(i, "that");
    const bool partitive = r.is(i, "of") && any != SIZE_MAX;  // "any of its men"
    if (!opens && !partitive && leads_on(r.word(i))) return std::nullopt;
  }
  return std::nullopt;
}

bool is_told_beside_denial(const Reading& r, const CountedMeasure& m, const Statement& denial) {
  if (denial.cls != CueClass::kDeny || denial.negated) return false;
  for (const Range& content : denial.content) {
    if (m.trigger.begin < content.begin || m.trigger.begin >= content.end) continue;
    if (!tells_what_happened(r, content, m)) return false;
    const Range before{content.begin, std::min(m.trigger.begin, m.counted.tokens.begin)};
    if (denies_all(r, before)) return false;
    return is_of_the_doing(r, content) ||
           std::any_of(r.words.begin() + static_cast<std::ptrdiff_t>(before.begin),
                       r.words.begin() + static_cast<std::ptrdiff_t>(before.end),
                       [](const Word& w) { return w.folded == "the"; });
  }
  return false;
}

}  // namespace firsthand::claims
