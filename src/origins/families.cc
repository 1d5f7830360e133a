#include "origins/families.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

#include "base/threads.h"
#include "origins/chronology.h"
#include "origins/direction.h"
#include "origins/lineage.h"
#include "origins/renderings.h"
#include "origins/wording.h"

namespace firsthand::origins {
namespace {

// Pairs in groups that hang together: to share the work, never to conclude from.
std::vector<std::vector<std::size_t>> families_of(std::size_t reports,
                                                  const std::vector<SharedText>& pairs,
                                                  double likely) {
  std::vector<std::size_t> head(reports);
  std::iota(head.begin(), head.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (head[i] != i) i = head[i] = head[head[i]];
    return i;
  };
  for (const SharedText& pair : pairs) {
    if (pair.likelihood < likely) continue;
    const std::size_t a = root(pair.a);
    const std::size_t b = root(pair.b);
    head[std::max(a, b)] = std::min(a, b);
  }
  std::map<std::size_t, std::vector<std::size_t>> by_root;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    if (pairs[k].likelihood >= likely) by_root[root(pairs[k].a)].push_back(k);
  }
  std::vector<std::vector<std::size_t>> out;
  for (auto& [first, list] : by_root) out.push_back(std::move(list));
  return out;
}

// Whether a says that its text is from somebody who is neither a nor b.
bool credits_other(const model::Report& a, const model::Report& b) {
  return a.credit && !(a.outlet && same_outlet(*a.credit, *a.outlet)) && !credits(a, b);
}

// And b does not say the same.
bool credits_third(const model::Report& a, const model::Report& b) {
  return credits_other(a, b) && !(b.credit && same_outlet(*a.credit, *b.credit));
}

class Builder {
 public:
  Builder(std::span<const model::Report> reports, const std::vector<SharedText>& pairs,
          const std::vector<std::size_t>& family, const Parameters& parameters)
      : reports_(reports), pairs_(pairs), p_(parameters) {
    for (const std::size_t k : family) {
      members_.push_back(pairs_[k].a);
      members_.push_back(pairs_[k].b);
    }
    std::sort(members_.begin(), members_.end());
    members_.erase(std::unique(members_.begin(), members_.end()), members_.end());
    for (const std::size_t m : members_) {
      sentences_.push_back(sentences_of(reports_[m]));
      searchable_.push_back(searchable(reports_[m]));
      std::vector<double> own;
      for (const Sentence& s : sentences_.back())
        own.push_back(p_.own_word * static_cast<double>(s.words.size()));
      family_.own.push_back(std::move(own));
    }
    for (const std::size_t k : family) family_.ties.push_back(tie(pairs_[k]));
    family_.clocks = clocks_of(reports_, members_);
    family_.start = by_clock();
  }

  const Family& family() const { return family_; }

 private:
  std::size_t place_of(std::size_t report) const {
    return static_cast<std::size_t>(std::lower_bound(members_.begin(), members_.end(), report) -
                                    members_.begin());
  }

  Tie tie(const SharedText& pair) const {
    Tie out;
    out.a = place_of(pair.a);
    out.b = place_of(pair.b);
    std::vector<Match> a_matches;
    std::vector<Match> b_matches;
    for (const model::Passage* p : pair.passages) {
      match_sentences(sentences_[out.a], p->a, sentences_[out.b], p->b, a_matches);
      match_sentences(sentences_[out.b], p->b, sentences_[out.a], p->a, b_matches);
    }
    keep_best(a_matches);
    keep_best(b_matches);
    const Version a{reports_[pair.a], sentences_[out.a], a_matches};
    const Version b{reports_[pair.b], sentences_[out.b], b_matches};
    out.clock = clock_odds(a.report, b.report, p_);
    out.a_takes = taking(a, searchable_[out.a], b, searchable_[out.b]);
    out.b_takes = taking(b, searchable_[out.b], a, searchable_[out.a]);
    return out;
  }

  Taking taking(const Version& taker, const std::string& taker_words, const Version& giver,
                const std::string& giver_words) const {
    const EditingCost edited = editing_cost(taker, giver, p_);
    const double cost =
        edited.made + naming_cost(taker.report, taker_words, giver.report, giver_words);
    return {renderings(taker, giver), cost, edited.put_in};
  }

  // What the names in both say against `taker` having been made from `giver`.
  double naming_cost(const model::Report& taker, const std::string& taker_words,
                     const model::Report& giver, const std::string& giver_words) const {
    const bool credits_giver = credits(taker, giver);
    const bool names_giver = names(taker_words, giver);
    double cost = 0;
    if (names(giver_words, taker) && !names_giver) cost += p_.named;
    if (credits(giver, taker) && !credits_giver) cost += p_.credited;
    if (!names_giver && !credits_giver) cost += p_.not_named;
    if (credits_third(taker, giver)) cost += p_.other_credit;
    if (credits_other(taker, giver)) cost += p_.not_credited;
    return cost;
  }

  std::vector<Rendering> renderings(const Version& taker, const Version& giver) const {
    std::vector<Rendering> out;
    for (const Match& m : taker.matches) {
      const auto here = static_cast<double>(taker.sentences[m.sentence].words.size());
      const auto there = static_cast<double>(giver.sentences[m.of].words.size());
      const double changed = here - m.common;
      out.push_back({m.sentence, (changed > 0 ? p_.reworded : 0) + p_.new_word * changed +
                                     p_.dropped_word * std::max(0.0, there - here)});
    }
    return out;
  }

  // Undated ones last.
  std::vector<std::size_t> by_clock() const {
    std::vector<std::size_t> order(members_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto when = [&](std::size_t i) {
      const auto& published = reports_[members_[i]].published;
      if (!published) return INT64_MAX;
      const model::MomentRange range = model::moment_range(*published);
      return range.earliest / 2 + range.latest / 2;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return when(x) < when(y); });
    return order;
  }

  std::span<const model::Report> reports_;
  const std::vector<SharedText>& pairs_;
  const Parameters& p_;
  std::vector<std::size_t> members_;  // numbers of reports, ascending
  std::vector<std::vector<Sentence>> sentences_;
  std::vector<std::string> searchable_;
  Family family_;
};

Lineage lineage_of(const Family& family, const Parameters& p) {
  CoverCosts cover;
  cover.change_of_source = p.change_of_source;
  cover.further_parent = p.further_parent;
  if (family.own.size() > p.small_family) {
    SearchLimits limits;
    limits.cover = cover;
    limits.candidates = p.candidates;
    return find_lineage(family, limits);
  }
  ChronologyLimits limits;
  limits.cover = cover;
  limits.candidates = 2 * p.candidates;
  limits.wrong_clock = p.wrong_clock;
  return sample_lineage(family, limits);
}

// Reports of which it is likelier than not that they share copied text are connected, somehow:
// where a lineage leaves two unconnected the later takes from the earlier, however little.
void connect(const Family& family, Lineage& lineage) {
  std::vector<std::size_t> head(family.own.size());
  std::iota(head.begin(), head.end(), std::size_t{0});
  const auto root = [&](std::size_t m) {
    while (head[m] != m) m = head[m] = head[head[m]];
    return m;
  };
  for (std::size_t m = 0; m < head.size(); ++m) {
    for (const std::size_t p : lineage.parents[m]) head[root(m)] = root(p);
  }
  for (std::size_t t = 0; t < family.ties.size(); ++t) {
    const auto [a, b] = std::pair(family.ties[t].a, family.ties[t].b);
    if (root(a) == root(b)) continue;
    head[root(a)] = root(b);
    auto& parents = lineage.parents[lineage.a_first[t] < 0 ? a : b];
    parents.push_back(lineage.a_first[t] < 0 ? b : a);
    std::sort(parents.begin(), parents.end());
  }
}

}  // namespace

Parentage find_parents(std::span<const model::Report> reports, std::vector<SharedText>& pairs,
                       const Parameters& parameters, unsigned threads) {
  const auto families = families_of(reports.size(), pairs, parameters.expected);
  std::vector<Parentage> found(families.size());
  base::parallel_for(families.size(), threads, [&](std::size_t f) {
    const Builder builder(reports, pairs, families[f], parameters);
    const Family& family = builder.family();
    Lineage lineage = lineage_of(family, parameters);
    connect(family, lineage);
    found[f].cut = lineage.cut;
    for (std::size_t t = 0; t < family.ties.size(); ++t) {
      const Tie& tie = family.ties[t];
      SharedText& pair = pairs[families[f][t]];
      pair.first = stated(lineage.a_first[t], parameters);
      pair.even = std::abs(lineage.a_first[t]) < parameters.even;
      const auto takes = [&](std::size_t child) {
        const auto& parents = lineage.parents[child];
        return std::binary_search(parents.begin(), parents.end(), tie.other(child));
      };
      if (!takes(tie.a) && !takes(tie.b)) continue;
      const std::size_t taker = takes(tie.b) ? tie.b : tie.a;
      found[f].pairs.push_back(families[f][t]);
      found[f].b_takes.push_back(taker == tie.b);
    }
  });
  Parentage out;
  for (const Parentage& part : found) {
    out.pairs.insert(out.pairs.end(), part.pairs.begin(), part.pairs.end());
    out.b_takes.insert(out.b_takes.end(), part.b_takes.begin(), part.b_takes.end());
    out.cut += part.cut;
  }
  for (SharedText& pair : pairs) {
    if (pair.likelihood < parameters.expected)
      pair.first = first_of(reports[pair.a], reports[pair.b], parameters);
  }
  return out;
}

}  // namespace firsthand::origins
