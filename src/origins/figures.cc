#include "origins/figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "origins/differences.h"

namespace firsthand::origins {
namespace {

// The pairs of one measure's details whose difference is told.
class Pairs {
 public:
  Pairs(const IncidentClaims& claims, const std::vector<const Side*>& sides,
        std::vector<model::Difference>& out)
      : c_(claims), sides_(sides), out_(out) {}

  // REQUIRES: sides in order of their ranges.
  void tell() {
    std::map<std::pair<std::string, std::string>, std::vector<const Side*>> groups;
    for (const Side* side : sides_)
      groups[{side->draft->key.place, side->draft->key.day}].push_back(side);
    const auto& main = groups.begin()->second;  // of the incident's own place and day, if any is
    for (const auto& [where, group] : groups) {
      within(group);
      if (&group != &main) beside(main, *group.front());
    }
  }

 private:
  void compare(const Side& a, const Side& b) { tell_differences(c_, a, b, out_); }

  // Each with the one before it if they can be one figure, and with the highest that is lower for
  // sure.
  void within(const std::vector<const Side*>& group) {
    std::multimap<std::int64_t, const Side*> open;  // by their upper bounds
    const Side* below = nullptr;
    for (std::size_t i = 0; i < group.size(); ++i) {
      const Side& side = *group[i];
      while (!open.empty() && open.begin()->first < side.range.low) {
        const Side* const one = open.begin()->second;
        if (!below || below->range.low <= one->range.low) below = one;
        open.erase(open.begin());
      }
      if (below) compare(*below, side);
      if (i > 0 && group[i - 1]->range.meets(side.range)) compare(*group[i - 1], side);
      open.emplace(side.range.high, &side);
    }
  }

  // One of another place or day with the nearest of the main ones.
  void beside(const std::vector<const Side*>& main, const Side& other) {
    const auto above =
        std::upper_bound(main.begin(), main.end(), other.range.low,
                         [](std::int64_t low, const Side* side) { return low < side->range.low; });
    const Side& near = above == main.begin() ? *main.front() : **std::prev(above);
    if (near.range.low == other.range.low && near.range.high == other.range.high) return;
    if (near.range.low <= other.range.low) {
      compare(near, other);
    } else {
      compare(other, near);
    }
  }

  const IncidentClaims& c_;
  const std::vector<const Side*>& sides_;
  std::vector<model::Difference>& out_;
};

model::Figure figure_of(const IncidentClaims& claims, std::vector<const Side*> sides) {
  model::Figure figure;
  std::set<model::OriginId> origins;
  for (const Side* side : sides) {
    const model::Detail& detail = side->draft->detail;
    const auto low = detail.count.min ? detail.count.min : detail.count.max;
    const auto high = detail.count.max ? detail.count.max : detail.count.min;
    const bool first = figure.details.empty();
    figure.measure = detail.measure;
    figure.min = first ? low : std::min(figure.min, low);
    figure.max = first ? high : std::max(figure.max, high);
    figure.details.push_back(detail.id);
    origins.insert(detail.origins.begin(), detail.origins.end());
  }
  figure.origins.assign(origins.begin(), origins.end());
  std::stable_sort(sides.begin(), sides.end(), [](const Side* a, const Side* b) {
    return std::pair(a->range.low, a->range.high) < std::pair(b->range.low, b->range.high);
  });
  Pairs(claims, sides, figure.differences).tell();
  return figure;
}

}  // namespace

std::vector<model::Figure> figures_of(const IncidentClaims& claims,
                                      const std::vector<Side>& sides) {
  std::map<std::string, std::vector<const Side*>> by_measure;
  for (const Side& side : sides) {
    if (makes_figure(*side.draft)) by_measure[side.draft->key.measure].push_back(&side);
  }
  std::vector<model::Figure> out;
  for (const auto& [measure, list] : by_measure) out.push_back(figure_of(claims, list));
  return out;
}

}  // namespace firsthand::origins
