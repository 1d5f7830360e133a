#include "reuse/compare.h"

#include <functional>
#include <mutex>
#include <utility>

#include "reuse/finish.h"
#include "reuse/sketch.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

struct Ready {
  Sketch sketch;
  Analysis analysis;  // its words alone, if no more is needed
  OwnWords own;
  std::once_flag has_own;
  bool needed = false;
};

// What a worker keeps from one report, and one pair, to the next.
struct Worker {
  WordReader words;
  Analyser analyser;
  OwnWordFinder own;
  Scratch scratch;
};

bool may_share(const Ready& one, const Ready& other, const Parameters& parameters) {
  return shared_units(one.sketch, other.sketch) >= least_units(parameters, 2);
}

// REQUIRES: both analysed.
std::vector<model::Passage> passages(const model::Report& one, Ready& one_ready,
                                     const model::Report& other, Ready& other_ready,
                                     const Parameters& parameters, Worker& worker) {
  std::vector<FoundPassage> found;
  const auto own_of = [&](Ready& ready) -> std::function<const OwnWords&()> {
    return [&]() -> const OwnWords& {
      std::call_once(ready.has_own,
                     [&] { worker.own.find(ready.analysis, parameters, ready.own); });
      return ready.own;
    };
  };
  find_passages_of(0, {one.id, one_ready.analysis, own_of(one_ready)}, 1,
                   {other.id, other_ready.analysis, own_of(other_ready)}, parameters,
                   worker.scratch, found);
  return finish(std::move(found), {facts_of(one), facts_of(other)}, parameters);
}

}  // namespace

std::vector<std::vector<model::Passage>> compare_pairs(const std::vector<model::Report>& reports,
                                                       const std::vector<Pair>& pairs,
                                                       const Parameters& parameters,
                                                       unsigned threads) {
  std::vector<Ready> all(reports.size());
  std::vector<Worker> workers(worker_count(threads));
  on_workers(reports.size(), threads, [&](unsigned worker, std::size_t i) {
    workers[worker].words.read(reports[i], all[i].analysis);
    add_seeds(all[i].analysis.words, parameters, all[i].sketch);
  });
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Ready& one = all[pairs[i].one];
    Ready& other = all[pairs[i].other];
    if (!may_share(one, other, parameters)) continue;
    one.needed = true;
    other.needed = true;
    candidates.push_back(i);
  }
  on_workers(all.size(), threads, [&](unsigned worker, std::size_t i) {
    if (!all[i].needed) return;
    workers[worker].analyser.analyse(all[i].analysis);
  });
  std::vector<std::vector<model::Passage>> found(pairs.size());
  on_workers(candidates.size(), threads, [&](unsigned worker, std::size_t i) {
    const Pair& pair = pairs[candidates[i]];
    found[candidates[i]] = passages(reports[pair.one], all[pair.one], reports[pair.other],
                                    all[pair.other], parameters, workers[worker]);
  });
  return found;
}

}  // namespace firsthand::reuse
