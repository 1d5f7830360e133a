// Weights of a trained linear model: feature to one small whole number per class.
//
// A table of fixed size: a feature's hash names its bucket of four places, and each place has 16
// more bits of the hash as its key. When a table is made, a bucket that is too full keeps its
// weightiest features and the rest are dropped, so looking up reads one bucket, whether the feature
// is there or not. A wrong hit is one in 2^14 for a feature that is not there. Bytes,
// little-endian: per bucket four keys of 2 bytes (0: empty), then four rows of `classes` bytes,
// each a signed weight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/hash.h"

namespace firsthand::syntax {

inline constexpr std::size_t kPlaces = 4;  // of a bucket

constexpr std::uint16_t key_of(Feature feature) {
  const auto key = static_cast<std::uint16_t>(feature);
  return key == 0 ? 1 : key;
}
constexpr std::size_t bucket_of(Feature feature, std::size_t buckets) {
  return static_cast<std::size_t>(((feature >> 32) * buckets) >> 32);
}

template <std::size_t classes>
class Table {
 public:
  static constexpr std::size_t kBucketSize = kPlaces * (2 + classes);

  Table() = default;
  // A view of `bytes`, which must outlive it; their size is a multiple of kBucketSize.
  explicit Table(std::string_view bytes)
      : bytes_(bytes.data()), buckets_(bytes.size() / kBucketSize) {}

  void prefetch(Feature feature) const {
    __builtin_prefetch(bytes_ + bucket_of(feature, buckets_) * kBucketSize);
  }

  // Adds the feature's weights to `scores`.
  void add(Feature feature, std::int16_t* scores) const {
    const char* bucket = bytes_ + bucket_of(feature, buckets_) * kBucketSize;
    std::uint64_t keys;
    std::memcpy(&keys, bucket, sizeof keys);
    // The lowest 16-bit lane that equals the key becomes zero, and the lowest zero is found
    // exactly.
    constexpr std::uint64_t kOnes = 0x0001000100010001;
    const std::uint64_t lanes = keys ^ (kOnes * key_of(feature));
    const std::uint64_t zeros = (lanes - kOnes) & ~lanes & (kOnes << 15);
    if (zeros == 0) return;
    const auto place = static_cast<std::size_t>(__builtin_ctzll(zeros)) / 16;
    const char* row = bucket + 2 * kPlaces + place * classes;
    for (std::size_t c = 0; c < classes; ++c)
      scores[c] = static_cast<std::int16_t>(scores[c] + static_cast<signed char>(row[c]));
  }

 private:
  const char* bytes_ = nullptr;
  std::size_t buckets_ = 0;
};

// The first class of the highest score among the first `count`.
template <typename Number>
std::size_t best_of(const Number* scores, std::size_t count) {
  std::size_t best = 0;
  for (std::size_t c = 1; c < count; ++c)
    if (scores[c] > scores[best]) best = c;
  return best;
}

}  // namespace firsthand::syntax
