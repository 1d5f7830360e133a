#include "reuse/extent.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace firsthand::reuse {
namespace {

constexpr float kTaken = -1000;  // no stretch is worth a word of another passage

}  // namespace

Range greatest_stretch(std::span<const float> scores, std::uint32_t first, double& sum) {
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

Extent::Extent(const Analysis& a, const Analysis& b, const Partners& partners,
               const Parameters& parameters, Memory memory)
    : p_(parameters),
      a_(memory),
      b_(memory),
      shared_(memory),
      rate_(memory),
      weight_(memory),
      in_source_(memory),
      in_own_(memory),
      said_(memory),
      said_in_(memory),
      scores_(memory) {
  const auto a_terms = static_cast<std::uint32_t>(a.term_count());
  const auto b_terms = static_cast<std::uint32_t>(b.term_count());
  const std::size_t keys = a_terms + b_terms;
  rate_.resize(keys);
  weight_.resize(keys);
  scores_.reserve(std::max(a.words.size(), b.words.size()));
  in_source_.resize(keys);
  in_own_.resize(keys);
  said_.resize(keys, std::log(1 - static_cast<float>(p_.kept_share)));
  said_in_.resize(keys);
  const auto fill = [&](Text& text, const Analysis& analysis, const auto& key_of) {
    text.times.resize(keys);
    for (std::uint32_t t = 0; t < analysis.term_count(); ++t) {
      const std::uint32_t key = key_of(t);
      text.times[key] = analysis.terms[t].times;
      rate_[key] = analysis.terms[t].rate;
      weight_[key] = std::max(weight_[key], analysis.terms[t].weight);
    }
    text.key.resize(analysis.words.size());
    for (std::size_t i = 0; i < text.key.size(); ++i) text.key[i] = key_of(analysis.words[i].term);
    text.taken.resize(analysis.words.size());
    text.all = analysis.all_words;
  };
  Row<std::uint32_t> b_key(b_terms, memory);
  std::iota(b_key.begin(), b_key.end(), a_terms);
  shared_.reserve(partners.shared.size());
  for (const Partners::Shared& stem : partners.shared) {
    b_key[stem.b] = stem.a;
    shared_.push_back(stem.a);
  }
  fill(a_, a, [](std::uint32_t t) { return t; });
  fill(b_, b, [&](std::uint32_t t) { return b_key[t]; });
}

void Extent::set_taken(Range a, Range b, bool taken) {
  std::fill(a_.taken.begin() + a.first, a_.taken.begin() + a.end, taken ? 1 : 0);
  std::fill(b_.taken.begin() + b.first, b_.taken.begin() + b.end, taken ? 1 : 0);
}

Range Extent::all(Of text) const { return {0, (text == Of::kA ? a_ : b_).size()}; }

Range Extent::around(Of text, Range words) const {
  const auto window = static_cast<std::uint32_t>(p_.window);
  return {words.first > window ? words.first - window : 0,
          std::min(words.end + window, all(text).end)};
}

void Extent::score(const Text& text, Range in, Range own, const Text& other, Range source,
                   bool may_be_taken) const {
  if (source.size() == other.size()) {
    score(text, in, own, other.times, other.all, may_be_taken);
    return;
  }
  for (std::uint32_t i = source.first; i < source.end; ++i) ++in_source_[other.key[i]];
  score(text, in, own, in_source_, source.size(), may_be_taken);
  for (std::uint32_t i = source.first; i < source.end; ++i) in_source_[other.key[i]] = 0;
}

void Extent::score(const Text& text, Range in, Range own, const Row<std::uint32_t>& in_source,
                   double source_words, bool may_be_taken) const {
  ++call_;
  for (std::uint32_t i = own.first; i < own.end; ++i) ++in_own_[text.key[i]];
  const auto prior = static_cast<float>(p_.prior_words);
  const auto kept = static_cast<float>(p_.kept_share);
  const auto unseen = static_cast<float>(p_.unseen);
  const float usual = prior / static_cast<float>(p_.table_words);
  const float factor =
      kept / static_cast<float>(source_words) * (static_cast<float>(text.all - own.size()) + prior);
  const float lacks = std::log(1 - kept);
  const auto told = [&](std::uint32_t key) {
    if (in_source[key] == 0) return lacks;
    const float expected =
        static_cast<float>(text.times[key] - in_own_[key]) + unseen + usual * rate_[key];
    return std::log(1 - kept + factor * static_cast<float>(in_source[key]) / expected);
  };
  // Of many words, what each stem is worth is told first; of a few, as they come.
  const bool many = in.size() > shared_.size();
  if (many) {
    for (const std::uint32_t key : shared_) said_[key] = told(key);
  }
  scores_.resize(in.size());
  for (std::uint32_t i = in.first; i < in.end; ++i) {
    const std::uint32_t key = text.key[i];
    if (!many && in_source[key] != 0 && said_in_[key] != call_) {
      said_in_[key] = call_;
      said_[key] = told(key);
    }
    const float score = many || in_source[key] != 0 ? said_[key] : lacks;
    scores_[i - in.first] = text.taken[i] != 0 && !may_be_taken ? kTaken : score;
  }
  for (std::uint32_t i = own.first; i < own.end; ++i) in_own_[text.key[i]] = 0;
}

const Row<float>& Extent::score(Of text, Range in, Range own, Range source) const {
  if (text == Of::kA) {
    score(a_, in, own, b_, source, false);
  } else {
    score(b_, in, own, a_, source, false);
  }
  return scores_;
}

const Row<float>& Extent::score_at_most(Of text, Range in, Range own, double source_words) const {
  const Text& one = text == Of::kA ? a_ : b_;
  score(one, in, own, (text == Of::kA ? b_ : a_).times, source_words, false);
  return scores_;
}

Extents Extent::fit(Range a, Range b) const {
  const Range a_window = around(Of::kA, a);
  const Range b_window = around(Of::kB, b);
  Extents out{a, b};
  double sum = 0;
  for (std::size_t round = 0; round < p_.fit_rounds; ++round) {
    const Extents before = out;
    out.a = greatest_stretch(score(Of::kA, a_window, out.a, out.b), a_window.first, sum);
    out.b = greatest_stretch(score(Of::kB, b_window, out.b, out.a), b_window.first, sum);
    if (out.a.size() == 0 || out.b.size() == 0) return {};
    if (out.a == before.a && out.b == before.b) break;
  }
  return out;
}

double Extent::sum(const Text& text, Range words, const Text& other, Range source) const {
  score(text, words, words, other, source, true);
  double out = 0;
  for (const float one : scores_) out += static_cast<double>(one);
  return out;
}

void Extent::weigh(Aligned& passage) const {
  passage.a_nats = sum(a_, passage.a, b_, passage.b);
  passage.b_nats = sum(b_, passage.b, a_, passage.a);
  passage.weight = 0;
  for (std::uint32_t i = passage.a.first; i < passage.a.end; ++i) in_source_[a_.key[i]] = 1;
  for (std::uint32_t i = passage.b.first; i < passage.b.end; ++i) {
    const std::uint32_t key = b_.key[i];
    if (std::exchange(in_source_[key], 0) != 0) passage.weight += static_cast<double>(weight_[key]);
  }
  for (std::uint32_t i = passage.a.first; i < passage.a.end; ++i) in_source_[a_.key[i]] = 0;
}

}  // namespace firsthand::reuse
