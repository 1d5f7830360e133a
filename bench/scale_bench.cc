// All pairs of a generated pile (million.h): time, memory, and what was found of what was planted.
//
//   scale_bench REPORTS [--state FOLDER] [--of PILE] [--threads N] [--words-only] [--seeds-only]
//                       [--write FOLDER | --files FOLDER]
//
// The first REPORTS of a pile of PILE reports (as many as REPORTS, if it is left out). With a state
// folder the work is kept there: run it on 99 % of a pile, then on all of it, or kill it and run it
// again. --write writes the texts into a folder and does nothing else; --files reads them there, as
// another program would. One line of JSON; seconds of making the texts are in all others, and told.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/files.h"
#include "million.h"
#include "reuse/corpus.h"
#include "reuse/reuse.h"
#include "reuse/sketch.h"
#include "reuse/words.h"

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

std::filesystem::path file_of(const std::filesystem::path& folder, std::size_t report) {
  return folder / (std::to_string(report) + ".txt");
}

// The same reports, their texts read from files.
class Files : public reuse::Pile {
 public:
  Files(const reuse::Pile& pile, std::filesystem::path folder)
      : pile_(pile), folder_(std::move(folder)) {}
  std::size_t size() const override { return pile_.size(); }
  reuse::Facts facts(std::size_t i) const override { return pile_.facts(i); }
  const model::Report& report(std::size_t i, model::Report& room) const override {
    room.id = pile_.facts(i).id;
    room.text = base::read_own_file(file_of(folder_, i));
    return room;
  }

 private:
  const reuse::Pile& pile_;
  std::filesystem::path folder_;
};

void write(const Million& pile, const std::filesystem::path& folder) {
  base::make_folders(folder);
  model::Report room;
  for (std::size_t i = 0; i < pile.size(); ++i)
    std::ofstream(file_of(folder, i)) << std::string_view(pile.report(i, room).text) << '\n';
}

struct Quality {
  double recall = 0;       // of the bytes that copies took over
  double story = 0;        // of those of the story's copies, from whichever other
  double precision = 0;    // of the bytes of passages that are not boilerplate
  double boilerplate = 0;  // and of those that are
};

class Judge {
 public:
  explicit Judge(const Million& pile) : pile_(pile) {}

  // Passages of a planted pair count for the bytes of the copy's stretch that they cover; passages
  // of reports of one cluster are right as far as they lie in it, and boilerplate as far as it lies
  // in what two reports of one outlet close with.
  Quality operator()(std::size_t reports, const reuse::Found& found) {
    Share precision;
    Share boilerplate;
    std::unordered_map<std::uint64_t, double> covered;
    std::unordered_map<std::uint32_t, double> told;  // of a copy of the story
    for (const model::Passage& p : found.passages) {
      const std::uint32_t a = *pile_.number(p.a_report);
      const std::uint32_t b = *pile_.number(p.b_report);
      const auto size = static_cast<double>(p.a.size() + p.b.size());
      if (p.kind == model::PassageKind::kBoilerplate) {
        boilerplate.add(common(p.a, truth(a).closing) + common(p.b, truth(b).closing), size);
        continue;
      }
      const double in_a = common(p.a, truth(a).stretch);
      const double in_b = common(p.b, truth(b).stretch);
      const bool related = pile_.related(a, b);
      precision.add(related ? in_a + in_b : 0, size);
      if (!related) continue;
      covered[std::uint64_t{a} << 32 | b] += in_b;
      covered[std::uint64_t{b} << 32 | a] += in_a;
      if (!pile_.of_story(a)) continue;
      told[a] = std::max(told[a], in_a);
      told[b] = std::max(told[b], in_b);
    }
    Share recall;
    for (const Planted& p : pile_.planted()) {
      if (p.source >= reports || p.copy >= reports) continue;
      const auto at = covered.find(std::uint64_t{p.source} << 32 | p.copy);
      recall.add(at != covered.end() ? at->second : 0,
                 static_cast<double>(truth(p.copy).stretch.size()));
    }
    Share story;
    for (std::uint32_t i = 0; i < reports; ++i) {
      if (pile_.of_story(i)) story.add(told[i], static_cast<double>(truth(i).stretch.size()));
    }
    return {recall(), story(), precision(), boilerplate()};
  }

 private:
  struct Share {
    double part = 0;
    double all = 0;
    void add(double p, double a) {
      part += p;
      all += a;
    }
    double operator()() const { return all > 0 ? part / all : 1; }
  };

  static double common(model::Span x, model::Span y) {
    return x.overlaps(y) ? static_cast<double>(std::min(x.end, y.end) - std::max(x.begin, y.begin))
                         : 0.0;
  }
  const Million::Truth& truth(std::uint32_t report) {
    const auto [at, fresh] = truths_.try_emplace(report);
    if (fresh) at->second = pile_.truth(report);
    return at->second;
  }

  const Million& pile_;
  std::unordered_map<std::uint32_t, Million::Truth> truths_;
};

int run(int count, char** arguments) {
  std::size_t reports = 0;
  std::size_t of = 0;
  unsigned threads = 0;
  std::string folder;
  std::string written;
  std::string texts;
  reuse::Parameters parameters;
  bool seeds_only = false;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    if (word == "--state" && i + 1 < count) {
      folder = arguments[++i];
    } else if (word == "--of" && i + 1 < count) {
      of = std::strtoull(arguments[++i], nullptr, 10);
    } else if (word == "--threads" && i + 1 < count) {
      threads = static_cast<unsigned>(std::strtoul(arguments[++i], nullptr, 10));
    } else if (word == "--write" && i + 1 < count) {
      written = arguments[++i];
    } else if (word == "--files" && i + 1 < count) {
      texts = arguments[++i];
    } else if (word == "--words-only") {  // the channel of word 4-grams alone
      parameters.content_sampling = 0;
      parameters.stopword_weight = 0;
    } else if (word == "--seeds-only") {  // candidates, and none of them compared
      seeds_only = true;
    } else {
      reports = std::strtoull(arguments[i], nullptr, 10);
    }
  }
  if (reports == 0) {
    std::fprintf(stderr,
                 "scale_bench REPORTS [--state FOLDER] [--of PILE] [--threads N] "
                 "[--words-only] [--seeds-only] [--write FOLDER | --files FOLDER]\n");
    return 2;
  }
  const Million pile(static_cast<std::uint32_t>(std::max(of, reports)), 1);
  if (!written.empty()) {
    write(pile, written);
    return 0;
  }
  const Part part(pile, reports);
  const Files files_of_part(part, texts);
  const reuse::Pile& chosen = texts.empty() ? static_cast<const reuse::Pile&>(part) : files_of_part;
  model::Report room;
  double start = cpu();
  constexpr std::size_t kSample = 2000;
  for (std::size_t i = 0; i < kSample; ++i) pile.report(i % reports, room);
  const double making = (cpu() - start) / kSample;
  reuse::WordReader reader;
  reuse::Words words;
  start = cpu();
  for (std::size_t i = 0; i < kSample; ++i) reader.read(pile.report(i % reports, room), words);
  const double reading = (cpu() - start) / kSample - making;
  start = cpu();
  std::size_t seeds = 0;
  reuse::Sketch sketch;
  for (std::size_t i = 0; i < kSample; ++i) {
    sketch.clear();
    reader.read(pile.report(i % reports, room), words);
    reuse::add_seeds(words.words, parameters, sketch);
    seeds += sketch.size();
  }
  const double sketching = (cpu() - start) / kSample - making - reading;
  const std::uint64_t reads_before = pile.reads();

  base::WorkFiles files = folder.empty() ? base::WorkFiles::temporary(std::uint64_t{256} << 20)
                                         : base::WorkFiles(folder);
  struct Stop {};
  std::uint64_t to_compare = 0;
  std::map<std::string, std::pair<double, double>> steps;
  std::string step;
  double step_wall = 0;
  double step_cpu = 0;
  reuse::Watch watch;
  watch.begin = [&](std::string_view name, std::uint64_t total) {
    if (name == "compare") to_compare = total;
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
    found = reuse::find_passages(chosen, parameters, threads, files, "bench", watch);
  } catch (const Stop&) {
  }
  const double seconds = wall() - wall_start;
  const double cpu_seconds = cpu() - start;
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const double made = making * static_cast<double>(pile.reads() - reads_before);
  const Quality q = Judge(pile)(reports, found);
  std::printf(
      "{\"reports\": %zu, \"wall_s\": %.2f, \"cpu_s\": %.2f, \"making_cpu_s\": %.2f, "
      "\"peak_mb\": %.0f, \"reads\": %llu, \"words_us\": %.1f, \"sketch_us\": %.1f, "
      "\"seeds\": %.1f, ",
      reports, seconds, cpu_seconds, made, static_cast<double>(usage.ru_maxrss) / 1024,
      static_cast<unsigned long long>(pile.reads() - reads_before), reading * 1e6, sketching * 1e6,
      static_cast<double>(seeds) / kSample);
  for (const auto& [name, times] : steps)
    std::printf("\"%s_wall_s\": %.2f, \"%s_cpu_s\": %.2f, ", name.c_str(), times.first,
                name.c_str(), times.second);
  std::printf(
      "\"pairs\": %llu, \"passages\": %zu, \"crowded\": %llu, \"cut\": %llu, "
      "\"recall\": %.4f, \"story_recall\": %.4f, \"precision\": %.4f, "
      "\"boilerplate_precision\": %.4f}\n",
      static_cast<unsigned long long>(to_compare), found.passages.size(),
      static_cast<unsigned long long>(found.crowded_grams),
      static_cast<unsigned long long>(found.meetings_cut), q.recall, q.story, q.precision,
      q.boilerplate);
  return 0;
}

}  // namespace
}  // namespace firsthand::bench

int main(int count, char** arguments) { return firsthand::bench::run(count, arguments); }
