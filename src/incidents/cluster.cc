#include "incidents/cluster.h"

#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace firsthand::incidents {
namespace {

struct Candidate {
  double average = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t a_size = 0;  // when it was made: a candidate is stale if one has grown since
  std::uint32_t b_size = 0;

  bool operator<(const Candidate& other) const {  // the queue gives the greatest
    return std::tie(average, other.a, other.b) < std::tie(other.average, a, b);
  }
};

}  // namespace

std::vector<std::uint32_t> average_link(std::size_t count, const std::vector<Pair>& pairs,
                                        double threshold) {
  std::vector<std::uint32_t> size(count, 1);
  std::vector<std::uint32_t> into(count);  // where a cluster went; itself while it lives
  std::iota(into.begin(), into.end(), 0U);
  std::vector<std::map<std::uint32_t, double>> sums(count);
  std::priority_queue<Candidate> queue;
  for (const Pair& pair : pairs) {
    sums[pair.a][pair.b] = pair.similarity;
    sums[pair.b][pair.a] = pair.similarity;
    if (pair.similarity >= threshold) queue.push({pair.similarity, pair.a, pair.b, 1, 1});
  }
  while (!queue.empty()) {
    const Candidate best = queue.top();
    queue.pop();
    const auto [average, a, b, a_size, b_size] = best;
    if (into[a] != a || into[b] != b || size[a] != a_size || size[b] != b_size) continue;
    into[b] = a;
    size[a] += size[b];
    sums[a].erase(b);
    for (const auto& [other, sum] : sums[b]) {
      if (other == a) continue;
      sums[a][other] += sum;
      sums[other].erase(b);
      sums[other][a] = sums[a][other];
    }
    sums[b].clear();
    for (const auto& [other, sum] : sums[a]) {
      const double mean = sum / (static_cast<double>(size[a]) * size[other]);
      if (mean < threshold) continue;
      const std::uint32_t low = std::min(a, other);
      const std::uint32_t high = std::max(a, other);
      queue.push({mean, low, high, size[low], size[high]});
    }
  }
  std::vector<std::uint32_t> label(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t root = i;
    while (into[root] != root) root = into[root];
    label[i] = root;
  }
  return label;
}

}  // namespace firsthand::incidents
