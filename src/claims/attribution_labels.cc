// Who says it without a verb: labels before and behind what is said, and signatures.
#include "claims/attribution_unit.h"
#include "claims/phrases.h"
#include "claims/roles.h"

namespace firsthand::claims {

using model::Tier;

void UnitFinder::add_label(Range source, Range speaker, Range cue, Range content, Tier tier) {
  Statement s;
  s.form = Form::kLabel;
  s.source = {source};
  s.speaker = speaker;
  s.cue = cue;
  s.verb = cue.begin;
  s.content = {content};
  s.tier = tier;
  add(std::move(s));
}

bool UnitFinder::label_of_quotation() {
  constexpr std::size_t kFar = 16;  // tokens of the name and what is said of him
  const std::size_t begin = skip_dateline(r_, unit_.begin, unit_.end);
  // "Said Ana Roth: “Twelve are dead.”"
  const bool inverted = word(begin).cue.cue && (word(begin).cue.forms & kPast) != 0 &&
                        word(begin).cue.cue->kind == CueKind::kSpeech;
  std::size_t i = inverted ? begin + 1 : begin;
  while (i + 1 < end_ && i < begin + kFar && !r_.is(i, ":") && word(i).quotation == 0 &&
         !is_verb(r_, unit_, i) && !word(i).is(kSubordinator | kBreak))
    ++i;
  if (i == begin || i + 1 >= end_ || !r_.is(i, ":") || !word(i + 1).is(kOpenMark))
    return scene_of_quotation(begin);
  const NounPhrase who = phrase_after(r_, unit_, inverted ? begin + 1 : begin);
  if (who.all.end != i) return scene_of_quotation(begin);
  add_label(who.all, who.head, inverted ? Range{begin, begin + 1} : Range{i, i + 1}, {i + 1, end_},
            Tier::kB);
  return true;
}

// "The matron came out on the steps: “We have nine.”", "Ana Roth, who runs the ward, to our
// reporter: “...”": whoever the sentence is about, if it has no cue of its own.
bool UnitFinder::scene_of_quotation(std::size_t begin) {
  constexpr std::size_t kFar = 30;
  std::size_t i = begin;
  while (i + 1 < end_ && i < begin + kFar && word(i).quotation == 0 && !r_.is(i, ":") &&
         !word(i).is(kBreak) && !(word(i).cue.cue && is_cue_verb(r_, unit_, i)))
    ++i;
  if (i + 1 >= end_ || !r_.is(i, ":") || !word(i + 1).is(kOpenMark)) return false;
  const NounPhrase who = phrase_after(r_, unit_, begin);
  if (who.head.empty() || who.all.end >= i) return false;
  // A name or an office, and no thing: "The banner over the gate: ..."
  const bool somebody = [&] {
    for (std::size_t k = who.all.begin; k < who.all.end; ++k) {
      const auto kind = role_of(word(k).folded);
      if (kind == model::OriginKind::kOfficial || kind == model::OriginKind::kWitness) return true;
    }
    return who.head.size() == 1 && is_of({"he", "she"}, word(who.head.begin).folded);
  }();
  const bool named =
      word(who.head.begin).capital && who.head.size() > 1 && word(who.head.begin + 1).capital;
  if (!somebody && !named) return false;
  add_label(who.all, who.head, {i, i + 1}, {i + 1, end_}, Tier::kB);
  return true;
}

bool UnitFinder::signed_quotation() {
  constexpr std::size_t kFar = 14;  // tokens of the name and what is said of him
  const std::size_t begin = unit_.begin;
  if (!word(begin).is(kOpenMark)) return false;
  const std::size_t mark = r_.quotations[word(begin).quotation - 1].tokens.end;
  if (mark + 1 >= end_ || end_ - mark > kFar || !word(mark).is(kBreak) || r_.is(mark, ":") ||
      r_.is(mark, ";") || !word(mark + 1).capital)
    return false;
  for (std::size_t i = mark + 1; i < end_; ++i) {
    if (word(i).quotation != 0 || word(i).is(kBreak) || is_verb(r_, unit_, i)) return false;
  }
  const Range named = phrase_after(r_, unit_, mark + 1).head;
  add_label({mark + 1, end_}, named.empty() ? Range{mark + 1, end_} : named, {mark, mark + 1},
            {begin, mark}, Tier::kB);
  return true;
}

// "Quarry workers' union: five of our people are dead": an institution, not written as a name.
bool UnitFinder::label_of_body() {
  constexpr std::size_t kLongest = 6;  // tokens
  std::size_t i = unit_.begin;
  if (!word(i).capital) return false;
  while (i < end_ && i < unit_.begin + kLongest && word(i).quotation == 0 && !r_.is(i, ":") &&
         (word(i).word || r_.is(i, "'s") || r_.is(i, "'")) &&
         !word(i).is(kComma | kBe | kHave | kModal | kSubordinator | kPronoun | kTimeWord))
    ++i;
  if (i < unit_.begin + 2 || i + 3 >= end_ || !r_.is(i, ":")) return false;
  const auto kind = role_of(word(i - 1).folded);
  if (kind != model::OriginKind::kOrganisation && kind != model::OriginKind::kOfficial)
    return false;
  add_label({unit_.begin, i}, {unit_.begin, i}, {i, i + 1}, {i + 1, end_}, Tier::kB);
  return true;
}

// "Three killed in market blast: police", "Nine wounded in Velm - governor": a headline, with who
// says so at its end.
bool UnitFinder::label_behind() {
  constexpr std::size_t kLongest = 5;  // tokens
  constexpr std::size_t kLeast = 4;    // tokens of a headline
  if (end_ != unit_.end || end_ - unit_.begin < kLeast + 2) return false;
  std::size_t i = end_;
  while (i > unit_.begin && end_ - i <= kLongest && word(i - 1).quotation == 0 &&
         word(i - 1).word &&
         !word(i - 1).is(kComma | kBe | kHave | kModal | kPreposition | kSubordinator | kPronoun |
                         kTimeWord))
    --i;
  if (i == end_ || i < unit_.begin + kLeast + 1) return false;
  const std::size_t mark = i - 1;
  const bool dash = (r_.is(mark, "-") || r_.is(mark, "–") || r_.is(mark, "—")) &&
                    r_.document->tokens[mark].blank_before && r_.document->tokens[i].blank_before;
  if (word(mark).quotation != 0 || !(r_.is(mark, ":") || dash)) return false;
  const std::string& last = word(end_ - 1).folded;
  const auto kind = role_of(last);
  if (!kind || *kind == model::OriginKind::kOutlet || *kind == model::OriginKind::kAgency)
    return false;
  add_label({i, end_}, {i, end_}, {mark, mark + 1}, {unit_.begin, mark}, Tier::kB);
  return true;
}

void UnitFinder::label() {
  if (label_of_quotation() || signed_quotation() || label_of_body() || label_behind()) return;
  std::size_t i = unit_.begin;
  while (i < unit_.end && i < unit_.begin + 7 && word(i).quotation == 0 &&
         (word(i).capital || word(i).is(kNumberWord) || r_.is(i, ".") || r_.is(i, "of") ||
          r_.is(i, "'s")))
    ++i;
  if (i == unit_.begin || i + 3 >= unit_.end || !r_.is(i, ":")) return;
  // "A: Yes", "Correction: ...", "The latest: ...": headings, and nobody.
  const std::string& last = word(i - 1).folded;
  if (i == unit_.begin + 1 && last.size() == 1) return;
  if (is_of({"answer",    "question",      "breaking",   "latest",      "note",
             "notes",     "clarification", "correction", "corrections", "update",
             "updates",   "contributing",  "exclusive",  "live",        "watch",
             "video",     "photos",        "related",    "opinion",     "analysis",
             "editorial", "explainer",     "background", "summary",     "contact"},
            last))
    return;
  if (word(i - 1).is(kTimeWord | kNumberWord)) return;
  add_label({unit_.begin, i}, {unit_.begin, i}, {i, i + 1}, {i + 1, end_}, Tier::kC);
}

}  // namespace firsthand::claims
