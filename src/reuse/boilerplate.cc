#include "reuse/boilerplate.h"

#include <algorithm>
#include <unordered_map>

#include "text/fold.h"

namespace firsthand::reuse {
namespace {

using model::Passage;
using model::Report;
using model::ReportId;
using model::Span;

class Marker {
 public:
  Marker(const std::vector<Report>& reports, std::vector<Passage>& passages,
         const Parameters& parameters)
      : passages_(passages), p_(parameters) {
    for (const Report& report : reports) {
      Text& text = texts_[report.id];
      if (report.outlet) text.outlet = text::fold(*report.outlet);
      text.size = report.text.size() - report.body_begin();
    }
  }

  void run() {
    gather_recurring();
    for (Passage& passage : passages_) {
      if (lies_in_recurring(passage.a_report, passage.a) ||
          lies_in_recurring(passage.b_report, passage.b))
        passage.kind = model::PassageKind::kBoilerplate;
    }
  }

 private:
  struct Text {
    std::string outlet;  // folded; empty if unknown
    std::size_t size = 0;
    std::vector<std::pair<Span, ReportId>> within_outlet;  // shared with another of the outlet
    std::vector<Span> recurring;
  };

  // Two reports of an outlet that share this little are not one the other's copy.
  bool is_slight(const Text& text, std::size_t shared) const {
    return static_cast<double>(shared) <= p_.boilerplate_share * static_cast<double>(text.size);
  }

  void gather_recurring() {
    for (std::size_t from = 0; from < passages_.size();) {
      std::size_t to = from;
      std::size_t a_shared = 0;
      std::size_t b_shared = 0;
      const auto reports = [&](std::size_t i) {
        return std::pair(passages_[i].a_report, passages_[i].b_report);
      };
      for (; to < passages_.size() && reports(to) == reports(from); ++to) {
        a_shared += passages_[to].a.size();
        b_shared += passages_[to].b.size();
      }
      Text& a = texts_.at(passages_[from].a_report);
      Text& b = texts_.at(passages_[from].b_report);
      if (!a.outlet.empty() && a.outlet == b.outlet && is_slight(a, a_shared) &&
          is_slight(b, b_shared)) {
        for (std::size_t i = from; i < to; ++i) {
          a.within_outlet.emplace_back(passages_[i].a, passages_[i].b_report);
          b.within_outlet.emplace_back(passages_[i].b, passages_[i].a_report);
        }
      }
      from = to;
    }
    for (auto& [id, text] : texts_) find_recurring(text);
  }

  // Stretches that enough other reports of the outlet share: a sweep over the ends of spans.
  void find_recurring(Text& text) const {
    std::vector<std::pair<std::size_t, int>> ends;
    for (const auto& [span, other] : text.within_outlet) {
      ends.emplace_back(span.begin, 1);
      ends.emplace_back(span.end, -1);
    }
    std::sort(ends.begin(), ends.end());
    int depth = 0;
    const auto enough = static_cast<int>(p_.boilerplate_reports);
    std::size_t begin = 0;
    for (const auto& [at, step] : ends) {
      const int before = depth;
      depth += step;
      if (before < enough && depth >= enough) begin = at;
      if (before >= enough && depth < enough) text.recurring.push_back({begin, at});
    }
  }

  bool lies_in_recurring(ReportId id, Span span) const {
    std::size_t inside = 0;
    for (const Span& r : texts_.at(id).recurring) {
      if (r.overlaps(span)) inside += std::min(r.end, span.end) - std::max(r.begin, span.begin);
    }
    return static_cast<double>(inside) >= p_.boilerplate_inside * static_cast<double>(span.size());
  }

  std::vector<Passage>& passages_;
  const Parameters& p_;
  std::unordered_map<ReportId, Text> texts_;
};

}  // namespace

void mark_boilerplate(const std::vector<Report>& reports, std::vector<Passage>& passages,
                      const Parameters& parameters) {
  Marker(reports, passages, parameters).run();
}

}  // namespace firsthand::reuse
