// How fast reports and claims become incidents, and how the time grows with the pile.
#include <benchmark/benchmark.h>

#include "incidents/group.h"
#include "pile.h"

namespace firsthand::incidents {
namespace {

void Group(benchmark::State& state) {
  const auto f = bench::annotated(static_cast<std::size_t>(state.range(0)));
  std::size_t incidents = 0;
  for (auto _ : state)
    incidents = group(f.reports, f.annotations, f.passages, f.claims, {}, {}, 1).incidents.size();
  state.counters["incidents"] = static_cast<double>(incidents);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(f.reports.size()));
}
BENCHMARK(Group)->Arg(500)->Arg(1000)->Arg(2000)->Arg(4000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::incidents
