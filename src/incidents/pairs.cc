#include "incidents/pairs.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "incidents/likeness.h"

namespace firsthand::incidents {

void each_pair(const std::vector<Features>& features, double floor,
               const std::function<void(std::uint32_t, std::uint32_t, double)>& visit) {
  struct Posting {
    std::uint32_t report = 0;
    float weight = 0;
  };
  std::vector<std::vector<Posting>> postings;
  for (const Features& f : features) {
    if (!f.terms.empty() && f.terms.back().word >= postings.size())
      postings.resize(f.terms.back().word + 1U);
  }
  std::vector<float> sums(features.size(), 0);
  const std::size_t common = std::max<std::size_t>(200, features.size() / 3);
  for (std::uint32_t i = 0; i < features.size(); ++i) {
    for (const Term& term : features[i].terms) {
      auto& list = postings[term.word];
      if (list.size() <= common) {
        for (const Posting& posting : list) sums[posting.report] += posting.weight * term.weight;
      }
      list.push_back({i, term.weight});
    }
    // Hardly any two reports have no word in common: a list of those that have would be longer.
    for (std::uint32_t other = 0; other < i; ++other) {
      if (sums[other] >= floor) visit(other, i, sums[other]);
    }
    std::fill(sums.begin(), sums.begin() + i, 0.0F);
  }
}

namespace {

double logit(double share) { return std::log(share / (1 - share)); }

// The log odds of all pairs, counted by tenths: there are too many pairs to keep.
class Odds {
 public:
  explicit Odds(const Parameters& parameters) : p_(parameters) {}

  void add(double log_odds, bool contradicted) {
    const double bin = std::clamp(log_odds, -kMost, kMost) * kBins + kMost * kBins;
    ++counts_[contradicted ? 1 : 0][static_cast<std::size_t>(std::lround(bin))];
    ++pairs_;
  }

  // What to add to log odds. REQUIRES: `most` is no less than share_learned.
  double shift(double most) const {
    constexpr int kRounds = 200;
    constexpr double kSettled = 1e-6;
    double share = most;
    for (int round = 0; round < kRounds && pairs_ > 0; ++round) {
      const double next =
          std::clamp(expected(logit(share) - logit(p_.share_learned)) / static_cast<double>(pairs_),
                     p_.share_learned, most);
      const bool settled = std::abs(next - share) < kSettled;
      share = next;
      if (settled) break;
    }
    return logit(share) - logit(p_.share_learned);
  }

 private:
  static constexpr double kMost = 30;  // log odds; what is surer counts as that sure
  static constexpr double kBins = 10;  // per unit

  double expected(double shift) const {
    double sum = 0;
    for (const bool against : {false, true}) {
      const auto& counts = counts_[against ? 1 : 0];
      for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        if (counts[bin] == 0) continue;
        const double log_odds = static_cast<double>(bin) / kBins - kMost;
        sum += static_cast<double>(counts[bin]) * likelihood(log_odds, against, shift, p_);
      }
    }
    return sum;
  }

  const Parameters& p_;
  std::array<std::array<std::uint64_t, static_cast<std::size_t>(2 * kMost * kBins) + 1>, 2>
      counts_{};
  std::uint64_t pairs_ = 0;
};

}  // namespace

std::vector<Pair> similar_pairs(const std::vector<Features>& features,
                                const Parameters& parameters) {
  struct Scored {
    Pair pair;  // with its log odds
    bool contradicted = false;
  };
  const double even = parameters.even_pile;
  const double most =
      std::max(parameters.share_learned, even / (even + static_cast<double>(features.size())));
  const double highest = logit(most) - logit(parameters.share_learned);
  const double least = parameters.threshold / 8;
  Odds odds(parameters);
  std::vector<Scored> scored;
  each_pair(features, parameters.least_cosine,
            [&](std::uint32_t a, std::uint32_t b, double cosine) {
              const Evidence evidence = compare(features[a], features[b], cosine);
              const double value = log_odds(evidence, parameters);
              const bool against = contradicted(evidence);
              odds.add(value, against);
              if (likelihood(value, against, highest, parameters) >= least)
                scored.push_back({{a, b, value}, against});
            });
  const double shift = odds.shift(most);
  std::vector<Pair> pairs;
  for (const Scored& one : scored) {
    const double value = likelihood(one.pair.similarity, one.contradicted, shift, parameters);
    if (value >= least) pairs.push_back({one.pair.a, one.pair.b, value});
  }
  return pairs;
}

}  // namespace firsthand::incidents
