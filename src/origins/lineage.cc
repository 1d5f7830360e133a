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
    measure_spread();
  }

  Lineage run() {
    std::size_t sweeps = small() ? limits_.sweeps : 1;
    while (sweeps-- > 0 && sweep()) {
    }
    Lineage out;
    for (const Chosen& chosen : cover_) out.parents.push_back(chosen.parents);
    for (std::size_t m = 0; m < cover_.size(); ++m) cover(m, &out.cut);
    for (const Tie& tie : f_.ties) out.a_first.push_back(odds_of(tie));
    return out;
  }

 private:
  struct Chosen {
    double cost = 0;
    std::vector<std::size_t> parents;  // members, ascending
  };

  bool small() const { return f_.own.size() <= limits_.small_family; }

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
      const bool is_a = tie.a == member;
      const std::size_t other = is_a ? tie.b : tie.a;
      if (place_[other] > place_[member]) continue;
      const double odds = is_a ? -tie.a_first : tie.a_first;
      Candidate c{is_a ? tie.a_from_b : tie.b_from_a,
                  (is_a ? tie.a_under_b : tie.b_under_a) + cost_of(odds)};
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
      const std::size_t other = f_.ties[t].a == member ? f_.ties[t].b : f_.ties[t].a;
      const std::size_t here = place_[other];
      if (from < to ? here >= from && here < to : here > to && here <= from)
        covers.emplace_back(other, cover(other, nullptr));
    }
    double dearer = 0;
    for (const auto& [m, c] : covers) dearer += c.cost - cover_[m].cost;
    if (!small()) return dearer;
    std::vector<const Chosen*> chosen;
    for (const Chosen& c : cover_) chosen.push_back(&c);
    for (const auto& [m, c] : covers) chosen[m] = &c;
    return dearer + spread(chosen) - spread_;
  }

  // What speaks against a lineage for the few orders in which it can have come about: the logarithm
  // of the product of its subtrees' sizes. A report with several parents is shared out among them.
  double spread(const std::vector<const Chosen*>& chosen) const {
    std::vector<double> size(chosen.size(), 1);
    double sum = 0;
    for (std::size_t i = order_.size(); i-- > 0;) {
      const std::size_t member = order_[i];
      const auto& parents = chosen[member]->parents;
      for (const std::size_t p : parents)
        size[p] += size[member] / static_cast<double>(parents.size());
      sum += std::log(size[member]);
    }
    return limits_.spread * sum;
  }

  void take(std::vector<std::pair<std::size_t, Chosen>>& covers) {
    for (auto& [m, c] : covers) cover_[m] = std::move(c);
    measure_spread();
  }

  void measure_spread() {
    if (!small()) return;
    std::vector<const Chosen*> chosen;
    for (const Chosen& c : cover_) chosen.push_back(&c);
    spread_ = spread(chosen);
  }

  // In a large family only a parent whose direction nothing else tells is tried as the child.
  bool is_doubtful(std::size_t member, std::size_t other, double odds) const {
    const auto& parents = cover_[member].parents;
    return std::abs(odds) < limits_.doubtful &&
           std::binary_search(parents.begin(), parents.end(), other);
  }

  // Each member to just before or behind each of those it shares text with.
  bool sweep() {
    bool better = false;
    std::vector<std::pair<std::size_t, Chosen>> covers;
    for (std::size_t member = 0; member < cover_.size(); ++member) {
      const auto ties = ties_of_[member];
      for (const std::size_t t : ties) {
        const std::size_t other = f_.ties[t].a == member ? f_.ties[t].b : f_.ties[t].a;
        if (!small() && !is_doubtful(member, other, f_.ties[t].a_first)) continue;
        const std::size_t from = place_[member];
        if (moved(member, place_[other], covers) < -kGain) {
          take(covers);
          better = true;
        } else {
          put(member, from);
        }
      }
    }
    return better;
  }

  bool comes_from(std::size_t member, std::size_t ancestor) const {
    std::vector<std::size_t> todo = cover_[member].parents;
    std::vector<std::size_t> seen;
    while (!todo.empty()) {
      const std::size_t here = todo.back();
      todo.pop_back();
      if (here == ancestor) return true;
      if (place_[here] < place_[ancestor] ||
          std::find(seen.begin(), seen.end(), here) != seen.end())
        continue;
      seen.push_back(here);
      todo.insert(todo.end(), cover_[here].parents.begin(), cover_[here].parents.end());
    }
    return false;
  }

  double odds_of(const Tie& tie) {
    if (!small()) return 0;
    const bool a_before = place_[tie.a] < place_[tie.b];
    const std::size_t early = a_before ? tie.a : tie.b;
    const std::size_t late = a_before ? tie.b : tie.a;
    const auto& parents = cover_[late].parents;
    const bool edge = std::binary_search(parents.begin(), parents.end(), early);
    if (!edge && !comes_from(late, early)) return 0;
    std::vector<std::pair<std::size_t, Chosen>> covers;
    const std::size_t early_place = place_[early];
    const std::size_t late_place = place_[late];
    double dearer = moved(early, late_place, covers);
    put(early, early_place);
    dearer = std::min(dearer, moved(late, early_place, covers));
    put(late, late_place);
    dearer = std::max(0.0, dearer) + (edge ? 0 : (a_before ? 1 : -1) * tie.a_first);
    return a_before ? dearer : -dearer;
  }

  const Family& f_;
  const SearchLimits& limits_;
  std::vector<std::size_t> order_;
  std::vector<std::vector<std::size_t>> ties_of_;
  std::vector<std::size_t> place_;  // of a member in order_
  std::vector<Chosen> cover_;
  double spread_ = 0;
};

}  // namespace

Lineage find_lineage(const Family& family, const SearchLimits& limits) {
  return Search(family, limits).run();
}

}  // namespace firsthand::origins
