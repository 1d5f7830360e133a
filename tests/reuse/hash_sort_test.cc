#include "reuse/hash_sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace firsthand::reuse {
namespace {

struct Item {
  std::uint64_t hash = 0;
  std::size_t at = 0;
  bool operator==(const Item&) const = default;
};

// `mask` takes bits away, so that many hashes are alike or crowd into few buckets.
void expect_sorted(std::size_t size, std::uint64_t mask) {
  std::mt19937_64 random(size);
  std::vector<Item> items(size);
  for (std::size_t i = 0; i < size; ++i) items[i] = {random() & mask, i};
  std::vector<Item> expected = items;
  std::stable_sort(expected.begin(), expected.end(),
                   [](const Item& x, const Item& y) { return x.hash < y.hash; });
  sort_by_hash(items, [](const Item& item) { return item.hash; });
  EXPECT_EQ(items, expected);
}

TEST(HashSort, OfAnySizeAndSpread) {
  for (const std::size_t size : {0U, 1U, 2U, 3U, 7U, 64U, 1000U, 70000U}) {
    expect_sorted(size, ~std::uint64_t{0});
    expect_sorted(size, std::uint64_t{0xFF} << 56);
    expect_sorted(size, 0xFFFF);
    expect_sorted(size, 0);
  }
}

}  // namespace
}  // namespace firsthand::reuse
