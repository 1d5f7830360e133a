// How fast passages and claims become origins and counts, and how the time grows with the pile.
#include <benchmark/benchmark.h>

#include "origins/trace.h"
#include "pile.h"

namespace firsthand::origins {
namespace {

void Trace(benchmark::State& state) {
  const auto f = bench::grouped(static_cast<std::size_t>(state.range(0)));
  std::size_t details = 0;
  for (auto _ : state) {
    state.PauseTiming();
    model::Findings copy = f;
    state.ResumeTiming();
    trace(copy, {}, 1);
    details = copy.details.size();
  }
  state.counters["passages"] = static_cast<double>(f.passages.size());
  state.counters["details"] = static_cast<double>(details);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(f.reports.size()));
}
BENCHMARK(Trace)->Arg(500)->Arg(1000)->Arg(2000)->Arg(4000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::origins
