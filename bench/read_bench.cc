// How fast bytes become reports: minimal pages, a page as cluttered as a news site's, plain text,
// and the pages of the folder that $FIRSTHAND_PAGES names; and how much of that is parsing:
// `of_parsing` is the speed of reading in that of parsing alone, both measured by turns, in
// processor time.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "pile.h"
#include "processor_seconds.h"
#include "read/read.h"
#include "read/tree.h"

namespace firsthand::read {
namespace {

using bench::processor_seconds;

// Seconds of parsing over seconds of reading, for UTF-8 pages.
double parsing_share(const std::vector<model::Capture>& captures) {
  constexpr double kSeconds = 2;
  const Parameters parameters;
  double parsing = 0;
  double reading = 0;
  while (parsing + reading < kSeconds) {
    for (const auto& capture : captures) {
      const double start = processor_seconds();
      benchmark::DoNotOptimize(parse_html(capture.bytes, parameters));
      const double middle = processor_seconds();
      benchmark::DoNotOptimize(read(capture, parameters));
      parsing += middle - start;
      reading += processor_seconds() - middle;
    }
  }
  return parsing / reading;
}

void read_all(benchmark::State& state, const std::vector<model::Capture>& captures,
              bool with_parsing = true) {
  std::size_t bytes = 0;
  for (const auto& capture : captures) bytes += capture.bytes.size();
  for (auto _ : state) {
    for (const auto& capture : captures) benchmark::DoNotOptimize(read(capture, {}));
  }
  if (with_parsing) state.counters["of_parsing"] = parsing_share(captures);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(captures.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void MinimalPages(benchmark::State& state) { read_all(state, bench::captures(200)); }
BENCHMARK(MinimalPages)->Unit(benchmark::kMillisecond);

// The article of a minimal page between menus, teasers, scripts and comments of `range` KB.
void ClutteredPage(benchmark::State& state) {
  model::Capture capture = bench::captures(1).front();
  std::string clutter;
  for (int i = 0; clutter.size() < static_cast<std::size_t>(state.range(0)) * 512; ++i) {
    const std::string n = std::to_string(i);
    clutter += "<div class=\"teaser t" + n + "\"><ul><li><a href=\"/story/" + n +
               "\">More from the quay, part " + n + "</a></li><li><span>Share</span></li></ul>" +
               "<script>track('" + n + "', {a: \"</b>\"});</script><p>Short.</p></div>\n";
  }
  const std::size_t body = capture.bytes.find("<body>") + 6;
  capture.bytes.insert(body, clutter);
  capture.bytes.insert(capture.bytes.find("</body>"), clutter);
  read_all(state, {capture});
}
BENCHMARK(ClutteredPage)->ArgName("KB")->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

// $FIRSTHAND_PAGES: real pages, which are not part of the project.
void PagesOfFolder(benchmark::State& state) {
  const char* folder = std::getenv("FIRSTHAND_PAGES");
  if (!folder) return state.SkipWithError("FIRSTHAND_PAGES names no folder");
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<model::Capture> captures;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    model::Capture& capture = captures.emplace_back();
    capture.input = file.filename().string();
    capture.bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  read_all(state, captures);
}
BENCHMARK(PagesOfFolder)->Unit(benchmark::kMillisecond);

void PlainText(benchmark::State& state) {
  std::vector<model::Capture> captures;
  for (const model::Report& report : bench::read(200).reports) {
    model::Capture& capture = captures.emplace_back();
    capture.input = "a.txt";
    capture.bytes = report.text;
  }
  read_all(state, captures, false);
}
BENCHMARK(PlainText)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::read
