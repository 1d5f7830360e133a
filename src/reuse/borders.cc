#include "reuse/borders.h"

#include <algorithm>

namespace firsthand::reuse {
namespace {

Range words_of(const Analysis& text, Range sentences) {
  return {text.sentences[sentences.first].first, text.sentences[sentences.end - 1].end};
}

// Sorted.
Row<std::uint32_t> terms_in(const Analysis& text, Range words, Memory memory) {
  Row<std::uint32_t> terms(memory);
  terms.reserve(words.size());
  for (std::uint32_t i = words.first; i < words.end; ++i) terms.push_back(text.words[i].term);
  std::sort(terms.begin(), terms.end());
  return terms;
}

// What is in no run: whether the other side has it.
template <typename Match>
void match(const Analysis& text, Range words, const Row<std::uint32_t>& partner,
           const Row<std::uint32_t>& other_has, Row<Match>& out) {
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    Match& match = out[i - words.first];
    if (match == Match::kInRun) continue;
    const std::uint32_t there = partner[text.words[i].term];
    if (text.words[i].function) {
      match = Match::kFree;
    } else if (there != kNoTerm && std::binary_search(other_has.begin(), other_has.end(), there)) {
      match = Match::kShared;
    }
  }
}

}  // namespace

Borders::Borders(const Analysis& a, const Analysis& b, const Partners& partners,
                 const RunIndex& runs, const Extent& extent, const Parameters& parameters,
                 Memory memory)
    : a_(a),
      b_(b),
      partners_(partners),
      runs_(runs),
      extent_(extent),
      p_(parameters),
      memory_(memory) {}

// The stretch whose words gain most in all.
Range Borders::core(Range words, const Row<Match>& matches) const {
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

// Takes in the rest of the first and the last sentence if it is short.
Range Borders::to_sentence_ends(const Analysis& text, Range words, bool verbatim) const {
  const Sentence& first = text.sentences[text.sentence_of(words.first)];
  const Sentence& last = text.sentences[text.sentence_of(words.end - 1)];
  const auto is_short = [&](std::uint32_t rest, const Sentence& s) {
    return verbatim ? rest <= p_.verbatim_rest
                    : rest <= p_.sentence_rest * static_cast<double>(s.end - s.first);
  };
  if (is_short(words.first - first.first, first)) words.first = first.first;
  if (is_short(last.end - words.end, last)) words.end = last.end;
  return words;
}

Range Borders::trimmed(const Analysis& text, Range sentences, const Row<Match>& matches,
                       bool verbatim) const {
  const Range words = words_of(text, sentences);
  const Range nothing{words.first, words.first};
  if (verbatim) {
    const Range cut = core(words, matches);
    return cut.size() == 0 ? nothing : to_sentence_ends(text, cut, true);
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
  return out.first < out.end ? to_sentence_ends(text, out, false) : nothing;
}

Borders::Matches Borders::in_runs(Range a_words, Range b_words) const {
  Matches out{Row<Match>(a_words.size(), memory_), Row<Match>(b_words.size(), memory_), false};
  std::uint32_t longest = 0;
  runs_.each_within(a_words, b_words, [&](const CommonRun& part) {
    longest = std::max(longest, part.size);
    const auto a = out.a.begin() + (part.a - a_words.first);
    const auto b = out.b.begin() + (part.b - b_words.first);
    std::fill(a, a + part.size, Match::kInRun);
    std::fill(b, b + part.size, Match::kInRun);
  });
  const auto covered = [](const Row<Match>& matches) {
    return static_cast<double>(std::count(matches.begin(), matches.end(), Match::kInRun)) /
           static_cast<double>(matches.size());
  };
  out.verbatim = longest >= p_.verbatim_run ||
                 std::max(covered(out.a), covered(out.b)) >= p_.verbatim_fragment;
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
  if (!matches.verbatim && !fragment.joined) {
    const Aligned fit = fitted(a_words, b_words);
    if (fit.a.size() > 0) return fit;
  }
  match(a_, a_words, partners_.in_b, terms_in(b_, b_words, memory_), matches.a);
  match(b_, b_words, partners_.in_a, terms_in(a_, a_words, memory_), matches.b);
  Aligned out;
  out.a = trimmed(a_, fragment.a, matches.a, matches.verbatim);
  out.b = trimmed(b_, fragment.b, matches.b, matches.verbatim);
  if (out.a.size() > 0 && out.b.size() > 0) extent_.weigh(out);
  return out;
}

Aligned Borders::cut(const Block& block) const {
  Aligned out;
  out.a = to_sentence_ends(a_, block.a, true);
  out.b = to_sentence_ends(b_, block.b, true);
  extent_.weigh(out);
  return out;
}

Aligned Borders::fitted(Range a_words, Range b_words) const {
  const Extents fit = extent_.fit(a_words, b_words);
  if (fit.a.size() == 0 || fit.b.size() == 0) return {};
  Aligned out;
  out.a = to_sentence_ends(a_, fit.a, false);
  out.b = to_sentence_ends(b_, fit.b, false);
  extent_.weigh(out);
  return out;
}

}  // namespace firsthand::reuse
