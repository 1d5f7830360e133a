#include "reuse/cluster.h"

#include <algorithm>

namespace firsthand::reuse {
namespace {

constexpr int kMostRounds = 64;  // of splitting; more happens to texts built for it only

using Pairs = std::vector<Like>;

// Cut where neighbours on one side lie more than `gap` sentences apart.
std::vector<Pairs> split(Pairs pairs, std::uint32_t Like::*side, std::size_t gap) {
  std::sort(pairs.begin(), pairs.end(), [&](const Like& x, const Like& y) {
    return x.*side != y.*side ? x.*side < y.*side : (x.a != y.a ? x.a < y.a : x.b < y.b);
  });
  std::vector<Pairs> parts;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (i == 0 || pairs[i].*side - pairs[i - 1].*side > gap + 1) parts.emplace_back();
    parts.back().push_back(pairs[i]);
  }
  return parts;
}

Fragment bounds(const Pairs& pairs) {
  Fragment out{{pairs[0].a, pairs[0].a + 1}, {pairs[0].b, pairs[0].b + 1}, false};
  for (const Like& p : pairs) {
    out.a = {std::min(out.a.first, p.a), std::max(out.a.end, p.a + 1)};
    out.b = {std::min(out.b.first, p.b), std::max(out.b.end, p.b + 1)};
  }
  return out;
}

struct Task {
  Pairs pairs;
  std::size_t gap = 0;
  int round = 0;
  int unsplit = 0;  // sides in a row that did not split
};

}  // namespace

std::vector<Fragment> cluster(Pairs pairs, std::size_t gap, const Holds& holds) {
  std::vector<Fragment> out;
  std::vector<Task> tasks;
  if (!pairs.empty()) tasks.push_back({std::move(pairs), gap, 0, 0});
  while (!tasks.empty()) {
    Task task = std::move(tasks.back());
    tasks.pop_back();
    if (task.unsplit < 2 && task.round < kMostRounds) {
      auto parts = split(std::move(task.pairs), task.round % 2 ? &Like::a : &Like::b, task.gap);
      const int unsplit = parts.size() == 1 ? task.unsplit + 1 : 0;
      for (Pairs& part : parts)
        tasks.push_back({std::move(part), task.gap, task.round + 1, unsplit});
      continue;
    }
    const Fragment fragment = bounds(task.pairs);
    if (holds(fragment)) {
      out.push_back(fragment);
    } else if (task.gap > 0) {
      tasks.push_back({std::move(task.pairs), task.gap - 1, 0, 0});
    }
  }
  std::sort(out.begin(), out.end(), [](const Fragment& x, const Fragment& y) {
    return x.a.first != y.a.first ? x.a.first < y.a.first : x.b.first < y.b.first;
  });
  return out;
}

}  // namespace firsthand::reuse
