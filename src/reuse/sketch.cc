#include "reuse/sketch.h"

#include <algorithm>
#include <array>

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

class Sampler {
 public:
  Sampler(const std::vector<Word>& words, const Parameters& parameters, Sketch& out)
      : words_(words), p_(parameters), least_(fixed(parameters.gram_weight)), out_(out) {}

  void run() {
    if (p_.word_sampling > 0) word_grams();
    if (p_.content_sampling > 0) content_grams();
    if (p_.stopword_weight > 0) stopword_grams();
  }

 private:
  static std::uint64_t bound(double share) {
    return static_cast<std::uint64_t>(share *
                                      static_cast<double>(std::uint64_t{1} << kSampledBits));
  }
  static std::uint64_t place(std::uint64_t hash) {
    return hash & ((std::uint64_t{1} << kSampledBits) - 1);
  }

  // Nats in whole numbers, which add up alike in any order.
  static std::uint32_t fixed(double nats) { return static_cast<std::uint32_t>(nats * kFixed); }

  void add(std::uint64_t hash, std::uint32_t weight) {
    const std::uint32_t units = std::min(weight * kUnitsPerNat / kFixed, kMostUnits);
    out_.push_back((hash >> (64 - kSeedBits) & ~std::uint64_t{kMostUnits}) | units);
  }

  void word_grams() {
    const std::uint64_t limit = bound(p_.word_sampling);
    for (std::size_t i = 0; i + kWords <= words_.size(); ++i) {
      const Word* w = &words_[i];
      const std::uint32_t weight =
          fixed(w[0].weight) + fixed(w[1].weight) + fixed(w[2].weight) + fixed(w[3].weight);
      if (weight < least_) continue;
      const std::uint64_t hash =
          finished(kWordSalt + w[0].word * kFactors[0] + w[1].word * kFactors[1] +
                   w[2].word * kFactors[2] + w[3].word * kFactors[3]);
      if (place(hash) < limit) add(hash, weight);
    }
  }

  // A sum of what each stem alone gives: the order of the three does not count.
  void content_grams() {
    struct Stem {
      std::uint64_t hash = 0;
      std::uint32_t weight = 0;
    };
    const std::uint64_t limit = bound(p_.content_sampling);
    Stem last;
    Stem before;
    std::size_t seen = 0;
    for (const Word& word : words_) {
      if (word.function) continue;
      const Stem now{finished(word.stem * kFactors[4]), fixed(word.weight)};
      const std::uint32_t weight = before.weight + last.weight + now.weight;
      if (++seen >= 3 && weight >= least_) {
        const std::uint64_t hash = finished(kContentSalt + before.hash + last.hash + now.hash);
        if (place(hash) < limit) add(hash, weight);
      }
      before = last;
      last = now;
    }
  }

  // A closed syncmer: the least of its pairs is its first or its last.
  void stopword_grams() {
    std::array<std::uint32_t, kStopwords> ring{};
    std::array<std::uint64_t, kStopwords> pairs{};  // [k]: of the word at k and the one before it
    std::size_t seen = 0;
    for (const Word& word : words_) {
      if (!word.function) continue;
      const std::size_t at = seen % kStopwords;
      const std::uint32_t previous = ring[(seen + kStopwords - 1) % kStopwords];
      ring[at] = word.word;
      pairs[at] = finished(previous * kFactors[5] + word.word * kFactors[6]);
      if (++seen < kStopwords) continue;
      std::size_t least = 1;  // pairs of the gram are 1..7, counted from its first word
      std::uint64_t least_hash = ~std::uint64_t{0};
      for (std::size_t k = 1; k < kStopwords; ++k) {
        const std::uint64_t pair = pairs[(seen + k) % kStopwords];
        if (pair < least_hash) {
          least_hash = pair;
          least = k;
        }
      }
      if (least != 1 && least != kStopwords - 1) continue;
      std::uint64_t hash = kStopwordSalt;
      for (std::size_t k = 0; k < kStopwords; ++k)
        hash += ring[(seen + k) % kStopwords] * kFactors[k];
      add(finished(hash), fixed(p_.stopword_weight));
    }
  }

  static constexpr std::uint32_t kFixed = 1024;

  const std::vector<Word>& words_;
  const Parameters& p_;
  const std::uint32_t least_;
  Sketch& out_;
};

}  // namespace

void add_seeds(const std::vector<Word>& words, const Parameters& parameters, Sketch& out) {
  Sampler(words, parameters, out).run();
}

Sketch sketch(const std::vector<Word>& words, const Parameters& parameters) {
  Sketch out;
  add_seeds(words, parameters, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::uint32_t shared_units(const Sketch& a, const Sketch& b) {
  std::uint32_t units = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      units += units_of(a[i]);
      ++i;
      ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return units;
}

bool is_candidate(std::uint32_t shared_units, const Parameters& parameters) {
  return static_cast<double>(shared_units) >= parameters.candidate_weight * kUnitsPerNat;
}

}  // namespace firsthand::reuse
