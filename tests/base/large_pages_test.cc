#include "base/large_pages.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace firsthand::base {
namespace {

TEST(LargePages, HoldWhatAVectorHolds) {
  for (const std::size_t size : {1U, 1000U, 300000U, 600001U}) {
    std::vector<std::uint64_t, LargePages<std::uint64_t>> numbers(size);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(numbers.data()) % (std::size_t{2} << 20), 0U);
    EXPECT_EQ(numbers.front() + numbers.back(), 0U);
    numbers.back() = size;
    numbers.resize(size + 1, 7);
    EXPECT_EQ(numbers[size - 1] + numbers[size], size + 7);
  }
}

}  // namespace
}  // namespace firsthand::base
