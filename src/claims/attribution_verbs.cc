// Cue verbs: their subjects, whom they were said to, and where what is said begins and ends.
#include <algorithm>

#include "claims/attribution_unit.h"
#include "claims/phrases.h"
#include "claims/sourcing.h"

namespace firsthand::claims {

using model::Tier;

void UnitFinder::verb(std::size_t i) {
  const Cue& cue = *word(i).cue.cue;
  const Range group = verb_group(r_, unit_, i);
  const bool gerund = (word(i).cue.forms & kGerund) != 0;
  const bool passive = !gerund && is_passive(group, i);
  Statement s;
  s.cls = cue.cls;
  s.kind = cue.kind;
  s.verb = i;
  s.cue = {group.begin, i + 1};
  for (std::size_t k = group.begin; k < i; ++k) s.negated = s.negated || word(k).is(kNegation);
  if (passive) return passive_verb(std::move(s), group);
  const std::size_t particle = i + 1;
  if (within(particle) && word(particle).quotation == 0 &&
      std::find(cue.particles.begin(), cue.particles.end(), word(particle).folded) !=
          cue.particles.end() &&
      !(r_.is(particle, "to") && cue.kind != CueKind::kObject && cue.cls != CueClass::kAssert))
    s.cue.end = particle + 1;

  const bool linked = find_subject(s, group, gerund);
  std::size_t begin = s.cue.end;
  // "“Is the dam safe?” asked Ana Roth": she asks.
  const bool asks = s.source.empty() && r_.is(i, "asked") && i > unit_.begin &&
                    word(group.begin - 1).is(kCloseMark);
  if (takes_recipient(i) && !asks) {
    s.channel = recipient(begin);
    begin = std::max(begin, s.channel.end);
  }
  const bool inverted = !linked && s.source.empty() && after_quote_or_comma(group.begin) && !gerund;
  if (inverted) {
    while (begin < end_ && word(begin).quotation == 0 && word(begin).is(kAdverb)) ++begin;
    const NounPhrase who = phrase_after(r_, unit_, begin);
    if (who.all.empty()) return;
    s.source = {who.all};
    s.speaker = who.head;
    begin = who.all.end;
  }
  std::size_t quoted = SIZE_MAX;  // "Mayor Ana Roth was quoted by Reuters as saying"
  if (linked && gerund && r_.is(group.begin - 1, "as")) quoted = subject_of_quoted(s, group.begin);
  const std::size_t manner = skip_adjuncts(r_, unit_, begin);
  s.manner = {begin, manner};
  begin = skip_publisher(manner);
  if (inverted) return finish_trailing(std::move(s), group.begin, begin);
  if (s.source.empty() && !linked) {
    if (!gerund) return;
    if (cue.kind == CueKind::kObject) return;
  }
  const std::size_t left = s.source.empty() ? group.begin : s.source.front().begin;
  const bool as = left > unit_.begin && r_.is(left - 1, "as") && word(left - 1).quotation == 0;
  if (as && left > unit_.begin + 1) {
    // "reports that, as X told Y, twelve ...": what follows; "..., as X has said": what precedes.
    const bool opens =
        !word(left - 2).is(kComma) || left < unit_.begin + 3 || word(left - 3).is(kSubordinator);
    if (opens && word(left - 2).is(kComma | kSubordinator) && begin + 1 < end_ &&
        word(begin).is(kComma)) {
      s.content.push_back({begin + 1, end_});
      s.nested = inside_other(s.verb);
      return add(std::move(s));
    }
    if (!opens && can_trail(cue)) return finish_trailing(std::move(s), left - 1, begin);
  }
  // "..., she said; she had ..." and "..., she said: she had ...": told, and gone on with.
  const bool told_before = left > unit_.begin && word(left - 1).is(kComma) && begin < end_ &&
                           (is_circumstance(begin) || goes_on_plainly(begin)) &&
                           has_verb({unit_.begin, left});
  const bool nothing_right = told_before || begin >= end_ || word(begin).is(kComma | kStop) ||
                             word(begin).is(kCoordinator);
  const bool quote_after_comma =
      begin + 1 < end_ && word(begin).is(kComma) && word(begin + 1).is(kOpenMark);
  if (quoted != SIZE_MAX && nothing_right && quoted > unit_.begin &&
      (word(quoted - 1).is(kComma) || word(quoted - 1).quotation != 0))
    return finish_trailing(std::move(s), quoted, begin);
  if (!linked && says_so(i) && left > unit_.begin && word(left - 1).is(kBreak | kComma))
    return finish_trailing(std::move(s), left, begin);
  if (!linked && can_trail(cue) && left > unit_.begin &&
      (nothing_right || word(left - 1).quotation != 0 ||
       (word(left - 1).is(kComma) && left > unit_.begin + 1 && word(left - 2).quotation != 0)) &&
      (word(left - 1).is(kComma) || word(left - 1).quotation != 0 || word(left - 1).is(kBreak)))
    return finish_trailing(std::move(s), left, begin);
  if (quote_after_comma) ++begin;
  if (const std::size_t colon = colon_after(begin);
      colon != SIZE_MAX && cue.cls == CueClass::kAssert)
    begin = colon;
  if (begin < end_ && r_.is(begin, ":")) {
    if (begin == s.cue.end) s.cue.end = begin + 1;
    ++begin;
  } else if (nothing_right && !quote_after_comma) {
    // "As X noted, ...": the rest of the sentence.
    if (!as || left != unit_.begin + 1 || begin + 1 >= end_) return;
    ++begin;
  }
  // "The road seemed clear": nobody says so; the subject is a part of what is said.
  if (is_of({"seem", "appear"}, cue.verb) && !s.source.empty() && begin < end_) {
    s.form = Form::kPassive;
    s.content = s.source;
    s.source.clear();
    s.speaker = {};
  }
  finish_leading(std::move(s), begin, linked);
}

std::size_t UnitFinder::skip_publisher(std::size_t begin) const {
  if (begin + 3 >= end_ || !word(begin).is(kComma)) return begin;
  Range cue = source_phrase(r_, unit_, begin + 1);
  if (r_.is(begin + 1, "according") && r_.is(begin + 2, "to")) cue = {begin + 1, begin + 3};
  if (is_of({"citing", "quoting"}, word(begin + 1).folded)) cue = {begin + 1, begin + 2};
  if (cue.empty()) return begin;
  const std::size_t end = phrase_after(r_, unit_, cue.end).all.end;
  const bool goes_on = end + 1 < end_ && word(end).is(kComma) &&
                       (r_.is(end + 1, "that") || word(end + 1).is(kOpenMark));
  return goes_on ? end + 1 : begin;
}

// Whether what is said may stand before the verb.
bool UnitFinder::can_trail(const Cue& cue) {
  return cue.kind == CueKind::kSpeech || cue.cls == CueClass::kHedge ||
         cue.kind == CueKind::kClause;
}

bool UnitFinder::goes_on_plainly(std::size_t i) const {
  return (r_.is(i, ";") || r_.is(i, ":")) && word(i).quotation == 0 &&
         (i + 1 >= end_ || !word(i + 1).is(kOpenMark));
}

std::size_t UnitFinder::subject_of_quoted(Statement& s, std::size_t as) const {
  constexpr std::size_t kFar = 14;  // tokens between "quoted" and "as"
  for (std::size_t i = as; i-- > unit_.begin + 1 && as - i < kFar;) {
    if (!is_of({"quoted", "cited", "reported"}, word(i).folded)) continue;
    const Range group = verb_group(r_, unit_, i);
    if (!has_be(group)) {  // "the Courier quoted Ana Roth as saying"
      const NounPhrase who = phrase_after(r_, unit_, i + 1);
      const NounPhrase medium = phrase_before(r_, unit_, group.begin);
      if (who.all.empty() || medium.all.empty()) return SIZE_MAX;
      s.source = {who.all};
      s.speaker = who.head;
      s.channel = medium.head;
      return medium.all.begin;
    }
    const NounPhrase who = phrase_before(r_, unit_, group.begin);
    if (who.all.empty()) return SIZE_MAX;
    s.source = {who.all};
    s.speaker = who.head;
    return who.all.begin;
  }
  return SIZE_MAX;
}

bool UnitFinder::says_so(std::size_t verb) const {
  return word(verb).cue.cue->verb == "say" && within(verb + 1) && r_.is(verb + 1, "so");
}

std::size_t UnitFinder::colon_after(std::size_t begin) const {
  for (std::size_t i = begin; i + 1 < end_ && i < begin + 6; ++i) {
    if (r_.is(i, ":")) return i;
    if (word(i).quotation != 0 || word(i).is(kComma | kSubordinator) || is_verb(r_, unit_, i))
      break;
  }
  return SIZE_MAX;
}

bool UnitFinder::is_circumstance(std::size_t i) const {
  const Word& w = word(i);
  if (r_.is(i, "that") || r_.is(i, "how") || r_.is(i, "why") || r_.is(i, "if") || w.is(kDeterminer))
    return false;
  return w.is(kPreposition | kSubordinator) && w.quotation == 0;
}

Range UnitFinder::recipient(std::size_t begin) const {
  if (begin < end_ && word(begin).is(kObjectPronoun)) return {begin, begin + 1};
  Range who = phrase_after(r_, unit_, begin).head;
  for (std::size_t i = who.begin; i < who.end; ++i) {
    if (word(i).is(kPreposition) && !r_.is(i, "of")) who.end = i;
  }
  return who;
}

bool UnitFinder::takes_recipient(std::size_t i) const {
  const std::string& v = word(i).cue.cue->verb;
  return v == "tell" || v == "inform" || v == "assure" || v == "remind" || v == "notify" ||
         v == "warn" || (v == "ask" && within(i + 1) && !word(i + 1).is(kDeterminer));
}

bool UnitFinder::after_quote_or_comma(std::size_t i) const {
  return i > unit_.begin && (word(i - 1).quotation != 0 || word(i - 1).is(kComma));
}

bool UnitFinder::is_passive(Range group, std::size_t i) const {
  if (!(word(i).cue.forms & (kParticiple | kPast))) return false;
  for (std::size_t k = group.begin; k < i; ++k) {
    if (word(k).is(kBe)) return true;
  }
  return is_undergone(r_, i);
}

void UnitFinder::passive_verb(Statement s, Range group) {
  const std::size_t i = s.verb;
  s.form = Form::kPassive;
  std::size_t begin = i + 1;
  const NounPhrase subject = phrase_before(r_, unit_, group.begin);
  std::size_t end = begin;
  while (end < end_ && !word(end).is(kComma | kBreak) && !r_.is(end, "by") &&
         !(word(end).is(kSubordinator) && end > begin && !r_.is(end, "that")))
    end = word(end).quotation ? r_.quotations[word(end).quotation - 1].tokens.end : end + 1;
  end = std::min(end, end_);
  if (end < end_ && r_.is(end, "by")) {
    const NounPhrase who = phrase_after(r_, unit_, end + 1);
    if (!who.all.empty()) {
      s.source = {who.all};
      s.speaker = who.head;
    }
  }
  const bool to = within(begin) && (r_.is(begin, "to") || r_.is(begin, "that"));
  const bool pronoun_it = subject.all.size() == 1 && r_.is(subject.all.begin, "it");
  if (!to && s.source.empty()) return;
  if (!subject.all.empty() && !pronoun_it) s.content.push_back(subject.all);
  if (begin < end) s.content.push_back({begin, end});
  if (s.content.empty()) return;
  s.nested = inside_other(i);
  s.tier = !s.source.empty() && s.cls == CueClass::kAssert ? Tier::kB : Tier::kC;
  out_.push_back(std::move(s));
}

bool UnitFinder::find_subject(Statement& s, Range group, bool gerund) {
  if (group.begin == unit_.begin) return gerund;
  const std::size_t p = group.begin - 1;
  const Word& before = word(p);
  if (gerund && !has_be(group)) {
    inherit(s, group.begin);
    return true;
  }
  if (before.is(kCoordinator) && !before.is(kAdverb)) {
    inherit(s, group.begin);
    s.carries_on = true;
    return true;
  }
  if (r_.is(p, "to") && p > unit_.begin) {
    inherit(s, p);
    s.cue.begin = p;
    return !s.source.empty();
  }
  if (before.is(kRelative) || r_.is(p, "that")) {
    std::size_t end = p;
    if (end > unit_.begin && word(end - 1).is(kComma)) --end;
    const NounPhrase who = phrase_before(r_, unit_, end);
    if (!who.all.empty()) {
      s.source = {who.head};
      s.speaker = who.head;
    }
    return false;
  }
  NounPhrase who = phrase_before(r_, unit_, group.begin);
  // "Two officers who asked not to be named said", "a woman who would not give her name said"
  const std::size_t last = who.all.empty() ? p : who.all.begin;
  if (last > unit_.begin && !r_.is(last - 1, "who") && who.all == who.head &&
      (!who.all.empty() || is_verb(r_, unit_, p))) {
    const NounPhrase of = before_relative(who.all.empty() ? p : last - 1, group.begin);
    if (!of.all.empty()) who = of;
  }
  if (!who.all.empty()) {
    s.source = {who.all};
    s.speaker = who.head;
    part_from_frame(s);
  }
  return false;
}

// "After the raid police said": between the noun of the first phrase and the speaker stands no
// mark.
void UnitFinder::part_from_frame(Statement& s) const {
  Range& who = s.source.front();
  if (who.begin != unit_.begin + 1 || s.speaker != who || word(unit_.begin).quotation != 0) return;
  if (!is_of({"after", "before", "during", "following", "since", "amid", "despite"},
             word(unit_.begin).folded))
    return;
  if (who.size() < 3 || !word(who.begin).is(kDeterminer | kPossessive)) return;
  for (std::size_t i = who.begin + 1; i < who.end; ++i) {
    if (word(i).is(kPreposition | kPossessive | kDeterminer | kCoordinator)) return;
  }
  who.begin += 2;
  s.speaker = who;
  s.framed = true;
}

// "The officer, who said the gate was locked, has since left": a clause in commas ends at the comma
// before the verb of the sentence.
std::size_t UnitFinder::end_of_aside(const Statement& s, std::size_t begin) const {
  const std::size_t who = s.cue.begin;
  if (who < unit_.begin + 2 || !word(who - 1).is(kRelative) || !word(who - 2).is(kComma))
    return end_;
  for (std::size_t i = begin; i + 1 < end_; ++i) {
    if (word(i).quotation == 0 && word(i).is(kComma) && !word(i + 1).is(kCoordinator) &&
        is_verb(r_, unit_, i + 1))
      return i;
  }
  return end_;
}

// "Two officers who asked not to be named said", "a man who gave his name as Pavo said": whom the
// clause that ends at `last`, before the verb, tells of.
NounPhrase UnitFinder::before_relative(std::size_t last, std::size_t verb) const {
  constexpr std::size_t kFar = 14;  // tokens of the clause
  for (std::size_t i = last; i > unit_.begin && last - i < kFar; --i) {
    const bool as = r_.is(i, "as");
    if (word(i).quotation != 0 || (word(i).is(kComma | kBreak | kStop | kSubordinator) && !as))
      break;
    if (!r_.is(i, "who")) continue;
    const NounPhrase who = phrase_before(r_, unit_, i);
    if (who.head.empty()) return {};
    return {{who.head.begin, verb}, who.head};
  }
  return {};
}

bool UnitFinder::has_be(Range group) const {
  for (std::size_t k = group.begin; k < group.end; ++k) {
    if (word(k).is(kBe)) return true;
  }
  return false;
}

void UnitFinder::inherit(Statement& s, std::size_t at) {
  for (std::size_t k = out_.size(); k-- > first_;) {
    if (out_[k].verb < at && !out_[k].source.empty() && out_[k].form == Form::kVerb) {
      s.source = out_[k].source;
      s.speaker = out_[k].speaker;
      s.nested = out_[k].nested;
      return;
    }
  }
  // The subject of the clause: what stands before its first verb.
  for (std::size_t k = unit_.begin + 1; k < at; ++k) {
    if (word(k).quotation != 0 || !is_verb(r_, unit_, k)) continue;
    const NounPhrase who = phrase_before(r_, unit_, verb_group(r_, unit_, k).begin);
    if (who.all.empty()) continue;
    s.source = {who.head};
    s.speaker = who.head;
    return;
  }
}

std::size_t UnitFinder::end_of_object(std::size_t begin, bool may_be_clause) const {
  std::size_t i = begin;
  while (i < end_) {
    if (word(i).quotation != 0) {
      i = r_.quotations[word(i).quotation - 1].tokens.end;
      continue;
    }
    const Word& w = word(i);
    if (w.is(kBreak)) break;
    if (w.is(kComma)) {
      const bool list =
          i + 1 < end_ && word(i + 1).capital && word(i - 1).capital && !may_be_clause;
      if (!list) {
        if (!may_be_clause) break;
        if (i + 1 < end_ && (word(i + 1).is(kCoordinator | kRelative | kSubordinator) ||
                             (word(i + 1).cue.forms & kGerund)))
          break;
      }
    }
    if (!may_be_clause && i > begin &&
        (w.is(kSubordinator) || r_.is(i, "during") || r_.is(i, "following") ||
         r_.is(i, "despite")) &&
        !r_.is(i, "that") && !r_.is(i, "how") && !r_.is(i, "as") && !r_.is(i, "than"))
      break;
    if (!may_be_clause && i > begin && w.is(kTimeWord) && is_day(i)) {
      if (i > begin + 1 && (r_.is(i - 1, "on") || r_.is(i - 1, "last") || r_.is(i - 1, "late")))
        --i;
      break;
    }
    ++i;
  }
  return std::min(i, end_);
}

bool UnitFinder::is_day(std::size_t i) const {
  const std::string& w = word(i).folded;
  return (w.size() > 5 && w.substr(w.size() - 3) == "day") || w == "yesterday";
}

Tier UnitFinder::tier_of(const Statement& s) const {
  if (s.source.empty() || s.negated) return Tier::kC;
  const bool said =
      s.cls == CueClass::kAssert || s.cls == CueClass::kDeny || s.cls == CueClass::kAllege;
  const Word& who = word(s.speaker.begin);
  const bool known = who.capital || who.is(kPronoun | kDeterminer | kPossessive | kNumberWord);
  if (s.kind == CueKind::kSpeech || s.cls == CueClass::kDeny || s.cls == CueClass::kAllege) {
    const bool that = r_.is(s.content.front().begin, "that");
    const bool trailing = s.content.front().begin < s.cue.begin;
    if (said && known && (s.quoted || that || trailing)) return Tier::kA;
    if (said) return Tier::kB;
  }
  return said ? Tier::kB : Tier::kC;
}

}  // namespace firsthand::claims
