#include "incidents/bridges.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "incidents/likeness.h"

namespace firsthand::incidents {
namespace {

struct Neighbour {
  std::uint32_t report = 0;
  double similarity = 0;
};

float weight_of(const Features& report, std::uint32_t word) {
  const auto at = std::lower_bound(report.terms.begin(), report.terms.end(), word,
                                   [](const Term& term, std::uint32_t w) { return term.word < w; });
  return at != report.terms.end() && at->word == word ? at->weight : 0;
}

class Grouper {
 public:
  Grouper(const std::vector<Features>& features, const std::vector<Pair>& pairs,
          const Parameters& parameters)
      : features_(features), pairs_(pairs), p_(parameters), neighbours_(features.size()) {
    for (const Pair& pair : pairs) {
      neighbours_[pair.a].push_back({pair.b, pair.similarity});
      neighbours_[pair.b].push_back({pair.a, pair.similarity});
    }
    for (auto& list : neighbours_) {
      std::sort(list.begin(), list.end(),
                [](const auto& x, const auto& y) { return x.report < y.report; });
    }
  }

  Groups run() {
    bridge_.assign(features_.size(), false);
    for (std::uint32_t i = 0; i < features_.size(); ++i) bridge_[i] = is_bridge(i);
    out_.label = average_link(features_.size(), pairs_between(false), p_.threshold);
    out_.touches.resize(features_.size());
    std::map<std::uint32_t, std::size_t> sizes;
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
      if (!bridge_[i]) ++sizes[out_.label[i]];
    }
    place_single_reports(sizes);
    const auto among_bridges = average_link(features_.size(), pairs_between(true), p_.threshold);
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
      if (!bridge_[i]) continue;
      const auto home = home_of(i, sizes);
      homes_.emplace_back(i, home ? *home : among_bridges[i]);
    }
    for (const auto& [i, home] : homes_) out_.label[i] = home;
    return std::move(out_);
  }

 private:
  double similarity(std::uint32_t a, std::uint32_t b) const {
    const auto& list = neighbours_[a];
    const auto at = std::lower_bound(
        list.begin(), list.end(), b,
        [](const Neighbour& n, std::uint32_t report) { return n.report < report; });
    return at != list.end() && at->report == b ? at->similarity : 0;
  }

  std::vector<Pair> pairs_between(bool bridges) const {
    std::vector<Pair> out;
    std::copy_if(pairs_.begin(), pairs_.end(), std::back_inserter(out), [&](const Pair& pair) {
      return (bridge_[pair.a] != 0) == bridges && (bridge_[pair.b] != 0) == bridges;
    });
    return out;
  }

  bool is_bridge(std::uint32_t report) const {
    constexpr std::size_t kLooked = 12;  // the reports most like this one
    std::vector<Neighbour> like;
    std::copy_if(neighbours_[report].begin(), neighbours_[report].end(), std::back_inserter(like),
                 [&](const Neighbour& n) { return n.similarity >= p_.threshold; });
    std::stable_sort(like.begin(), like.end(),
                     [](const auto& x, const auto& y) { return x.similarity > y.similarity; });
    if (like.size() > kLooked) like.resize(kLooked);
    std::vector<const Segment*> told(like.size());
    for (std::size_t k = 0; k < like.size(); ++k)
      told[k] = best_claiming(features_[report], features_[like[k].report]);
    for (std::size_t x = 0; x < like.size(); ++x) {
      for (std::size_t y = x + 1; y < like.size(); ++y) {
        if (told[x] && told[y] && told[x] != told[y] &&
            apart(like[x].report, like[y].report, report) &&
            is_rather_of(report, *told[x], like[x].report, like[y].report) &&
            is_rather_of(report, *told[y], like[y].report, like[x].report))
          return true;
      }
    }
    return false;
  }

  // Whether x and y are told of two events: they contradict each other, and then no other likeness
  // counts; or they are unlike, and state something else or have no report but this one that is
  // like both. Reports of one event that tell other things of it have others between them.
  bool apart(std::uint32_t x, std::uint32_t y, std::uint32_t report) const {
    const Evidence e = compare(features_[x], features_[y], 0);
    if (contradicted(e)) return true;
    if (similarity(x, y) >= p_.threshold * p_.unlike) return false;
    if (e.other_day + e.other_place + e.other_clock + e.other_ages > 0) return true;
    return std::none_of(neighbours_[x].begin(), neighbours_[x].end(), [&](const Neighbour& n) {
      return n.report != report && n.similarity >= p_.threshold &&
             similarity(n.report, y) >= p_.threshold;
    });
  }

  static const Segment* best_claiming(const Features& report, const Features& other) {
    const Segment* best = nullptr;
    double most = 0;
    for (const Segment& segment : report.segments) {
      const double value = segment.claims ? segment_likeness(report, segment, other) : 0;
      if (value > most) {
        most = value;
        best = &segment;
      }
    }
    return best;
  }

  // Whether a segment has at least twice as much in common with `x` as with `y`.
  bool is_rather_of(std::uint32_t report, const Segment& segment, std::uint32_t x,
                    std::uint32_t y) const {
    return segment_likeness(features_[report], segment, features_[x]) >=
           2 * segment_likeness(features_[report], segment, features_[y]);
  }

  // A report that no group takes on average, for a large group tells its event in many ways, may
  // still be close to some in it.
  void place_single_reports(std::map<std::uint32_t, std::size_t>& sizes) {
    constexpr std::size_t kClosest = 3;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> moves;
    for (std::uint32_t i = 0; i < features_.size(); ++i) {
      if (bridge_[i] || sizes.at(out_.label[i]) != 1) continue;
      std::map<std::uint32_t, std::vector<double>> close;
      for (const Neighbour& n : neighbours_[i]) {
        if (!bridge_[n.report] && sizes.at(out_.label[n.report]) >= kClosest)
          close[out_.label[n.report]].push_back(n.similarity);
      }
      double most = p_.closest_three;
      for (auto& [label, values] : close) {
        if (values.size() < kClosest) continue;
        std::partial_sort(values.begin(), values.begin() + kClosest, values.end(),
                          std::greater<>());
        const double mean = (values[0] + values[1] + values[2]) / 3;
        if (mean < most || (!moves.empty() && moves.back().first == i && mean == most)) continue;
        most = mean;
        if (!moves.empty() && moves.back().first == i) moves.pop_back();
        moves.emplace_back(i, label);
      }
    }
    for (const auto& [report, label] : moves) {
      sizes.erase(out_.label[report]);
      out_.label[report] = label;
      ++sizes[label];
    }
  }

  // The group that the report's first segments tell, of those it is like; sets `touches`.
  std::optional<std::uint32_t> home_of(std::uint32_t report,
                                       const std::map<std::uint32_t, std::size_t>& sizes) {
    std::map<std::uint32_t, std::pair<double, double>> sums;  // label to similarity and lead
    for (const Neighbour& n : neighbours_[report]) {
      if (bridge_[n.report]) continue;
      auto& [similarity, lead] = sums[out_.label[n.report]];
      similarity += n.similarity;
      const auto& segments = features_[report].segments;
      double told = 0;
      for (std::size_t s = 0; s < std::min<std::size_t>(2, segments.size()); ++s)
        told += segment_likeness(features_[report], segments[s], features_[n.report]);
      lead = std::max(lead, told);
    }
    std::optional<std::uint32_t> home;
    std::tuple<double, double> best;
    for (const auto& [label, sum] : sums) {
      const auto size = static_cast<double>(sizes.at(label));
      const double mean = sum.first / size;
      if (mean >= p_.threshold / 2) out_.touches[report].push_back(label);
      const std::tuple value(sum.second, mean);
      if (mean < p_.threshold || (home && value <= best)) continue;
      home = label;
      best = value;
    }
    return home;
  }

  const std::vector<Features>& features_;
  const std::vector<Pair>& pairs_;
  const Parameters& p_;
  std::vector<std::vector<Neighbour>> neighbours_;  // by report
  std::vector<char> bridge_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> homes_;  // bridges and their labels
  Groups out_;
};

}  // namespace

double segment_likeness(const Features& report, const Segment& segment, const Features& other) {
  double sum = 0;
  for (const std::uint32_t word : segment.words)
    sum += static_cast<double>(weight_of(report, word)) * weight_of(other, word);
  return sum;
}

Groups group_reports(const std::vector<Features>& features, const std::vector<Pair>& pairs,
                     const Parameters& parameters) {
  return Grouper(features, pairs, parameters).run();
}

}  // namespace firsthand::incidents
