#include "claims/attribution_source.h"

#include <algorithm>

#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kNone = SIZE_MAX;

class SourceEdges {
 public:
  SourceEdges(const Reading& reading, Range unit, Range who) : r_(reading), u_(unit), who_(who) {}

  // Of a speaker before the cue.
  Range before_cue() {
    after_quotation();
    after_break();
    while (after_frame()) {
    }
    before_circumstance();
    before_day();
    with_estimate();
    after_whom_it_is_about();
    return who_;
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }

  std::size_t first_comma() const {
    for (std::size_t i = who_.begin + 1; i + 1 < who_.end; ++i) {
      if (word(i).is(kBracket)) return kNone;
      if (word(i).is(kComma) && word(i).quotation == 0) return i;
    }
    return kNone;
  }

  bool has_verb(Range range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (word(i).is(kRelative) || r_.is(i, "that")) return false;
      if (word(i).quotation == 0 && !word(i).capital && is_verb(r_, u_, i)) return true;
    }
    return false;
  }

  // "...the road was mined,” Ana Roth recalled": a mark that closes what was opened before.
  void after_quotation() {
    std::size_t open = 0;
    for (std::size_t i = who_.begin; i + 1 < who_.end; ++i) {
      if (word(i).is(kOpenMark)) ++open;
      const bool closes = word(i).is(kCloseMark) || r_.is(i, "”") || r_.is(i, "\"");
      if (!closes || word(i).is(kOpenMark)) continue;
      if (open > 0) {
        --open;
      } else {
        who_.begin = i + 1;
      }
    }
  }

  // "The road was mined; Ana Roth said", "It was late – Ana Roth, a nurse, said"
  void after_break() {
    for (std::size_t i = who_.begin + 1; i + 1 < who_.end; ++i) {
      const bool dash = r_.is(i, "-") && r_.document->tokens[i].blank_before &&
                        r_.document->tokens[i + 1].blank_before;
      if (word(i).quotation == 0 && (word(i).is(kBreak) || dash) && has_verb({who_.begin, i}))
        who_.begin = i + 1;
    }
  }

  // "On Friday in Velm, Ana Roth said", "Instead, the union called", "..., after the vote, Ana Roth
  // said": what stands before the mark is when, where or how.
  bool after_frame() {
    const std::size_t comma = first_comma();
    if (comma == kNone || word(comma + 1).is(kRelative | kCoordinator | kSubordinator | kComma))
      return false;
    const Word& first = word(who_.begin);
    const bool leads = first.is(kTimeWord | kPreposition | kSubordinator | kAdverb) ||
                       is_of({"instead", "indeed", "meanwhile", "earlier", "later"}, first.folded);
    // The phrase belongs to a preposition or a verb before it.
    const bool governed = who_.begin > u_.begin && word(who_.begin - 1).quotation == 0 &&
                          word(who_.begin - 1).is(kPreposition) && !r_.is(who_.begin - 1, "as");
    if (!leads && !governed && !has_verb({who_.begin, comma})) return false;
    if (!word(comma + 1).capital &&
        !word(comma + 1).is(kDeterminer | kPossessive | kPronoun | kNumberWord) &&
        word(comma + 1).classes != 0)
      return false;
    who_.begin = comma + 1;
    return true;
  }

  // "Ana Roth, in an interview, said", "the mayor, speaking from the steps, said"
  void before_circumstance() {
    const std::size_t comma = first_comma();
    if (comma == kNone) return;
    const Word& next = word(comma + 1);
    const bool participle = !next.capital && next.folded.size() > 5 &&
                            next.folded.ends_with("ing") && (next.cue.cue || next.classes == 0) &&
                            !word(comma + 2).is(kComma) && word(comma + 2).classes != 0;
    const bool led = (next.is(kPreposition) ||
                      is_of({"while", "when", "after", "before", "once"}, next.folded)) &&
                     !is_of({"of", "from", "like", "for", "as", "with", "at"}, next.folded);
    if (!participle && !led) return;
    // "the mayor, in an interview, and her deputy": goes on.
    who_.end = comma;
  }

  // "Ana Roth on Thursday said"
  void before_day() {
    std::size_t end = who_.end;
    while (end > who_.begin + 1 && word(end - 1).is(kTimeWord)) --end;
    if (end < who_.end && end > who_.begin + 1 && r_.is(end - 1, "on") && word(end - 2).word)
      who_.end = end - 1;
  }

  // "About three in ten voters said"
  void with_estimate() {
    const bool number = word(who_.begin).is(kNumberWord) || r_.is(who_.begin, "half");
    if (number && who_.begin > u_.begin &&
        is_of({"about", "around", "nearly", "almost", "roughly", "approximately"},
              word(who_.begin - 1).folded))
      --who_.begin;
  }

  // "A man authorities say was hurt": what is told of is one, and they who say it are several.
  void after_whom_it_is_about() {
    if (who_.size() < 3 || !is_of({"a", "an", "one"}, word(who_.begin).folded)) return;
    std::size_t first = who_.end;  // of the plural noun and what belongs to it
    for (std::size_t i = who_.begin + 1; i < who_.end; ++i) {
      if (!word(i).word || word(i).classes != 0) return;
    }
    if (is_of({"authorities", "deputies", "detectives", "investigators", "officers", "officials",
               "police", "prosecutors", "troopers", "witnesses"},
              word(who_.end - 1).folded))
      --first;
    while (first > who_.begin + 2 && word(first - 1).capital) --first;
    if (first < who_.end) who_.begin = first;
  }

  const Reading& r_;
  Range u_;
  Range who_;
};

// "Talking to reporters, the farmer Ana Roth said that": where the parse has put who speaks to what
// is said, for nobody else is named.
void name_source(const Reading& r, Range unit, Statement& s) {
  if (!s.source.empty() || s.content.size() < 2 || s.quoted) return;
  // "Ana Roth was said to be hurt" is of nobody, "Ana Roth said that" is hers.
  const bool active =
      s.form == Form::kVerb || (s.form == Form::kPassive && r.is(s.content[1].begin, "that"));
  const Range before = s.content.front();
  if (!active || before.end != s.cue.begin || s.content[1].begin < s.cue.end) return;
  for (std::size_t i = before.begin; i < before.end; ++i) {
    if (!r.word(i).capital || r.word(i).quotation != 0) return;
  }
  const NounPhrase who = phrase_before(r, unit, s.cue.begin);
  if (who.all.empty() || who.all.begin > before.begin) return;
  s.form = Form::kVerb;
  s.source = {who.all};
  s.speaker = who.head.empty() ? who.all : who.head;
  s.content.erase(s.content.begin());
}

}  // namespace

void trim_source(const Reading& reading, Range unit, Statement& s) {
  name_source(reading, unit, s);
  if (s.source.size() != 1) return;
  Range& who = s.source.front();
  constexpr std::size_t kLongest = 120;  // tokens: no speaker's name, and much to look through
  if (who.begin < unit.begin || who.end > s.cue.begin || who.size() > kLongest) return;
  const Range trimmed = SourceEdges(reading, unit, who).before_cue();
  if (trimmed.empty() || trimmed == who) return;
  who = trimmed;
  s.speaker = {std::max(s.speaker.begin, who.begin), std::min(s.speaker.end, who.end)};
  if (s.speaker.empty()) s.speaker = who;
}

}  // namespace firsthand::claims
