#include "reuse/sort_keys.h"

#include <algorithm>
#include <bit>

namespace firsthand::reuse {
namespace {

constexpr std::size_t kFew = 128;
constexpr std::size_t kTiny = 24;
constexpr int kMostBits = 14;

void insertion_sort(std::uint64_t* begin, std::uint64_t* end) {
  for (std::uint64_t* i = begin + 1; i < end; ++i) {
    const std::uint64_t key = *i;
    std::uint64_t* hole = i;
    for (; hole > begin && hole[-1] > key; --hole) *hole = hole[-1];
    *hole = key;
  }
}

}  // namespace

void sort_keys(std::vector<std::uint64_t>& keys, std::vector<std::uint64_t>& spare) {
  if (keys.size() < kFew) {
    std::sort(keys.begin(), keys.end());
    return;
  }
  const int bits = std::min(static_cast<int>(std::bit_width(keys.size())) - 3, kMostBits);
  const int shift = 64 - bits;
  std::vector<std::uint32_t> place((std::size_t{1} << bits) + 1);
  for (const std::uint64_t key : keys) ++place[(key >> shift) + 1];
  for (std::size_t i = 1; i < place.size(); ++i) place[i] += place[i - 1];
  spare.resize(keys.size());
  for (const std::uint64_t key : keys) spare[place[key >> shift]++] = key;
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i + 1 < place.size(); ++i) {  // place[i] is now the bucket's end
    const std::uint32_t end = place[i];
    if (end - begin > kTiny) {
      std::sort(spare.begin() + begin, spare.begin() + end);
    } else if (end - begin > 1) {
      insertion_sort(spare.data() + begin, spare.data() + end);
    }
    begin = end;
  }
  keys.swap(spare);
}

}  // namespace firsthand::reuse
