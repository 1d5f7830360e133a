// A filter has all that was put into it, and hardly anything else.
#include "reuse/filter.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace firsthand::reuse {
namespace {

TEST(Filter, HasWhatWasAddedAndLittleElse) {
  std::mt19937_64 random(7);
  for (const std::size_t size : {1U, 2U, 60U, 600U, 100000U}) {
    Filter filter;
    filter.clear(size);
    std::vector<std::uint64_t> added(size);
    for (std::uint64_t& hash : added) filter.add(hash = random());
    for (const std::uint64_t hash : added) EXPECT_TRUE(filter.may_have(hash));
    int others = 0;
    for (int i = 0; i < 10000; ++i) others += filter.may_have(random()) ? 1 : 0;
    EXPECT_LT(others, 10000 / 6) << size;
  }
}

TEST(Filter, HasNothingAtFirst) {
  Filter filter;
  EXPECT_FALSE(filter.may_have(0));
  filter.clear(0);
  EXPECT_FALSE(filter.may_have(1));
}

}  // namespace
}  // namespace firsthand::reuse
