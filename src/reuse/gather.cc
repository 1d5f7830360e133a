#include "reuse/gather.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "reuse/hash_sort.h"
#include "reuse/in_order.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kBlock = 64;       // reports per piece of work
constexpr std::size_t kBlocksAtOnce = 32;  // whose words are held until they are written
constexpr std::size_t kPartsAtOnce = 128;  // sorted, and held until they are written

// Memory for blocks of words: what one took, another uses again.
class Rooms {
 public:
  KeptWords::Block take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return {};
    KeptWords::Block out = std::move(free_.back());
    free_.pop_back();
    return out;
  }
  void give_back(KeptWords::Block block) {
    block.clear();
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(block));
  }

 private:
  std::mutex mutex_;
  std::vector<KeptWords::Block> free_;
};

}  // namespace

Gatherer::Gatherer(const Numbered& reports, const Parameters& parameters, unsigned threads)
    : reports_(reports), p_(parameters), threads_(worker_count(threads)), of_worker_(threads_) {}

void Gatherer::gather(std::uint32_t first, std::uint32_t end, RunWriter& run, KeptWords& kept,
                      const Advance& advance) {
  std::vector<Sketch> seeds(threads_);
  std::vector<model::Report> rooms(threads_);
  std::vector<WordReader> readers(threads_);
  std::vector<Words> words(threads_);
  const std::size_t blocks = (end - first + kBlock - 1) / kBlock;
  const auto first_of = [&](std::size_t block) {
    return first + static_cast<std::uint32_t>(block) * kBlock;
  };
  Rooms rooms_for_words;
  std::vector<KeptWords::Block> packed(blocks);
  const auto keep = [&](std::size_t block) {
    kept.add(first_of(block), packed[block]);
    rooms_for_words.give_back(std::move(packed[block]));
  };
  InOrder words_kept(blocks, keep, kBlocksAtOnce);
  on_workers(blocks, threads_, [&](unsigned worker, std::size_t block) {
    Scatter& postings = of_worker_[worker];
    const std::uint32_t from = first_of(block);
    const std::uint32_t to = std::min(end, from + kBlock);
    packed[block] = rooms_for_words.take();
    for (std::uint32_t r = from; r < to; ++r) {
      seeds[worker].clear();
      readers[worker].read(reports_.report(r, rooms[worker]), words[worker]);
      add_seeds(words[worker].words, p_, seeds[worker]);
      for (const Seed seed : seeds[worker]) postings.add(part_of(seed), seed_at(seed, r));
      packed[block].add(words[worker]);
    }
    words_kept.made(block);
    advance(to - from);
  });
  kept.end();
  std::vector<std::vector<SeedAt>> sorted(kPartsAtOnce);
  std::vector<std::vector<SeedAt>> spare(threads_);
  for (std::size_t from = 0; from < kParts; from += kPartsAtOnce) {
    InOrder written(
        kPartsAtOnce, [&](std::size_t i) { run.add(sorted[i]); }, kPartsAtOnce);
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
