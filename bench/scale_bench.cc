// All pairs of a generated pile (million.h): time, memory, and what was found of what was planted.
//
//   scale_bench REPORTS [--state FOLDER] [--of PILE] [--threads N] [--words-only] [--seeds-only]
//
// The first REPORTS of a pile of PILE reports (as many as REPORTS, if it is left out). With a state
// folder the work is kept there: run it on 99 % of a pile, then on all of it, or kill it and run it
// again. One line of JSON; seconds of making the texts are in all others, and told.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "million.h"
#include "reuse/corpus.h"
#include "reuse/reuse.h"

namespace firsthand::bench {
namespace {

double wall() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
double cpu() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

class Part : public reuse::Pile {
 public:
  Part(const Million& pile, std::size_t size) : pile_(pile), size_(size) {}
  std::size_t size() const override { return size_; }
  reuse::Facts facts(std::size_t i) const override { return pile_.facts(i); }
  const model::Report& report(std::size_t i, model::Report& room) const override {
    return pile_.report(i, room);
  }

 private:
  const Million& pile_;
  std::size_t size_;
};

struct Quality {
  double recall = 0;     // of the bytes that copies took over
  double precision = 0;  // of the bytes of passages that are not boilerplate
};

// Passages of a planted pair count for the bytes of the copy's stretch that they cover; passages of
// reports of one cluster are right as far as they lie in it.
Quality quality(const Million& pile, std::size_t reports, const reuse::Found& found) {
  double inside = 0;
  double all = 0;
  std::unordered_map<std::uint64_t, double> covered;
  std::unordered_map<std::uint32_t, model::Span> stretches;
  const auto stretch = [&](std::uint32_t report) {
    const auto [at, fresh] = stretches.try_emplace(report);
    if (fresh) at->second = pile.stretch(report);
    return at->second;
  };
  const auto common = [](model::Span x, model::Span y) {
    return x.overlaps(y) ? static_cast<double>(std::min(x.end, y.end) - std::max(x.begin, y.begin))
                         : 0.0;
  };
  for (const model::Passage& p : found.passages) {
    if (p.kind == model::PassageKind::kBoilerplate) continue;
    const std::uint32_t a = *pile.number(p.a_report);
    const std::uint32_t b = *pile.number(p.b_report);
    all += static_cast<double>(p.a.size() + p.b.size());
    if (!pile.related(a, b)) continue;
    const double in_a = common(p.a, stretch(a));
    const double in_b = common(p.b, stretch(b));
    inside += in_a + in_b;
    covered[std::uint64_t{a} << 32 | b] += in_b;
    covered[std::uint64_t{b} << 32 | a] += in_a;
  }
  double taken = 0;
  double told = 0;
  for (const Planted& p : pile.planted()) {
    if (p.source >= reports || p.copy >= reports) continue;
    taken += static_cast<double>(pile.stretch(p.copy).size());
    const auto at = covered.find(std::uint64_t{p.source} << 32 | p.copy);
    if (at != covered.end()) told += at->second;
  }
  return {taken > 0 ? told / taken : 1, all > 0 ? inside / all : 1};
}

int run(int count, char** words) {
  std::size_t reports = 0;
  std::size_t of = 0;
  unsigned threads = 0;
  std::string folder;
  reuse::Parameters parameters;
  bool seeds_only = false;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--state" && i + 1 < count) {
      folder = words[++i];
    } else if (word == "--of" && i + 1 < count) {
      of = std::strtoull(words[++i], nullptr, 10);
    } else if (word == "--threads" && i + 1 < count) {
      threads = static_cast<unsigned>(std::strtoul(words[++i], nullptr, 10));
    } else if (word == "--words-only") {  // the channel of word 4-grams alone
      parameters.content_sampling = 0;
      parameters.stopword_weight = 0;
    } else if (word == "--seeds-only") {  // candidates, and none of them compared
      seeds_only = true;
    } else {
      reports = std::strtoull(words[i], nullptr, 10);
    }
  }
  if (reports == 0) {
    std::fprintf(stderr,
                 "scale_bench REPORTS [--state FOLDER] [--of PILE] [--threads N] "
                 "[--words-only] [--seeds-only]\n");
    return 2;
  }
  const Million pile(static_cast<std::uint32_t>(std::max(of, reports)), 1);
  model::Report room;
  double start = cpu();
  constexpr std::size_t kSample = 2000;
  for (std::size_t i = 0; i < kSample; ++i) pile.report(i % reports, room);
  const double making = (cpu() - start) / kSample;
  const std::uint64_t reads_before = pile.reads();

  base::WorkFiles files = folder.empty() ? base::WorkFiles::temporary(std::uint64_t{256} << 20)
                                         : base::WorkFiles(folder);
  struct Stop {};
  std::map<std::string, std::pair<double, double>> steps;
  std::string step;
  double step_wall = 0;
  double step_cpu = 0;
  reuse::Watch watch;
  watch.begin = [&](std::string_view name, std::uint64_t total) {
    if (seeds_only && name == "compare") throw Stop();
    std::fprintf(stderr, "%.*s %llu\n", static_cast<int>(name.size()), name.data(),
                 static_cast<unsigned long long>(total));
    step = name;
    step_wall = wall();
    step_cpu = cpu();
  };
  watch.end = [&] {
    steps[step].first += wall() - step_wall;
    steps[step].second += cpu() - step_cpu;
  };
  const double wall_start = wall();
  start = cpu();
  reuse::Found found;
  try {
    found = reuse::find_passages(Part(pile, reports), parameters, threads, files, "bench", watch);
  } catch (const Stop&) {
  }
  const double seconds = wall() - wall_start;
  const double cpu_seconds = cpu() - start;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const double made = making * static_cast<double>(pile.reads() - reads_before);
  const Quality q = quality(pile, reports, found);
  std::printf(
      "{\"reports\": %zu, \"wall_s\": %.2f, \"cpu_s\": %.2f, \"making_cpu_s\": %.2f, "
      "\"peak_mb\": %.0f, \"reads\": %llu, ",
      reports, seconds, cpu_seconds, made, static_cast<double>(usage.ru_maxrss) / 1024,
      static_cast<unsigned long long>(pile.reads() - reads_before));
  for (const auto& [name, times] : steps)
    std::printf("\"%s_wall_s\": %.2f, \"%s_cpu_s\": %.2f, ", name.c_str(), times.first,
                name.c_str(), times.second);
  std::printf(
      "\"pairs\": %llu, \"passages\": %zu, \"crowded\": %llu, \"cut\": %llu, "
      "\"recall\": %.4f, \"precision\": %.4f}\n",
      static_cast<unsigned long long>(found.candidates), found.passages.size(),
      static_cast<unsigned long long>(found.crowded_grams),
      static_cast<unsigned long long>(found.meetings_cut), q.recall, q.precision);
  return 0;
}

}  // namespace
}  // namespace firsthand::bench

int main(int count, char** words) { return firsthand::bench::run(count, words); }
