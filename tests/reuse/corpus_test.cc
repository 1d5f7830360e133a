// The work on a pile in pieces: any split of increments, kills, damage, threads.
#include "reuse/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <random>

#include "texts.h"

namespace firsthand::reuse {
namespace {

using model::Report;
using testing::invented_text;
using testing::report_of;

// Texts of their own, passages that wander, a story that many reprint, an outlet's closing line.
std::vector<Report> pile(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Report> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string text;
    if (random() % 3 == 0) {
      text = std::string(testing::kFerry) + " " + invented_text(1000 + i, seed, 1);
    } else {
      text = invented_text(20 + i, seed, 6) +
             invented_text(static_cast<std::uint32_t>(random() % 6), seed, 4) +
             invented_text(20 + i, seed + 1, 3);
    }
    const char* const outlets[] = {"Saltmarsh Ledger", "Harbour Post", "", "Dune Echo"};
    const std::string outlet = outlets[random() % 4];
    if (outlet == "Saltmarsh Ledger")
      text += "The Ledger has been set by hand in the old rope works since the great flood.";
    Report report = outlet.empty() ? report_of(text) : report_of(text, outlet);
    if (random() % 5)
      report.published = model::parse_iso("2026-03-" + std::to_string(10 + random() % 9));
    out.push_back(std::move(report));
  }
  return out;
}

Parameters small_crowds() {
  Parameters parameters;
  parameters.crowd = 8;
  parameters.neighbours = 2;
  parameters.candidate_reports = 9;  // more is asked for as the pile grows
  return parameters;
}

void expect_same(const Found& x, const Found& y) {
  EXPECT_EQ(x.passages, y.passages);
  EXPECT_EQ(x.candidates, y.candidates);
  EXPECT_EQ(x.crowded_grams, y.crowded_grams);
  EXPECT_EQ(x.meetings_cut, y.meetings_cut);
}

class Corpus : public ::testing::Test {
 protected:
  Found build(const std::vector<Report>& reports, base::WorkFiles& files, unsigned threads = 2,
              const Watch& watch = {}, std::string_view stamp = "1") const {
    return find_passages(PileInMemory(reports), parameters, threads, files, stamp, watch);
  }
  Found anew(const std::vector<Report>& reports, unsigned threads = 2) const {
    base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
    return build(reports, files, threads);
  }

  const Parameters parameters = small_crowds();
  const std::vector<Report> all = pile(90, 3);
  const Found expected = anew(all);
};

TEST_F(Corpus, HasCrowdsAndPassages) {
  EXPECT_GT(expected.crowded_grams, 5U);
  EXPECT_GT(expected.meetings_cut, 50U);
  EXPECT_GT(expected.passages.size(), 100U);
}

TEST_F(Corpus, IsTheSameForAnyNumberOfThreads) {
  expect_same(anew(all, 1), expected);
  expect_same(anew(all, 8), expected);
}

TEST_F(Corpus, InAnySplitOfIncrementsIsThatBuiltAnew) {
  std::mt19937 random(11);
  for (int round = 0; round < 8; ++round) {
    std::vector<Report> shuffled = all;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
    std::vector<Report> some;
    while (some.size() < shuffled.size()) {
      const std::size_t end =
          std::min<std::size_t>(shuffled.size(), some.size() + 1 + random() % 40);
      some.assign(shuffled.begin(), shuffled.begin() + static_cast<std::ptrdiff_t>(end));
      std::vector<Report> given = some;
      std::shuffle(given.begin(), given.end(), random);
      const Found found = build(given, files, 1 + static_cast<unsigned>(random() % 3));
      if (end == shuffled.size() || random() % 3 == 0) expect_same(found, anew(some));
    }
  }
}

TEST_F(Corpus, OneByOneInAFolderIsThatBuiltAnew) {
  const base::ScratchFolder scratch;
  std::vector<Report> some;
  for (std::size_t i = 0; i < 45; ++i) {
    some.push_back(all[i]);
    base::WorkFiles files(scratch.path() / "state");
    const Found found = build(some, files);
    if (i % 9 == 8) expect_same(found, anew(some));
  }
  base::WorkFiles files(scratch.path() / "state");
  expect_same(build(all, files), expected);
}

struct Killed {};

// Stopped at every point where progress is told, and begun again with what lies there.
TEST_F(Corpus, GoesOnWhereItWasKilled) {
  const base::ScratchFolder scratch;
  const std::vector<Report> half(all.begin(), all.begin() + 50);
  for (int stop = 1; stop < 30; stop += 1 + stop / 4) {
    const auto folder = scratch.path() / std::to_string(stop);
    const auto killed_at = [&](int tick) {
      Watch watch;
      auto left = std::make_shared<std::atomic<int>>(tick);
      watch.begin = [left](auto, auto) {
        if (--*left == 0) throw Killed();
      };
      watch.advance = [left](auto) {
        if (--*left == 0) throw Killed();
      };
      watch.end = [left] {
        if (--*left == 0) throw Killed();
      };
      return watch;
    };
    const auto attempt = [&](const std::vector<Report>& reports, int tick) {
      base::WorkFiles files(folder);
      try {
        build(reports, files, 1, killed_at(tick));
      } catch (const Killed&) {
      }
    };
    attempt(half, stop);
    attempt(all, stop * 3);
    attempt(all, stop);
    base::WorkFiles files(folder);
    expect_same(build(all, files), expected);
  }
}

TEST_F(Corpus, DoesNotWorkTwice) {
  base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
  build(all, files);
  Watch watch;
  std::uint64_t steps = 0;
  watch.begin = [&](auto, auto) { ++steps; };
  expect_same(build(all, files, 2, watch), expected);
  EXPECT_EQ(steps, 0U);
}

TEST_F(Corpus, OfAnotherProgramOrPileIsMadeAnew) {
  base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
  build(pile(30, 77), files);
  expect_same(build(all, files), expected);
  const std::vector<Report> fewer(all.begin() + 3, all.end());
  expect_same(build(fewer, files), anew(fewer));
  expect_same(build(all, files, 2, {}, "another stamp"), expected);
}

TEST_F(Corpus, ThatIsDamagedIsMadeAnew) {
  const std::vector<Report> some(all.begin(), all.begin() + 60);
  base::WorkFiles whole = base::WorkFiles::temporary(UINT64_MAX);
  build(some, whole);
  std::mt19937 random(2);
  for (const std::string& name : whole.names()) {
    for (int round = 0; round < 4; ++round) {
      base::WorkFiles files = base::WorkFiles::temporary(UINT64_MAX);
      for (const std::string& other : whole.names()) files.put(other, *whole.get(other));
      std::string bytes = *whole.get(name);
      if (round == 0) {
        files.remove(name);
      } else if (round == 1) {
        files.put(name, bytes.substr(0, bytes.size() / 2));
      } else {
        bytes[random() % bytes.size()] ^= 0x10;
        files.put(name, bytes);
      }
      expect_same(build(all, files), expected);
    }
  }
}

TEST(Manifest, ReadsWhatItWrites) {
  Manifest manifest;
  manifest.stamp = UINT64_MAX;
  manifest.reports = {"reports-1", 12, 5};
  manifest.runs = {{"run-2", 0, 7}, {"run-3", 7, 12}};
  manifest.joined = 12;
  manifest.cut = {3, 99};
  manifest.passages = {{"passages-4", 0, 1}};
  const std::string text = to_text(manifest);
  const auto read = parse_manifest(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(to_text(*read), text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string damaged = text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    EXPECT_FALSE(parse_manifest(damaged)) << i;
    EXPECT_FALSE(parse_manifest(text.substr(0, i))) << i;
  }
}

}  // namespace
}  // namespace firsthand::reuse
