#include "origins/lineage.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace firsthand::origins {
namespace {

constexpr double kGain = 1e-6;

// What it costs that something holds for which the log odds are these.
double cost_of(double odds) {
  return odds > 0 ? std::log1p(std::exp(-odds)) : std::log1p(std::exp(odds)) - odds;
}

class Search {
 public:
  Search(const Family& family, const SearchLimits& limits)
      : f_(family),
        limits_(limits),
        order_(family.start),
        ties_of_(family.own.size()),
        place_(family.own.size()),
        cover_(family.own.size()) {
    for (std::size_t t = 0; t < f_.ties.size(); ++t) {
      ties_of_[f_.ties[t].a].push_back(t);
      ties_of_[f_.ties[t].b].push_back(t);
    }
    for (std::size_t i = 0; i < order_.size(); ++i) place_[order_[i]] = i;
    for (std::size_t m = 0; m < cover_.size(); ++m) cover_[m] = cover(m, nullptr);
  }

  Lineage run() {
    sweep();
    Lineage out;
    for (const Chosen& chosen : cover_) out.parents.push_back(chosen.parents);
    for (std::size_t m = 0; m < cover_.size(); ++m) cover(m, &out.cut);
    for (const Tie& tie : f_.ties) out.a_first.push_back(tie.a_first());
    return out;
  }

 private:
  struct Chosen {
    double cost = 0;
    std::vector<std::size_t> parents;  // members, ascending
  };

  // The best parents of a member among those before it.
  Chosen cover(std::size_t member, std::size_t* cut) const {
    struct Ranked {
      double gain;
      std::size_t other;
      Candidate candidate;
    };
    std::vector<Ranked> ranked;
    for (const std::size_t t : ties_of_[member]) {
      const Tie& tie = f_.ties[t];
      const std::size_t other = tie.other(member);
      if (place_[other] > place_[member]) continue;
      const Taking& taking = tie.taken_by(member);
      Candidate c{taking.renderings,
                  taking.cost + taking.alone + cost_of(tie.a == member ? -tie.clock : tie.clock)};
      double gain = -c.cost;
      for (const Rendering& r : c.renderings)
        gain += std::max(0.0, f_.own[member][r.sentence] - r.cost);
      if (gain > 0) ranked.push_back({gain, other, std::move(c)});
    }
    // The best on its own first; of equals the earlier, as texts are mostly taken from where they
    // came from.
    std::sort(ranked.begin(), ranked.end(), [&](const Ranked& x, const Ranked& y) {
      return std::tuple(-x.gain, place_[x.other]) < std::tuple(-y.gain, place_[y.other]);
    });
    if (ranked.size() > limits_.candidates) {
      if (cut) *cut += ranked.size() - limits_.candidates;
      ranked.resize(limits_.candidates);
    }
    std::vector<Candidate> candidates;
    for (Ranked& r : ranked) candidates.push_back(std::move(r.candidate));
    const Cover best = best_cover(f_.own[member], candidates, limits_.cover);
    Chosen out{best.cost, {}};
    for (const std::size_t p : best.parents) out.parents.push_back(ranked[p].other);
    std::sort(out.parents.begin(), out.parents.end());
    return out;
  }

  void put(std::size_t member, std::size_t to) {
    const std::size_t from = place_[member];
    const auto at = [&](std::size_t i) { return order_.begin() + static_cast<std::ptrdiff_t>(i); };
    if (from < to) {
      std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
      std::rotate(at(to), at(from), at(from + 1));
    }
    for (std::size_t i = std::min(from, to); i <= std::max(from, to); ++i) place_[order_[i]] = i;
  }

  // Moves a member and says by how much that is dearer; the new covers of whom it concerns.
  double moved(std::size_t member, std::size_t to,
               std::vector<std::pair<std::size_t, Chosen>>& covers) {
    const std::size_t from = place_[member];
    put(member, to);
    covers.clear();
    covers.emplace_back(member, cover(member, nullptr));
    for (const std::size_t t : ties_of_[member]) {
      const std::size_t other = f_.ties[t].other(member);
      const std::size_t here = place_[other];
      if (from < to ? here >= from && here < to : here > to && here <= from)
        covers.emplace_back(other, cover(other, nullptr));
    }
    double dearer = 0;
    for (const auto& [m, c] : covers) dearer += c.cost - cover_[m].cost;
    return dearer;
  }

  bool is_doubtful(std::size_t member, std::size_t other, double odds) const {
    const auto& parents = cover_[member].parents;
    return std::abs(odds) < limits_.doubtful &&
           std::binary_search(parents.begin(), parents.end(), other);
  }

  void sweep() {
    std::vector<std::pair<std::size_t, Chosen>> covers;
    for (std::size_t member = 0; member < cover_.size(); ++member) {
      for (const std::size_t t : ties_of_[member]) {
        const std::size_t other = f_.ties[t].other(member);
        if (!is_doubtful(member, other, f_.ties[t].a_first())) continue;
        const std::size_t from = place_[member];
        if (moved(member, place_[other], covers) < -kGain) {
          for (auto& [m, c] : covers) cover_[m] = std::move(c);
        } else {
          put(member, from);
        }
      }
    }
  }

  const Family& f_;
  const SearchLimits& limits_;
  std::vector<std::size_t> order_;
  std::vector<std::vector<std::size_t>> ties_of_;
  std::vector<std::size_t> place_;  // of a member in order_
  std::vector<Chosen> cover_;
};

}  // namespace

Lineage find_lineage(const Family& family, const SearchLimits& limits) {
  return Search(family, limits).run();
}

}  // namespace firsthand::origins
