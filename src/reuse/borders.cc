#include "reuse/borders.h"

#include <algorithm>

namespace firsthand::reuse {
namespace {

constexpr double kVerbatim = 0.6;  // of the words in common runs

std::vector<bool> terms_in(const Analysis& text, Range words) {
  std::vector<bool> has(text.term_count());
  for (std::uint32_t i = words.first; i < words.end; ++i) has[text.words[i].term] = true;
  return has;
}

Range words_of(const Analysis& text, Range sentences) {
  return {text.sentences[sentences.first].first, text.sentences[sentences.end - 1].end};
}

}  // namespace

Borders::Borders(const Analysis& a, const Analysis& b, const Likeness& likeness,
                 const std::vector<Run>& runs, const Parameters& parameters)
    : a_(a),
      b_(b),
      likeness_(likeness),
      runs_(runs),
      p_(parameters),
      extent_(a, b, likeness, parameters),
      partner_in_a_(b.term_count(), kNoTerm) {
  for (const Likeness::Shared& stem : likeness.shared()) partner_in_a_[stem.b] = stem.a;
}

void Borders::match(const Analysis& text, Range words, const std::vector<bool>& other_has,
                    std::vector<Match>& out) const {
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    Match& match = out[i - words.first];
    if (match == Match::kInRun) continue;
    if (text.words[i].function) {
      match = Match::kFree;
      continue;
    }
    const std::uint32_t partner = &text == &a_ ? likeness_.partner_in_b(text.words[i].term)
                                               : partner_in_a_[text.words[i].term];
    match = partner != kNoTerm && other_has[partner] ? Match::kShared : Match::kNone;
  }
}

// The stretch whose words gain most in all.
Range Borders::core(Range words, const std::vector<Match>& matches) const {
  Range best{words.first, words.first};
  double best_sum = 0;
  double sum = 0;
  std::uint32_t begin = words.first;
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    sum += gain(matches[i - words.first], p_.unmatched_verbatim);
    if (sum <= 0) {
      sum = 0;
      begin = i + 1;
    } else if (sum > best_sum) {
      best_sum = sum;
      best = {begin, i + 1};
    }
  }
  return best;
}

double Borders::gain(Match match, double cost) const {
  switch (match) {
    case Match::kInRun:
      return 1;
    case Match::kShared:
      return p_.shared_gain;
    case Match::kFree:
      return 0;
    case Match::kNone:
      break;
  }
  return -cost;
}

Range Borders::trimmed(const Analysis& text, Range sentences, const std::vector<Match>& matches,
                       bool verbatim) const {
  const Range words = words_of(text, sentences);
  const auto to_borders = [&](Range cut) {
    const Sentence& first = text.sentences[text.sentence_of(cut.first)];
    const Sentence& last = text.sentences[text.sentence_of(cut.end - 1)];
    const auto whole = [&](std::uint32_t dropped, const Sentence& s) {
      return verbatim ? dropped <= p_.verbatim_rest
                      : dropped <= p_.sentence_rest * static_cast<double>(s.end - s.first);
    };
    if (whole(cut.first - first.first, first)) cut.first = first.first;
    if (whole(last.end - cut.end, last)) cut.end = last.end;
    return cut;
  };
  if (verbatim) {
    const Range cut = core(words, matches);
    return cut.size() == 0 ? cut : to_borders(cut);
  }
  Range out{words.end, words.first};
  for (std::uint32_t s = sentences.first; s < sentences.end && out.first == words.end; ++s) {
    double sum = 0;
    double best = 0;
    for (std::uint32_t i = text.sentences[s].end; i-- > text.sentences[s].first;) {
      sum += gain(matches[i - words.first], p_.unmatched_cost);
      if (sum > best) {
        best = sum;
        out.first = i;
      }
    }
  }
  for (std::uint32_t s = sentences.end; s-- > sentences.first && out.end == words.first;) {
    double sum = 0;
    double best = 0;
    for (std::uint32_t i = text.sentences[s].first; i < text.sentences[s].end; ++i) {
      sum += gain(matches[i - words.first], p_.unmatched_cost);
      if (sum > best) {
        best = sum;
        out.end = i + 1;
      }
    }
  }
  return out.first < out.end ? to_borders(out) : Range{words.first, words.first};
}

Borders::Matches Borders::in_runs(Range a_words, Range b_words) const {
  Matches out;
  out.a.resize(a_words.size());
  out.b.resize(b_words.size());
  std::uint32_t longest = 0;
  for (const Run& run : runs_) {
    const Run part = within(run, a_words, b_words);
    if (part.size < kRun) continue;
    longest = std::max(longest, part.size);
    for (std::uint32_t k = 0; k < part.size; ++k) {
      out.a[part.a + k - a_words.first] = Match::kInRun;
      out.b[part.b + k - b_words.first] = Match::kInRun;
    }
  }
  const auto covered = [](const std::vector<Match>& matches) {
    return static_cast<double>(std::count(matches.begin(), matches.end(), Match::kInRun)) /
           static_cast<double>(matches.size());
  };
  out.verbatim =
      longest >= p_.verbatim_run || covered(out.a) >= kVerbatim || covered(out.b) >= kVerbatim;
  return out;
}

bool Borders::is_verbatim_block(const Fragment& fragment) const {
  const Range a_words = words_of(a_, fragment.a);
  const Range b_words = words_of(b_, fragment.b);
  return std::min(a_words.size(), b_words.size()) >= p_.verbatim_block &&
         in_runs(a_words, b_words).verbatim;
}

Aligned Borders::cut(const Fragment& fragment) const {
  const Range a_words = words_of(a_, fragment.a);
  const Range b_words = words_of(b_, fragment.b);
  Matches matches = in_runs(a_words, b_words);
  if (fragment.joined) matches.verbatim = false;
  if (!matches.verbatim && !fragment.joined && p_.window > 0) {
    const Aligned fit = fitted(a_words, b_words);
    if (fit.a.size() > 0) return fit;
  }
  match(a_, a_words, terms_in(b_, b_words), matches.a);
  match(b_, b_words, terms_in(a_, a_words), matches.b);
  Aligned out;
  out.a = trimmed(a_, fragment.a, matches.a, matches.verbatim);
  out.b = trimmed(b_, fragment.b, matches.b, matches.verbatim);
  weigh(out);
  return out;
}

Aligned Borders::fitted(Range a_words, Range b_words) const {
  const auto grown = [&](Range words, const Analysis& text) {
    const auto w = static_cast<std::uint32_t>(p_.window);
    const auto all = static_cast<std::uint32_t>(text.words.size());
    return Range{words.first > w ? words.first - w : 0, std::min(words.end + w, all)};
  };
  const Extents e = extent_.fit(a_words, b_words, grown(a_words, a_), grown(b_words, b_));
  if (e.a.size() == 0 || e.b.size() == 0) return {};
  const auto to_borders = [&](const Analysis& text, Range cut) {
    const Sentence& first = text.sentences[text.sentence_of(cut.first)];
    const Sentence& last = text.sentences[text.sentence_of(cut.end - 1)];
    const auto whole = [&](std::uint32_t dropped, const Sentence& s) {
      return dropped <= p_.sentence_rest * static_cast<double>(s.end - s.first);
    };
    if (whole(cut.first - first.first, first)) cut.first = first.first;
    if (whole(last.end - cut.end, last)) cut.end = last.end;
    return cut;
  };
  Aligned out{to_borders(a_, e.a), to_borders(b_, e.b), 0, 0, 0, false};
  weigh(out);
  return out;
}

std::vector<Aligned> Borders::missed(const std::vector<Aligned>& found) {
  for (const Aligned& one : found) extent_.take(one.a, one.b);
  std::vector<Aligned> out;
  for (const Extents& seed : extent_.seeds()) {
    const Aligned fit = fitted(seed.a, seed.b);
    if (fit.a.size() > 0) out.push_back(fit);
  }
  return out;
}

std::vector<Aligned> Borders::condense(std::vector<Aligned> found) {
  const auto grown = [&](Range words, const Analysis& text) {
    const auto w = static_cast<std::uint32_t>(p_.window);
    const auto all = static_cast<std::uint32_t>(text.words.size());
    return Range{words.first > w ? words.first - w : 0, std::min(words.end + w, all)};
  };
  for (const Aligned& one : found) extent_.take(one.a, one.b);
  for (Aligned& one : found) {
    extent_.free(one.a, one.b);
    const Extents of_b = extent_.condensed(true, one.a, one.b, grown(one.a, a_));
    const Extents of_a = extent_.condensed(false, one.b, one.a, grown(one.b, b_));
    if (of_b.b.size() > one.b.size()) {
      one.a = of_b.a;
      one.b = of_b.b;
      one.condensed = true;
    } else if (of_a.b.size() > one.a.size()) {
      one.b = of_a.a;
      one.a = of_a.b;
      one.condensed = true;
    }
    extent_.take(one.a, one.b);
  }
  std::sort(found.begin(), found.end(),
            [](const Aligned& x, const Aligned& y) { return x.a.first < y.a.first; });
  std::vector<Aligned> out;
  const auto meet = [](Range x, Range y) { return x.first < y.end && y.first < x.end; };
  for (const Aligned& one : found) {
    if (!out.empty() && (one.condensed || out.back().condensed) &&
        ((one.a.first <= out.back().a.end + p_.join_gap && meet(one.b, out.back().b)) ||
         meet(one.a, out.back().a))) {
      Aligned& both = out.back();
      both.a = {std::min(both.a.first, one.a.first), std::max(both.a.end, one.a.end)};
      both.b = {std::min(both.b.first, one.b.first), std::max(both.b.end, one.b.end)};
      both.condensed = true;
    } else {
      out.push_back(one);
    }
  }
  for (Aligned& one : out) weigh(one);
  return out;
}

void Borders::weigh(Aligned& passage) const {
  const auto a_has = terms_in(a_, passage.a);
  const auto b_has = terms_in(b_, passage.b);
  passage.weight = 0;
  const Extents e = extent_.weigh(passage.a, passage.b);
  passage.a_nats = e.a_sum;
  passage.b_nats = e.b_sum;
  for (std::uint32_t t = 0; t < a_has.size(); ++t) {
    const std::uint32_t partner = likeness_.partner_in_b(t);
    if (a_has[t] && partner != kNoTerm && b_has[partner])
      passage.weight += static_cast<double>(a_.terms[t].weight);
  }
}

Aligned Borders::cut(const Block& block) const {
  const auto to_borders = [&](const Analysis& text, Range words) {
    const Sentence& first = text.sentences[text.sentence_of(words.first)];
    const Sentence& last = text.sentences[text.sentence_of(words.end - 1)];
    if (words.first - first.first <= p_.verbatim_rest) words.first = first.first;
    if (last.end - words.end <= p_.verbatim_rest) words.end = last.end;
    return words;
  };
  Aligned out{to_borders(a_, block.a), to_borders(b_, block.b), 0, 0, 0, false};
  weigh(out);
  return out;
}

}  // namespace firsthand::reuse
