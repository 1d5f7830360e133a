#include "origins/families.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>

#include "base/threads.h"
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
        own.push_back(p_.new_word * static_cast<double>(s.words.size()));
      family_.own.push_back(std::move(own));
    }
    for (const std::size_t k : family) family_.ties.push_back(tie(pairs_[k]));
    family_.start = by_clock();
  }

  const Family& family() const { return family_; }
  // The evidence on a pair without the other reports.
  std::size_t member(std::size_t i) const { return members_[i]; }

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
    out.a_from_b = renderings(a_matches, sentences_[out.a], sentences_[out.b]);
    out.b_from_a = renderings(b_matches, sentences_[out.b], sentences_[out.a]);
    const model::Report& a = reports_[pair.a];
    const model::Report& b = reports_[pair.b];
    const bool a_names = names(searchable_[out.a], b);
    const bool b_names = names(searchable_[out.b], a);
    const bool a_credits = credits(a, b);
    const bool b_credits = credits(b, a);
    out.a_first = clock_odds(a, b, p_) + wording_odds(a, sentences_[out.a], a_matches, b,
                                                      sentences_[out.b], b_matches, p_);
    if (a_names != b_names) out.a_first += b_names ? p_.named : -p_.named;
    if (a_credits != b_credits) out.a_first += b_credits ? p_.credited : -p_.credited;
    out.a_under_b =
        dropped(a_matches, sentences_[out.b].size()) + (a_names || a_credits ? 0 : p_.not_named);
    out.b_under_a =
        dropped(b_matches, sentences_[out.a].size()) + (b_names || b_credits ? 0 : p_.not_named);
    return out;
  }

  std::vector<Rendering> renderings(const std::vector<Match>& matches,
                                    const std::vector<Sentence>& taker,
                                    const std::vector<Sentence>& giver) const {
    std::vector<Rendering> out;
    for (const Match& m : matches) {
      const auto mine = static_cast<double>(taker[m.sentence].words.size());
      const auto theirs = static_cast<double>(giver[m.of].words.size());
      const double cost =
          p_.new_word * (mine - m.common) + p_.dropped_word * std::max(0.0, theirs - mine);
      out.push_back({m.sentence, cost});
    }
    return out;
  }

  // For the runs of the giver's sentences that the taker has not.
  double dropped(const std::vector<Match>& matches, std::size_t sentences) const {
    std::vector<char> kept(sentences, 0);
    for (const Match& m : matches) kept[m.of] = 1;
    int runs = 0;
    for (std::size_t i = 0; i < sentences; ++i) runs += !kept[i] && (i == 0 || kept[i - 1]) ? 1 : 0;
    return p_.dropped_run * std::min(runs, 10);
  }

  // Undated ones last, but before whoever names them: the search puts them where they belong.
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

SearchLimits limits_of(const Parameters& p) {
  SearchLimits limits;
  limits.cover.change_of_source = p.change_of_source;
  limits.cover.further_parent = p.further_parent;
  limits.spread = p.spread;
  limits.candidates = p.candidates;
  limits.small_family = p.small_family;
  return limits;
}

}  // namespace

Parentage find_parents(std::span<const model::Report> reports, std::vector<SharedText>& pairs,
                       const Parameters& parameters, unsigned threads) {
  const auto families = families_of(reports.size(), pairs, parameters.expected);
  std::vector<Parentage> found(families.size());
  base::parallel_for(families.size(), threads, [&](std::size_t f) {
    const Builder builder(reports, pairs, families[f], parameters);
    const Family& family = builder.family();
    const Lineage lineage = find_lineage(family, limits_of(parameters));
    found[f].cut = lineage.cut;
    for (std::size_t t = 0; t < family.ties.size(); ++t) {
      const Tie& tie = family.ties[t];
      SharedText& pair = pairs[families[f][t]];
      pair.first = stated(lineage.a_first[t] != 0 ? lineage.a_first[t] : tie.a_first, parameters);
      const auto is_parent = [&](std::size_t parent, std::size_t child) {
        const auto& parents = lineage.parents[child];
        return std::binary_search(parents.begin(), parents.end(), parent);
      };
      const bool b_takes = is_parent(tie.a, tie.b);
      if (!b_takes && !is_parent(tie.b, tie.a)) continue;
      found[f].pairs.push_back(families[f][t]);
      found[f].b_takes.push_back(b_takes);
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
