// A bit for nearly every hash that is not there (Bloom 1970, with one function: what is asked is a
// hash already). Two texts have little in common, so most of one is told by it not to be in the
// other, and no branch depends on what.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace firsthand::reuse {

class Filter {
 public:
  // None, and room for so many.
  void clear(std::size_t hashes) {
    const int bits =
        std::clamp(static_cast<int>(std::bit_width(hashes)) + kSpareBits, kLeastBits, kMostBits);
    last_ = (std::size_t{1} << bits) - 1;
    words_.assign(last_ / 64 + 1, 0);
  }
  void add(std::uint64_t hash) {
    const std::size_t bit = hash & last_;
    words_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  bool may_have(std::uint64_t hash) const {
    const std::size_t bit = hash & last_;
    return (words_[bit / 64] >> bit % 64 & 1) != 0;
  }
  std::size_t bytes() const { return words_.capacity() * sizeof(std::uint64_t); }

 private:
  static constexpr int kSpareBits = 3;  // of 8 to 16 bits one is set
  static constexpr int kLeastBits = 6;
  static constexpr int kMostBits = 30;

  std::vector<std::uint64_t> words_ = {0};
  std::size_t last_ = 63;
};

}  // namespace firsthand::reuse
