// How fast reports become claims, and whether a long report costs more per byte than a short one.
#include <benchmark/benchmark.h>

#include <string>

#include "claims/annotate.h"
#include "pile.h"

namespace firsthand::claims {
namespace {

void Annotate(benchmark::State& state) {
  const auto reports = bench::read(200).reports;
  benchmark::DoNotOptimize(annotate(reports.front(), {}));  // the tables are loaded once
  std::size_t bytes = 0;
  std::size_t claims = 0;
  for (auto _ : state) {
    claims = 0;
    for (const auto& report : reports) {
      claims += annotate(report, {}).claims.size();
      bytes += report.text.size();
    }
  }
  state.counters["claims"] = static_cast<double>(claims);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(reports.size()));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(Annotate)->Unit(benchmark::kMillisecond);

// The texts of so many reports as a single one.
void AnnotateOneLong(benchmark::State& state) {
  const auto reports = bench::read(static_cast<std::size_t>(state.range(0))).reports;
  model::Report report = reports.front();
  for (std::size_t i = 1; i < reports.size(); ++i) {
    report.text.append("\n\n");
    report.text.append(reports[i].text);
  }
  report.sections = {{model::SectionKind::kParagraph, {0, report.text.size()}}};
  for (auto _ : state) benchmark::DoNotOptimize(annotate(report, {}));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(report.text.size()));
}
BENCHMARK(AnnotateOneLong)->ArgName("reports")->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::claims
