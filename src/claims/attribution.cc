#include "claims/attribution.h"

#include <algorithm>

#include "claims/attribution_unit.h"
#include "claims/phrases.h"
#include "claims/roles.h"

namespace firsthand::claims {

using model::Tier;

std::size_t end_of_content(const Reading& r, Range unit) {
  std::size_t end = unit.end;
  while (end > unit.begin && r.word(end - 1).is(kStop) && r.word(end - 1).quotation == 0) --end;
  return end;
}

// "LOWER VELM, Ohio (Norath Press) -- ", "(NP) - " where the sentence before ended at "Ga.",
// "VELM--".
std::size_t skip_dateline(const Reading& r, std::size_t begin, std::size_t end) {
  constexpr std::size_t kFar = 16;  // tokens
  const auto& tokens = r.document->tokens;
  const auto dash = [&](std::size_t i) {
    return i < end && (r.is(i, "-") || r.is(i, "--") || r.is(i, "—") || r.is(i, "–"));
  };
  bool bracket = r.is(begin, "(");
  if (!bracket && !r.word(begin).capital) return begin;
  for (std::size_t i = begin + 1; i < std::min(end, begin + kFar); ++i) {
    if (dash(i) && !bracket) {
      // A hyphen within a name has no blank on either side, and two dashes hold an aside.
      const bool behind_bracket = r.is(i - 1, ")");
      if (!tokens[i].blank_before && !behind_bracket && !dash(i + 1)) continue;
      while (dash(i + 1)) ++i;
      if (i + 1 >= end || !tokens[i + 1].blank_before) return begin;
      for (std::size_t k = i + 1; !behind_bracket && k < std::min(end, i + kFar); ++k) {
        if (dash(k) && tokens[k].blank_before) return begin;
      }
      return i + 1;
    }
    if (r.is(i, "(")) bracket = true;
    if (!bracket && r.word(i).word && !r.word(i).capital) return begin;
    if (r.is(i, ")")) bracket = false;
  }
  return begin;
}

Range UnitFinder::run() {
  label();
  unit_.begin = skip_dateline(r_, unit_.begin, unit_.end);
  Range told = unit_;
  if (out_.size() > first_) told.begin = std::max(told.begin, out_[first_].cue.end);
  for (std::size_t i = unit_.begin; i < unit_.end; ++i) {
    if (r_.word(i).quotation != 0) continue;
    if (r_.is(i, "according") && i + 1 < unit_.end && r_.is(i + 1, "to")) {
      according({i, i + 2});
    } else if (r_.is(i, "as") && i + 2 < unit_.end && r_.is(i + 2, "by") &&
               is_of({"reported", "recorded", "counted", "stated", "told"}, word(i + 1).folded)) {
      according({i, i + 3});  // "as reported by the Courier"
    } else if (r_.is(i, "reportedly") || r_.is(i, "allegedly") || r_.is(i, "purportedly")) {
      adverb(i);
    } else if (r_.is(i, "put") || r_.is(i, "puts")) {
      estimate(i, "at");
    } else if (r_.is(i, "gave") || r_.is(i, "gives") || r_.is(i, "given")) {
      estimate(i, "as");
    } else if (is_light_verb(word(i).folded) && noun_at(i + 1)) {
      light_verb(i);
    } else if (is_cue_verb(r_, unit_, i)) {
      verb(i);
    } else if (i > unit_.begin && word(i - 1).is(kPossessive) && noun_at(i)) {
      owned_noun(i);
    }
  }
  return told;
}

void UnitFinder::according(Range cue) {
  const std::size_t i = cue.begin;
  Statement s;
  s.form = Form::kAccording;
  s.cue = cue;
  s.verb = i;
  // "The Courier has spoken to Ana Roth, a nurse, according to whom twelve died"
  const bool relative = cue.end < end_ && r_.is(cue.end, "whom");
  const std::size_t left = i > unit_.begin && word(i - 1).is(kComma) ? i - 1 : i;
  const NounPhrase who =
      relative ? phrase_before(r_, unit_, left) : phrase_after(r_, unit_, cue.end);
  if (who.all.empty()) return;
  s.source = {who.all};
  s.speaker = who.head;
  s.tier = Tier::kA;
  if (relative) {
    if (cue.end + 1 >= end_) return;
    s.content = {{cue.end + 1, end_}};
    return add(std::move(s));
  }
  const bool opens =
      i == unit_.begin || (i == unit_.begin + 1 && word(unit_.begin).is(kCoordinator));
  if (opens) {
    std::size_t begin = who.all.end;
    while (begin < end_ && !word(begin).is(kComma | kOpenMark)) ++begin;
    if (begin < end_ && word(begin).is(kComma)) ++begin;
    if (begin >= end_) begin = part_from_count(s);
    if (begin >= end_) return;
    s.content = {{begin, end_}};
  } else {
    std::size_t end = i;
    while (end > unit_.begin && word(end - 1).is(kComma)) --end;
    const std::size_t begin = start_of_clause(end);
    if (begin >= end) return;
    s.content = {{begin, end}};
    // "The blast, according to X, killed twelve."
    if (who.all.end < end_ && word(who.all.end).is(kComma) && who.all.end + 2 < end_ &&
        continues(who.all.end + 1))
      s.content.push_back({who.all.end + 1, end_});
  }
  add(std::move(s));
}

// "According to the register about nine men were held": no mark parts who it is from what he tells,
// but the number does. Where it begins; else the end.
std::size_t UnitFinder::part_from_count(Statement& s) const {
  for (std::size_t i = s.cue.end + 1; i < end_; ++i) {
    if (word(i).quotation != 0 || word(i).is(kComma | kBreak)) break;
    if (!word(i).is(kNumberWord) || word(i).is(kPronoun)) continue;
    std::size_t begin = i;
    while (begin > s.cue.end + 1 && is_of({"about", "around", "at", "least", "more", "nearly",
                                           "only", "over", "some", "than"},
                                          word(begin - 1).folded))
      --begin;
    const Word& noun = word(begin - 1);
    if (begin <= s.cue.end || !noun.word || noun.classes != 0 || is_verb(r_, unit_, begin - 1))
      break;
    if (noun.capital && begin == i) break;  // "Ward 7"
    s.speaker = {s.speaker.begin, std::min(s.speaker.end, begin)};
    s.source = {{s.speaker.begin, begin}};
    return begin;
  }
  return end_;
}

void UnitFinder::adverb(std::size_t i) {
  Statement s;
  s.form = Form::kAdverb;
  s.cls = r_.is(i, "reportedly") ? CueClass::kHedge : CueClass::kAllege;
  s.cue = {i, i + 1};
  s.verb = i;
  std::size_t end = i + 1;
  while (end < end_ && !word(end).is(kComma | kBreak)) ++end;
  const std::size_t begin = start_of_clause(i);
  if (begin < i) s.content.push_back({begin, i});
  if (i + 1 < end) s.content.push_back({i + 1, end});
  if (s.content.empty()) return;
  s.nested = inside_other(i);
  s.tier = Tier::kC;
  out_.push_back(std::move(s));
}

void UnitFinder::estimate(std::size_t i, std::string_view particle) {
  constexpr std::size_t kFar = 24;  // tokens between the verb and its figure
  const auto figure_after = [&](std::size_t at) {
    for (std::size_t k = at + 1; k < end_ && k < at + 5; ++k) {
      if (word(k).is(kNumberWord)) return true;
    }
    return false;
  };
  const auto parts = [&](std::size_t at) {
    const bool date =
        at + 1 < end_ && word(at).is(kComma) && word(at + 1).is(kNumberWord | kTimeWord);
    return word(at).quotation != 0 || (word(at).is(kComma | kBreak | kStop) && !date);
  };
  std::size_t at = i + 1;
  while (at < end_ && at < i + kFar && !(r_.is(at, particle) && figure_after(at)) && !parts(at))
    ++at;
  if (at + 1 >= end_ || !r_.is(at, particle) || parts(at)) return;
  const Range group = verb_group(r_, unit_, i);
  Statement s;
  s.kind = CueKind::kClause;
  s.verb = i;
  s.cue = {group.begin, i + 1};
  const bool linked = find_subject(s, group, false);
  if (s.source.empty()) return;
  for (std::size_t k = group.begin; k < i; ++k) s.negated = s.negated || word(k).is(kNegation);
  finish_leading(std::move(s), i + 1, linked);
}

bool UnitFinder::continues(std::size_t i) const {
  if (word(i).is(kRelative | kCoordinator | kSubordinator | kPreposition))
    return word(i).is(kPreposition);
  if (word(i).cue.forms & kGerund) return false;
  return true;
}

std::size_t UnitFinder::start_of_clause(std::size_t end) const {
  std::size_t begin = unit_.begin;
  for (std::size_t i = unit_.begin; i < end; ++i) {
    if (word(i).quotation == 0 && (r_.is(i, ";") || word(i).is(kStop))) begin = i + 1;
  }
  // "Transport: Seven people were injured, ...": the heading is no part of it.
  for (std::size_t k = first_; k < out_.size(); ++k) {
    const std::size_t label = out_[k].cue.end;
    if (out_[k].form == Form::kLabel && label > begin && label < end) begin = label;
  }
  while (begin < end && (word(begin).is(kCoordinator | kComma) || word(begin).is(kBreak))) ++begin;
  if (begin == unit_.begin) begin = skip_dateline(r_, begin, end);
  return begin;
}

bool UnitFinder::inside_other(std::size_t i) const {
  return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                     [&](const Statement& o) {
                       return std::any_of(o.content.begin(), o.content.end(),
                                          [&](Range c) { return c.begin <= i && i < c.end; });
                     });
}

void UnitFinder::finish_trailing(Statement s, std::size_t left, std::size_t right) {
  std::size_t end = left;
  while (end > unit_.begin && word(end - 1).quotation == 0 && word(end - 1).is(kComma | kBreak))
    --end;
  std::size_t begin = start_of_clause(end);
  // What an earlier cue of this sentence has been given stays with it if it stands before its
  // cue.
  for (std::size_t k = first_; k < out_.size(); ++k) {
    const Statement& o = out_[k];
    if (!o.nested && o.form == Form::kVerb && !o.content.empty() &&
        o.content.front().begin < o.cue.begin && o.cue.end > begin && o.cue.end < end)
      begin = std::max(begin, std::max(o.cue.end, o.source.empty() ? 0 : o.source.back().end));
  }
  while (begin < end && word(begin).quotation == 0 && word(begin).is(kComma | kCoordinator | kStop))
    ++begin;
  if (begin < end) s.content.push_back({begin, end});
  if (right < end_) {
    std::size_t next = right;
    if (word(next).is(kComma | kBreak | kStop) && next + 1 < end_) ++next;
    const bool quote = word(next).is(kOpenMark);
    const bool goes_on = word(right).is(kComma) && next != right && !quote && !s.content.empty() &&
                         continues(next) && !has_verb(s.content.front());
    if (quote || goes_on || goes_on_plainly(right)) {
      s.content.push_back({next, end_});
    } else if (r_.is(next, "that") && !word(right).is(kComma)) {
      s.content.push_back({next, end_});
    }
  }
  if (s.content.empty()) return;
  add(std::move(s));
}

bool UnitFinder::has_verb(Range range) const {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (word(i).quotation != 0 || is_verb(r_, unit_, i)) return true;
  }
  return false;
}

void UnitFinder::finish_leading(Statement s, std::size_t begin, bool linked) {
  if (begin >= end_) return;
  const bool clause = word(begin).is(kSubordinator | kOpenMark | kRelative) || r_.is(begin, "to") ||
                      r_.is(begin, "what") || r_.is(begin, "how") || r_.is(begin, "whether");
  // "The crowd booed when he said it": that is when, and not what.
  if (s.cls == CueClass::kAttitude && word(begin).quotation == 0 &&
      is_of({"when", "while", "after", "before", "because", "since", "until", "once"},
            word(begin).folded))
    return;
  std::size_t end = end_;
  if (s.kind != CueKind::kSpeech && !clause) {
    end = end_of_object(begin, s.kind == CueKind::kClause);
  }
  end = std::min(end, end_of_aside(s, begin));
  if (begin >= end) return;
  if (s.kind == CueKind::kObject && s.cls == CueClass::kAttitude && word(begin).is(kPreposition) &&
      s.cue.end == s.verb + 1)
    return;
  s.content.push_back({begin, end});
  if (!s.nested) s.nested = !linked && !cut_before(s);
  if (linked && !s.nested) cut_before(s);
  if (linked && !s.nested && inside_other(s.verb)) s.nested = true;
  add(std::move(s));
}

bool UnitFinder::cut_before(const Statement& s) {
  const bool own_source_left = !s.source.empty() && s.source.front().begin < s.cue.begin &&
                               s.source.front().begin >= unit_.begin;
  std::size_t start = s.cue.begin;
  const bool inherited = std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                                     [&](const Statement& o) { return o.source == s.source; });
  if (own_source_left && !inherited) start = s.source.front().begin;
  bool free = true;
  for (std::size_t k = first_; k < out_.size(); ++k) {
    Statement& o = out_[k];
    for (Range& c : o.content) {
      if (!(c.begin <= start && start < c.end)) continue;
      std::size_t cut = start;
      bool joint = false;
      while (cut > c.begin && word(cut - 1).quotation == 0 &&
             (word(cut - 1).is(kComma | kBreak | kCoordinator) || r_.is(cut - 1, "while") ||
              r_.is(cut - 1, "as") || word(cut - 1).is(kStop))) {
        --cut;
        joint = true;
      }
      const bool after_quote = cut > c.begin && word(cut - 1).quotation != 0;
      if ((joint || after_quote) && cut > c.begin) {
        c.end = cut;
      } else {
        free = false;
      }
    }
  }
  return free;
}

void UnitFinder::add(Statement s) {
  for (const Range& c : s.content) {
    for (std::size_t i = c.begin; i < c.end; ++i) s.quoted = s.quoted || word(i).quotation != 0;
  }
  // What stands within this one's content is nested in it.
  for (std::size_t k = first_; k < out_.size(); ++k) {
    Statement& o = out_[k];
    for (const Range& c : s.content) {
      if (!(c.begin <= o.verb && o.verb < c.end)) continue;
      o.nested = true;
      for (Range& inner : o.content) {
        if (inner.begin < c.end && inner.end > c.end) inner.end = c.end;
      }
    }
  }
  if (s.form == Form::kVerb) s.tier = tier_of(s);
  out_.push_back(std::move(s));
}

}  // namespace firsthand::claims
