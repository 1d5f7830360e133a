#include "reuse/missed.h"

#include <algorithm>

#include "reuse/blocks.h"

namespace firsthand::reuse {
namespace {

struct Seed {
  Range a;
  double nats = 0;
};

// Stretches of a whose words b has, wherever; best first.
std::vector<Seed> seeds(const Extent& extent, const Parameters& p) {
  const Row<float>& scores = extent.score(Of::kA, extent.all(Of::kA), {0, 0}, extent.all(Of::kB));
  double most = 0;
  greatest_stretch(scores, 0, most);
  if (most < p.seed_sum) return {};  // as of nearly all pairs
  const Memory memory = scores.get_allocator().resource();
  const Row<double> wide(scores.begin(), scores.end(), memory);
  std::vector<Seed> out;
  for (const Range stretch : maximal_stretches(wide, memory)) {
    if (stretch.size() < p.passage_words) continue;
    Seed seed{stretch, 0};
    for (std::uint32_t i = stretch.first; i < stretch.end; ++i)
      seed.nats += static_cast<double>(scores[i]);
    if (seed.nats >= p.seed_sum) out.push_back(seed);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Seed& x, const Seed& y) { return x.nats > y.nats; });
  if (out.size() > p.missed_seeds) out.resize(p.missed_seeds);
  return out;
}

}  // namespace

std::vector<Aligned> missed(const std::vector<Aligned>& found, Extent& extent,
                            const Borders& borders, const Parameters& p) {
  for (const Aligned& one : found) extent.take(one.a, one.b);
  std::vector<Aligned> out;
  for (const Seed& seed : seeds(extent, p)) {
    double nats = 0;
    const Range b =
        greatest_stretch(extent.score(Of::kB, extent.all(Of::kB), {0, 0}, seed.a), 0, nats);
    if (b.size() < p.passage_words || nats < p.seed_sum) continue;
    const Aligned fitted = borders.fitted(seed.a, b);
    if (fitted.a.size() > 0) out.push_back(fitted);
  }
  return out;
}

}  // namespace firsthand::reuse
