#include "reuse/compare.h"

#include "base/threads.h"
#include "reuse/finish.h"
#include "reuse/sketch.h"

namespace firsthand::reuse {
namespace {

struct Ready {
  Analysis analysis;
  Sketch sketch;
};

Ready ready(const model::Report& report, const Parameters& parameters) {
  Ready out{analyse(report), {}};
  out.sketch = sketch(out.analysis.words, parameters);
  return out;
}

std::vector<model::Passage> compare(const model::Report& one, const Ready& one_ready,
                                    const model::Report& other, const Ready& other_ready,
                                    const Parameters& parameters) {
  if (!is_candidate(shared_units(one_ready.sketch, other_ready.sketch), parameters)) return {};
  std::vector<FoundPassage> found;
  find_passages_of(0, {one, one_ready.analysis}, 1, {other, other_ready.analysis}, parameters,
                   found);
  if (found.empty()) return {};
  return finished(std::move(found), {facts_of(one), facts_of(other)}, parameters);
}

}  // namespace

std::vector<std::vector<model::Passage>> compare_pairs(const std::vector<model::Report>& reports,
                                                       const std::vector<ChosenPair>& pairs,
                                                       const Parameters& parameters,
                                                       unsigned threads) {
  std::vector<Ready> all(reports.size());
  base::parallel_for(reports.size(), threads,
                     [&](std::size_t i) { all[i] = ready(reports[i], parameters); });
  std::vector<std::vector<model::Passage>> found(pairs.size());
  base::parallel_for(pairs.size(), threads, [&](std::size_t i) {
    const ChosenPair& pair = pairs[i];
    found[i] =
        compare(reports[pair.one], all[pair.one], reports[pair.other], all[pair.other], parameters);
  });
  return found;
}

std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters) {
  return compare(one, ready(one, parameters), other, ready(other, parameters), parameters);
}

}  // namespace firsthand::reuse
