#include "reuse/join.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "reuse/crowd.h"

namespace firsthand::reuse {
namespace {

struct World {
  std::vector<Sketch> sketches;
  std::vector<Facts> facts;
};

World random_world(std::size_t count, std::uint32_t seed, std::uint64_t rarity) {
  std::mt19937_64 random(seed);
  World out;
  std::vector<Seed> seeds(60);
  for (Seed& s : seeds) s = random() & ((Seed{1} << kSeedBits) - 1);
  std::sort(seeds.begin(), seeds.end());
  out.sketches.resize(count);
  for (Sketch& sketch : out.sketches) {
    for (const Seed s : seeds) {
      if (random() % rarity == 0) sketch.push_back(s);
    }
    Facts facts;
    facts.id.value = random();
    facts.when = static_cast<std::int64_t>(random() % 50);
    facts.outlet = static_cast<std::uint32_t>(random() % 5);
    out.facts.push_back(facts);
  }
  return out;
}

// Every pair by every seed, from the words of crowd.h alone.
std::vector<Candidate> slow_join(const World& world, std::size_t reports, const Parameters& p) {
  std::map<Seed, std::vector<std::uint32_t>> sharers;
  for (std::uint32_t r = 0; r < reports; ++r) {
    for (const Seed s : world.sketches[r]) sharers[s].push_back(r);
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> units;
  for (auto& [seed, list] : sharers) {
    std::sort(list.begin(), list.end(), [&](std::uint32_t x, std::uint32_t y) {
      return earlier(world.facts[x], world.facts[y]);
    });
    for (std::size_t i = 0; i < list.size(); ++i) {
      for (std::size_t j = i + 1; j < list.size(); ++j) {
        const std::uint32_t outlet = world.facts[list[i]].outlet;
        const bool house = outlet != 0 && outlet == world.facts[list[j]].outlet;
        const bool near = j - i <= (house ? p.house_neighbours : p.neighbours);
        const std::size_t crowd = house ? std::min(p.house_crowd, p.crowd) : p.crowd;
        if (list.size() <= crowd || near || (i < p.firsts && !house))
          units[{std::max(list[i], list[j]), std::min(list[i], list[j])}] += units_of(seed);
      }
    }
  }
  std::vector<Candidate> out;
  for (const auto& [pair, sum] : units) {
    if (sum >= least_units(p, 2)) out.push_back({pair.first, pair.second, sum});
  }
  return out;
}

// Reports [0, end) joined to those before `from`, of which nothing but their runs is known.
class Joining {
 public:
  Joining(const World& world, Parameters parameters) : world_(world), p_(parameters) {}

  void add(std::uint32_t end, unsigned threads, std::uint64_t memory) {
    const std::uint32_t from = runs_.empty() ? 0 : ends_.back();
    const std::string name = "run" + std::to_string(runs_.size());
    RunWriter writer(files_, name, {from, end});
    std::vector<std::vector<SeedAt>> parts(kParts);
    for (std::uint32_t r = from; r < end; ++r) {
      for (const Seed s : world_.sketches[r]) parts[part_of(s)].push_back(seed_at(s, r));
    }
    for (auto& part : parts) {
      std::sort(part.begin(), part.end());
      writer.add(part);
    }
    writer.finish();
    runs_.push_back(*SortedRun::open(files_, name));
    ends_.push_back(end);
    std::vector<Slice> slices;
    for (std::size_t i = 0; i < runs_.size(); ++i)
      slices.push_back({&runs_[i], i + 1 == runs_.size()});
    Tally tally(files_, end, threads, memory);
    const Joined joined = join(slices, world_.facts, p_, threads, tally, [](std::uint64_t) {});
    ASSERT_TRUE(joined.whole);
    cut.grams += joined.cut.grams;
    cut.meetings += joined.cut.meetings;
    for (const Tally::Sum& sum : tally.sums(1, threads)) units[{sum.high, sum.low}] += sum.units;
  }

  std::vector<Candidate> pairs() const {
    std::vector<Candidate> out;
    for (const auto& [pair, sum] : units) {
      EXPECT_GE(sum, 0);
      const auto known = static_cast<std::uint32_t>(sum);
      if (known >= least_units(p_, 2)) out.push_back({pair.first, pair.second, known});
    }
    return out;
  }

  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> units;
  Cut cut;

 private:
  const World& world_;
  Parameters p_;
  base::WorkFiles files_ = base::WorkFiles::temporary(UINT64_MAX);
  std::vector<SortedRun> runs_;
  std::vector<std::uint32_t> ends_;
};

TEST(Join, AgreesWithEveryPairComparedInAnySplitOfIncrements) {
  std::mt19937 random(5);
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    const World world = random_world(120, seed, 2 + seed % 6);
    Parameters parameters;
    parameters.crowd = 1 + random() % 40;  // crossed by some grams on the way, by others never
    parameters.neighbours = 1 + random() % 6;
    parameters.house_crowd = 1 + random() % 20;
    parameters.firsts = random() % 4;
    const std::vector<Candidate> expected = slow_join(world, 120, parameters);
    EXPECT_FALSE(expected.empty());
    Joining whole(world, parameters);
    whole.add(120, 2, UINT64_MAX);
    EXPECT_EQ(whole.pairs(), expected) << seed;
    Joining split(world, parameters);
    for (std::uint32_t end = 0; end < 120;) {
      end = std::min(120U, end + 1 + static_cast<std::uint32_t>(random() % 50));
      split.add(end, 1 + static_cast<unsigned>(random() % 8), random() % 2 ? 0 : 1000);
      EXPECT_EQ(split.pairs(), slow_join(world, end, parameters)) << seed << " " << end;
    }
    EXPECT_EQ(split.cut, whole.cut) << seed;
  }
}

TEST(Join, OfASeedThatEverybodyHasIsLinear) {
  const Parameters parameters;
  World world;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    world.sketches.push_back({Seed{42} << 6 | kMostUnits});
    Facts facts;
    facts.id.value = i * 2654435761U;
    world.facts.push_back(facts);
  }
  Joining joining(world, parameters);
  joining.add(3000, 2, UINT64_MAX);
  EXPECT_EQ(joining.cut.grams, 1);
  const auto pairs = static_cast<std::int64_t>(joining.pairs().size());
  EXPECT_EQ(joining.cut.meetings, 3000 * 2999 / 2 - pairs);
  EXPECT_LE(pairs, 3000 * static_cast<std::int64_t>(parameters.neighbours + parameters.firsts));
  std::vector<int> met(3000);
  for (const Candidate& pair : joining.pairs()) ++met[pair.high], ++met[pair.low];
  EXPECT_GE(*std::min_element(met.begin(), met.end()),
            static_cast<int>(parameters.neighbours + parameters.firsts));
}

// Postings that are next to one another, and others as far apart as they can be.
TEST(Join, ARunHoldsWhatItWasGiven) {
  std::mt19937_64 random(3);
  for (const RunReports reports : {RunReports{0, 1}, {5, 6}, {1000, 1400}, {7, 10'000'000}}) {
    base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
    std::vector<std::vector<SeedAt>> parts(kParts);
    for (std::size_t i = 0; i < kParts; i += 1 + random() % 300) {
      for (std::size_t k = random() % 100; k > 0; --k) {
        const std::uint64_t rest = (random() & UINT32_MAX) >> random() % 32;
        const std::uint64_t report = reports.first + random() % (reports.end - reports.first);
        parts[i].push_back(rest << 32 | report);
      }
      parts[i].push_back(std::uint64_t{UINT32_MAX} << 32 | (reports.end - 1));
      std::sort(parts[i].begin(), parts[i].end());
      parts[i].erase(std::unique(parts[i].begin(), parts[i].end()), parts[i].end());
    }
    RunWriter writer(files, "run", reports);
    for (const auto& part : parts) writer.add(part);
    writer.finish();
    const auto run = SortedRun::open(files, "run");
    std::string room;
    for (std::size_t i = 0; i < kParts; ++i) {
      std::vector<SeedAt> read{42};
      ASSERT_TRUE(run->read(i, room, read));
      parts[i].insert(parts[i].begin(), 42);
      EXPECT_EQ(read, parts[i]);
    }
  }
}

TEST(Join, ARunThatWasDamagedIsNoticed) {
  const World world = random_world(50, 1, 2);
  base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
  std::vector<SeedAt> part;
  for (std::uint32_t r = 0; r < 50; ++r) part.push_back(seed_at(77, r));
  RunWriter writer(files, "run", {0, 50});
  for (std::size_t i = 0; i < kParts; ++i) writer.add(i == 7 ? part : std::vector<SeedAt>{});
  writer.finish();
  const std::string bytes = *files.get("run");
  std::string room;
  std::vector<SeedAt> read;
  EXPECT_TRUE(SortedRun::open(files, "run")->read(7, room, read));
  EXPECT_EQ(read, part);
  for (std::size_t at = 0; at < bytes.size(); at += 97) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    files.put("damaged", damaged);
    const auto run = SortedRun::open(files, "damaged");
    bool whole = run.has_value();
    for (std::size_t i = 0; whole && i < kParts; ++i) whole = run->read(i, room, read);
    EXPECT_FALSE(whole) << at;
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{9}, bytes.size() - 8}) {
    files.put("cut", bytes.substr(0, size));
    EXPECT_FALSE(SortedRun::open(files, "cut"));
  }
}

}  // namespace
}  // namespace firsthand::reuse
