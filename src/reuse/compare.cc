#include "reuse/compare.h"

#include <functional>
#include <mutex>
#include <utility>

#include "reuse/ending.h"
#include "reuse/finish.h"
#include "reuse/sketch.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

struct Ready {
  Seeds seeds;
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
  EndingAnalyser endings;
  Scratch scratch;
};

bool may_share(const Ready& one, const Ready& other, const Parameters& parameters) {
  return shared_units(one.seeds.all, other.seeds.all) >= least_units(parameters, 2);
}

// REQUIRES: both analysed.
std::vector<model::Passage> passages(const model::Report& one, Ready& one_ready,
                                     const model::Report& other, Ready& other_ready,
                                     const Parameters& parameters, Worker& worker) {
  const std::vector<Facts> facts = {facts_of(one), facts_of(other)};
  std::vector<FoundPassage> found;
  const auto find = [&](const Side& a, const Side& b) {
    find_passages_of(0, a, 1, b, parameters, worker.scratch, found);
    return finish(std::move(found), facts, parameters);
  };
  if (one_outlet(facts[0].outlet, facts[1].outlet)) {
    const std::uint32_t words = shared_ending(one_ready.analysis, one_ready.seeds,
                                              other_ready.analysis, other_ready.seeds, parameters);
    if (words > 0) {
      Ending one_end;
      Ending other_end;
      const auto end_of = [&](const model::Report& report, const Ready& ready, Ending& end) {
        worker.endings.analyse(ready.analysis, words, parameters, end);
        return Side{report.id, end.analysis, [&]() -> const OwnWords& {
                      if (!end.has_own) worker.own.find(end.analysis, parameters, end.own);
                      end.has_own = true;
                      return end.own;
                    }};
      };
      return find(end_of(one, one_ready, one_end), end_of(other, other_ready, other_end));
    }
  }
  const auto whole = [&](const model::Report& report, Ready& ready) {
    return Side{report.id, ready.analysis, [&]() -> const OwnWords& {
                  std::call_once(ready.has_own,
                                 [&] { worker.own.find(ready.analysis, parameters, ready.own); });
                  return ready.own;
                }};
  };
  return find(whole(one, one_ready), whole(other, other_ready));
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
    all[i].seeds.find(all[i].analysis, parameters);
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
    if (all[i].needed) workers[worker].analyser.analyse(all[i].analysis);
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
