// The passages that reports share.
//
//   report -> words -> seeds -> sorted runs -> pairs -> runs, chains and sentences that are alike
//          -> fragments -> borders -> judgement
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/work_files.h"
#include "model/findings.h"
#include "reuse/parameters.h"
#include "reuse/pile.h"

namespace firsthand::reuse {

struct Found {
  std::vector<model::Passage> passages;  // by reports, then span
  std::uint64_t candidates = 0;          // pairs of reports that were compared
  // What was cut so that no gram costs more than its reports: grams of so many reports that they
  // joined only some of them, and how often two reports did not meet at one. Where there are any,
  // pairs may be missing that `compare` finds.
  std::uint64_t crowded_grams = 0;
  std::uint64_t meetings_cut = 0;
};

// How far a long run is. `advance` is called from any thread.
struct Watch {
  std::function<void(std::string_view step, std::uint64_t total)> begin = [](auto, auto) {};
  std::function<void(std::uint64_t items)> advance = [](auto) {};
  std::function<void()> end = [] {};
};

// Among all pairs of the reports. Result and its order are a function of the set of reports: not of
// their order, the number of threads, or what `files` hold from earlier runs. If they hold the work
// on a part of the reports under the same `stamp` (whatever changes results: the program's version,
// parameters), only the rest is done. Memory is bounded but for what is returned and some 100 bytes
// for each report and pair.
Found find_passages(const Pile& pile, const Parameters& parameters, unsigned threads,
                    base::WorkFiles& files, std::string_view stamp, const Watch& watch = {});
Found find_passages(const std::vector<model::Report>& reports, const Parameters& parameters,
                    unsigned threads);

// Of two reports: what find_passages finds between them, but for boilerplate that only the pile
// tells.
std::vector<model::Passage> compare(const model::Report& one, const model::Report& other,
                                    const Parameters& parameters);

}  // namespace firsthand::reuse
