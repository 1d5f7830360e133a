#include "reuse/likeness.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace firsthand::reuse {
namespace {

constexpr std::size_t kTable = std::size_t{1} << 14;  // pairs of sentences

double log_of_half(std::size_t n) {
  static const std::vector<double> table = [] {
    std::vector<double> out(512);
    for (std::size_t i = 1; i < out.size(); ++i) out[i] = std::log(static_cast<double>(i) / 2);
    return out;
  }();
  return n < table.size() ? table[n] : std::log(static_cast<double>(n) / 2);
}

// Of each sentence: by the weights of all terms, and by those of some.
void weigh(const Analysis& text, const Row<float>& weight, const Row<float>& weight_apart,
           Row<float>& norm, Row<float>& norm_apart) {
  norm.resize(text.sentences.size());
  norm_apart.resize(text.sentences.size());
  for (std::size_t s = 0; s < norm.size(); ++s) {
    float sum = 0;
    float apart = 0;
    for (std::uint32_t i = text.first_count[s]; i < text.first_count[s + 1]; ++i) {
      const auto times = static_cast<float>(text.counts[i].times);
      const float value = weight[text.counts[i].term] * times;
      const float value_apart = weight_apart[text.counts[i].term] * times;
      sum += value * value;
      apart += value_apart * value_apart;
    }
    norm[s] = std::sqrt(sum);
    norm_apart[s] = std::sqrt(apart);
  }
}

}  // namespace

Likeness::Likeness(const Analysis& a, const Analysis& b, const Partners& partners,
                   const Parameters& parameters, Memory memory)
    : a_(a),
      b_(b),
      partners_(partners),
      p_(parameters),
      memory_(memory),
      a_weight_(a.term_count(), memory),
      b_weight_(b.term_count(), memory),
      a_bag_(memory),
      b_bag_(memory),
      a_norm_(memory),
      b_norm_(memory),
      a_light_norm_(memory),
      b_light_norm_(memory) {
  const double log_all = std::log(static_cast<double>(a.sentences.size() + b.sentences.size()) + 1);
  // 1 for a stem of one sentence in each text, towards 0 for one that every sentence has.
  const auto damped = [&](float weight, std::size_t sentences) {
    if (sentences <= 2) return weight;
    return weight * static_cast<float>(1 - log_of_half(sentences) / log_all);
  };
  for (std::size_t t = 0; t < a.term_count(); ++t)
    a_weight_[t] = damped(a.terms[t].weight, a.sentences_with(t));
  for (std::size_t t = 0; t < b.term_count(); ++t)
    b_weight_[t] = damped(b.terms[t].weight, b.sentences_with(t));
  for (const Partners::Shared& stem : partners.shared) {
    a_weight_[stem.a] = b_weight_[stem.b] =
        damped(std::max(a.terms[stem.a].weight, b.terms[stem.b].weight),
               a.sentences_with(stem.a) + b.sentences_with(stem.b));
  }
  Row<float> a_light(a.term_count(), memory);
  Row<float> b_light(b.term_count(), memory);
  for (const Partners::Shared& stem : partners_.shared) {
    if (proposes(stem)) continue;
    a_light[stem.a] = a_weight_[stem.a];
    b_light[stem.b] = b_weight_[stem.b];
  }
  weigh(a, a_weight_, a_light, a_norm_, a_light_norm_);
  weigh(b, b_weight_, b_light, b_norm_, b_light_norm_);
}

Likeness::Overlap Likeness::overlap(std::uint32_t a_sentence, std::uint32_t b_sentence) const {
  Overlap out;
  std::uint32_t j = b_.first_count[b_sentence];
  const std::uint32_t j_end = b_.first_count[b_sentence + 1];
  for (std::uint32_t i = a_.first_count[a_sentence]; i < a_.first_count[a_sentence + 1]; ++i) {
    const Count& count = a_.counts[i];
    const std::uint32_t partner = partners_.in_b[count.term];
    if (partner == kNoTerm) continue;
    while (j < j_end && b_.counts[j].term < partner) ++j;
    if (j == j_end) break;
    if (b_.counts[j].term != partner) continue;
    const double weight = static_cast<double>(a_weight_[count.term]);
    out.dot += weight * weight * count.times * b_.counts[j].times;
    ++out.shared;
  }
  return out;
}

double Likeness::cosine(std::uint32_t a_sentence, std::uint32_t b_sentence) const {
  const double norm = static_cast<double>(a_norm_[a_sentence]) * b_norm_[b_sentence];
  return norm > 0 ? overlap(a_sentence, b_sentence).dot / norm : 0;
}

double Likeness::dice(std::uint32_t a_sentence, std::uint32_t b_sentence) const {
  const double size = a_.first_count[a_sentence + 1] - a_.first_count[a_sentence] +
                      b_.first_count[b_sentence + 1] - b_.first_count[b_sentence];
  return size > 0 ? 2 * static_cast<double>(overlap(a_sentence, b_sentence).shared) / size : 0;
}

double Likeness::cosine(Range a_sentences, Range b_sentences) const {
  a_bag_.resize(a_.term_count());
  b_bag_.resize(b_.term_count());
  const auto counts = [](const Analysis& text, Range range, const auto& use) {
    for (std::uint32_t i = text.first_count[range.first]; i < text.first_count[range.end]; ++i)
      use(text.counts[i]);
  };
  counts(a_, a_sentences, [&](const Count& c) { a_bag_[c.term] += c.times; });
  counts(b_, b_sentences, [&](const Count& c) { b_bag_[c.term] += c.times; });
  double dot = 0;
  double a_norm = 0;
  double b_norm = 0;
  counts(a_, a_sentences, [&](const Count& c) {
    const double weight = static_cast<double>(a_weight_[c.term]);
    const double value = weight * std::exchange(a_bag_[c.term], 0);
    a_norm += value * value;
    if (partners_.in_b[c.term] != kNoTerm) dot += value * weight * b_bag_[partners_.in_b[c.term]];
  });
  counts(b_, b_sentences, [&](const Count& c) {
    const double value = static_cast<double>(b_weight_[c.term]) * std::exchange(b_bag_[c.term], 0);
    b_norm += value * value;
  });
  return a_norm > 0 && b_norm > 0 ? dot / std::sqrt(a_norm * b_norm) : 0;
}

std::vector<Like> Likeness::without_second_best(std::vector<Like> pairs) const {
  Row<float> a_best(a_.sentences.size(), memory_);
  Row<float> b_best(b_.sentences.size(), memory_);
  for (const Like& p : pairs) {
    a_best[p.a] = std::max(a_best[p.a], p.cosine);
    b_best[p.b] = std::max(b_best[p.b], p.cosine);
  }
  const auto share = static_cast<float>(p_.second_best);
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                             [&](const Like& p) {
                               return p.cosine < share * std::max(a_best[p.a], b_best[p.b]);
                             }),
              pairs.end());
  return pairs;
}

bool Likeness::proposes(const Partners::Shared& stem) const {
  return static_cast<double>(a_.terms[stem.a].weight) >= p_.proposing_stem &&
         b_.sentences_with(stem.b) <= p_.crowded_stem;
}

void Likeness::add_alike(std::uint32_t s, const float* dot, const Row<std::uint32_t>& touched,
                         Row<Scored>& found, std::vector<Like>& out) const {
  found.clear();
  for (const std::uint32_t t : touched) {
    const double norm = static_cast<double>(a_norm_[s]) * b_norm_[t];
    if (static_cast<double>(dot[t]) < p_.proposal_share * p_.cosine * norm) continue;
    // Light stems give no more than the product of their norms; a little more for rounding.
    const double most = dot[t] + a_light_norm_[s] * b_light_norm_[t];
    if (1.001 * most <= p_.cosine * norm) continue;
    const double a_size = a_.first_count[s + 1] - a_.first_count[s];
    const double b_size = b_.first_count[t + 1] - b_.first_count[t];
    const double size = a_size + b_size;
    if (2 * std::min(a_size, b_size) <= p_.dice * size) continue;
    const Overlap exact = overlap(s, t);
    if (exact.dot <= p_.cosine * norm) continue;
    if (2 * static_cast<double>(exact.shared) > p_.dice * size)
      found.push_back({exact.dot / norm, t});
  }
  if (found.size() > p_.alike_per_sentence) {
    std::sort(found.begin(), found.end(), [](const Scored& x, const Scored& y) {
      return x.cosine != y.cosine ? x.cosine > y.cosine : x.b < y.b;
    });
    found.resize(p_.alike_per_sentence);
  }
  std::sort(found.begin(), found.end(), [](const Scored& x, const Scored& y) { return x.b < y.b; });
  for (const Scored& one : found) out.push_back({s, one.b, static_cast<float>(one.cosine)});
}

std::vector<Like> Likeness::alike_by_sentence() const {
  std::vector<Like> out;
  Row<float> dot(b_.sentences.size(), memory_);
  Row<std::uint32_t> touched(memory_);
  Row<Scored> found(memory_);
  for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
    touched.clear();
    for (std::uint32_t i = a_.first_count[s]; i < a_.first_count[s + 1]; ++i) {
      const Count& count = a_.counts[i];
      const std::uint32_t partner = partners_.in_b[count.term];
      if (partner == kNoTerm || !proposes({count.term, partner})) continue;
      const float weight = a_weight_[count.term] * a_weight_[count.term];
      for (std::uint32_t k = b_.terms[partner].first; k < b_.terms[partner + 1].first; ++k) {
        const Posting& posting = b_.postings[k];
        if (dot[posting.sentence] == 0) touched.push_back(posting.sentence);
        dot[posting.sentence] += weight * static_cast<float>(count.times * posting.times);
      }
    }
    add_alike(s, dot.data(), touched, found, out);
    for (const std::uint32_t t : touched) dot[t] = 0;
  }
  return out;
}

std::vector<Like> Likeness::alike_by_stem() const {
  const std::size_t width = b_.sentences.size();
  Row<float> dots(a_.sentences.size() * width, memory_);
  for (const Partners::Shared& stem : partners_.shared) {
    if (!proposes(stem)) continue;
    const float weight = a_weight_[stem.a] * a_weight_[stem.a];
    for (std::uint32_t i = a_.terms[stem.a].first; i < a_.terms[stem.a + 1].first; ++i) {
      float* row = dots.data() + a_.postings[i].sentence * width;
      const std::uint32_t times = a_.postings[i].times;
      for (std::uint32_t k = b_.terms[stem.b].first; k < b_.terms[stem.b + 1].first; ++k)
        row[b_.postings[k].sentence] += weight * static_cast<float>(times * b_.postings[k].times);
    }
  }
  const auto share = static_cast<float>(0.99 * p_.proposal_share * p_.cosine);
  const float* b_norm = b_norm_.data();
  std::vector<Like> out;
  Row<std::uint32_t> touched(memory_);
  Row<Scored> found(memory_);
  for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
    const float* row = dots.data() + s * width;
    // A little below what add_alike asks for, whatever the rounding.
    const float least = share * a_norm_[s];
    // No branch: it would be guessed wrong.
    std::size_t size = 0;
    touched.resize(width);
    for (std::uint32_t t = 0; t < width; ++t) {
      touched[size] = t;
      size += static_cast<std::size_t>(row[t] > 0) &
              static_cast<std::size_t>(row[t] >= least * b_norm[t]);
    }
    touched.resize(size);
    if (!touched.empty()) add_alike(s, row, touched, found, out);
  }
  return out;
}

std::vector<Like> Likeness::alike() const {
  const bool fits = a_.sentences.size() * b_.sentences.size() <= kTable;
  return without_second_best(fits ? alike_by_stem() : alike_by_sentence());
}

}  // namespace firsthand::reuse
