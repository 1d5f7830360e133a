#include "claims/assemble.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "claims/assemble_event.h"
#include "claims/assemble_source.h"
#include "claims/assemble_totals.h"
#include "claims/denials.h"
#include "claims/in_passing.h"
#include "claims/measures_answers.h"
#include "claims/measures_cumulative.h"
#include "claims/phrases.h"
#include "claims/sourcing.h"
#include "claims/speakers.h"
#include "claims/stance.h"
#include "claims/unverified.h"

namespace firsthand::claims {
namespace {

using model::Claim;
using model::CountRole;
using model::Distance;
using model::OriginKind;
using model::Tier;

class Assembler {
 public:
  explicit Assembler(const Parts& parts)
      : p_(parts), r_(parts.reading), speakers_(parts.reading, parts.statements, parts.report) {}

  Assembled run(std::span<const CountedMeasure> open) {
    index_statements();
    event_.emplace(p_, of_unit_);
    for (std::size_t k = 0; k < p_.counted.size(); ++k) out_.push_back(claim_of(k));
    fill_from_answered();
    allege_unverified(r_, p_.counted, out_);
    bare_denials();
    settle_retellings(p_.report, out_);
    for (Claim& claim : out_) claim.id = model::claim_id(claim);
    std::stable_sort(out_.begin(), out_.end(), model::stands_before);
    return {std::move(out_), open_claims(open)};
  }

 private:
  // Those that somebody named says himself. Days and places are told between the figures beside
  // them, whatever these count.
  std::vector<Claim> open_claims(std::span<const CountedMeasure> open) {
    std::vector<Claim> out;
    if (open.empty()) return out;
    std::vector<CountedMeasure> all(p_.counted.begin(), p_.counted.end());
    all.insert(all.end(), open.begin(), open.end());
    std::stable_sort(all.begin(), all.end(), [](const CountedMeasure& a, const CountedMeasure& b) {
      return a.counted.tokens < b.counted.tokens;
    });
    p_.counted = all;
    for (std::size_t k = 0; k < all.size(); ++k) {
      if (!all[k].measure.empty()) continue;
      Claim claim = claim_of(k);
      if (claim.tier != Tier::kC && claim.cue && is_named(claim)) out.push_back(std::move(claim));
    }
    p_.counted = {};
    return out;
  }

  // "Ana Roth", "the Ministry of Health"; who is told by a role alone may be somebody whom another
  // report names.
  static bool is_named(const Claim& claim) {
    if (!claim.speaker || claim.distance != Distance::kFirstHand) return false;
    const OriginKind kind = claim.speaker->kind;
    if (kind == OriginKind::kOutlet || kind == OriginKind::kAgency) return false;
    const std::vector<text::Token> words = text::tokenize(claim.speaker->name);
    return std::any_of(words.begin(), words.end(), [](const text::Token& t) { return t.capital; });
  }

  // Which statements a unit can be within: those that begin in it, and earlier ones that run on.
  void index_statements() {
    of_unit_.resize(r_.units.size());
    for (std::size_t s = 0; s < p_.statements.size(); ++s) {
      for (const Range& c : p_.statements[s].content) {
        auto unit =
            std::upper_bound(r_.units.begin(), r_.units.end(), c.begin,
                             [](std::size_t at, const Unit& u) { return at < u.tokens.begin; });
        for (std::size_t u = static_cast<std::size_t>(unit - r_.units.begin()); u-- > 0;) {
          if (r_.units[u].tokens.end <= c.begin) break;
          if (of_unit_[u].empty() || of_unit_[u].back() != s) of_unit_[u].push_back(s);
          break;
        }
      }
    }
  }

  // The statement with the least content that holds the token, among those that `fits`.
  template <typename Fits>
  std::size_t innermost(std::size_t unit, std::size_t token, Fits fits) const {
    std::size_t best = SIZE_MAX;
    std::size_t least = SIZE_MAX;
    for (const std::size_t s : of_unit_[unit]) {
      const Statement& statement = p_.statements[s];
      std::size_t size = 0;
      bool holds = false;
      for (const Range& c : statement.content) {
        size += c.size();
        holds = holds || (c.begin <= token && token < c.end);
      }
      if (holds && size < least && fits(s)) {
        least = size;
        best = s;
      }
    }
    return best;
  }

  // "Transport: ..." is a heading, "Prosecutor: ..." somebody; "the night saw" is no perception,
  // and who is "pronounced dead by medics" is dead, whatever they said.
  bool says(std::size_t s) const {
    const Statement& statement = p_.statements[s];
    if (statement.cls == CueClass::kAttitude || verb_of(statement) == "pronounce") return false;
    if (wants_no_name(statement) || is_no_saying(statement)) return false;
    const auto& who = speakers_.of(s);
    const bool somebody = who && who->sure;
    if (statement.form == Form::kLabel) return somebody;
    const bool thing = who && !who->sure && who->kind == OriginKind::kUnnamed;
    if (!thing || statement.quoted) return true;
    return is_of({"add", "admit", "announce", "confess", "declare", "insist", "say", "state",
                  "stress", "tell"},
                 verb_of(statement)) ||
           is_of({"according", "per"}, r_.word(statement.cue.begin).folded);
  }

  // "asked not to be identified"
  bool wants_no_name(const Statement& statement) const {
    const std::size_t v = statement.verb;
    return r_.is(v + 1, "not") && r_.is(v + 2, "to") && r_.is(v + 3, "be");
  }

  // "Driver told to slow down" was told; "fire on responding officers" and "a film showing the
  // raid" tell what somebody or something is.
  bool is_no_saying(const Statement& statement) const {
    if (statement.form != Form::kVerb || statement.quoted) return false;
    const std::size_t verb = statement.verb;
    if (verb_of(statement) == "tell") return r_.is(verb + 1, "to");
    if ((r_.word(verb).cue.forms & kGerund) == 0 || r_.is(verb + 1, "that")) return false;
    const Word& before = r_.word(statement.cue.begin - 1);
    return is_of({"show", "depict"}, verb_of(statement)) ||
           (before.is(kPreposition) && !r_.is(statement.cue.begin - 1, "by"));
  }

  // The dictionary form of a cue verb; empty for what is none.
  std::string_view verb_of(const Statement& statement) const {
    const auto& cue = r_.word(statement.verb).cue.cue;
    return cue ? std::string_view(cue->verb) : std::string_view();
  }

  // Who learned it, heard it or thinks so has it from somebody else. Of whom the Courier "learned
  // from" that is not said.
  bool is_hearsay(const Statement& statement) const {
    if (statement.quoted || r_.is(statement.verb + 1, "from")) return false;
    const std::string_view verb = verb_of(statement);
    // "We conclude from what we saw and heard that": what opens with "that" is what is concluded.
    if (is_of({"hear", "see"}, verb) && r_.word(statement.cue.begin - 1).is(kCoordinator))
      return false;
    return is_of({"hear", "learn", "overhear", "read", "think", "understand"}, verb) ||
           (verb == "find" && r_.is(statement.verb + 1, "out"));
  }

  Claim claim_of(std::size_t k) {
    const CountedMeasure& m = p_.counted[k];
    const Range unit = r_.units[m.unit].tokens;
    const std::size_t at = m.counted.tokens.begin;
    // "The boy found a gun and shot himself": what he did, and not what he found.
    const auto tells = [&](std::size_t s) {
      return says(s) && !(m.counted.reflexive && verb_of(p_.statements[s]) == "find") &&
             !is_told_beside_denial(r_, m, p_.statements[s]);
    };
    const std::size_t any = innermost(m.unit, at, tells);
    const std::size_t said =
        p_.page[m.unit] == PagePart::kCaption
            ? SIZE_MAX
            : innermost(m.unit, at, [&](std::size_t s) {
                return tells(s) && (!p_.statements[s].source.empty() ||
                                    quoting_verb(r_, p_.statements[s], unit) != SIZE_MAX);
              });
    Claim claim;
    claim.report = p_.report.id;
    claim.span = r_.span(unit);
    attribute(claim, said, unit, at);
    if (said == SIZE_MAX && !is_of_others(any)) speak_for_maker(claim, at);
    if (said == SIZE_MAX && !claim.speaker) confirm(claim, m);
    if (m.named && claim.tier == Tier::kA) claim.tier = Tier::kB;
    if (said != SIZE_MAX && is_in_passing(r_, m, p_.statements[said])) claim.tier = Tier::kC;
    const StanceFound stance = stance_of(r_, m, any == SIZE_MAX ? nullptr : &p_.statements[any]);
    claim.stance = stance.stance;
    if (stance.words) claim.stance_span = r_.span(*stance.words);
    if (!m.measure.empty()) {
      claim.measure = m.measure;
      claim.measure_span = r_.span(m.told.empty() ? m.trigger : m.told);
    }
    model::Count count;
    count.min = m.counted.min;
    count.max = m.counted.max;
    count.modifier = m.counted.modifier;
    count.span = r_.span(m.counted.tokens);
    count.words = r_.text(m.counted.tokens);
    count.role = m.role;
    const Range region = region_of(k, said, unit);
    // "Since 2018 the society has recorded ...": the time stands before who says it.
    const bool since = r_.is(unit.begin, "since");
    if (is_cumulative(r_, since ? unit : region, m)) count.role = CountRole::kCumulative;
    if (!m.part) claim.count = std::move(count);  // one of several has no figure of his own
    if (claim.stance != model::Stance::kHypothetical) {
      claim.when = event_->when(k, region, said);
      claim.where = event_->where(k, region, said);
    }
    return claim;
  }

  // ------------------------------------------------------------------ who

  void attribute(Claim& claim, std::size_t s, Range unit, std::size_t at) {
    if (s == SIZE_MAX) {
      claim.distance = Distance::kUnattributed;
      claim.tier = Tier::kB;
      return;
    }
    const Statement& statement = p_.statements[s];
    claim.cue = r_.span(statement.cue);
    for (const Range& c : statement.content) claim.content.push_back(r_.span(c));
    claim.tier = is_hearsay(statement) ? Tier::kC : statement.tier;
    auto who = speakers_.of(s);
    std::vector<std::string> relays = publishers_around(s);
    if (auto channel = speakers_.channel(statement.channel)) relays.push_back(*channel);
    for (std::string& name : carriers(statement, unit)) relays.push_back(std::move(name));
    if (auto citing = citing_within(statement, unit)) who = std::move(citing);
    // "Reuters reported, citing the ministry"; "according to the Courier, which quoted Ana Roth"
    if (who) {
      if (auto cited = cited_by(unit, s); cited && cited->name != who->name) {
        if (!who->own) relays.push_back(who->name);
        who = std::move(cited);
      }
    }
    if (auto quoted = quoted_as(statement, unit)) {
      if (who && !who->own) relays.insert(relays.begin(), who->name);
      if (auto by = quoting_before(statement, unit)) relays.insert(relays.begin(), std::move(*by));
      who = std::move(quoted);
    }
    auto given = at == SIZE_MAX ? std::nullopt : given_by(r_, speakers_, unit);
    if (given && given->name != (who ? who->name : "")) {
      if (who && !who->own) relays.push_back(who->name);
      who = std::move(given);
    }
    // "They report", with nobody before them, in a statement of their own.
    if (!who && statement.source.size() == 1 && r_.text(statement.source.front()) == "They")
      who = speakers_.maker();
    if (!who) {
      claim.distance = Distance::kUnattributed;
      return;
    }
    std::vector<std::string> once;
    for (std::string& name : relays) {
      if (name != who->name && std::find(once.begin(), once.end(), name) == once.end())
        once.push_back(std::move(name));
    }
    set_speaker(claim, *who, std::move(once));
  }

  // "The official toll remains 17", "reportedly": somebody's, and not of whoever prints it.
  bool is_of_others(std::size_t s) const {
    return s != SIZE_MAX &&
           (p_.statements[s].form == Form::kAccording || p_.statements[s].form == Form::kAdverb);
  }

  // What nobody is named for in a statement of somebody's own is his.
  void speak_for_maker(Claim& claim, std::size_t at) {
    const bool quoted = r_.word(at).quotation != 0;
    if (quoted || claim.span.begin < p_.report.body_begin()) return;
    if (const auto maker = speakers_.maker()) set_speaker(claim, *maker, {});
  }

  // Told by nobody, and then by somebody in his own words.
  void confirm(Claim& claim, const CountedMeasure& m) {
    const std::size_t at = m.counted.tokens.begin;
    if (r_.word(at).quotation != 0 || claim.span.begin < p_.report.body_begin()) return;
    if (!m.counted.min || m.counted.min != m.counted.max) return;
    if (!folded_) folded_.emplace(*r_.document);
    const std::size_t s = confirmed_by(r_, *folded_, p_.statements, m.unit, *m.counted.min);
    if (s == SIZE_MAX || !says(s) || !speakers_.of(s) || !speakers_.of(s)->sure) return;
    set_speaker(claim, *speakers_.of(s), {});
  }

  void set_speaker(Claim& claim, const ResolvedSpeaker& who, std::vector<std::string> relays) {
    claim.speaker = model::Speaker{who.name, who.kind, std::nullopt};
    if (!who.words.empty()) claim.speaker->span = r_.span(who.words);
    claim.relayed_by = std::move(relays);
    const bool publisher =
        !who.own && (who.kind == OriginKind::kOutlet || who.kind == OriginKind::kAgency);
    claim.distance = who.kind == OriginKind::kUnnamed         ? Distance::kUnattributed
                     : !claim.relayed_by.empty() || publisher ? Distance::kRelayed
                                                              : Distance::kFirstHand;
  }

  // "The Advance reports that, as the mayor told Radio Halcyon, ...": the publishers within whose
  // words this statement stands, the outermost first.
  std::vector<std::string> publishers_around(std::size_t s) const {
    std::vector<std::pair<std::size_t, std::string>> found;
    const std::size_t at = p_.statements[s].verb;
    for (const std::size_t o : of_unit_[r_.unit_of(at)]) {
      const auto& who = speakers_.of(o);
      if (o == s || !who || who->own || !says(o)) continue;
      if (who->kind != OriginKind::kOutlet && who->kind != OriginKind::kAgency) continue;
      for (const Range& c : p_.statements[o].content) {
        if (c.begin <= at && at < c.end) found.emplace_back(c.size(), who->name);
      }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> names;
    for (auto& [size, name] : found) names.push_back(std::move(name));
    return names;
  }

  // Who carried the words, told beside the saying: "in an interview with the Courier", "in remarks
  // published by Reuters", "quoted by Radio Halcyon".
  std::vector<std::string> carriers(const Statement& statement, Range unit) const {
    std::vector<std::string> names;
    for (std::size_t i = unit.begin; i + 2 < unit.end; ++i) {
      if (r_.word(i).quotation != 0) continue;
      const std::string& f = r_.word(i).folded;
      const bool with = is_of({"interview", "interviews", "conversation"}, f) &&
                        is_of({"with", "to"}, r_.word(i + 1).folded);
      const bool to = is_of({"speaking", "talking", "remarks", "comments"}, f) &&
                      is_of({"to", "with"}, r_.word(i + 1).folded);
      const bool by =
          is_of({"quoted", "cited", "carried", "published", "broadcast", "aired", "interviewed"},
                f) &&
          is_of({"by", "on", "in"}, r_.word(i + 1).folded);
      if (!with && !to && !by) continue;
      const bool content = std::any_of(statement.content.begin(), statement.content.end(),
                                       [&](Range c) { return c.begin <= i && i < c.end; });
      if (content) continue;
      const Range who = phrase_after(r_, unit, i + 2).head;
      if (auto name = speakers_.channel(who)) names.push_back(std::move(*name));
    }
    return names;
  }

  // "citing", "learned from", "on the word of": where the name of who is cited begins.
  std::optional<std::size_t> citing_at(Range unit, std::size_t i) const {
    const std::string& f = r_.word(i).folded;
    if (is_of({"citing", "quoting"}, f) ||
        (f == "quoted" && i > unit.begin && r_.word(i - 1).is(kRelative)))
      return i + 1;
    if (is_of({"learned", "learnt", "learns", "heard", "gathered", "obtained"}, f) &&
        r_.is(i + 1, "from"))
      return i + 2;
    const Range phrase = source_phrase(r_, unit, i);
    if (!phrase.empty()) return phrase.end;
    return std::nullopt;
  }

  // Whom somebody cites in the same sentence: what is cited is the source.
  std::optional<ResolvedSpeaker> cited_by(Range unit, std::size_t said) const {
    for (std::size_t i = unit.begin; i + 1 < unit.end; ++i) {
      if (r_.word(i).quotation != 0) continue;
      const auto name = citing_at(unit, i);
      if (!name) continue;
      const Statement& s = p_.statements[said];
      if (!s.source.empty() && i < s.source.front().begin && i != unit.begin) continue;
      if (std::any_of(s.content.begin(), s.content.end(),
                      [&](Range c) { return c.begin <= i && i + 1 < c.end && c.begin > s.verb; }))
        continue;
      const NounPhrase who = phrase_after(r_, unit, *name);
      if (who.all.empty()) continue;
      return speakers_.of_phrase(who.all, who.head);
    }
    return std::nullopt;
  }

  // "The Courier" of "The Courier, quoting Ana Roth, said", where all of it is the source.
  std::optional<ResolvedSpeaker> citing_within(const Statement& statement, Range unit) const {
    if (statement.source.empty()) return std::nullopt;
    const Range source = statement.source.front();
    for (std::size_t i = source.begin + 2; i < source.end; ++i) {
      if (!r_.word(i - 1).is(kComma) || !citing_at(unit, i)) continue;
      const Range before{source.begin, i - 1};
      return speakers_.of_phrase(before, before);
    }
    return std::nullopt;
  }

  std::optional<ResolvedSpeaker> quoted_as(const Statement& statement, Range unit) const {
    const std::size_t verb = quoting_verb(r_, statement, unit);
    if (verb == SIZE_MAX) return std::nullopt;
    const Range phrase{verb + 1, statement.cue.begin - 1};
    return speakers_.of_phrase(phrase, phrase);
  }

  // "the agency" of the same, whatever stands between it and its verb.
  std::optional<std::string> quoting_before(const Statement& statement, Range unit) const {
    const std::size_t verb = quoting_verb(r_, statement, unit);
    for (const std::size_t o : of_unit_[r_.unit_of(verb)]) {
      const auto& who = speakers_.of(o);
      if (p_.statements[o].verb == verb && who && !who->own) return who->name;
    }
    return std::nullopt;
  }

  // ------------------------------------------------------------------ when and where

  // The words that can speak of the event: what is said, or the sentence without the saying.
  Range region_of(std::size_t k, std::size_t said, Range unit) const {
    if (said == SIZE_MAX) return unit;
    const std::size_t at = p_.counted[k].counted.tokens.begin;
    for (const Range& c : p_.statements[said].content) {
      if (c.begin <= at && at < c.end)
        return {std::max(c.begin, unit.begin), std::min(c.end, unit.end)};
    }
    return unit;
  }

  // "The army says nine" is of the day and place of the figure that it answers.
  void fill_from_answered() {
    for (std::size_t k = 0; k < p_.counted.size(); ++k) {
      const CountedMeasure& m = p_.counted[k];
      if (m.told.empty() || out_[k].stance == model::Stance::kHypothetical) continue;
      for (std::size_t b = k; b-- > 0 && p_.counted[b].unit + kTalk >= m.unit;) {
        const CountedMeasure& before = p_.counted[b];
        if (before.measure != m.measure || (before.trigger != m.told && before.told != m.told))
          continue;
        if (!out_[k].when) out_[k].when = out_[b].when;
        if (!out_[k].where) out_[k].where = out_[b].where;
        break;
      }
    }
  }

  // ------------------------------------------------------------------ denials without a figure

  void bare_denials() {
    std::set<std::size_t> with_count;
    for (const Claim& claim : out_) {
      if (claim.cue) with_count.insert(claim.cue->begin);
    }
    for (std::size_t s = 0; s < p_.statements.size(); ++s) {
      const Statement& statement = p_.statements[s];
      if (statement.cls != CueClass::kDeny || statement.negated ||
          statement.kind == CueKind::kObject)
        continue;
      if (with_count.contains(r_.span(statement.cue).begin)) continue;
      if (!speakers_.of(s) || !speakers_.of(s)->sure) continue;
      const std::size_t unit = r_.unit_of(statement.cue.begin);
      if (p_.page[unit] != PagePart::kText) continue;
      Claim claim;
      claim.report = p_.report.id;
      model::Span span = r_.span(statement.cue);
      for (const auto* list : {&statement.source, &statement.content}) {
        for (const Range& x : *list) {
          span.begin = std::min(span.begin, r_.span(x).begin);
          span.end = std::max(span.end, r_.span(x).end);
        }
      }
      claim.span = span;
      attribute(claim, s, r_.units[unit].tokens, SIZE_MAX);
      claim.stance = model::Stance::kDenied;
      claim.stance_span = r_.span(statement.cue);
      if (const auto denied = denied_measure(r_, p_.measures, statement)) {
        claim.measure = denied->measure;
        claim.measure_span = r_.span(denied->words);
        if (!denied->anyone.empty())
          claim.count = model::Count{1,
                                     std::nullopt,
                                     model::Modifier::kAtLeast,
                                     std::string(r_.text(denied->anyone)),
                                     r_.span(denied->anyone),
                                     CountRole::kFigure};
      }
      out_.push_back(std::move(claim));
    }
  }

  Parts p_;
  const Reading& r_;
  Speakers speakers_;
  std::vector<std::vector<std::size_t>> of_unit_;
  std::optional<EventWords> event_;
  std::optional<Folded> folded_;
  std::vector<Claim> out_;
};

}  // namespace

Assembled assemble(const Parts& parts, std::span<const CountedMeasure> open) {
  return Assembler(parts).run(open);
}

}  // namespace firsthand::claims
