#include "reuse/grams.h"

#include <algorithm>
#include <array>
#include <bit>

namespace firsthand::reuse {
namespace {

static_assert(kRun == 4);

// Odd numbers without pattern (digits of e): a gram's hash is the upper half of a sum of products
// (multilinear hashing, Carter and Wegman 1979).
constexpr std::array<std::uint64_t, kRun> kFactors = {0xadf85458a2bb4a9b, 0xafdc5620273d3cf1,
                                                      0xd8b9c583ce2d3695, 0xa9e13641146433fb};
constexpr int kMostBits = 27;

}  // namespace

void Grams::list(const std::vector<Word>& words) {
  const std::size_t size = words.size() < kRun ? 0 : words.size() - kRun + 1;
  const int bits = std::min(static_cast<int>(std::bit_width(size)), kMostBits);
  shift_ = 32 - bits;
  hashes_.resize(size);
  grams_.resize(size);
  ends_.assign((std::size_t{1} << bits) + 1, 0);
  filter_.clear(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    const Word* const w = &words[i];
    const std::uint64_t sum = w[0].word * kFactors[0] + w[1].word * kFactors[1] +
                              w[2].word * kFactors[2] + w[3].word * kFactors[3];
    const auto hash = static_cast<std::uint32_t>(sum >> 32);
    hashes_[i] = hash;
    ++ends_[(std::uint64_t{hash} >> shift_) + 1];
    filter_.add(hash);
  }
  std::uint32_t most = 0;
  std::uint32_t before = 0;
  for (std::uint32_t& end : ends_) {
    most = std::max(most, end);
    end = before += end;
  }
  for (std::uint32_t i = 0; i < size; ++i)
    grams_[ends_[std::uint64_t{hashes_[i]} >> shift_]++] = std::uint64_t{hashes_[i]} << 32 | i;
  if (most <= kFew) return;
  for (std::size_t i = 0, from = 0; from < size; from = ends_[i++]) {
    if (ends_[i] - from <= kFew) continue;
    std::sort(grams_.begin() + static_cast<std::ptrdiff_t>(from), grams_.begin() + ends_[i]);
  }
}

Grams::Group Grams::among(Group sorted, std::uint32_t hash) {
  return {std::lower_bound(sorted.first, sorted.end, std::uint64_t{hash} << 32),
          std::upper_bound(sorted.first, sorted.end, std::uint64_t{hash} << 32 | 0xffffffff)};
}

}  // namespace firsthand::reuse
