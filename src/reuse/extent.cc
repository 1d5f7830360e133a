#include "reuse/extent.h"

#include <algorithm>
#include <cmath>

#include "reuse/blocks.h"

namespace firsthand::reuse {
namespace {

constexpr int kRounds = 4;
constexpr float kTaken = -1000;  // no stretch is worth a word of another passage
constexpr std::size_t kMostSeeds = 8;

}  // namespace

Range greatest_stretch(const std::vector<float>& scores, std::uint32_t first, double& sum) {
  Range best{first, first};
  double here = 0;
  std::uint32_t begin = 0;
  sum = 0;
  for (std::uint32_t i = 0; i < scores.size(); ++i) {
    here += static_cast<double>(scores[i]);
    if (here <= 0) {
      here = 0;
      begin = i + 1;
    } else if (here > sum) {
      sum = here;
      best = {first + begin, first + i + 1};
    }
  }
  return best;
}

Extent::Extent(const Analysis& a, const Analysis& b, const Likeness& likeness,
               const Parameters& parameters)
    : a_(a),
      b_(b),
      p_(parameters),
      a_key_(a.term_count()),
      b_key_(b.term_count()),
      a_all_(a.term_count() + b.term_count()),
      b_all_(a_all_.size()),
      a_taken_(a.words.size()),
      b_taken_(b.words.size()),
      in_other_(a.term_count() + b.term_count()),
      in_own_(a.term_count() + b.term_count()) {
  const auto a_terms = static_cast<std::uint32_t>(a_key_.size());
  for (std::uint32_t t = 0; t < a_key_.size(); ++t) a_key_[t] = t;
  for (std::uint32_t t = 0; t < b_key_.size(); ++t) b_key_[t] = a_terms + t;
  for (const Likeness::Shared& stem : likeness.shared()) b_key_[stem.b] = stem.a;
  for (const Word& word : a.words) ++a_all_[a_key_[word.term]];
  for (const Word& word : b.words) ++b_all_[b_key_[word.term]];
}

// How much of a text a stem of that weight usually is.
float Extent::usual(float weight) const {
  const float share = std::exp(-weight);
  return -std::log(1 - std::min(0.95F, share)) / static_cast<float>(p_.table_words);
}

namespace {

// How often each key stands in a range of words.
void count(const Analysis& text, const std::vector<std::uint32_t>& key, Range in,
           std::vector<std::uint32_t>& out) {
  for (std::uint32_t i = in.first; i < in.end; ++i) ++out[key[text.words[i].term]];
}
void uncount(const Analysis& text, const std::vector<std::uint32_t>& key, Range in,
             std::vector<std::uint32_t>& out) {
  for (std::uint32_t i = in.first; i < in.end; ++i) out[key[text.words[i].term]] = 0;
}

}  // namespace

void Extent::score(const Analysis& text, const std::vector<std::uint32_t>& key, Range in, Range own,
                   const Analysis& other_text, const std::vector<std::uint32_t>& other_key,
                   Range other, std::vector<float>& out, bool mask) const {
  count(other_text, other_key, other, in_other_);
  count(text, key, own, in_own_);
  const auto& all = &text == &a_ ? a_all_ : b_all_;
  const auto size = static_cast<float>(other.size());
  const auto prior = static_cast<float>(p_.prior_words);
  const float outside = static_cast<float>(text.words.size() - own.size()) + prior;
  const auto kept = static_cast<float>(p_.kept_share);
  const float lacks = std::log(1 - kept);
  const std::vector<bool>& taken = &text == &a_ ? a_taken_ : b_taken_;
  out.resize(in.size());
  for (std::uint32_t i = in.first; i < in.end; ++i) {
    const Word& word = text.words[i];
    const std::uint32_t k = key[word.term];
    const std::uint32_t there = in_other_[k];
    float& says = out[i - in.first];
    if (mask && taken[i]) {
      says = kTaken;
    } else if (there == 0) {
      says = lacks;
    } else {
      const float chance = (static_cast<float>(all[k] - in_own_[k]) +
                            static_cast<float>(p_.unseen) + prior * usual(word.weight)) /
                           outside;
      says = std::log(1 - kept + kept * static_cast<float>(there) / size / chance);
    }
  }
  uncount(other_text, other_key, other, in_other_);
  uncount(text, key, own, in_own_);
}

void Extent::take(Range a, Range b) {
  std::fill(a_taken_.begin() + a.first, a_taken_.begin() + a.end, true);
  std::fill(b_taken_.begin() + b.first, b_taken_.begin() + b.end, true);
}

std::vector<Extents> Extent::seeds() const {
  const Range a_all{0, static_cast<std::uint32_t>(a_.words.size())};
  const Range b_all{0, static_cast<std::uint32_t>(b_.words.size())};
  std::vector<float> scores;
  score(a_, a_key_, a_all, {0, 0}, b_, b_key_, b_all, scores);
  std::vector<Extents> out;
  const std::vector<double> wide(scores.begin(), scores.end());
  for (const Range stretch : maximal_stretches(wide)) {
    if (stretch.size() < p_.passage_words) continue;
    double sum = 0;
    for (std::uint32_t i = stretch.first; i < stretch.end; ++i) sum += wide[i];
    if (sum >= p_.seed_sum) out.push_back({stretch, {0, 0}, sum, 0});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Extents& x, const Extents& y) { return x.a_sum > y.a_sum; });
  if (out.size() > kMostSeeds) out.resize(kMostSeeds);
  for (Extents& one : out) {
    score(b_, b_key_, b_all, {0, 0}, a_, a_key_, one.a, scores);
    one.b = greatest_stretch(scores, 0, one.b_sum);
  }
  out.erase(std::remove_if(out.begin(), out.end(),
                           [&](const Extents& one) {
                             return one.b.size() < p_.passage_words || one.b_sum < p_.seed_sum;
                           }),
            out.end());
  return out;
}

Extents Extent::fit(Range a, Range b, Range a_window, Range b_window) const {
  Extents out{a, b, 0, 0};
  std::vector<float> scores;
  for (int round = 0; round < kRounds; ++round) {
    score(a_, a_key_, a_window, out.a, b_, b_key_, out.b, scores);
    const Range next_a = greatest_stretch(scores, a_window.first, out.a_sum);
    score(b_, b_key_, b_window, out.b, a_, a_key_, next_a, scores);
    const Range next_b = greatest_stretch(scores, b_window.first, out.b_sum);
    const bool same = next_a == out.a && next_b == out.b;
    out.a = next_a;
    out.b = next_b;
    if (same || next_a.size() == 0 || next_b.size() == 0) break;
  }
  return out;
}

void Extent::free(Range a, Range b) {
  std::fill(a_taken_.begin() + a.first, a_taken_.begin() + a.end, false);
  std::fill(b_taken_.begin() + b.first, b_taken_.begin() + b.end, false);
}

Extents Extent::condensed(bool from_b, Range in, Range source, Range window) const {
  const Analysis& text = from_b ? a_ : b_;
  const Analysis& other = from_b ? b_ : a_;
  const auto& key = from_b ? a_key_ : b_key_;
  const auto& other_key = from_b ? b_key_ : a_key_;
  const auto all = static_cast<std::uint32_t>(other.words.size());
  std::vector<float> scores;
  const auto sum_of = [&](Range words, Range of) {
    score(text, key, words, words, other, other_key, of, scores);
    double sum = 0;
    for (const float one : scores) sum += static_cast<double>(one);
    return sum;
  };
  // What of the text around it is in the other at all.
  score(text, key, window, in, other, other_key, {0, all}, scores);
  double sum = 0;
  Range grown = greatest_stretch(scores, window.first, sum);
  if (grown.first >= in.end || in.first >= grown.end) grown = in;
  grown = {std::min(grown.first, in.first), std::max(grown.end, in.end)};
  Extents out{in, source, 0, 0};
  score(other, other_key, source, source, text, key, in, scores);
  double back = 0;
  for (const float one : scores) back += static_cast<double>(one);
  double best = sum_of(grown, source) + p_.condense * static_cast<double>(grown.size()) +
                p_.condense_back * std::max(0.0, back);
  for (Range wider = source; wider.size() < all;) {
    const std::uint32_t more = wider.size() / 2 + 1;
    wider = {wider.first > more ? wider.first - more : 0, std::min(all, wider.end + more)};
    if (wider.size() < p_.condensed_ratio * static_cast<double>(grown.size())) continue;
    const double here = sum_of(grown, wider);
    if (here > best) {
      best = here;
      out.a = grown;
      out.b = wider;
    }
  }
  if (out.b.size() > source.size() && out.b.size() >= p_.condensed_whole * static_cast<double>(all))
    out.b = {0, all};
  return out;
}

Extents Extent::weigh(Range a, Range b) const {
  Extents out{a, b, 0, 0};
  std::vector<float> scores;
  score(a_, a_key_, a, a, b_, b_key_, b, scores, false);
  for (const float one : scores) out.a_sum += static_cast<double>(one);
  score(b_, b_key_, b, b, a_, a_key_, a, scores, false);
  for (const float one : scores) out.b_sum += static_cast<double>(one);
  return out;
}

}  // namespace firsthand::reuse
