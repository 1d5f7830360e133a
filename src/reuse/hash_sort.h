// Sorting by hashes: as they spread evenly, a counting sort by their highest bits leaves next to
// nothing to do.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace firsthand::reuse {

// Sorts by key(item), a hash of 64 bits; what has the same key stays in order. Keys that are built
// to share their highest bits cost no more than sorting by comparing does.
template <class Item, class Key>
void sort_by_hash(std::vector<Item>& items, const Key& key) {
  constexpr std::size_t kSmall = 24;
  constexpr std::size_t kMostBits = 16;
  if (items.size() < 2) return;
  const std::size_t bits =
      std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(items.size())), kMostBits);
  const auto bucket = [&](const Item& item) {
    return static_cast<std::size_t>(key(item) >> (64 - bits));
  };
  std::vector<std::uint32_t> end((std::size_t{1} << bits) + 1);  // of each bucket, in the end
  for (const Item& item : items) ++end[bucket(item) + 1];
  for (std::size_t i = 1; i < end.size(); ++i) end[i] += end[i - 1];
  std::vector<Item> out(items.size());
  for (const Item& item : items) out[end[bucket(item)]++] = item;
  const auto less = [&](const Item& x, const Item& y) { return key(x) < key(y); };
  for (std::size_t i = 0, from = 0; i + 1 < end.size(); from = end[i++]) {
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = out.begin() + static_cast<std::ptrdiff_t>(end[i]);
    if (end[i] - from > kSmall) {
      if (!std::is_sorted(first, last, less)) std::stable_sort(first, last, less);
      continue;
    }
    for (auto next = first; next < last; ++next) {
      const Item item = *next;
      auto at = next;
      for (; at > first && less(item, *(at - 1)); --at) *at = *(at - 1);
      *at = item;
    }
  }
  items = std::move(out);
}

}  // namespace firsthand::reuse
