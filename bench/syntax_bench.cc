// How many tokens a second are tagged and parsed, and whether a text of one sentence costs more per
// token than one of many.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "pile.h"
#include "syntax/parser.h"

namespace firsthand::syntax {
namespace {

void Parse(benchmark::State& state) {
  const auto reports = bench::read(200).reports;
  std::vector<text::Document> documents;
  for (const auto& report : reports) documents.push_back(text::analyse(report));
  const Parser& parser = Parser::english();
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const auto& document : documents) tokens += parser.parse(document).size();
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}
BENCHMARK(Parse)->Unit(benchmark::kMillisecond);

void ParseOneLongSentence(benchmark::State& state) {
  std::string text;
  for (std::int64_t i = 0; i < state.range(0); ++i)
    text += i % 2 == 0 ? "boats and " : "\"lights\" or ";
  const text::Document document = text::analyse(text);
  const Parser& parser = Parser::english();
  std::size_t tokens = 0;
  for (auto _ : state) tokens += parser.parse(document).size();
  state.SetItemsProcessed(static_cast<std::int64_t>(tokens));
}
BENCHMARK(ParseOneLongSentence)
    ->ArgName("words")
    ->Arg(100)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::syntax
