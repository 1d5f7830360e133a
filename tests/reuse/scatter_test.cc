#include "reuse/scatter.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace firsthand::reuse {
namespace {

// Parts of nothing, of a few, and of more than a chunk; again with the memory of the time before.
TEST(Scatter, GivesBackWhatEachPartGotInItsOrder) {
  std::mt19937_64 random(7);
  Scatter scatter;
  for (int round = 0; round < 3; ++round) {
    std::map<std::size_t, std::vector<SeedAt>> expected;
    for (int i = 0; i < 20000; ++i) {
      const std::size_t part = random() % 2 == 0 ? 4095 : random() % 300;
      const SeedAt posting = random();
      expected[part].push_back(posting);
      scatter.add(part, posting);
    }
    for (std::size_t part = 0; part < kParts; ++part) {
      std::vector<SeedAt> read = {1};
      scatter.read(part, read);
      read.erase(read.begin());
      EXPECT_EQ(read, expected[part]) << part;
    }
    scatter.clear();
  }
}

}  // namespace
}  // namespace firsthand::reuse
