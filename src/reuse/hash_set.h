// A set of hashes of which most that are asked for are none: a bit for every value of a hash's
// lowest bits tells nearly all of them apart.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <utility>
#include <vector>

namespace firsthand::reuse {

class HashSet {
 public:
  explicit HashSet(std::vector<std::uint32_t> hashes) : hashes_(std::move(hashes)) {
    std::sort(hashes_.begin(), hashes_.end());
    hashes_.erase(std::unique(hashes_.begin(), hashes_.end()), hashes_.end());
    for (const std::uint32_t hash : hashes_) may_be_[hash % kBits] = true;
  }
  bool has(std::uint32_t hash) const {
    return may_be_[hash % kBits] && std::binary_search(hashes_.begin(), hashes_.end(), hash);
  }

 private:
  static constexpr std::uint32_t kBits = 1U << 17;
  std::vector<std::uint32_t> hashes_;
  std::bitset<kBits> may_be_;
};

}  // namespace firsthand::reuse
