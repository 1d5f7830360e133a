#include "incidents/pairs.h"

#include <algorithm>

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

std::vector<Pair> similar_pairs(const std::vector<Features>& features,
                                const Parameters& parameters) {
  std::vector<Pair> pairs;
  each_pair(
      features, parameters.least_cosine, [&](std::uint32_t a, std::uint32_t b, double cosine) {
        const double value = likelihood(compare(features[a], features[b], cosine), parameters);
        if (value >= parameters.threshold / 8) pairs.push_back({a, b, value});
      });
  return pairs;
}

}  // namespace firsthand::incidents
