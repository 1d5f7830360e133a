// Whoever makes them and whenever: items are used one at a time and in their order.
#include "reuse/in_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

#include "reuse/workers.h"

namespace firsthand::reuse {
namespace {

TEST(InOrder, UsesEachItemOnceAfterThoseBeforeIt) {
  constexpr std::size_t kItems = 2000;
  std::vector<std::size_t> expected(kItems);
  std::iota(expected.begin(), expected.end(), 0U);
  for (const unsigned threads : {1U, 4U}) {
    std::vector<std::size_t> used;
    InOrder items(
        kItems, [&](std::size_t item) { used.push_back(item); }, kItems);
    on_workers(kItems, threads, [&](unsigned /*worker*/, std::size_t item) { items.made(item); });
    EXPECT_EQ(used, expected);
  }
}

TEST(InOrder, WaitsForTheFirst) {
  std::vector<std::size_t> used;
  InOrder items(
      3, [&](std::size_t item) { used.push_back(item); }, 1);
  items.made(2);
  items.made(1);
  EXPECT_TRUE(used.empty());
  items.made(0);
  EXPECT_EQ(used, (std::vector<std::size_t>{0, 1, 2}));
}

TEST(InOrder, NobodyMakesMoreThanMayWait) {
  constexpr std::size_t kItems = 200;
  constexpr std::size_t kMost = 3;
  constexpr std::size_t kThreads = 4;
  std::atomic<std::size_t> made = 0;
  std::size_t used = 0;
  std::size_t ahead = 0;  // at most, of whoever uses one
  const auto use = [&](std::size_t /*item*/) {
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    ahead = std::max(ahead, made - ++used);
  };
  InOrder items(kItems, use, kMost);
  on_workers(kItems, kThreads, [&](unsigned /*worker*/, std::size_t item) {
    ++made;
    items.made(item);
  });
  EXPECT_EQ(used, kItems);
  EXPECT_LE(ahead, kMost + kThreads);
}

TEST(InOrder, IsUsedNoMoreAfterAFailure) {
  std::atomic<int> used = 0;
  const auto use = [&](std::size_t item) {
    ++used;
    if (item == 7) throw std::runtime_error("the disk is full");
  };
  InOrder items(100, use, 2);
  const auto make = [&](unsigned /*worker*/, std::size_t item) { items.made(item); };
  EXPECT_THROW(on_workers(100, 3, make), std::runtime_error);
  EXPECT_EQ(used, 8);
}

}  // namespace
}  // namespace firsthand::reuse
