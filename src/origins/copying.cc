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
      : reports_(reports),
        parameters_(parameters),
        pairs_of_(reports.size()),
        parents_(reports.size()) {}

  Copying run(std::span<model::Passage> passages) {
    out_.takers.assign(reports_.size(), false);
    collect_pairs(passages);
    for (std::size_t i = 0; i < reports_.size(); ++i) choose_parents(i);
    join_the_rest();
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
      passage.first = first_of(reports_[a->second], reports_[b->second]);
      const bool quotation = passage.kind == PassageKind::kQuotation;
      if (!quotation && !is_copied_text(passage)) continue;
      SharedText& pair = (quotation ? out_.quotations : pairs)[{a->second, b->second}];
      pair.a = a->second;
      pair.b = b->second;
      pair.passages.push_back(&passage);
      pair.first = passage.first;
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
      pairs_of_[pair.a].push_back(out_.pairs.size());
      pairs_of_[pair.b].push_back(out_.pairs.size());
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
  bool had_it_first(const SharedText& pair, std::size_t report) const {
    return pair.first == (report == pair.a ? Side::kA : Side::kB);
  }

  // Greedy cover of what the report shares with those that had it first.
  void choose_parents(std::size_t report) {
    std::vector<std::size_t> candidates;
    for (const std::size_t k : pairs_of_[report]) {
      const SharedText& pair = out_.pairs[k];
      if (pair.likelihood >= parameters_.expected && had_it_first(pair, other_of(pair, report)))
        candidates.push_back(k);
    }
    std::vector<Span> have;
    std::size_t target = 0;
    while (!candidates.empty()) {
      const auto gain = [&](std::size_t k) {
        std::vector<Span> with = have;
        const auto more = spans_on(out_.pairs[k], report);
        with.insert(with.end(), more.begin(), more.end());
        return covered(std::move(with)) - covered(have);
      };
      // Within a twentieth the credited one, then the earliest is taken: copies of one text cover
      // alike.
      std::size_t most = 0;
      for (const std::size_t k : candidates) most = std::max(most, gain(k));
      const auto rank = [&](std::size_t k) {
        const std::size_t giver = other_of(out_.pairs[k], report);
        const model::Report& g = reports_[giver];
        const bool close = gain(k) * 20 >= most * 19;
        return std::tuple(!close, !credits(reports_[report], g),
                          g.published ? model::moment_range(*g.published).earliest : INT64_MAX,
                          giver);
      };
      const std::size_t best =
          *std::min_element(candidates.begin(), candidates.end(),
                            [&](std::size_t x, std::size_t y) { return rank(x) < rank(y); });
      const std::size_t added = gain(best);
      if (!have.empty() &&
          static_cast<double>(added) < parameters_.further_parent * static_cast<double>(target))
        return;
      if (have.empty()) target = added;
      const auto more = spans_on(out_.pairs[best], report);
      have.insert(have.end(), more.begin(), more.end());
      add_edge(out_.pairs[best], report);
      candidates.erase(std::find(candidates.begin(), candidates.end(), best));
    }
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

  bool is_ancestor(std::size_t ancestor, std::size_t of) const {
    std::vector<std::size_t> todo = {of};
    std::set<std::size_t> seen;
    while (!todo.empty()) {
      const std::size_t here = todo.back();
      todo.pop_back();
      if (here == ancestor) return true;
      if (!seen.insert(here).second) continue;
      todo.insert(todo.end(), parents_[here].begin(), parents_[here].end());
    }
    return false;
  }

  bool related(std::size_t a, std::size_t b) const {
    if (is_ancestor(a, b) || is_ancestor(b, a)) return true;
    return std::any_of(parents_[a].begin(), parents_[a].end(),
                       [&](std::size_t p) { return is_ancestor(p, b); });
  }

  // Pairs whose direction is unknown and that nothing explains yet: a text from outside that both
  // have, or the one from the other.
  void join_the_rest() {
    std::vector<std::size_t> rest;
    for (std::size_t k = 0; k < out_.pairs.size(); ++k) {
      const SharedText& pair = out_.pairs[k];
      if (pair.likelihood >= parameters_.expected && !pair.first && !related(pair.a, pair.b))
        rest.push_back(k);
    }
    std::stable_sort(rest.begin(), rest.end(), [&](std::size_t x, std::size_t y) {
      return out_.pairs[x].likelihood > out_.pairs[y].likelihood;
    });
    std::map<std::size_t, std::size_t> unseen_of;  // report to its place in out_.unseen
    for (const std::size_t k : rest) {
      const SharedText& pair = out_.pairs[k];
      if (related(pair.a, pair.b)) continue;
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
      if (!parents_[pair.a].empty() || !parents_[pair.b].empty() || !needs_common_source(pair)) {
        add_edge(pair, likely_taker(pair));
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
    return a.published.has_value() == b.published.has_value() && pair.a_share < 0.85 &&
           pair.b_share < 0.85;
  }

  // The undated one, else the one with less of its own.
  std::size_t likely_taker(const SharedText& pair) const {
    const bool a_dated = reports_[pair.a].published.has_value();
    const bool b_dated = reports_[pair.b].published.has_value();
    if (a_dated != b_dated) return a_dated ? pair.b : pair.a;
    return pair.a_share > pair.b_share ? pair.a : pair.b;
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
  std::vector<std::vector<std::size_t>> pairs_of_;  // of reports_[i]: places in out_.pairs
  std::vector<std::set<std::size_t>> parents_;      // of reports_[i]
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
                      const Parameters& parameters) {
  return Tracer(reports, parameters).run(passages);
}

}  // namespace firsthand::origins
