#include "reuse/reading_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

#include "reuse/analysis.h"

namespace firsthand::reuse {
namespace {

// Goes from report to report along pairs that were not yet walked. Whatever pairs the one that it
// comes to has with those that it came to last, it takes with it: of copies of one text all pairs
// come at once, and of two reports that share little the next pair has one of them.
class Walk {
 public:
  Walk(const std::vector<Candidate>& pairs, std::size_t reports)
      : pairs_(pairs),
        end_(reports + 1),
        of_report_(2 * pairs.size()),
        came_(reports),
        walked_(pairs.size()) {
    for (const Candidate& pair : pairs) {
      ++end_[pair.low];
      ++end_[pair.high];
    }
    begin_after(end_);
    next_ = end_;
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
      of_report_[end_[pairs[i].low]++] = i;
      of_report_[end_[pairs[i].high]++] = i;
    }
  }

  std::vector<Candidate> run() {
    out_.reserve(pairs_.size());
    for (std::uint32_t start = 0; start < came_.size(); ++start) {
      while (has_more(start)) walk(start);
    }
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t kNear = 16;   // reports: no more than are sure to be kept
  static constexpr std::uint32_t kLook = 256;  // pairs of a report: some have pairs without number

  void walk(std::uint32_t report) {
    come_to(report);
    for (;;) {
      for (std::uint32_t back = 0; !has_more(report); ++back) {
        if (back == std::min(kNear, arrivals_)) return;
        report = near_[(arrivals_ - back) % kNear];
      }
      const std::uint32_t pair = of_report_[next_[report]];
      take(pair);
      report = other(pair, report);
      come_to(report);
    }
  }

  void come_to(std::uint32_t report) {
    if (is_near(report)) return;
    const std::uint32_t end = std::min(end_[report], next_[report] + kLook);
    for (std::uint32_t i = next_[report]; i < end; ++i) {
      const std::uint32_t pair = of_report_[i];
      if (!walked_[pair] && is_near(other(pair, report))) take(pair);
    }
    came_[report] = ++arrivals_;
    near_[arrivals_ % kNear] = report;
  }

  bool has_more(std::uint32_t report) {
    std::uint32_t& at = next_[report];
    while (at < end_[report] && walked_[of_report_[at]]) ++at;
    return at < end_[report];
  }
  bool is_near(std::uint32_t report) const {
    return came_[report] != 0 && arrivals_ - came_[report] < kNear;
  }
  std::uint32_t other(std::uint32_t pair, std::uint32_t than) const {
    return pairs_[pair].low == than ? pairs_[pair].high : pairs_[pair].low;
  }
  void take(std::uint32_t pair) {
    walked_[pair] = true;
    out_.push_back(pairs_[pair]);
  }

  const std::vector<Candidate>& pairs_;
  std::vector<std::uint32_t> next_;       // of a report: its first pair that may not be walked
  std::vector<std::uint32_t> end_;        // and where its pairs end
  std::vector<std::uint32_t> of_report_;  // places of pairs, by report, then by the other
  std::vector<std::uint32_t> came_;       // of a report: the number of the last arrival; 0: none
  std::vector<bool> walked_;
  std::array<std::uint32_t, kNear> near_{};  // by arrival
  std::uint32_t arrivals_ = 0;
  std::vector<Candidate> out_;
};

// By number: the place among all, by time.
std::vector<std::uint32_t> ranks(const std::vector<Facts>& facts) {
  std::vector<std::uint32_t> by_time(facts.size());
  std::iota(by_time.begin(), by_time.end(), 0U);
  std::sort(by_time.begin(), by_time.end(),
            [&](std::uint32_t x, std::uint32_t y) { return earlier(facts[x], facts[y]); });
  std::vector<std::uint32_t> out(facts.size());
  for (std::uint32_t i = 0; i < by_time.size(); ++i) out[by_time[i]] = i;
  return out;
}

void sort_by_outlet_and_time(std::vector<Candidate>& pairs, const std::vector<Facts>& facts) {
  const std::vector<std::uint32_t> rank = ranks(facts);
  using Place = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
  std::vector<std::pair<Place, Candidate>> places;
  places.reserve(pairs.size());
  for (const Candidate& p : pairs) {
    const auto [first, second] = std::minmax(rank[p.low], rank[p.high]);
    places.push_back({{facts[p.low].outlet, first, second}, p});
  }
  std::sort(places.begin(), places.end(),
            [](const auto& x, const auto& y) { return x.first < y.first; });
  for (std::size_t i = 0; i < places.size(); ++i) pairs[i] = places[i].second;
}

}  // namespace

void order_for_reading(std::vector<Candidate>& pairs, const std::vector<Facts>& facts) {
  const auto is_house = [&](const Candidate& p) {
    return one_outlet(facts[p.low].outlet, facts[p.high].outlet);
  };
  std::vector<Candidate> house;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(house), is_house);
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(), is_house), pairs.end());
  pairs = Walk(pairs, facts.size()).run();
  sort_by_outlet_and_time(house, facts);
  pairs.insert(pairs.end(), house.begin(), house.end());
}

}  // namespace firsthand::reuse
