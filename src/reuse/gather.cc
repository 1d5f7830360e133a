#include "reuse/gather.h"

#include <algorithm>

#include "reuse/hash_sort.h"
#include "reuse/in_order.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kBlock = 64;       // reports per piece of work
constexpr std::size_t kPartsAtOnce = 128;  // sorted, and held until they are written

}  // namespace

Gatherer::Gatherer(const Numbered& reports, const Parameters& parameters, unsigned threads)
    : reports_(reports), p_(parameters), threads_(worker_count(threads)), of_worker_(threads_) {}

void Gatherer::gather(std::uint32_t first, std::uint32_t end, RunWriter& run, KeptWords& kept,
                      const Advance& advance) {
  std::vector<Sketch> seeds(threads_);
  std::vector<model::Report> rooms(threads_);
  std::vector<WordReader> readers(threads_);
  std::vector<Words> words(threads_);
  std::vector<KeptWords::Block> packed(threads_);
  kept.begin(first);
  const std::size_t blocks = (end - first + kBlock - 1) / kBlock;
  on_workers(blocks, threads_, [&](unsigned worker, std::size_t block) {
    Scatter& postings = of_worker_[worker];
    const auto from = first + static_cast<std::uint32_t>(block) * kBlock;
    const std::uint32_t to = std::min(end, from + kBlock);
    KeptWords::Block& words_here = packed[worker];
    for (std::uint32_t r = from; r < to; ++r) {
      seeds[worker].clear();
      readers[worker].read(reports_.report(r, rooms[worker]), words[worker]);
      add_seeds(words[worker].words, p_, seeds[worker]);
      for (const Seed seed : seeds[worker]) postings.add(part_of(seed), seed_at(seed, r));
      words_here.add(words[worker]);
    }
    kept.add(block, words_here);
    advance(to - from);
  });
  kept.end();
  std::vector<std::vector<SeedAt>> sorted(kPartsAtOnce);
  std::vector<std::vector<SeedAt>> spare(threads_);
  for (std::size_t from = 0; from < kParts; from += kPartsAtOnce) {
    InOrder written(kPartsAtOnce, [&](std::size_t i) { run.add(sorted[i]); });
    on_workers(kPartsAtOnce, threads_, [&](unsigned worker, std::size_t i) {
      std::vector<SeedAt>& part = sorted[i];
      part.clear();
      for (const Scatter& postings : of_worker_) postings.read(from + i, part);
      sort_numbers(part, spare[worker]);
      part.erase(std::unique(part.begin(), part.end()), part.end());
      written.made(i);
    });
  }
  for (Scatter& postings : of_worker_) postings.clear();
}

}  // namespace firsthand::reuse
