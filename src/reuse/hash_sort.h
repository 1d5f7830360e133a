// Sorting by whole numbers that are hashes or built of them: a counting sort by their highest bits
// that differ, then by those after them, until next to nothing is left to do.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace firsthand::reuse {

template <class Item, class Key>
class HashSort {
 public:
  explicit HashSort(const Key& key) : key_(key) {}

  // Stable. `room` is for as many items.
  void sort(Item* items, std::size_t size, Item* room) {
    if (size <= kFew) return insert(items, items, size);
    std::uint64_t differ = 0;
    for (std::size_t i = 1; i < size; ++i) differ |= key_(items[i]) ^ key_(items[0]);
    if (differ == 0) return;
    // As many buckets as items or up to half as many, but no more than the first cache holds.
    const int width = static_cast<int>(std::bit_width(differ));
    const int bits = std::min({width, static_cast<int>(std::bit_width(size)) - 1, kMostBits});
    const int shift = width - bits;
    const std::size_t mask = (std::size_t{1} << bits) - 1;
    std::array<std::uint32_t, (std::size_t{1} << kMostBits) + 1> ends;
    std::fill_n(ends.begin(), mask + 2, 0U);
    for (std::size_t i = 0; i < size; ++i) ++ends[(key_(items[i]) >> shift & mask) + 1];
    std::uint32_t most = 0;  // items of a bucket
    for (std::size_t i = 1; i <= mask + 1; ++i) {
      most = std::max(most, ends[i]);
      ends[i] += ends[i - 1];
    }
    for (std::size_t i = 0; i < size; ++i) room[ends[key_(items[i]) >> shift & mask]++] = items[i];
    if (most > kFew) {
      for (std::size_t i = 0, from = 0; i <= mask; from = ends[i++])
        if (ends[i] - from > kFew) sort(room + from, ends[i] - from, items + from);
    }
    insert(room, items, size);
  }

 private:
  static constexpr std::size_t kFew = 24;
  static constexpr int kMostBits = 12;

  // Quick where little is out of place. `from` and `to` may be the same.
  void insert(const Item* from, Item* to, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
      const Item item = from[i];
      const std::uint64_t key = key_(item);
      std::size_t at = i;
      for (; at > 0 && key_(to[at - 1]) > key; --at) to[at] = to[at - 1];
      to[at] = item;
    }
  }

  const Key& key_;
};

// Sorts by key(item), of 64 bits; what has the same key stays in order. What `room` holds
// afterwards means nothing. Linear but for the bits of the keys, of which a pass takes some: any
// keys cost a few passes at most.
template <class Items, class Key>
void sort_by_hash(Items& items, Items& room, const Key& key) {
  if (room.size() < items.size()) room.resize(items.size());
  HashSort<typename Items::value_type, Key>(key).sort(items.data(), items.size(), room.data());
}
template <class Items, class Key>
void sort_by_hash(Items& items, const Key& key) {
  Items room(items.get_allocator());
  sort_by_hash(items, room, key);
}
template <class Numbers>
void sort_numbers(Numbers& numbers, Numbers& room) {
  sort_by_hash(numbers, room, [](std::uint64_t number) { return number; });
}

}  // namespace firsthand::reuse
