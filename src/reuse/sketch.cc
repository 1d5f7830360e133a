#include "reuse/sketch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firsthand::reuse {
namespace {

constexpr std::uint64_t kWordSalt = 0x57;
constexpr std::uint64_t kContentSalt = 0x43;
constexpr std::uint64_t kStopwordSalt = 0x53;
constexpr std::size_t kStopwords = 8;
constexpr std::size_t kSyncmer = 2;

class Sampler {
 public:
  Sampler(const Analysis& analysis, const Parameters& parameters) : a_(analysis), p_(parameters) {}

  Sketch run() {
    word_grams();
    content_grams();
    stopword_grams();
    std::sort(out_.begin(), out_.end());
    out_.erase(std::unique(out_.begin(), out_.end(),
                           [](const Seed& x, const Seed& y) { return x.gram == y.gram; }),
               out_.end());
    return std::move(out_);
  }

 private:
  static bool sampled(std::uint64_t hash, double share) {
    return static_cast<double>(hash >> 11) < share * 0x1p53;
  }

  void add(std::uint64_t hash, double weight) {
    out_.push_back({hash, static_cast<std::uint32_t>(std::lround(weight * 1000))});
  }

  void word_grams() {
    const auto& words = a_.words;
    double weight = 0;
    for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
      weight = 0;
      std::uint64_t hash = kWordSalt;
      for (std::size_t k = i; k < i + kRun; ++k) {
        hash = mix(hash, words[k].word);
        weight += static_cast<double>(words[k].weight);
      }
      if (weight >= p_.gram_weight && sampled(hash, p_.word_sampling)) add(hash, weight);
    }
  }

  void content_grams() {
    std::array<const Word*, 3> last{};
    std::size_t seen = 0;
    for (const Word& word : a_.words) {
      if (word.function) continue;
      last = {last[1], last[2], &word};
      if (++seen < last.size()) continue;
      auto sorted = last;
      std::sort(sorted.begin(), sorted.end(),
                [](const Word* x, const Word* y) { return x->stem < y->stem; });
      std::uint64_t hash = kContentSalt;
      double weight = 0;
      for (const Word* w : sorted) {
        hash = mix(hash, w->stem);
        weight += static_cast<double>(w->weight);
      }
      if (weight >= p_.gram_weight && sampled(hash, p_.content_sampling)) add(hash, weight);
    }
  }

  // A closed syncmer: the least of its pairs is its first or its last.
  void stopword_grams() {
    std::vector<std::uint32_t> words;
    for (const Word& word : a_.words) {
      if (word.function) words.push_back(word.word);
    }
    for (std::size_t i = 0; i + kStopwords <= words.size(); ++i) {
      std::size_t least = 0;
      std::uint64_t least_hash = ~std::uint64_t{0};
      std::uint64_t hash = kStopwordSalt;
      for (std::size_t k = 0; k < kStopwords; ++k) {
        hash = mix(hash, words[i + k]);
        if (k + kSyncmer > kStopwords) continue;
        const std::uint64_t pair = mix(words[i + k], words[i + k + 1]);
        if (pair < least_hash) {
          least_hash = pair;
          least = k;
        }
      }
      if (least == 0 || least == kStopwords - kSyncmer) add(hash, p_.stopword_weight);
    }
  }

  const Analysis& a_;
  const Parameters& p_;
  Sketch out_;
};

}  // namespace

Sketch sketch(const Analysis& analysis, const Parameters& parameters) {
  return Sampler(analysis, parameters).run();
}

std::uint64_t shared_weight(const Sketch& a, const Sketch& b) {
  std::uint64_t weight = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].gram == b[j].gram) {
      weight += std::min(a[i].weight, b[j].weight);
      ++i;
      ++j;
    } else if (a[i].gram < b[j].gram) {
      ++i;
    } else {
      ++j;
    }
  }
  return weight;
}

bool is_candidate(std::uint64_t shared_weight, const Parameters& parameters) {
  return static_cast<double>(shared_weight) >= parameters.candidate_weight * 1000;
}

}  // namespace firsthand::reuse
