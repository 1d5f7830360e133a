// How fast passages are found, stage by stage and as a whole, on generated reports: words by Zipf's
// law, 400 on average, one report in ten a copy of an earlier one with words changed.
#include <benchmark/benchmark.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "reuse/analysis.h"
#include "reuse/hash_sort.h"
#include "reuse/own_words.h"
#include "reuse/reuse.h"
#include "reuse/sketch.h"
#include "reuse/words.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kVocabulary = 50000;

std::string word(std::uint32_t number) {
  static const char* const kFunction[] = {"the", "of", "and", "to",   "in",  "a",   "was", "that",
                                          "on",  "he", "for", "with", "her", "had", "by",  "at"};
  if (number < 16) return kFunction[number];
  std::string out;
  for (std::uint32_t rest = number * 2654435761U % 10000019U; out.size() < 3 || rest > 0;) {
    out += static_cast<char>('a' + rest % 26);
    rest /= 26;
  }
  return out;
}

class Generator {
 public:
  model::Report next() {
    std::vector<std::uint32_t> words;
    if (!earlier_.empty() && random_() % 10 == 0) {
      words = earlier_[random_() % earlier_.size()];
      for (auto& w : words) {
        if (random_() % 12 == 0) w = zipf();
      }
    } else {
      const std::size_t size = 200 + random_() % 400;
      for (std::size_t i = 0; i < size; ++i) words.push_back(zipf());
    }
    model::Report report;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string w = word(words[i]);
      if (i % 19 == 0) w[0] = static_cast<char>(w[0] - 32);
      report.text.append(w + (i % 19 == 18 ? ". " : " "));
    }
    report.id.value = random_();
    earlier_.push_back(std::move(words));
    return report;
  }

 private:
  // By inversion of the continuous law; ranks from 0.
  std::uint32_t zipf() {
    const double u = std::generate_canonical<double, 53>(random_);
    return static_cast<std::uint32_t>(std::pow(static_cast<double>(kVocabulary), u)) - 1;
  }

  std::mt19937_64 random_{1};
  std::vector<std::vector<std::uint32_t>> earlier_;
};

std::vector<model::Report> reports(std::int64_t count) {
  Generator generator;
  std::vector<model::Report> out;
  for (std::int64_t i = 0; i < count; ++i) out.push_back(generator.next());
  return out;
}

void Analyse(benchmark::State& state) {
  const auto pile = reports(200);
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const auto& report : pile) {
      benchmark::DoNotOptimize(analyse(report));
      bytes += report.text.size();
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pile.size()));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(Analyse)->Unit(benchmark::kMillisecond);

// What the words of a report cost, beside what any program must do to its text: copy it, and find
// where its words begin and end.
enum class Pass : std::int64_t { kCopy, kTokens, kSentences, kWords };

void OverTexts(benchmark::State& state) {
  const auto pile = reports(200);
  const auto pass = static_cast<Pass>(state.range(0));
  std::size_t bytes = 0;
  std::string copy;
  for (auto _ : state) {
    for (const auto& report : pile) {
      if (pass == Pass::kCopy) benchmark::DoNotOptimize(copy.assign(report.text));
      if (pass == Pass::kTokens) benchmark::DoNotOptimize(text::tokenize(report.text));
      if (pass == Pass::kSentences) benchmark::DoNotOptimize(text::analyse(report.text));
      if (pass == Pass::kWords) benchmark::DoNotOptimize(words_of(report));
      bytes += report.text.size();
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pile.size()));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(OverTexts)->ArgName("pass")->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);

void SketchAll(benchmark::State& state) {
  std::vector<Words> texts;
  for (const auto& report : reports(200)) texts.push_back(words_of(report));
  Sketch seeds;
  for (auto _ : state) {
    for (const auto& text : texts) {
      seeds.clear();
      add_seeds(text.words, {}, seeds);
      benchmark::DoNotOptimize(seeds.data());
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(SketchAll)->Unit(benchmark::kMillisecond);

// The seeds of a pile as postings, by the sort that the runs are made with, and copied: what moving
// them once costs.
void SortPostings(benchmark::State& state) {
  Sketch seeds;
  for (const auto& report : reports(2000)) add_seeds(words_of(report).words, {}, seeds);
  std::vector<std::uint64_t> postings;
  std::vector<std::uint64_t> room;
  for (auto _ : state) {
    postings = seeds;
    if (state.range(0)) sort_numbers(postings, room);
    benchmark::DoNotOptimize(postings.data());
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(seeds.size()));
}
BENCHMARK(SortPostings)->ArgName("sort")->DenseRange(0, 1)->Unit(benchmark::kMillisecond);

// What is told of one report for all the pairs that it is in.
void Own(benchmark::State& state) {
  std::vector<Analysis> texts;
  for (const auto& report : reports(200)) texts.push_back(analyse(report));
  for (auto _ : state) {
    for (const auto& text : texts) benchmark::DoNotOptimize(own_words(text, {}));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(Own)->Unit(benchmark::kMillisecond);

void ComparePair(benchmark::State& state) {
  Generator generator;
  const model::Report one = generator.next();
  model::Report two = generator.next();
  if (state.range(0)) two.text = std::string(one.text) + std::string(two.text);
  for (auto _ : state) benchmark::DoNotOptimize(compare(one, two, {}));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ComparePair)->ArgName("copy")->Arg(0)->Arg(1)->Unit(benchmark::kMicrosecond);

void FindPassages(benchmark::State& state) {
  const auto pile = reports(state.range(0));
  std::size_t found = 0;
  for (auto _ : state) found = find_passages(pile, {}, 1).passages.size();
  state.counters["passages"] = static_cast<double>(found);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(FindPassages)->Arg(1000)->Arg(4000)->Arg(16000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace firsthand::reuse
