#include "reuse/compare.h"

#include "base/threads.h"
#include "reuse/boilerplate.h"
#include "reuse/passages.h"
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
  if (other.id < one.id) return compare(other, other_ready, one, one_ready, parameters);
  if (!is_candidate(shared_weight(one_ready.sketch, other_ready.sketch), parameters)) return {};
  std::vector<model::Passage> passages =
      passages_of({one, one_ready.analysis}, {other, other_ready.analysis}, parameters);
  if (!passages.empty()) mark_boilerplate({&one, &other}, passages, parameters);
  return passages;
}

}  // namespace

std::vector<std::vector<model::Passage>> compare_pairs(const std::vector<model::Report>& reports,
                                                       const std::vector<Pair>& pairs,
                                                       const Parameters& parameters,
                                                       unsigned threads) {
  std::vector<Ready> ready(reports.size());
  base::parallel_for(reports.size(), threads, [&](std::size_t i) {
    ready[i].analysis = analyse(reports[i]);
    ready[i].sketch = sketch(ready[i].analysis, parameters);
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
