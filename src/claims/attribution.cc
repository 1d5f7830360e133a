#include "claims/attribution.h"

#include <algorithm>
#include <optional>

#include "claims/phrases.h"

namespace firsthand::claims {
namespace {

using model::Tier;

// The end of the unit without its closing mark, if that stands outside a quotation.
std::size_t end_of_content(const Reading& r, Range unit) {
  std::size_t end = unit.end;
  while (end > unit.begin && r.word(end - 1).is(kStop) && r.word(end - 1).quotation == 0) --end;
  return end;
}

class UnitFinder {
 public:
  UnitFinder(const Reading& reading, Range unit, std::vector<Statement>& out)
      : r_(reading),
        unit_(unit),
        end_(end_of_content(reading, unit)),
        out_(out),
        first_(out.size()) {}

  void run() {
    label();
    for (std::size_t i = unit_.begin; i < unit_.end; ++i) {
      if (r_.word(i).quotation != 0) continue;
      if (r_.is(i, "according") && i + 1 < unit_.end && r_.is(i + 1, "to")) {
        according(i);
      } else if (r_.is(i, "reportedly") || r_.is(i, "allegedly") || r_.is(i, "purportedly")) {
        adverb(i);
      } else if (is_cue_verb(r_, unit_, i)) {
        verb(i);
      }
    }
  }

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool within(std::size_t i) const { return i >= unit_.begin && i < unit_.end; }

  // "Minister: twelve dead", at the head of a short paragraph or of a transcript's turn.
  void label() {
    std::size_t i = unit_.begin;
    while (i < unit_.end && i < unit_.begin + 7 && word(i).quotation == 0 &&
           (word(i).capital || word(i).is(kNumberWord) || r_.is(i, ".") || r_.is(i, "of") ||
            r_.is(i, "'s")))
      ++i;
    if (i == unit_.begin || i + 3 >= unit_.end || !r_.is(i, ":")) return;
    if (word(i - 1).is(kTimeWord | kNumberWord)) return;
    Statement s;
    s.form = Form::kLabel;
    s.source = {{unit_.begin, i}};
    s.speaker = s.source.front();
    s.cue = {i, i + 1};
    s.verb = i;
    s.content = {{i + 1, end_}};
    s.tier = Tier::kC;
    add(std::move(s));
  }

  void according(std::size_t i) {
    Statement s;
    s.form = Form::kAccording;
    s.cue = {i, i + 2};
    s.verb = i;
    const NounPhrase who = phrase_after(r_, unit_, i + 2);
    if (who.all.empty()) return;
    s.source = {who.all};
    s.speaker = who.head;
    s.tier = Tier::kA;
    const bool opens =
        i == unit_.begin || (i == unit_.begin + 1 && word(unit_.begin).is(kCoordinator));
    if (opens) {
      std::size_t begin = who.all.end;
      while (begin < end_ && !word(begin).is(kComma | kOpenMark)) ++begin;
      if (begin < end_ && word(begin).is(kComma)) ++begin;
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

  void adverb(std::size_t i) {
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

  // Whether what stands after a comma goes on with the clause before the parenthesis.
  bool continues(std::size_t i) const {
    if (word(i).is(kRelative | kCoordinator | kSubordinator | kPreposition))
      return word(i).is(kPreposition);
    if (word(i).cue.forms & kGerund) return false;
    return true;
  }

  // The begin of the clause that ends before `end`: the unit's, or after the last semicolon or the
  // content of an earlier attribution that is over.
  std::size_t start_of_clause(std::size_t end) const {
    std::size_t begin = unit_.begin;
    for (std::size_t i = unit_.begin; i < end; ++i) {
      if (word(i).quotation == 0 && (r_.is(i, ";") || word(i).is(kStop))) begin = i + 1;
    }
    while (begin < end && (word(begin).is(kCoordinator | kComma) || word(begin).is(kBreak)))
      ++begin;
    if (begin == unit_.begin) begin = skip_dateline(begin, end);
    return begin;
  }

  // "VELM, Feb 9 (TNA) - An air strike".
  std::size_t skip_dateline(std::size_t begin, std::size_t end) const {
    const std::size_t far = std::min(end, begin + 16);
    for (std::size_t i = begin + 1; i < far; ++i) {
      const bool dash = r_.is(i, "-") || r_.is(i, "—") || r_.is(i, "–");
      const auto& tokens = r_.document->tokens;
      if (dash && tokens[i].blank_before && i + 1 < end && tokens[i + 1].blank_before &&
          word(begin).capital)
        return i + 1;
      if (word(i).word && !word(i).capital) return begin;
    }
    return begin;
  }

  void verb(std::size_t i) {
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
    if (takes_recipient(i)) {
      s.channel = recipient(begin);
      begin = std::max(begin, s.channel.end);
    }
    const bool inverted =
        !linked && s.source.empty() && after_quote_or_comma(group.begin) && !gerund;
    if (inverted) {
      const NounPhrase who = phrase_after(r_, unit_, begin);
      if (who.all.empty()) return;
      s.source = {who.all};
      s.speaker = who.head;
      begin = who.all.end;
    }
    const std::size_t manner = skip_adjuncts(r_, unit_, begin);
    s.manner = {begin, manner};
    begin = manner;
    if (inverted) return finish_trailing(std::move(s), group.begin, begin);
    if (s.source.empty() && !linked) {
      if (!gerund) return;
      if (cue.kind == CueKind::kObject) return;
    }
    const std::size_t left = s.source.empty() ? group.begin : s.source.front().begin;
    const bool told_before = left > unit_.begin && word(left - 1).is(kComma) && begin < end_ &&
                             is_circumstance(begin) && has_verb({unit_.begin, left});
    const bool nothing_right = told_before || begin >= end_ || word(begin).is(kComma | kStop) ||
                               word(begin).is(kCoordinator);
    const bool quote_after_comma =
        begin + 1 < end_ && word(begin).is(kComma) && word(begin + 1).is(kOpenMark);
    const bool can_trail =
        cue.kind == CueKind::kSpeech || cue.cls == CueClass::kHedge || cue.kind == CueKind::kClause;
    if (!linked && can_trail && left > unit_.begin &&
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
      const bool as = left == unit_.begin + 1 && r_.is(unit_.begin, "as");
      if (!as || begin + 1 >= end_) return;
      ++begin;
    }
    finish_leading(std::move(s), begin, linked);
  }

  // "counted them twice: 14 dead"
  std::size_t colon_after(std::size_t begin) const {
    for (std::size_t i = begin; i + 1 < end_ && i < begin + 6; ++i) {
      if (r_.is(i, ":")) return i;
      if (word(i).quotation != 0 || word(i).is(kComma | kSubordinator) || is_verb(r_, unit_, i))
        break;
    }
    return SIZE_MAX;
  }

  // "as his men rolled up their hoses", "in her office": of the saying.
  bool is_circumstance(std::size_t i) const {
    const Word& w = word(i);
    if (r_.is(i, "that") || r_.is(i, "how") || r_.is(i, "why") || r_.is(i, "if") ||
        w.is(kDeterminer))
      return false;
    return w.is(kPreposition | kSubordinator) && w.quotation == 0;
  }

  // Whom it was told: the noun phrase up to its first preposition, but for "of".
  Range recipient(std::size_t begin) const {
    if (begin < end_ && word(begin).is(kObjectPronoun)) return {begin, begin + 1};
    Range who = phrase_after(r_, unit_, begin).head;
    for (std::size_t i = who.begin; i < who.end; ++i) {
      if (word(i).is(kPreposition) && !r_.is(i, "of")) who.end = i;
    }
    return who;
  }

  bool takes_recipient(std::size_t i) const {
    const std::string& v = word(i).cue.cue->verb;
    return v == "tell" || v == "inform" || v == "assure" || v == "remind" || v == "notify" ||
           v == "warn" || (v == "ask" && within(i + 1) && !word(i + 1).is(kDeterminer));
  }

  bool after_quote_or_comma(std::size_t i) const {
    return i > unit_.begin && (word(i - 1).quotation != 0 || word(i - 1).is(kComma));
  }

  bool is_passive(Range group, std::size_t i) const {
    if (!(word(i).cue.forms & (kParticiple | kPast))) return false;
    for (std::size_t k = group.begin; k < i; ++k) {
      if (word(k).is(kBe)) return true;
    }
    return false;
  }

  // "is expected to", "was accused of": what is said is said of the subject.
  void passive_verb(Statement s, Range group) {
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

  // Sets source and speaker from what stands before the verb. True if the verb carries on an
  // earlier attribution or clause: "..., adding", "and called".
  bool find_subject(Statement& s, Range group, bool gerund) {
    if (group.begin == unit_.begin) return gerund;
    const std::size_t p = group.begin - 1;
    const Word& before = word(p);
    if (gerund && !has_be(group)) {
      inherit(s, group.begin);
      return true;
    }
    if (before.is(kCoordinator) && !before.is(kAdverb)) {
      inherit(s, group.begin);
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
    const NounPhrase who = phrase_before(r_, unit_, group.begin);
    if (!who.all.empty()) {
      s.source = {who.all};
      s.speaker = who.head;
    }
    return false;
  }

  bool has_be(Range group) const {
    for (std::size_t k = group.begin; k < group.end; ++k) {
      if (word(k).is(kBe)) return true;
    }
    return false;
  }

  // The speaker of the last attribution in this unit, else the first noun phrase of the sentence.
  void inherit(Statement& s, std::size_t at) {
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

  bool inside_other(std::size_t i) const {
    return std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                       [&](const Statement& o) {
                         return std::any_of(o.content.begin(), o.content.end(),
                                            [&](Range c) { return c.begin <= i && i < c.end; });
                       });
  }

  // "..., X said": what is said stands before; more may follow.
  void finish_trailing(Statement s, std::size_t left, std::size_t right) {
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
    while (begin < end && word(begin).quotation == 0 &&
           word(begin).is(kComma | kCoordinator | kStop))
      ++begin;
    if (begin < end) s.content.push_back({begin, end});
    if (right < end_) {
      std::size_t next = right;
      if (word(next).is(kComma | kBreak | kStop) && next + 1 < end_) ++next;
      const bool quote = word(next).is(kOpenMark);
      const bool goes_on = word(right).is(kComma) && next != right && !quote &&
                           !s.content.empty() && continues(next) && !has_verb(s.content.front());
      if (quote || goes_on) {
        s.content.push_back({next, end_});
      } else if (r_.is(next, "that") && !word(right).is(kComma)) {
        s.content.push_back({next, end_});
      }
    }
    if (s.content.empty()) return;
    add(std::move(s));
  }

  bool has_verb(Range range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (word(i).quotation != 0 || is_verb(r_, unit_, i)) return true;
    }
    return false;
  }

  void finish_leading(Statement s, std::size_t begin, bool linked) {
    if (begin >= end_) return;
    const bool clause = word(begin).is(kSubordinator | kOpenMark | kRelative) ||
                        r_.is(begin, "to") || r_.is(begin, "what") || r_.is(begin, "how") ||
                        r_.is(begin, "whether");
    std::size_t end = end_;
    if (s.kind != CueKind::kSpeech && !clause) {
      end = end_of_object(begin, s.kind == CueKind::kClause);
    }
    if (begin >= end) return;
    if (s.kind == CueKind::kObject && s.cls == CueClass::kAttitude &&
        word(begin).is(kPreposition) && s.cue.end == s.verb + 1)
      return;
    s.content.push_back({begin, end});
    if (!s.nested) s.nested = !linked && !cut_before(s);
    if (linked && !s.nested) cut_before(s);
    if (linked && !s.nested && inside_other(s.verb)) s.nested = true;
    add(std::move(s));
  }

  // The end of a mere thing: before what tells when, why or under which circumstances.
  std::size_t end_of_object(std::size_t begin, bool may_be_clause) const {
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

  bool is_day(std::size_t i) const {
    const std::string& w = word(i).folded;
    return (w.size() > 5 && w.substr(w.size() - 3) == "day") || w == "yesterday";
  }

  // Ends the content of an earlier attribution where a new one with a subject of its own begins
  // next to it ("..., and Y said", "..., adding"). False if this one lies within what the other
  // says.
  bool cut_before(const Statement& s) {
    const bool own_source_left = !s.source.empty() && s.source.front().begin < s.cue.begin &&
                                 s.source.front().begin >= unit_.begin;
    std::size_t start = s.cue.begin;
    const bool inherited =
        std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
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

  void add(Statement s) {
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

  Tier tier_of(const Statement& s) const {
    if (s.source.empty() || s.negated) return Tier::kC;
    const bool said =
        s.cls == CueClass::kAssert || s.cls == CueClass::kDeny || s.cls == CueClass::kAllege;
    const Word& who = word(s.speaker.begin);
    const bool known = who.capital || who.is(kPronoun | kDeterminer | kPossessive | kNumberWord);
    if (s.kind == CueKind::kSpeech || s.cls == CueClass::kDeny || s.cls == CueClass::kAllege) {
      const bool that = r_.is(s.content.front().begin, "that");
      const bool trailing = s.content.front().begin < s.cue.begin;
      if (said && known && (s.quoted || that || trailing)) return Tier::kA;
      if (said) return known ? Tier::kA : Tier::kB;
    }
    return said ? Tier::kB : Tier::kC;
  }

  const Reading& r_;
  Range unit_;
  std::size_t end_;
  std::vector<Statement>& out_;
  std::size_t first_;  // statements of this unit begin here in out_
};

bool is_only_quotation(const Reading& r, Range unit) {
  std::size_t i = unit.begin;
  bool any = false;
  while (i < unit.end) {
    if (r.word(i).quotation != 0) {
      any = true;
      i = r.quotations[r.word(i).quotation - 1].tokens.end;
    } else if (r.word(i).is(kStop | kComma)) {
      ++i;
    } else {
      return false;
    }
  }
  return any;
}

}  // namespace

std::vector<Statement> find_statements(const Reading& reading) {
  std::vector<Statement> out;
  std::size_t last = SIZE_MAX;  // the statement that a bare quotation carries on
  std::size_t paragraph = 0;
  for (const Unit& unit : reading.units) {
    if (is_only_quotation(reading, unit.tokens)) {
      if (last != SIZE_MAX && unit.paragraph <= paragraph + 1) {
        out[last].content.push_back(unit.tokens);
        paragraph = unit.paragraph;
      }
      continue;
    }
    const std::size_t before = out.size();
    UnitFinder(reading, unit.tokens, out).run();
    if (unit.paragraph > paragraph + 1) last = SIZE_MAX;
    for (std::size_t k = before; k < out.size(); ++k) {
      if (!out[k].nested && (out[k].quoted || out[k].kind == CueKind::kSpeech)) {
        last = k;
        paragraph = unit.paragraph;
      }
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Statement& a, const Statement& b) {
    return a.content.front().begin < b.content.front().begin;
  });
  return out;
}

}  // namespace firsthand::claims
