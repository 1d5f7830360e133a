#include "reuse/likeness.h"

#include <algorithm>
#include <cmath>

namespace firsthand::reuse {
namespace {

constexpr float kProposes = 0.7F;       // a lighter stem proposes no pair of sentences
constexpr double kProposalShare = 0.5;  // of the cosine that heavy stems must give by themselves
constexpr std::size_t kMostPerSentence = 16;

std::vector<float> norms(const Analysis& text, const std::vector<float>& weight) {
  std::vector<float> out(text.sentences.size());
  for (std::size_t s = 0; s < out.size(); ++s) {
    float sum = 0;
    for (std::uint32_t i = text.first_count[s]; i < text.first_count[s + 1]; ++i) {
      const float value = weight[text.counts[i].term] * static_cast<float>(text.counts[i].times);
      sum += value * value;
    }
    out[s] = std::sqrt(sum);
  }
  return out;
}

// Sums of a range of sentences by term.
std::vector<float> bag(const Analysis& text, Range range) {
  std::vector<float> out(text.term_count());
  for (std::uint32_t i = text.first_count[range.first]; i < text.first_count[range.end]; ++i)
    out[text.counts[i].term] += static_cast<float>(text.counts[i].times);
  return out;
}

}  // namespace

Likeness::Likeness(const Analysis& a, const Analysis& b, const Parameters& parameters)
    : a_(a),
      b_(b),
      p_(parameters),
      partner_in_b_(a.term_count(), kNoTerm),
      a_weight_(a.term_count()),
      b_weight_(b.term_count()) {
  const double all = static_cast<double>(a.sentences.size() + b.sentences.size());
  // 1 for a stem of one sentence in each text, towards 0 for one that every sentence has.
  const auto damped = [&](float weight, double sentences) {
    if (sentences <= 2) return weight;
    const double damping = 1 - std::log(sentences / 2) / std::log(all + 1);
    return weight * static_cast<float>(damping);
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.term_count() || j < b.term_count()) {
    const bool in_a =
        i < a.term_count() && (j >= b.term_count() || a.terms[i].stem <= b.terms[j].stem);
    const bool in_b =
        j < b.term_count() && (i >= a.term_count() || b.terms[j].stem <= a.terms[i].stem);
    const double sentences = (in_a ? a.sentences_with(i) : 0) + (in_b ? b.sentences_with(j) : 0);
    if (in_a && in_b) partner_in_b_[i] = static_cast<std::uint32_t>(j);
    const float weight = std::max(in_a ? a.terms[i].weight : 0, in_b ? b.terms[j].weight : 0);
    if (in_a) a_weight_[i++] = damped(weight, sentences);
    if (in_b) b_weight_[j++] = damped(weight, sentences);
  }
  a_norm_ = norms(a, a_weight_);
  b_norm_ = norms(b, b_weight_);
}

Likeness::Overlap Likeness::overlap(std::uint32_t a_sentence, std::uint32_t b_sentence) const {
  Overlap out;
  std::uint32_t j = b_.first_count[b_sentence];
  const std::uint32_t j_end = b_.first_count[b_sentence + 1];
  for (std::uint32_t i = a_.first_count[a_sentence]; i < a_.first_count[a_sentence + 1]; ++i) {
    const Count& count = a_.counts[i];
    const std::uint32_t partner = partner_in_b_[count.term];
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
  const auto a_bag = bag(a_, a_sentences);
  const auto b_bag = bag(b_, b_sentences);
  double dot = 0;
  double a_norm = 0;
  double b_norm = 0;
  for (std::size_t t = 0; t < a_bag.size(); ++t) {
    if (a_bag[t] == 0) continue;
    const double value = static_cast<double>(a_bag[t] * a_weight_[t]);
    a_norm += value * value;
    if (partner_in_b_[t] != kNoTerm)
      dot += value * static_cast<double>(b_bag[partner_in_b_[t]] * a_weight_[t]);
  }
  for (std::size_t t = 0; t < b_bag.size(); ++t) {
    const double value = static_cast<double>(b_bag[t] * b_weight_[t]);
    b_norm += value * value;
  }
  return a_norm > 0 && b_norm > 0 ? dot / std::sqrt(a_norm * b_norm) : 0;
}

std::vector<Like> Likeness::without_second_best(std::vector<Like> pairs) const {
  std::vector<float> a_best(a_.sentences.size());
  std::vector<float> b_best(b_.sentences.size());
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

std::vector<Like> Likeness::alike() const {
  std::vector<Like> out;
  std::vector<float> dot(b_.sentences.size());
  std::vector<std::uint32_t> touched;
  struct Scored {
    double cosine;
    std::uint32_t b;
  };
  std::vector<Scored> found;
  for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
    touched.clear();
    found.clear();
    for (std::uint32_t i = a_.first_count[s]; i < a_.first_count[s + 1]; ++i) {
      const Count& count = a_.counts[i];
      const std::uint32_t partner = partner_in_b_[count.term];
      if (partner == kNoTerm || a_.terms[count.term].weight < kProposes ||
          b_.sentences_with(partner) > p_.crowded_stem)
        continue;
      const float weight = a_weight_[count.term] * a_weight_[count.term];
      for (std::uint32_t k = b_.terms[partner].first; k < b_.terms[partner + 1].first; ++k) {
        const Posting& posting = b_.postings[k];
        if (dot[posting.sentence] == 0) touched.push_back(posting.sentence);
        dot[posting.sentence] += weight * static_cast<float>(count.times * posting.times);
      }
    }
    for (const std::uint32_t t : touched) {
      const double norm = static_cast<double>(a_norm_[s]) * b_norm_[t];
      const double proposal = static_cast<double>(dot[t]);
      dot[t] = 0;
      if (proposal < kProposalShare * p_.cosine * norm) continue;
      const Overlap exact = overlap(s, t);
      if (exact.dot <= p_.cosine * norm) continue;
      const double size =
          a_.first_count[s + 1] - a_.first_count[s] + b_.first_count[t + 1] - b_.first_count[t];
      if (2 * static_cast<double>(exact.shared) > p_.dice * size)
        found.push_back({exact.dot / norm, t});
    }
    std::sort(found.begin(), found.end(), [](const Scored& x, const Scored& y) {
      return x.cosine != y.cosine ? x.cosine > y.cosine : x.b < y.b;
    });
    if (found.size() > kMostPerSentence) found.resize(kMostPerSentence);
    std::sort(found.begin(), found.end(),
              [](const Scored& x, const Scored& y) { return x.b < y.b; });
    for (const Scored& one : found) out.push_back({s, one.b, static_cast<float>(one.cosine)});
  }
  return without_second_best(std::move(out));
}

}  // namespace firsthand::reuse
