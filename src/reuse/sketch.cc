#include "reuse/sketch.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reuse/seed_set.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kWords = 4;
constexpr std::size_t kStopwords = 8;
constexpr std::uint64_t kSampledBits = 24;  // the last of the hash; the seed has the first
// Odd numbers without pattern (digits of pi): a gram's hash is a sum of products (multilinear
// hashing, Carter and Wegman 1979), mixed.
constexpr std::array<std::uint64_t, 8> kFactors = {
    0x243f6a8885a308d3, 0x13198a2e03707345, 0xa4093822299f31d1, 0x082efa98ec4e6c89,
    0x452821e638d01377, 0xbe5466cf34e90c6d, 0xc0ac29b7c97c50dd, 0x3f84d5b5b5470917};
constexpr std::uint64_t kWordSalt = 0x9216d5d98979fb1b;
constexpr std::uint64_t kContentSalt = 0xd1310ba698dfb5ac;
constexpr std::uint64_t kStopwordSalt = 0x2ffd72dbd01adfb7;

constexpr std::uint64_t finished(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xff51afd7ed558ccd;
  h ^= h >> 29;
  h *= 0xc4ceb9fe1a85ec53;
  return h ^ (h >> 32);
}

// Nats in whole numbers, which add up alike in any order.
constexpr std::uint32_t kFixed = 1024;
std::uint32_t fixed(float nats) { return static_cast<std::uint32_t>(nats * float{kFixed}); }

// Which of a kind's grams are seeds. What is not is written and then written over: a branch that
// nobody can foretell costs more.
class Chooser {
 public:
  Chooser(double sampling, double weight, std::size_t most, Sketch& out)
      : limit_(static_cast<std::uint64_t>(sampling *
                                          static_cast<double>(std::uint64_t{1} << kSampledBits))),
        least_(fixed(static_cast<float>(weight))),
        out_(out) {
    const std::size_t size = out.size();
    out.resize(size + most + 1);
    to_ = out.data() + size;
  }
  ~Chooser() { out_.resize(static_cast<std::size_t>(to_ - out_.data())); }
  Chooser(const Chooser&) = delete;
  Chooser& operator=(const Chooser&) = delete;

  void add(std::uint64_t hash, std::uint32_t weight) {
    constexpr std::uint64_t kSampled = (std::uint64_t{1} << kSampledBits) - 1;
    const std::uint32_t units = std::min(weight * kUnitsPerNat / kFixed, kMostUnits);
    *to_ = (hash >> (64 - kSeedBits) & ~std::uint64_t{kMostUnits}) | units;
    to_ += static_cast<std::size_t>(weight >= least_) &
           static_cast<std::size_t>((hash & kSampled) < limit_);
  }

 private:
  std::uint64_t limit_;
  std::uint32_t least_;
  Sketch& out_;
  Seed* to_ = nullptr;
};

void add_word_grams(std::span<const Word> words, const Parameters& p, Sketch& out) {
  Chooser chooser(p.word_sampling, p.gram_weight, words.size(), out);
  std::uint32_t weight = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    weight += fixed(words[i].weight);
    if (i + 1 < kWords) continue;
    const Word* w = &words[i + 1 - kWords];
    chooser.add(finished(kWordSalt + w[0].word * kFactors[0] + w[1].word * kFactors[1] +
                         w[2].word * kFactors[2] + w[3].word * kFactors[3]),
                weight);
    weight -= fixed(w->weight);
  }
}

// Words of one kind as they follow each other in a text, some at a time, after the last of those
// that came before. What is not of the kind is written and then written over.
constexpr std::size_t kAtOnce = 512;
template <typename Item, std::size_t kBefore>
class Line {
 public:
  const Item& operator[](std::size_t at) const { return items_[at]; }
  std::size_t size() const { return size_; }
  void add(const Item& item, bool is_of_kind) {
    items_[size_] = item;
    size_ += is_of_kind ? 1 : 0;
  }
  void keep_last() {
    const std::size_t kept = std::min(size_, kBefore);
    std::copy_n(items_.begin() + static_cast<std::ptrdiff_t>(size_ - kept), kept, items_.begin());
    size_ = kept;
  }

 private:
  std::array<Item, kBefore + kAtOnce + 1> items_{};
  std::size_t size_ = 0;
};

// A gram's hash is a sum of what each stem alone gives: the order of the three does not count.
class ContentGrams {
 public:
  ContentGrams(const Parameters& p, std::size_t most, Sketch& out)
      : chooser_(p.content_sampling, p.gram_weight, most, out) {}

  void add(std::span<const Word> words) {
    for (const Word& word : words) line_.add({word.stem, word.weight}, !word.function);
    Hashed before = hashed(0);
    Hashed last = hashed(1);
    for (std::size_t i = 2; i < line_.size(); ++i) {
      const Hashed now = hashed(i);
      chooser_.add(finished(kContentSalt + before.hash + last.hash + now.hash),
                   before.weight + last.weight + now.weight);
      before = last;
      last = now;
    }
    line_.keep_last();
  }

 private:
  struct Stem {
    std::uint32_t stem = 0;
    float weight = 0;
  };
  struct Hashed {
    std::uint64_t hash = 0;
    std::uint32_t weight = 0;
  };
  Hashed hashed(std::size_t at) const {
    return {finished(line_[at].stem * kFactors[4]), fixed(line_[at].weight)};
  }

  Chooser chooser_;
  Line<Stem, 2> line_;
};

class StopwordGrams {
 public:
  StopwordGrams(const Parameters& p, std::size_t most, Sketch& out)
      : chooser_(1, 0, most, out), weight_(fixed(static_cast<float>(p.stopword_weight))) {}

  void add(std::span<const Word> words) {
    for (const Word& word : words) line_.add(word.word, word.function);
    // Of each word and the one after it.
    for (std::size_t i = 0; i + 1 < line_.size(); ++i)
      pairs_[i] = finished(line_[i] * kFactors[5] + line_[i + 1] * kFactors[6]);
    std::size_t chosen = 0;
    for (std::size_t i = 0; i + kStopwords <= line_.size(); ++i) {
      chosen_[chosen] = static_cast<std::uint32_t>(i);
      chosen += is_closed(&pairs_[i]) ? 1 : 0;
    }
    for (std::size_t c = 0; c < chosen; ++c) {
      std::uint64_t hash = kStopwordSalt;
      for (std::size_t k = 0; k < kStopwords; ++k) hash += line_[chosen_[c] + k] * kFactors[k];
      chooser_.add(finished(hash), weight_);
    }
    line_.keep_last();
  }

 private:
  // A closed syncmer: the least of its pairs is its first or its last.
  static bool is_closed(const std::uint64_t* pairs) {
    constexpr std::size_t kLast = kStopwords - 2;
    std::uint64_t inner = pairs[1];
    for (std::size_t k = 2; k < kLast; ++k) inner = std::min(inner, pairs[k]);
    const std::uint64_t first = pairs[0];
    const std::uint64_t end = pairs[kLast];
    return !((std::min(first, end) > inner) | ((first > inner) & (end == inner)));
  }

  Chooser chooser_;
  std::uint32_t weight_;
  Line<std::uint32_t, kStopwords - 1> line_;
  std::array<std::uint64_t, kStopwords + kAtOnce> pairs_{};
  std::array<std::uint32_t, kAtOnce + 1> chosen_{};
};

// One piece of the text after another.
template <class Grams>
void add_grams(std::span<const Word> words, const Parameters& parameters, Sketch& out) {
  Grams grams(parameters, words.size(), out);
  for (std::size_t first = 0; first < words.size(); first += kAtOnce)
    grams.add(words.subspan(first, std::min(kAtOnce, words.size() - first)));
}

}  // namespace

void add_seeds(std::span<const Word> words, const Parameters& parameters, Sketch& out) {
  if (parameters.word_sampling > 0) add_word_grams(words, parameters, out);
  if (parameters.content_sampling > 0) add_grams<ContentGrams>(words, parameters, out);
  if (parameters.stopword_weight > 0) add_grams<StopwordGrams>(words, parameters, out);
}

std::uint32_t shared_units(const Sketch& a, const Sketch& b) {
  SeedSet set;
  set.assign(a);
  std::uint32_t units = 0;
  for (const Seed seed : b) units += set.take(seed) ? units_of(seed) : 0;
  return units;
}

std::uint32_t least_units(const Parameters& p, std::size_t reports) {
  const double many = static_cast<double>(reports) / static_cast<double>(p.candidate_reports);
  return static_cast<std::uint32_t>(
      std::ceil((p.candidate_weight + std::log(std::max(1.0, many))) * kUnitsPerNat));
}

}  // namespace firsthand::reuse
