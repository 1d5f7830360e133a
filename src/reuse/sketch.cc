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
        out_(out),
        size_(out.size()) {
    out.resize(size_ + most + 1);
  }
  ~Chooser() { out_.resize(size_); }
  Chooser(const Chooser&) = delete;
  Chooser& operator=(const Chooser&) = delete;

  void add(std::uint64_t hash, std::uint32_t weight) {
    constexpr std::uint64_t kSampled = (std::uint64_t{1} << kSampledBits) - 1;
    const std::uint32_t units = std::min(weight * kUnitsPerNat / kFixed, kMostUnits);
    out_[size_] = (hash >> (64 - kSeedBits) & ~std::uint64_t{kMostUnits}) | units;
    size_ += static_cast<std::size_t>(weight >= least_) & ((hash & kSampled) < limit_);
  }

 private:
  std::uint64_t limit_;
  std::uint32_t least_;
  Sketch& out_;
  std::size_t size_;
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

// A sum of what each stem alone gives: the order of the three does not count.
void add_content_grams(std::span<const Word> words, const Parameters& p, Sketch& out) {
  struct Stem {
    std::uint64_t hash = 0;
    std::uint32_t weight = 0;
  };
  Chooser chooser(p.content_sampling, p.gram_weight, words.size(), out);
  Stem last;
  Stem before;
  std::size_t seen = 0;
  for (const Word& word : words) {
    if (word.function) continue;
    const Stem now{finished(word.stem * kFactors[4]), fixed(word.weight)};
    if (++seen >= 3)
      chooser.add(finished(kContentSalt + before.hash + last.hash + now.hash),
                  before.weight + last.weight + now.weight);
    before = last;
    last = now;
  }
}

// A closed syncmer: the least of its pairs is its first or its last.
void add_stopword_grams(std::span<const Word> words, const Parameters& p, Sketch& out) {
  Chooser chooser(1, 0, words.size(), out);
  const std::uint32_t weight = fixed(static_cast<float>(p.stopword_weight));
  std::array<std::uint32_t, kStopwords> ring{};
  std::array<std::uint64_t, kStopwords> pairs{};  // [k]: of the word at k and the one before it
  std::size_t seen = 0;
  for (const Word& word : words) {
    if (!word.function) continue;
    const std::size_t at = seen % kStopwords;
    const std::uint32_t previous = ring[(seen + kStopwords - 1) % kStopwords];
    ring[at] = word.word;
    pairs[at] = finished(previous * kFactors[5] + word.word * kFactors[6]);
    if (++seen < kStopwords) continue;
    // Pairs of the gram are those but the oldest, whose first word is outside.
    const std::uint64_t first = pairs[(seen + 1) % kStopwords];
    const std::uint64_t end = pairs[at];
    std::uint64_t inner = ~std::uint64_t{0};
    for (std::size_t k = 2; k + 1 < kStopwords; ++k)
      inner = std::min(inner, pairs[(seen + k) % kStopwords]);
    if (std::min(first, end) > inner || (first > inner && end == inner)) continue;
    std::uint64_t hash = kStopwordSalt;
    for (std::size_t k = 0; k < kStopwords; ++k)
      hash += ring[(seen + k) % kStopwords] * kFactors[k];
    chooser.add(finished(hash), weight);
  }
}

}  // namespace

void add_seeds(std::span<const Word> words, const Parameters& parameters, Sketch& out) {
  if (parameters.word_sampling > 0) add_word_grams(words, parameters, out);
  if (parameters.content_sampling > 0) add_content_grams(words, parameters, out);
  if (parameters.stopword_weight > 0) add_stopword_grams(words, parameters, out);
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
