#include "reuse/boilerplate.h"

#include <algorithm>
#include <unordered_map>

#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::reuse {
namespace {

using model::Passage;
using model::Report;
using model::ReportId;
using model::Span;

class Marker {
 public:
  Marker(const std::vector<const Report*>& reports, std::vector<Passage>& passages,
         const Parameters& parameters)
      : passages_(passages), p_(parameters) {
    for (const Report* report : reports) {
      Text& text = texts_[report->id];
      text.report = report;
      if (report->outlet) text.outlet = text::fold(*report->outlet);
    }
  }

  void run() {
    for (std::size_t from = 0; from < passages_.size();) {
      std::size_t to = from + 1;
      while (to < passages_.size() && passages_[to].a_report == passages_[from].a_report &&
             passages_[to].b_report == passages_[from].b_report)
        ++to;
      pair(from, to);
      from = to;
    }
    for (auto& [id, text] : texts_) find_recurring(text);
    for (Passage& passage : passages_) {
      if (lies_in_recurring(passage.a_report, passage.a) ||
          lies_in_recurring(passage.b_report, passage.b))
        passage.kind = model::PassageKind::kBoilerplate;
    }
  }

 private:
  struct Text {
    const Report* report = nullptr;
    std::string outlet;                                    // folded; empty if unknown
    std::vector<std::pair<Span, ReportId>> within_outlet;  // shared with another of the outlet
    std::vector<Span> recurring;
    double size() const { return static_cast<double>(report->text.size() - report->body_begin()); }
  };

  // The passages [from, to) of two reports.
  void pair(std::size_t from, std::size_t to) {
    Text& a = texts_.at(passages_[from].a_report);
    Text& b = texts_.at(passages_[from].b_report);
    if (a.outlet.empty() || a.outlet != b.outlet) return;
    const std::size_t closing = first_closing(a, b, from, to);
    const auto at_most = [&](double share, std::size_t first, std::size_t last) {
      double a_shared = 0;
      double b_shared = 0;
      for (std::size_t i = first; i < last; ++i) {
        a_shared += static_cast<double>(passages_[i].a.size());
        b_shared += static_cast<double>(passages_[i].b.size());
      }
      return a_shared <= share * a.size() && b_shared <= share * b.size();
    };
    const bool closes = at_most(p_.closing_share, closing, to);
    for (std::size_t i = closing; i < to && closes; ++i)
      passages_[i].kind = model::PassageKind::kBoilerplate;
    if (!at_most(p_.boilerplate_share, from, closes ? closing : to)) return;
    for (std::size_t i = from; i < to; ++i) {
      a.within_outlet.emplace_back(passages_[i].a, passages_[i].b_report);
      b.within_outlet.emplace_back(passages_[i].b, passages_[i].a_report);
    }
  }

  // The first of the passages that both reports close with; `to` if there is none.
  std::size_t first_closing(const Text& a, const Text& b, std::size_t from, std::size_t to) const {
    std::size_t a_end = a.report->text.size();
    std::size_t b_end = b.report->text.size();
    std::size_t first = to;
    while (first > from && is_bare(a, passages_[first - 1].a.end, a_end) &&
           is_bare(b, passages_[first - 1].b.end, b_end)) {
      --first;
      a_end = passages_[first].a.begin;
      b_end = passages_[first].b.begin;
    }
    return first;
  }

  // Whether nothing stands there but marks and blanks.
  static bool is_bare(const Text& text, std::size_t begin, std::size_t end) {
    if (begin > end || end - begin > kFarFromEnd) return false;
    const auto tokens = text::tokenize(text.report->text, {begin, end});
    return std::all_of(tokens.begin(), tokens.end(),
                       [](const auto& t) { return t.kind == text::TokenKind::kMark; });
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

  static constexpr std::size_t kFarFromEnd = 64;  // bytes

  std::vector<Passage>& passages_;
  const Parameters& p_;
  std::unordered_map<ReportId, Text> texts_;
};

}  // namespace

void mark_boilerplate(const std::vector<const Report*>& reports, std::vector<Passage>& passages,
                      const Parameters& parameters) {
  Marker(reports, passages, parameters).run();
}

}  // namespace firsthand::reuse
