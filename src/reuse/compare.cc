#include "reuse/compare.h"

#include <utility>

#include "base/threads.h"
#include "reuse/finish.h"
#include "reuse/sketch.h"

namespace firsthand::reuse {
namespace {

struct Ready {
  Analysis analysis;
  Sketch sketch;
};

std::vector<model::Passage> compare(const model::Report& one, const Ready& one_ready,
                                    const model::Report& other, const Ready& other_ready,
                                    const Parameters& parameters) {
  if (!is_candidate(shared_units(one_ready.sketch, other_ready.sketch), parameters)) return {};
  std::vector<FoundPassage> found;
  find_passages_of(0, {one, one_ready.analysis}, 1, {other, other_ready.analysis}, parameters,
                   found);
  return finish(std::move(found), {facts_of(one), facts_of(other)}, parameters);
}

}  // namespace

std::vector<std::vector<model::Passage>> compare_pairs(const std::vector<model::Report>& reports,
                                                       const std::vector<Pair>& pairs,
                                                       const Parameters& parameters,
                                                       unsigned threads) {
  std::vector<Ready> ready(reports.size());
  base::parallel_for(reports.size(), threads, [&](std::size_t i) {
    ready[i].analysis = analyse(reports[i]);
    ready[i].sketch = sketch(ready[i].analysis.words, parameters);
  });
  std::vector<std::vector<model::Passage>> found(pairs.size());
  base::parallel_for(pairs.size(), threads, [&](std::size_t i) {
    const Pair& pair = pairs[i];
    found[i] = compare(reports[pair.one], ready[pair.one], reports[pair.other], ready[pair.other],
                       parameters);
  });
  return found;
}

}  // namespace firsthand::reuse
