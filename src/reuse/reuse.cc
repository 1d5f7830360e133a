#include "reuse/reuse.h"

#include <algorithm>
#include <tuple>

#include "reuse/boilerplate.h"
#include "reuse/corpus.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint64_t kInMemory = std::uint64_t{256} << 20;

// Pair by pair in the order of ids, so that passages of a pair stand together.
std::vector<model::Passage> finished(std::vector<FoundPassage> found,
                                     const std::vector<Facts>& facts,
                                     const Parameters& parameters) {
  mark_boilerplate(facts, found, parameters);
  std::sort(found.begin(), found.end(), [&](const FoundPassage& x, const FoundPassage& y) {
    const auto key = [&](const FoundPassage& p) {
      return std::tuple(facts[p.a].id, facts[p.b].id, p.a_begin, p.a_end, p.b_begin, p.b_end);
    };
    return key(x) < key(y);
  });
  std::vector<model::Passage> out;
  out.reserve(found.size());
  for (const FoundPassage& p : found) out.push_back(to_passage(p, facts[p.a].id, facts[p.b].id));
  return out;
}

}  // namespace

Found find_passages(const Pile& pile, const Parameters& parameters, unsigned threads,
                    base::WorkFiles& files, std::string_view stamp, const Watch& watch) {
  State state(files, stamp);
  AllPairs all = find_all_pairs(pile, parameters, threads, state, watch);
  Found out;
  out.candidates = all.pairs;
  out.crowded_grams = static_cast<std::uint64_t>(all.cut.grams);
  out.meetings_cut = static_cast<std::uint64_t>(all.cut.meetings);
  out.passages = finished(std::move(all.passages), all.facts, parameters);
  return out;
}

Found find_passages(const std::vector<model::Report>& reports, const Parameters& parameters,
                    unsigned threads) {
  base::WorkFiles files = base::WorkFiles::temporary(kInMemory);
  return find_passages(PileInMemory(reports), parameters, threads, files, {});
}

std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters) {
  Words one_words = words_of(one);
  Words other_words = words_of(other);
  if (!is_candidate(shared_units(sketch(one_words.words, parameters),
                                 sketch(other_words.words, parameters)),
                    parameters))
    return {};
  const Analysis one_analysis = analyse(std::move(one_words));
  const Analysis other_analysis = analyse(std::move(other_words));
  std::vector<FoundPassage> found;
  find_passages_of(0, {one, one_analysis}, 1, {other, other_analysis}, parameters, found);
  return finished(std::move(found), {facts_of(one), facts_of(other)}, parameters);
}

}  // namespace firsthand::reuse
