#include "reuse/reuse.h"

#include <utility>

#include "reuse/compare.h"
#include "reuse/corpus.h"
#include "reuse/finish.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint64_t kInMemory = std::uint64_t{256} << 20;

}  // namespace

Found find_passages(const Pile& pile, const Parameters& parameters, unsigned threads,
                    base::WorkFiles& files, std::string_view stamp, const Watch& watch) {
  State state(files, stamp);
  AllPairs all = find_all_pairs(pile, parameters, threads, state, watch);
  Found out;
  out.candidates = all.pairs;
  out.crowded_grams = static_cast<std::uint64_t>(all.cut.grams);
  out.meetings_cut = static_cast<std::uint64_t>(all.cut.meetings);
  out.passages = finish(std::move(all.passages), all.facts, parameters);
  return out;
}

Found find_passages(const std::vector<model::Report>& reports, const Parameters& parameters,
                    unsigned threads) {
  base::WorkFiles files = base::WorkFiles::temporary(kInMemory);
  return find_passages(PileInMemory(reports), parameters, threads, files, {});
}

std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters) {
  return compare_pairs({one, other}, {{0, 1}}, parameters, 1).front();
}

}  // namespace firsthand::reuse
