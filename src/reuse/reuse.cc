#include "reuse/reuse.h"

#include <algorithm>

#include "base/threads.h"
#include "reuse/boilerplate.h"
#include "reuse/join.h"
#include "reuse/passages.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kTile = 4096;  // reports whose analyses are held at once, twice that at most
constexpr std::size_t kBlock = 32;   // reports or pairs per piece of work

std::size_t blocks(std::size_t count) { return (count + kBlock - 1) / kBlock; }

std::vector<Analysis> analyse_all(const std::vector<model::Report>& reports, std::size_t from,
                                  std::size_t to, unsigned threads) {
  std::vector<Analysis> out(to - from);
  base::parallel_for(out.size(), threads,
                     [&](std::size_t i) { out[i] = analyse(reports[from + i]); });
  return out;
}

// Sets of reports are compared tile against tile, so that memory holds two tiles however many
// reports there are.
class Tiles {
 public:
  Tiles(const std::vector<model::Report>& reports, const Parameters& parameters, unsigned threads)
      : reports_(reports), p_(parameters), threads_(threads) {}

  std::vector<model::Passage> run(const std::vector<Candidate>& candidates) {
    std::vector<Candidate> order = candidates;
    const auto tile = [](const Candidate& c) { return std::pair(c.a / kTile, c.b / kTile); };
    std::stable_sort(order.begin(), order.end(),
                     [&](const Candidate& x, const Candidate& y) { return tile(x) < tile(y); });
    std::vector<model::Passage> out;
    for (std::size_t from = 0; from < order.size();) {
      std::size_t to = from;
      while (to < order.size() && tile(order[to]) == tile(order[from])) ++to;
      const auto [a_tile, b_tile] = tile(order[from]);
      load(a_, a_tile);
      if (b_tile != a_tile) load(b_, b_tile);
      const Tile& b = b_tile == a_tile ? a_ : b_;
      std::vector<std::vector<model::Passage>> found(blocks(to - from));
      base::parallel_for(found.size(), threads_, [&](std::size_t block) {
        for (std::size_t k = from + block * kBlock; k < std::min(to, from + (block + 1) * kBlock);
             ++k) {
          const Candidate& c = order[k];
          Side x{reports_[c.a], a_.analyses[c.a % kTile]};
          Side y{reports_[c.b], b.analyses[c.b % kTile]};
          const auto passages =
              reports_[c.b].id < reports_[c.a].id ? passages_of(y, x, p_) : passages_of(x, y, p_);
          found[block].insert(found[block].end(), passages.begin(), passages.end());
        }
      });
      for (const auto& part : found) out.insert(out.end(), part.begin(), part.end());
      from = to;
    }
    return out;
  }

 private:
  struct Tile {
    std::size_t number = static_cast<std::size_t>(-1);
    std::vector<Analysis> analyses;
  };

  void load(Tile& tile, std::size_t number) {
    if (tile.number == number) return;
    tile.analyses.clear();
    tile.analyses = analyse_all(reports_, number * kTile,
                                std::min(reports_.size(), (number + 1) * kTile), threads_);
    tile.number = number;
  }

  const std::vector<model::Report>& reports_;
  const Parameters& p_;
  unsigned threads_;
  Tile a_;
  Tile b_;
};

}  // namespace

Found find_passages(const std::vector<model::Report>& reports, const Parameters& parameters,
                    unsigned threads) {
  std::vector<Sketch> sketches(reports.size());
  base::parallel_for(blocks(reports.size()), threads, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < std::min(reports.size(), (block + 1) * kBlock); ++i)
      sketches[i] = sketch(analyse(reports[i]), parameters);
  });
  const Joined joined = join(std::move(sketches), parameters, threads);
  Found found;
  found.candidates = joined.candidates.size();
  found.crowded_grams = joined.crowded;
  found.passages = Tiles(reports, parameters, threads).run(joined.candidates);
  std::vector<const model::Report*> all;
  all.reserve(reports.size());
  for (const model::Report& report : reports) all.push_back(&report);
  mark_boilerplate(all, found.passages, parameters);
  std::sort(found.passages.begin(), found.passages.end(), [](const auto& x, const auto& y) {
    return std::tie(x.a_report, x.b_report, x.a, x.b) < std::tie(y.a_report, y.b_report, y.a, y.b);
  });
  return found;
}

std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters) {
  const bool straight = !(other.id < one.id);
  const model::Report& a = straight ? one : other;
  const model::Report& b = straight ? other : one;
  const Analysis a_analysis = analyse(a);
  const Analysis b_analysis = analyse(b);
  if (!is_candidate(shared_weight(sketch(a_analysis, parameters), sketch(b_analysis, parameters)),
                    parameters))
    return {};
  std::vector<model::Passage> passages = passages_of({a, a_analysis}, {b, b_analysis}, parameters);
  if (!passages.empty()) mark_boilerplate({&a, &b}, passages, parameters);
  return passages;
}

}  // namespace firsthand::reuse
