#include "reuse/tally.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "reuse/hash_sort.h"
#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

constexpr int kBucketBits = 12;  // reports of one bucket
constexpr std::uint32_t kInBucket = (1U << kBucketBits) - 1;
constexpr std::size_t kChunk = 1024;  // entries
constexpr const char* kFile = "shared";

// An entry: the last bits of high, low, and the units with a bias that keeps them positive.
constexpr int kLowShift = 20;
constexpr int kHighShift = 52;
constexpr int kBias = 64;
constexpr std::uint64_t kUnits = (std::uint64_t{1} << kLowShift) - 1;

}  // namespace

Tally::Tally(base::WorkFiles& files, std::uint32_t reports, unsigned workers, std::uint64_t memory)
    : files_(files), memory_(memory), of_worker_(workers) {
  const std::size_t buckets = (reports >> kBucketBits) + 1;
  chunks_.resize(buckets);
  for (Buffers& buffers : of_worker_) buffers.resize(buckets);
}

Tally::~Tally() {
  if (file_) files_.remove(kFile);
}

void Tally::add(unsigned worker, std::uint32_t a, std::uint32_t b, int units) {
  const auto [low, high] = std::minmax(a, b);
  const std::size_t bucket = high >> kBucketBits;
  std::vector<Entry>& buffer = of_worker_[worker][bucket];
  buffer.push_back(static_cast<Entry>(high & kInBucket) << kHighShift |
                   static_cast<Entry>(low) << kLowShift | static_cast<Entry>(units + kBias));
  if (buffer.size() == kChunk) store(bucket, buffer);
}

void Tally::store(std::size_t bucket, std::vector<Entry>& entries) {
  const std::lock_guard lock(mutex_);
  Chunk chunk;
  chunk.size = static_cast<std::uint32_t>(entries.size());
  const std::uint64_t bytes = entries.size() * sizeof(Entry);
  if (held_ + bytes <= memory_) {
    held_ += bytes;
    chunk.here = std::move(entries);
    entries = {};
  } else {
    if (!file_) file_.emplace(files_.create(kFile));
    chunk.offset = file_->size();
    file_->write(entries.data(), bytes);
    entries.clear();
  }
  chunks_[bucket].push_back(std::move(chunk));
}

std::vector<Tally::Sum> Tally::sums(std::int64_t least, unsigned threads) {
  std::optional<base::WorkFiles::Reader> file;
  if (file_) {
    file_->finish();
    file = files_.open(kFile);
  }
  std::vector<std::vector<Sum>> found(chunks_.size());
  std::vector<std::vector<Entry>> entries(worker_count(threads));
  std::vector<std::vector<Entry>> spare(worker_count(threads));
  on_workers(chunks_.size(), threads, [&](unsigned worker, std::size_t bucket) {
    std::vector<Entry>& all = entries[worker];
    all.clear();
    for (Chunk& chunk : chunks_[bucket]) {
      const std::size_t at = all.size();
      all.resize(at + chunk.size);
      if (!chunk.here.empty()) {
        std::copy(chunk.here.begin(), chunk.here.end(),
                  all.begin() + static_cast<std::ptrdiff_t>(at));
      } else if (!file || !file->read(chunk.offset, all.data() + at, chunk.size * sizeof(Entry))) {
        throw base::Error("a file that the program is working with was cut short");
      }
    }
    std::vector<Chunk>().swap(chunks_[bucket]);
    for (Buffers& buffers : of_worker_) {
      all.insert(all.end(), buffers[bucket].begin(), buffers[bucket].end());
      std::vector<Entry>().swap(buffers[bucket]);
    }
    sort_numbers(all, spare[worker]);
    for (std::size_t i = 0; i < all.size();) {
      const std::uint64_t pair = all[i] >> kLowShift;
      std::int64_t units = 0;
      for (; i < all.size() && all[i] >> kLowShift == pair; ++i)
        units += static_cast<std::int64_t>(all[i] & kUnits) - kBias;
      if (units >= 0 && units < least) continue;
      found[bucket].push_back(
          {static_cast<std::uint32_t>(bucket << kBucketBits | pair >> (kHighShift - kLowShift)),
           static_cast<std::uint32_t>(pair), units});
    }
  });
  std::vector<Sum> out;
  for (std::vector<Sum>& part : found) {
    out.insert(out.end(), part.begin(), part.end());
    std::vector<Sum>().swap(part);
  }
  return out;
}

}  // namespace firsthand::reuse
