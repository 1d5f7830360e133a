// Every pair comes once, and those that need the same reports come together.
#include "reuse/reading_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <list>
#include <random>
#include <set>
#include <tuple>
#include <vector>

namespace firsthand::reuse {
namespace {

std::vector<Candidate> sorted(std::vector<Candidate> pairs) {
  std::sort(pairs.begin(), pairs.end(), before);
  return pairs;
}

// Reports of no outlet, each a minute after the one before it.
std::vector<Facts> facts_of(std::uint32_t reports) {
  std::vector<Facts> out(reports);
  for (std::uint32_t i = 0; i < reports; ++i) {
    out[i].id.value = i + 1;
    out[i].when = 60 * i;
  }
  return out;
}

std::vector<Candidate> random_pairs(std::uint32_t reports, std::size_t count) {
  std::mt19937_64 random(11);
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  while (pairs.size() < count) {
    const auto one = static_cast<std::uint32_t>(random() % reports);
    const auto other = static_cast<std::uint32_t>(random() % reports);
    if (one != other) pairs.insert({std::max(one, other), std::min(one, other)});
  }
  std::vector<Candidate> out;
  for (const auto& [high, low] : pairs) out.push_back({high, low, 30});
  return out;
}

// How many are read, if so many are kept that were needed last.
std::size_t reads(const std::vector<Candidate>& pairs, std::size_t kept) {
  std::list<std::uint32_t> held;
  std::size_t out = 0;
  for (const Candidate& pair : pairs) {
    for (const std::uint32_t report : {pair.low, pair.high}) {
      const auto found = std::find(held.begin(), held.end(), report);
      out += found == held.end() ? 1 : 0;
      if (found != held.end()) held.erase(found);
      held.push_front(report);
      if (held.size() > kept) held.pop_back();
    }
  }
  return out;
}

TEST(ReadingOrder, HasEachPairOnceAndHouseLastByTime) {
  std::vector<Facts> facts = facts_of(300);
  for (std::uint32_t i = 0; i < 300; ++i) {
    facts[i].outlet = i % 4;  // 0 is none
    facts[i].when = -static_cast<std::int64_t>(i);
  }
  std::vector<Candidate> pairs = random_pairs(300, 2000);
  const std::vector<Candidate> given = pairs;
  order_for_reading(pairs, facts);
  EXPECT_EQ(sorted(pairs), given);
  const auto is_house = [&](const Candidate& p) {
    return one_outlet(facts[p.low].outlet, facts[p.high].outlet);
  };
  const auto house = std::find_if(pairs.begin(), pairs.end(), is_house);
  EXPECT_TRUE(std::all_of(house, pairs.end(), is_house));
  // The later number is the earlier report here.
  EXPECT_TRUE(std::is_sorted(house, pairs.end(), [&](const Candidate& x, const Candidate& y) {
    return std::tuple(facts[x.high].outlet, y.high, y.low) <
           std::tuple(facts[y.high].outlet, x.high, x.low);
  }));
}

TEST(ReadingOrder, OfCopiesOfOneTextReadsEachOnce) {
  std::vector<Candidate> pairs;
  for (std::uint32_t high = 0; high < 120; ++high) {
    for (std::uint32_t low = high / 8 * 8; low < high; ++low) pairs.push_back({high, low, 90});
  }
  std::shuffle(pairs.begin(), pairs.end(), std::mt19937_64(3));
  pairs = sorted(pairs);
  order_for_reading(pairs, facts_of(120));
  EXPECT_EQ(reads(pairs, 16), 120U);
}

TEST(ReadingOrder, OfReportsThatShareLittleReadsHardlyMoreThanOneForEachPair) {
  std::vector<Candidate> pairs = random_pairs(20000, 19000);
  order_for_reading(pairs, facts_of(20000));
  EXPECT_LT(reads(pairs, 20), 25500U);  // by high and low it is 29,952
}

// One report has a pair with every other: nothing looks at all of them for each.
TEST(ReadingOrder, OfAReportOfManyPairsIsLinear) {
  constexpr std::uint32_t kReports = 400000;
  std::vector<Candidate> pairs;
  for (std::uint32_t high = 1; high < kReports; ++high) {
    pairs.push_back({high, 0, 30});
    if (high > 1) pairs.push_back({high, high / 2, 30});
  }
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  const std::vector<Candidate> given = sorted(pairs);
  pairs = given;
  order_for_reading(pairs, facts_of(kReports));
  EXPECT_EQ(sorted(pairs), given);
}

TEST(ReadingOrder, OfNothingIsNothing) {
  std::vector<Candidate> pairs;
  order_for_reading(pairs, facts_of(5));
  EXPECT_TRUE(pairs.empty());
}

}  // namespace
}  // namespace firsthand::reuse
