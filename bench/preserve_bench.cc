// How fast bytes become evidence and how fast evidence is checked, on the disk of the temporary
// folder: files of a pile (each with its log line), and one file of many MB.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "pile.h"
#include "preserve/store.h"
#include "preserve/verify.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch()
      : folder_(fs::temp_directory_path() / ("firsthand-bench-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Scratch() { fs::remove_all(folder_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  fs::path operator/(const char* name) const { return folder_ / name; }

 private:
  fs::path folder_;
};

void fill(const fs::path& folder, std::size_t count) {
  Store store = Store::open(folder, Mode::kCreate);
  for (const model::Capture& capture : bench::captures(count))
    (void)store.add(bench::pile_folder() / capture.input, capture.input);
  store.commit();
}

void AddFiles(benchmark::State& state) {
  const Scratch scratch;
  for (auto _ : state) {
    fill(scratch / "case", static_cast<std::size_t>(state.range(0)));
    state.PauseTiming();
    fs::remove_all(scratch / "case");
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(AddFiles)->Arg(100)->Arg(1000)->UseRealTime()->Unit(benchmark::kMillisecond);

void AddLargeFile(benchmark::State& state) {
  const Scratch scratch;
  const std::size_t bytes = std::size_t{32} << 20;
  {
    std::mt19937_64 random(1);
    std::string content;
    while (content.size() < bytes) content += std::to_string(random()) + " of them\n";
    std::ofstream(scratch / "large.txt", std::ios::binary) << content.substr(0, bytes);
  }
  for (auto _ : state) {
    {
      Store store = Store::open(scratch / "case", Mode::kCreate);
      (void)store.add(scratch / "large.txt", "large.txt");
      store.commit();
    }
    state.PauseTiming();
    fs::remove_all(scratch / "case");
    state.ResumeTiming();
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}
BENCHMARK(AddLargeFile)->UseRealTime()->Unit(benchmark::kMillisecond);

void Verify(benchmark::State& state) {
  const Scratch scratch;
  fill(scratch / "case", static_cast<std::size_t>(state.range(0)));
  bool whole = true;
  for (auto _ : state) whole = verify(scratch / "case", 1).ok() && whole;
  if (!whole) state.SkipWithError("the case is not whole");
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(Verify)->Arg(100)->Arg(1000)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::preserve
