#include "origins/copying.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/check.h"
#include "origins/direction.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

using model::PassageKind;
using model::Side;
using model::Span;

bool is_copied_text(const model::Passage& passage) {
  return passage.kind != PassageKind::kQuotation && passage.kind != PassageKind::kBoilerplate;
}

// Bytes covered by the union of spans.
std::size_t covered(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::size_t total = 0;
  std::size_t end = 0;
  for (const Span& span : spans) {
    const std::size_t begin = std::max(span.begin, end);
    if (span.end > begin) total += span.end - begin;
    end = std::max(end, span.end);
  }
  return total;
}

std::vector<Span> spans_on(const SharedText& pair, std::size_t report) {
  std::vector<Span> spans;
  for (const model::Passage* p : pair.passages) spans.push_back(report == pair.a ? p->a : p->b);
  return spans;
}

class Tracer {
 public:
  Tracer(std::span<const model::Report> reports, const Parameters& parameters)
      : reports_(reports), parameters_(parameters), parents_(reports.size()) {}

  Copying run(std::span<model::Passage> passages, unsigned threads) {
    out_.takers.assign(reports_.size(), false);
    collect_pairs(passages);
    add_edges(find_parents(reports_, out_.pairs, parameters_, threads));
    find_unseen();
    set_first(passages);
    std::sort(out_.edges.begin(), out_.edges.end(), [](const auto& a, const auto& b) {
      return std::tie(a.from, a.to, a.id) < std::tie(b.from, b.to, b.id);
    });
    return std::move(out_);
  }

 private:
  void collect_pairs(std::span<model::Passage> passages) {
    std::unordered_map<model::ReportId, std::size_t> number;
    for (std::size_t i = 0; i < reports_.size(); ++i) number.emplace(reports_[i].id, i);
    std::map<std::pair<std::size_t, std::size_t>, SharedText> pairs;
    for (model::Passage& passage : passages) {
      const auto a = number.find(passage.a_report);
      const auto b = number.find(passage.b_report);
      FH_CHECK(a != number.end() && b != number.end(),
               "a passage of a report that is not in the case");
      FH_CHECK(a->second < b->second, "a passage whose sides are out of order");
      const bool quotation = passage.kind == PassageKind::kQuotation;
      if (!quotation && !is_copied_text(passage)) continue;
      SharedText& pair = (quotation ? out_.quotations : pairs)[{a->second, b->second}];
      pair.a = a->second;
      pair.b = b->second;
      pair.passages.push_back(&passage);
    }
    for (auto& [key, pair] : pairs) {
      std::size_t verbatim = 0;
      std::size_t all = 0;
      for (const model::Passage* p : pair.passages) {
        pair.likelihood = std::max(pair.likelihood, p->likelihood);
        all += p->a.size();
        if (p->kind == PassageKind::kVerbatim) verbatim += p->a.size();
      }
      pair.verbatim = verbatim * 2 >= all;
      pair.a_share = share(pair, pair.a);
      pair.b_share = share(pair, pair.b);
      out_.pair_of.emplace(key, out_.pairs.size());
      out_.pairs.push_back(std::move(pair));
    }
  }

  double share(const SharedText& pair, std::size_t report) const {
    const std::size_t body = reports_[report].text.size() - reports_[report].body_begin();
    return body ? std::min(1.0, static_cast<double>(covered(spans_on(pair, report))) /
                                    static_cast<double>(body))
                : 0;
  }

  std::size_t other_of(const SharedText& pair, std::size_t report) const {
    return report == pair.a ? pair.b : pair.a;
  }

  void set_first(std::span<model::Passage> passages) {
    std::unordered_map<model::ReportId, std::size_t> number;
    for (std::size_t i = 0; i < reports_.size(); ++i) number.emplace(reports_[i].id, i);
    for (model::Passage& passage : passages) {
      const std::size_t a = number.at(passage.a_report);
      const std::size_t b = number.at(passage.b_report);
      const SharedText* pair = is_copied_text(passage) ? out_.between(a, b) : nullptr;
      passage.first = pair ? pair->first : first_of(reports_[a], reports_[b], parameters_);
      const auto quoted = out_.quotations.find({a, b});
      if (!pair && quoted != out_.quotations.end()) quoted->second.first = passage.first;
    }
  }

  void add_edges(const Parentage& parentage) {
    for (std::size_t i = 0; i < parentage.pairs.size(); ++i) {
      const SharedText& pair = out_.pairs[parentage.pairs[i]];
      const std::size_t taker = parentage.b_takes[i] ? pair.b : pair.a;
      if (!pair.even || !needs_common_source(pair)) {
        add_edge(pair, taker);
      } else {
        undecided_.emplace_back(parentage.pairs[i], taker);
      }
    }
    out_.cut = parentage.cut;
  }

  void add_edge(const SharedText& pair, std::size_t taker) {
    const std::size_t giver = other_of(pair, taker);
    parents_[taker].insert(giver);
    model::Edge edge = edge_between(taker, reports_[giver].id.to_string(), pair);
    for (const model::Passage* p : pair.passages) {
      const bool a_takes = taker == pair.a;
      edge.evidence.push_back({a_takes ? p->a_report : p->b_report, a_takes ? p->a : p->b});
      edge.evidence.push_back({a_takes ? p->b_report : p->a_report, a_takes ? p->b : p->a});
    }
    out_.edges.push_back(std::move(edge));
  }

  model::Edge edge_between(std::size_t taker, const std::string& giver, const SharedText& pair) {
    out_.takers[taker] = true;
    model::Edge edge;
    edge.from = reports_[taker].id.to_string();
    edge.to = giver;
    edge.relation = pair.verbatim ? model::Relation::kCopies : model::Relation::kRewrites;
    edge.likelihood = pair.likelihood;
    edge.id = model::EdgeId::of({"edge", edge.from, edge.to, to_string(edge.relation)});
    return edge;
  }

  // Pairs of which either may have been first: a text from outside that both have, unless one of
  // them is explained already.
  void find_unseen() {
    std::stable_sort(undecided_.begin(), undecided_.end(), [&](const auto& x, const auto& y) {
      return out_.pairs[x.first].likelihood > out_.pairs[y.first].likelihood;
    });
    std::map<std::size_t, std::size_t> unseen_of;  // report to its place in out_.unseen
    for (const auto& [k, taker] : undecided_) {
      const SharedText& pair = out_.pairs[k];
      const auto a_has = unseen_of.find(pair.a);
      const auto b_has = unseen_of.find(pair.b);
      if (a_has != unseen_of.end() && b_has != unseen_of.end()) continue;
      if (a_has != unseen_of.end() || b_has != unseen_of.end()) {
        const std::size_t at = a_has != unseen_of.end() ? a_has->second : b_has->second;
        const std::size_t newcomer = a_has != unseen_of.end() ? pair.b : pair.a;
        if (parents_[newcomer].empty()) {
          add_unseen_edge(newcomer, pair, out_.unseen[at]);
          unseen_of.emplace(newcomer, at);
        }
        continue;
      }
      if (!parents_[pair.a].empty() || !parents_[pair.b].empty()) {
        add_edge(pair, taker);
        continue;
      }
      model::Origin origin = common_source(pair);
      add_unseen_edge(pair.a, pair, origin);
      add_unseen_edge(pair.b, pair, origin);
      unseen_of.emplace(pair.a, out_.unseen.size());
      unseen_of.emplace(pair.b, out_.unseen.size());
      out_.unseen.push_back(std::move(origin));
    }
  }

  // Both dated alike, or both with a credit to the same agency: neither can be shown to be the
  // other's parent. Where one is undated or the one lies wholly within the other, the one may well
  // be the other's parent.
  bool needs_common_source(const SharedText& pair) const {
    const model::Report& a = reports_[pair.a];
    const model::Report& b = reports_[pair.b];
    if (a.credit && b.credit && same_outlet(*a.credit, *b.credit)) return true;
    return a.published.has_value() == b.published.has_value() &&
           pair.a_share < parameters_.wholly_taken && pair.b_share < parameters_.wholly_taken;
  }

  model::Origin common_source(const SharedText& pair) const {
    model::Origin origin;
    origin.kind = model::OriginKind::kUnseen;
    const auto& credit = reports_[pair.a].credit;
    const bool agency =
        credit && reports_[pair.b].credit && same_outlet(*credit, *reports_[pair.b].credit);
    origin.name = agency ? *credit + " (its report is not in this case)" : "unseen common source";
    origin.distance = model::Distance::kRelayed;
    origin.id = model::OriginId::of(
        {"unseen", reports_[pair.a].id.to_string(), reports_[pair.b].id.to_string()});
    return origin;
  }

  void add_unseen_edge(std::size_t report, const SharedText& pair, model::Origin& origin) {
    model::Edge edge = edge_between(report, origin.id.to_string(), pair);
    for (const Span& span : spans_on(pair, report))
      edge.evidence.push_back({reports_[report].id, span});
    origin.reports.push_back(reports_[report].id);
    std::sort(origin.reports.begin(), origin.reports.end());
    out_.edges.push_back(std::move(edge));
  }

  std::span<const model::Report> reports_;
  const Parameters& parameters_;
  std::vector<std::set<std::size_t>> parents_;                  // of reports_[i]
  std::vector<std::pair<std::size_t, std::size_t>> undecided_;  // place in out_.pairs, likely taker
  Copying out_;
};

}  // namespace

const SharedText* Copying::between(std::size_t a, std::size_t b) const {
  const auto found = pair_of.find(std::minmax(a, b));
  return found == pair_of.end() ? nullptr : &pairs[found->second];
}

const SharedText* Copying::quoted(std::size_t a, std::size_t b) const {
  const auto found = quotations.find(std::minmax(a, b));
  return found == quotations.end() ? nullptr : &found->second;
}

Copying trace_copying(std::span<const model::Report> reports, std::span<model::Passage> passages,
                      const Parameters& parameters, unsigned threads) {
  return Tracer(reports, parameters).run(passages, threads);
}

}  // namespace firsthand::origins
