#include "claims/foreign_claims.h"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "claims/foreign_measures.h"
#include "claims/foreign_statements.h"
#include "claims/times.h"
#include "text/moment.h"

namespace firsthand::claims {
namespace {

using model::Claim;
using model::OriginKind;

class Assembler {
 public:
  Assembler(const model::Report& report, const Folded& words,
            const std::vector<ForeignStatement>& statements,
            const std::vector<ForeignCount>& counts, const model::Annotations& found)
      : report_(report), w_(words), statements_(statements), found_(found) {
    of_sentence_.resize(words.document().sentences.size());
    for (const ForeignCount& c : counts) counted_.emplace(c.sentence, c.measure);
    for (std::size_t s = 0; s < statements_.size(); ++s) {
      for (const Range& r : statements_[s].content) {
        const std::size_t last = w_.document().sentence_of(r.end - 1);
        for (std::size_t k = w_.document().sentence_of(r.begin); k <= last; ++k)
          of_sentence_[k].push_back(s);
      }
    }
  }

  Claim claim_of(const ForeignCount& c) const {
    Claim claim;
    claim.report = report_.id;
    claim.span = w_.document().sentences[c.sentence].span;
    claim.tier = model::Tier::kB;
    claim.measure = c.measure;
    claim.measure_span = w_.span(c.trigger.begin, c.trigger.end);
    claim.count = c.count;
    claim.stance = c.stance;
    if (c.stance_words) claim.stance_span = w_.span(c.stance_words->begin, c.stance_words->end);
    const ForeignStatement* said = innermost(c.sentence, c.words.begin);
    if (said) attribute(claim, *said);
    if (claim.stance != model::Stance::kHypothetical) {
      claim.when = when(c, said);
      claim.where = where(c, said);
    }
    claim.id = model::claim_id(claim);
    return claim;
  }

 private:
  // The statement with the least content that holds the token.
  const ForeignStatement* innermost(std::size_t sentence, std::size_t token) const {
    const ForeignStatement* best = nullptr;
    std::size_t least = SIZE_MAX;
    for (const std::size_t number : of_sentence_[sentence]) {
      const ForeignStatement& s = statements_[number];
      std::size_t size = 0;
      bool holds = false;
      for (const Range& r : s.content) {
        size += r.size();
        holds = holds || (r.begin <= token && token < r.end);
      }
      if (!holds || size >= least) continue;
      least = size;
      best = &s;
    }
    return best;
  }

  void attribute(Claim& claim, const ForeignStatement& s) const {
    claim.cue = w_.span(s.cue.begin, s.cue.end);
    for (const Range& r : s.content) claim.content.push_back(w_.span(r.begin, r.end));
    if (s.stance != model::Stance::kAsserted && claim.stance != model::Stance::kHypothetical) {
      claim.stance = s.stance;
      claim.stance_span = claim.cue;
    }
    if (!s.speaker) return;
    claim.speaker = s.speaker;
    claim.relayed_by = s.relayed_by;
    const OriginKind kind = s.speaker->kind;
    const bool publisher = kind == OriginKind::kOutlet || kind == OriginKind::kAgency;
    claim.distance = kind == OriginKind::kUnnamed             ? model::Distance::kUnattributed
                     : publisher || !claim.relayed_by.empty() ? model::Distance::kRelayed
                                                              : model::Distance::kFirstHand;
  }

  // Those of a list in the order of the text that begin in the sentence.
  template <typename Found>
  std::span<const Found> of_sentence(const std::vector<Found>& all, std::size_t sentence) const {
    const model::Span span = w_.document().sentences[sentence].span;
    const auto before = [](const Found& f, std::size_t at) { return f.span.begin < at; };
    const auto begin = std::lower_bound(all.begin(), all.end(), span.begin, before);
    const auto end = std::lower_bound(begin, all.end(), span.end, before);
    return {begin, end};
  }

  // Whether a span of the count's sentence is part of what is said, and not of the saying.
  bool tells(model::Span span, const ForeignCount& c, const ForeignStatement* said) const {
    if (!w_.document().sentences[c.sentence].span.contains(span)) return false;
    if (!said) return true;
    return std::any_of(said->content.begin(), said->content.end(),
                       [&](Range r) { return w_.span(r.begin, r.end).contains(span); });
  }

  // The sentence before, which tells of what the count goes on with: "A roof fell on Monday in
  // Velm. Six people were hurt." It counts nothing of the kind itself and is nobody's words.
  std::optional<std::size_t> goes_on_with(const ForeignCount& c) const {
    if (c.sentence == 0 || counted_.count({c.sentence - 1, c.measure}) != 0 ||
        !of_sentence_[c.sentence - 1].empty())
      return std::nullopt;
    const auto& sentences = w_.document().sentences;
    const bool together = sentences[c.sentence].paragraph == sentences[c.sentence - 1].paragraph;
    return together ? std::optional(c.sentence - 1) : std::nullopt;
  }

  std::optional<model::When> when(const ForeignCount& c, const ForeignStatement* said) const {
    const std::size_t at = w_.span(c.trigger.begin, c.trigger.end).begin;
    const auto own = [&](model::Span span) { return tells(span, c, said); };
    if (auto best = day_in(c.sentence, at, own)) return best;
    const auto before = goes_on_with(c);
    return before ? day_in(*before, at, [](model::Span) { return true; }) : std::nullopt;
  }

  // The day that stands nearest to `at`, of those that may be told of the count.
  template <typename Usable>
  std::optional<model::When> day_in(std::size_t sentence, std::size_t at, Usable usable) const {
    std::optional<model::When> best;
    std::size_t least = SIZE_MAX;
    for (const model::TimeExpression& t : of_sentence(found_.times, sentence)) {
      if (!usable(t.span)) continue;
      auto when = when_of(t);
      const std::size_t away = t.span.begin > at ? t.span.begin - at : at - t.span.begin;
      if (!when || when->precision > model::Precision::kMonth || away >= least) continue;
      when->span = t.span;
      least = away;
      best = when;
    }
    return best;
  }

  std::optional<model::Place> where(const ForeignCount& c, const ForeignStatement* said) const {
    const auto own = [&](model::Span span) { return tells(span, c, said); };
    const auto here = of_sentence(found_.places, c.sentence);
    if (std::any_of(here.begin(), here.end(), [&](const model::Place& p) { return own(p.span); }))
      return place_in(c.sentence, own);
    const auto before = goes_on_with(c);
    return before ? place_in(*before, [](model::Span) { return true; }) : std::nullopt;
  }

  // The one place that the words name, beside what it lies in.
  template <typename Usable>
  std::optional<model::Place> place_in(std::size_t sentence, Usable usable) const {
    std::optional<model::Place> only;
    for (const model::Place& p : of_sentence(found_.places, sentence)) {
      if (!usable(p.span) || opens_dateline(p.span) ||
          (only && (only->name == p.name || text::holds(p, *only))))
        continue;
      if (only && !text::holds(*only, p)) return std::nullopt;
      only = p;
    }
    return only;
  }

  // "ИВАНОВО, 3 марта": where it was written.
  bool opens_dateline(model::Span span) const {
    const text::Document& document = w_.document();
    if (!w_.opens_paragraph(document.token_at(span.begin))) return false;
    const std::string_view behind = std::string_view(document.text).substr(span.end, 2);
    return behind.starts_with(',') || behind.starts_with('.') || behind == " (";
  }

  const model::Report& report_;
  const Folded& w_;
  const std::vector<ForeignStatement>& statements_;
  const model::Annotations& found_;
  std::vector<std::vector<std::size_t>> of_sentence_;      // statements that say something in it
  std::set<std::pair<std::size_t, std::string>> counted_;  // what each sentence counts
};

}  // namespace

void foreign_claims(const model::Report& report, const text::Document& document,
                    const ForeignWords& table, model::Annotations& annotations) {
  const Folded words(document);
  const auto statements = foreign_statements(words, table);
  const auto spans = [&](const std::vector<Range>& ranges) {
    std::vector<model::Span> out;
    for (const Range& r : ranges) {
      if (!r.empty()) out.push_back(words.span(r.begin, r.end));
    }
    return out;
  };
  for (const ForeignStatement& s : statements)
    annotations.attributions.push_back(
        {spans({s.source}), spans({s.cue}), spans(s.content), model::Tier::kB});
  const auto counts = foreign_counts(words, table, annotations.quantities);
  const Assembler assembler(report, words, statements, counts, annotations);
  for (const ForeignCount& c : counts) annotations.claims.push_back(assembler.claim_of(c));
  std::stable_sort(annotations.claims.begin(), annotations.claims.end(), model::stands_before);
}

}  // namespace firsthand::claims
