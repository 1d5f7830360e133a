#include "reuse/boilerplate.h"

#include <algorithm>
#include <tuple>

namespace firsthand::reuse {
namespace {

constexpr auto kBoilerplate = static_cast<std::uint32_t>(model::PassageKind::kBoilerplate);

struct Stretch {
  std::uint32_t report = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
bool by_report(const Stretch& x, const Stretch& y) {
  return std::tie(x.report, x.begin, x.end) < std::tie(y.report, y.begin, y.end);
}

class Marker {
 public:
  Marker(const std::vector<Facts>& facts, std::vector<FoundPassage>& passages,
         const Parameters& parameters)
      : facts_(facts), passages_(passages), p_(parameters) {}

  void run() {
    for (std::size_t from = 0; from < passages_.size();) {
      std::size_t to = from + 1;
      while (to < passages_.size() && passages_[to].a == passages_[from].a &&
             passages_[to].b == passages_[from].b)
        ++to;
      pair(from, to);
      from = to;
    }
    std::sort(within_outlet_.begin(), within_outlet_.end(), by_report);
    find_recurring();
    for (FoundPassage& p : passages_) {
      if (lies_in_recurring({p.a, p.a_begin, p.a_end}) ||
          lies_in_recurring({p.b, p.b_begin, p.b_end}))
        p.kind = kBoilerplate;
    }
  }

 private:
  // The passages [from, to) of two reports.
  void pair(std::size_t from, std::size_t to) {
    const Facts& a = facts_[passages_[from].a];
    const Facts& b = facts_[passages_[from].b];
    if (a.outlet == 0 || a.outlet != b.outlet) return;
    std::size_t closing = from;
    while (closing < to && passages_[closing].closing == 0) ++closing;
    const auto at_most = [&](double share, std::size_t first, std::size_t last) {
      double a_shared = 0;
      double b_shared = 0;
      for (std::size_t i = first; i < last; ++i) {
        a_shared += passages_[i].a_end - passages_[i].a_begin;
        b_shared += passages_[i].b_end - passages_[i].b_begin;
      }
      return a_shared <= share * a.bytes && b_shared <= share * b.bytes;
    };
    const bool closes = at_most(p_.closing_share, closing, to);
    for (std::size_t i = closing; i < to && closes; ++i) passages_[i].kind = kBoilerplate;
    if (!at_most(p_.boilerplate_share, from, closes ? closing : to)) return;
    for (std::size_t i = from; i < to; ++i) {
      const FoundPassage& p = passages_[i];
      within_outlet_.push_back({p.a, p.a_begin, p.a_end});
      within_outlet_.push_back({p.b, p.b_begin, p.b_end});
    }
  }

  // Stretches of a report that enough others of its outlet share: a sweep over the ends of spans.
  void find_recurring() {
    std::vector<std::pair<std::uint32_t, int>> ends;
    const auto enough = static_cast<int>(p_.boilerplate_reports);
    for (std::size_t from = 0; from < within_outlet_.size();) {
      const std::uint32_t report = within_outlet_[from].report;
      ends.clear();
      for (; from < within_outlet_.size() && within_outlet_[from].report == report; ++from) {
        ends.emplace_back(within_outlet_[from].begin, 1);
        ends.emplace_back(within_outlet_[from].end, -1);
      }
      std::sort(ends.begin(), ends.end());
      int depth = 0;
      std::uint32_t begin = 0;
      for (const auto& [at, step] : ends) {
        const int before = depth;
        depth += step;
        if (before < enough && depth >= enough) begin = at;
        if (before >= enough && depth < enough) recurring_.push_back({report, begin, at});
      }
    }
  }

  bool lies_in_recurring(const Stretch& span) const {
    std::size_t inside = 0;
    for (auto r = std::lower_bound(recurring_.begin(), recurring_.end(), Stretch{span.report, 0, 0},
                                   by_report);
         r != recurring_.end() && r->report == span.report; ++r) {
      if (r->begin < span.end && span.begin < r->end)
        inside += std::min(r->end, span.end) - std::max(r->begin, span.begin);
    }
    return static_cast<double>(inside) >=
           p_.boilerplate_inside * static_cast<double>(span.end - span.begin);
  }

  const std::vector<Facts>& facts_;
  std::vector<FoundPassage>& passages_;
  const Parameters& p_;
  std::vector<Stretch> within_outlet_;  // shared with another report of the outlet
  std::vector<Stretch> recurring_;      // by report, then place
};

}  // namespace

void mark_boilerplate(const std::vector<Facts>& facts, std::vector<FoundPassage>& passages,
                      const Parameters& parameters) {
  Marker(facts, passages, parameters).run();
}

}  // namespace firsthand::reuse
