#include "claims/assemble.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "claims/measures_cumulative.h"
#include "claims/phrases.h"
#include "claims/roles.h"
#include "claims/speakers.h"
#include "claims/stance.h"
#include "claims/times.h"

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
      : p_(parts), r_(parts.reading), speakers_(parts.reading, parts.statements, parts.report) {
    for (const auto& time : p_.times) time_tokens_.push_back(tokens_of(time.span));
    for (const auto& place : p_.places) place_tokens_.push_back(tokens_of(place.span));
  }

  std::vector<Claim> run() {
    index_statements();
    for (std::size_t k = 0; k < p_.counted.size(); ++k) out_.push_back(claim_of(k));
    bare_denials();
    for (Claim& claim : out_) claim.id = model::claim_id(claim);
    std::stable_sort(out_.begin(), out_.end(), [](const Claim& a, const Claim& b) {
      return std::tie(a.span, a.count ? a.count->span : a.span, a.id) <
             std::tie(b.span, b.count ? b.count->span : b.span, b.id);
    });
    return std::move(out_);
  }

 private:
  Range tokens_of(model::Span span) const {
    const std::size_t begin = r_.document->token_at(span.begin);
    std::size_t end = begin;
    while (end < r_.words.size() && r_.document->tokens[end].span.begin < span.end) ++end;
    return {begin, end};
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

  // "Transport: ..." is a heading, "Prosecutor: ..." somebody.
  bool says(std::size_t s) const {
    if (p_.statements[s].cls == CueClass::kAttitude) return false;
    const auto& who = speakers_.of(s);
    return p_.statements[s].form != Form::kLabel || (who && who->sure);
  }

  Claim claim_of(std::size_t k) {
    const CountedMeasure& m = p_.counted[k];
    const Range unit = r_.units[m.unit].tokens;
    const std::size_t at = m.counted.tokens.begin;
    const std::size_t any = innermost(m.unit, at, [&](std::size_t s) { return says(s); });
    const std::size_t said = innermost(
        m.unit, at, [&](std::size_t s) { return says(s) && !p_.statements[s].source.empty(); });
    Claim claim;
    claim.report = p_.report.id;
    claim.span = r_.span(unit);
    attribute(claim, said, unit);
    const StanceFound stance = stance_of(r_, m, any == SIZE_MAX ? nullptr : &p_.statements[any]);
    claim.stance = stance.stance;
    if (stance.words) claim.stance_span = r_.span(*stance.words);
    claim.measure = m.measure;
    claim.measure_span = r_.span(m.trigger);
    model::Count count;
    count.min = m.counted.min;
    count.max = m.counted.max;
    count.modifier = m.counted.modifier;
    count.span = r_.span(m.counted.tokens);
    count.words = r_.text(m.counted.tokens);
    count.role = m.role;
    const Range region = region_of(k, said, unit);
    if (is_cumulative(r_, region, m)) count.role = CountRole::kCumulative;
    claim.count = std::move(count);
    set_when(claim, k, region, said);
    set_where(claim, k, region, said);
    return claim;
  }

  // ------------------------------------------------------------------ who

  void attribute(Claim& claim, std::size_t s, Range unit) {
    if (s == SIZE_MAX) {
      claim.distance = Distance::kUnattributed;
      claim.tier = Tier::kB;
      if (claim.span.begin < p_.report.body_begin()) return;
      if (const auto maker = speakers_.maker()) set_speaker(claim, *maker, {});
      return;
    }
    const Statement& statement = p_.statements[s];
    claim.cue = r_.span(statement.cue);
    for (const Range& c : statement.content) claim.content.push_back(r_.span(c));
    claim.tier = statement.tier;
    auto who = speakers_.of(s);
    std::vector<std::string> relays = publishers_around(s);
    if (auto channel = speakers_.channel(statement.channel)) relays.push_back(*channel);
    for (std::string& name : carriers(statement, unit)) relays.push_back(std::move(name));
    // "Reuters reported, citing the ministry"; "according to the Courier, which quoted Ana Roth"
    if (who) {
      if (auto cited = cited_by(unit, s); cited && cited->name != who->name) {
        if (!who->own) relays.push_back(who->name);
        who = std::move(cited);
      }
    }
    if (auto quoted = quoted_as(statement, unit)) {
      if (who && !who->own) relays.insert(relays.begin(), who->name);
      who = std::move(quoted);
    }
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
    const auto unit =
        std::upper_bound(r_.units.begin(), r_.units.end(), at,
                         [](std::size_t token, const Unit& u) { return token < u.tokens.begin; });
    if (unit == r_.units.begin()) return {};
    for (const std::size_t o : of_unit_[static_cast<std::size_t>(unit - r_.units.begin()) - 1]) {
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

  // Whom somebody cites in the same sentence: what is cited is the source.
  std::optional<ResolvedSpeaker> cited_by(Range unit, std::size_t said) const {
    for (std::size_t i = unit.begin; i + 1 < unit.end; ++i) {
      const std::string& f = r_.word(i).folded;
      const bool cites = is_of({"citing", "quoting"}, f) ||
                         (f == "quoted" && i > unit.begin && r_.word(i - 1).is(kRelative));
      if (!cites || r_.word(i).quotation != 0) continue;
      const Statement& s = p_.statements[said];
      if (!s.source.empty() && i < s.source.front().begin && i != unit.begin) continue;
      if (std::any_of(s.content.begin(), s.content.end(),
                      [&](Range c) { return c.begin <= i && i + 1 < c.end && c.begin > s.verb; }))
        continue;
      const NounPhrase who = phrase_after(r_, unit, i + 1);
      if (who.all.empty()) continue;
      return speakers_.of_phrase(who.all, who.head);
    }
    return std::nullopt;
  }

  // "the agency quoted Ana Roth as saying"
  std::optional<ResolvedSpeaker> quoted_as(const Statement& statement, Range unit) const {
    const std::size_t b = statement.cue.begin;
    if (b < unit.begin + 3 || !r_.is(b - 1, "as")) return std::nullopt;
    for (std::size_t i = b - 1; i-- > unit.begin && b - i < 20;) {
      if (!is_of({"quoted", "quotes", "quoting", "cited", "cites"}, r_.word(i).folded)) continue;
      if (r_.is(i + 1, "by")) return std::nullopt;  // "she was quoted by Reuters as saying"
      const Range phrase{i + 1, b - 1};
      if (phrase.empty()) return std::nullopt;
      return speakers_.of_phrase(phrase, phrase);
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

  // Words that are of a saying in this unit, not of what is said.
  bool of_saying(std::size_t token, std::size_t unit, std::size_t said) const {
    for (const std::size_t s : of_unit_[unit]) {
      const Statement& o = p_.statements[s];
      if (o.cls == CueClass::kAttitude || o.cls == CueClass::kIntend) continue;
      const auto holds = [&](Range x) { return x.begin <= token && token < x.end; };
      if (holds(o.manner) || holds(o.cue) || holds(o.channel)) return true;
      if (s == said || said == SIZE_MAX) {
        for (const Range& x : o.source) {
          if (holds(x)) return true;
        }
      }
    }
    return false;
  }

  // The part of the region that is nearest to this count: between its neighbours.
  Range own_part(std::size_t k, Range region) const {
    const CountedMeasure& m = p_.counted[k];
    const Range own = m.counted.tokens;
    Range part = region;
    if (k > 0 && p_.counted[k - 1].unit == m.unit) {
      const CountedMeasure& before = p_.counted[k - 1];
      std::size_t end = before.counted.tokens.end;
      if (before.trigger.end <= own.begin) end = std::max(end, before.trigger.end);
      if (end <= own.begin) part.begin = std::max(part.begin, boundary(end, own.begin));
    }
    if (k + 1 < p_.counted.size() && p_.counted[k + 1].unit == m.unit &&
        p_.counted[k + 1].counted.tokens.begin >= own.end)
      part.end = std::min(part.end, p_.counted[k + 1].counted.tokens.begin);
    return part;
  }
  // Where the second of two counts begins its own clause.
  std::size_t boundary(std::size_t from, std::size_t to) const {
    for (std::size_t i = to; i-- > from;) {
      if (r_.word(i).is(kComma | kCoordinator | kBreak)) return i;
    }
    return from;
  }

  template <typename Usable>
  std::size_t nearest(const std::vector<Range>& tokens, Range part, std::size_t from,
                      Usable usable) const {
    std::size_t best = SIZE_MAX;
    std::size_t least = SIZE_MAX;
    auto it = std::lower_bound(tokens.begin(), tokens.end(), part.begin,
                               [](const Range& a, std::size_t at) { return a.begin < at; });
    for (; it != tokens.end() && it->begin < part.end; ++it) {
      const std::size_t i = static_cast<std::size_t>(it - tokens.begin());
      if (!usable(i)) continue;
      const std::size_t away = it->begin > from ? it->begin - from : 2 * (from - it->begin);
      if (away < least) {
        least = away;
        best = i;
      }
    }
    return best;
  }

  bool possessive(Range tokens) const {
    const auto is_s = [&](std::size_t i) {
      return i < r_.words.size() && (r_.is(i, "'s") || r_.is(i, "'"));
    };
    return is_s(tokens.end) || (tokens.size() > 1 && is_s(tokens.end - 1));
  }

  void set_when(Claim& claim, std::size_t k, Range region, std::size_t said) {
    const CountedMeasure& m = p_.counted[k];
    const auto usable = [&](std::size_t i) {
      const Range t = time_tokens_[i];
      if (of_saying(t.begin, m.unit, said)) return false;
      if (m.toll_moved && !possessive(t)) return false;
      if (r_.word(t.begin).quotation != r_.word(m.counted.tokens.begin).quotation &&
          r_.word(m.counted.tokens.begin).quotation != 0)
        return false;
      const auto when = when_of(p_.times[i]);
      return when && when->precision <= model::Precision::kMonth;
    };
    for (const Range part : {own_part(k, region), region}) {
      const std::size_t i =
          nearest(time_tokens_, part, std::max(m.trigger.begin, part.begin), usable);
      if (i == SIZE_MAX) continue;
      claim.when = when_of(p_.times[i]);
      claim.when->span = p_.times[i].span;
      return;
    }
    if (m.toll_moved || !goes_on(k)) return;
    for (std::size_t i = first_in(time_tokens_, region.begin);
         i < time_tokens_.size() && time_tokens_[i].begin < region.end; ++i) {
      if (!of_saying(time_tokens_[i].begin, m.unit, said) && when_of(p_.times[i])) return;
    }
    claim.when = only_day_of(m.unit - 1);
  }

  // Whether the count goes on with the sentence before it in its paragraph, which counts nothing of
  // the kind itself: "Planes came back on Thursday. Twelve people were killed, the captain said."
  bool goes_on(std::size_t k) const {
    const CountedMeasure& m = p_.counted[k];
    if (m.unit == 0 || m.role != CountRole::kFigure ||
        r_.units[m.unit - 1].paragraph != r_.units[m.unit].paragraph)
      return false;
    for (std::size_t b = k; b-- > 0 && p_.counted[b].unit + 1 >= m.unit;) {
      if (p_.counted[b].unit + 1 == m.unit && p_.counted[b].measure == m.measure) return false;
    }
    return true;
  }

  static std::size_t first_in(const std::vector<Range>& tokens, std::size_t begin) {
    const auto it = std::lower_bound(tokens.begin(), tokens.end(), begin,
                                     [](const Range& a, std::size_t at) { return a.begin < at; });
    return static_cast<std::size_t>(it - tokens.begin());
  }

  // The one day of which a sentence tells something else than that it was said then.
  std::optional<model::When> only_day_of(std::size_t unit) const {
    std::optional<model::When> day;
    const Range tokens = r_.units[unit].tokens;
    for (std::size_t i = first_in(time_tokens_, tokens.begin);
         i < time_tokens_.size() && time_tokens_[i].begin < tokens.end; ++i) {
      if (of_saying(time_tokens_[i].begin, unit, SIZE_MAX)) continue;
      auto when = when_of(p_.times[i]);
      if (!when || when->precision > model::Precision::kDay) continue;
      if (day && day->from != when->from) return std::nullopt;
      when->span = p_.times[i].span;
      day = when;
    }
    return day;
  }

  // "in the rope works there": the place named last, in this paragraph.
  std::optional<model::Place> place_of_there(std::size_t unit, Range region) const {
    for (std::size_t i = region.begin; i < region.end; ++i) {
      if (!r_.is(i, "there") || (i + 1 < region.end && r_.word(i + 1).is(kBe | kHave | kModal)))
        continue;
      const std::size_t after = first_in(place_tokens_, i);
      if (after == 0) return std::nullopt;
      const Range at = place_tokens_[after - 1];
      std::size_t first = unit;
      while (first > 0 && r_.units[first - 1].paragraph == r_.units[unit].paragraph) --first;
      if (at.begin < r_.units[first].tokens.begin) return std::nullopt;
      return p_.places[after - 1];
    }
    return std::nullopt;
  }

  // The one place to which a sentence moves or in which it plays.
  std::optional<model::Place> only_place_of(std::size_t unit) const {
    std::optional<model::Place> place;
    const Range tokens = r_.units[unit].tokens;
    for (std::size_t i = first_in(place_tokens_, tokens.begin);
         i < place_tokens_.size() && place_tokens_[i].begin < tokens.end; ++i) {
      const std::size_t b = place_tokens_[i].begin;
      if (of_saying(b, unit, SIZE_MAX) || b == tokens.begin) continue;
      if (!is_of({"in", "at", "near", "to", "on", "into", "outside"}, r_.word(b - 1).folded))
        continue;
      if (place && place->name != p_.places[i].name) return std::nullopt;
      place = p_.places[i];
    }
    return place;
  }

  void set_where(Claim& claim, std::size_t k, Range region, std::size_t said) {
    const CountedMeasure& m = p_.counted[k];
    const auto usable = [&](std::size_t i) {
      const Range t = place_tokens_[i];
      if (of_saying(t.begin, m.unit, said)) return false;
      if (t.begin == region.begin) return false;
      std::size_t b = t.begin - 1;
      while (b > region.begin &&
             (r_.word(b).is(kDeterminer) ||
              is_of({"northern", "southern", "eastern", "western", "central"}, r_.word(b).folded)))
        --b;
      return is_of({"in", "at", "near", "outside", "on", "above", "around", "across", "inside",
                    "into", "below", "beside", "between", "off"},
                   r_.word(b).folded) ||
             b <= region.begin || of_event(b);
    };
    for (const Range part : {own_part(k, region), region}) {
      const std::size_t i =
          nearest(place_tokens_, part, std::max(m.trigger.begin, part.begin), usable);
      if (i == SIZE_MAX) continue;
      claim.where = p_.places[i];
      return;
    }
    claim.where = place_of_there(m.unit, region);
    if (!claim.where && goes_on(k)) claim.where = only_place_of(m.unit - 1);
  }

  // "the Ilmar landslide", "the streets of Velm": part of what happened or where, not of who.
  bool of_event(std::size_t before) const {
    if (r_.is(before, "of")) {
      return before > 0 &&
             is_of({"town",   "city",     "village", "streets", "outskirts", "district", "centre",
                    "center", "province", "port",    "north",   "south",     "east",     "west",
                    "suburb", "region",   "quarry",  "market",  "area",      "part"},
                   r_.word(before - 1).folded);
    }
    return false;
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
      const auto unit =
          std::upper_bound(r_.units.begin(), r_.units.end(), statement.cue.begin,
                           [](std::size_t at, const Unit& u) { return at < u.tokens.begin; });
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
      attribute(claim, s, std::prev(unit)->tokens);
      claim.stance = model::Stance::kDenied;
      claim.stance_span = r_.span(statement.cue);
      out_.push_back(std::move(claim));
    }
  }

  const Parts& p_;
  const Reading& r_;
  Speakers speakers_;
  std::vector<Range> time_tokens_;
  std::vector<Range> place_tokens_;
  std::vector<std::vector<std::size_t>> of_unit_;
  std::vector<Claim> out_;
};

}  // namespace

std::vector<Claim> assemble(const Parts& parts) { return Assembler(parts).run(); }

}  // namespace firsthand::claims
