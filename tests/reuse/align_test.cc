#include "reuse/align.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reuse/range.h"
#include "reuse/texts.h"

namespace firsthand::reuse {
namespace {

std::vector<Aligned> aligned(const Analysis& a, const Analysis& b) {
  const Parameters parameters;
  return align(a, b, common_runs(a, b, parameters), Partners(a, b), parameters);
}

// Paragraphs of several themes in random order, some of them of both texts.
std::string patchwork(std::mt19937& random) {
  std::string out;
  for (int part = 0; part < 6; ++part) {
    out += testing::invented_text(static_cast<std::uint32_t>(random() % 5),
                                  static_cast<std::uint32_t>(random() % 3),
                                  1 + static_cast<int>(random() % 4));
  }
  return out;
}

TEST(Align, PassagesAreInTheTextsAndDoNotOverlap) {
  std::mt19937 random(21);
  std::size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    const Analysis a = analyse(testing::report_of(patchwork(random)));
    const Analysis b = analyse(testing::report_of(patchwork(random)));
    const auto passages = aligned(a, b);
    found += passages.size();
    for (std::size_t i = 0; i < passages.size(); ++i) {
      ASSERT_LT(passages[i].a.first, passages[i].a.end);
      ASSERT_LE(passages[i].a.end, a.words.size());
      ASSERT_LT(passages[i].b.first, passages[i].b.end);
      ASSERT_LE(passages[i].b.end, b.words.size());
      for (std::size_t k = 0; k < i; ++k) {
        ASSERT_LE(passages[k].a.end, passages[i].a.first);
        ASSERT_FALSE(meet(passages[k].b, passages[i].b));
      }
    }
  }
  EXPECT_GT(found, 60U);
}

// The slow way: of two texts that share stretches word for word and nothing else, every stretch is
// found by holding every word against every other.
TEST(Align, FindsStretchesThatHoldingAllAgainstAllFinds) {
  std::mt19937 random(22);
  for (std::uint32_t round = 0; round < 20; ++round) {
    std::string a_text;
    std::string b_text;
    for (std::uint32_t part = 0; part < 3; ++part) {
      const std::string shared = testing::invented_text(9 + part, round, 5);
      a_text +=
          testing::invented_text(1, 10 * round + part, 3 + static_cast<int>(random() % 3)) + shared;
      b_text +=
          testing::invented_text(2, 10 * round + part, 3 + static_cast<int>(random() % 3)) + shared;
    }
    const Analysis a = analyse(testing::report_of(a_text));
    const Analysis b = analyse(testing::report_of(b_text));
    Row<CommonRun> longest;  // runs of 50 words and more
    for (std::uint32_t i = 0; i < a.words.size(); ++i) {
      for (std::uint32_t j = 0; j < b.words.size(); ++j) {
        if (i > 0 && j > 0 && a.words[i - 1].word == b.words[j - 1].word) continue;
        std::uint32_t size = 0;
        while (i + size < a.words.size() && j + size < b.words.size() &&
               a.words[i + size].word == b.words[j + size].word)
          ++size;
        if (size >= 50) longest.push_back({i, j, size});
      }
    }
    const auto passages = aligned(a, b);
    ASSERT_EQ(passages.size(), longest.size());
    for (std::size_t i = 0; i < longest.size(); ++i) {
      EXPECT_EQ(passages[i].a, (Range{longest[i].a, longest[i].a_end()}));
      EXPECT_EQ(passages[i].b, (Range{longest[i].b, longest[i].b_end()}));
    }
  }
}

TEST(Align, AskingTheIndexIsAskingAllRuns) {
  std::mt19937 random(23);
  for (int round = 0; round < 50; ++round) {
    const Analysis a = analyse(testing::report_of(patchwork(random)));
    const Analysis b = analyse(testing::report_of(patchwork(random)));
    const Row<CommonRun> runs = common_runs(a, b, Parameters());
    const RunIndex index(runs);
    const auto first = static_cast<std::uint32_t>(random() % a.words.size());
    const Range in_a{first, first + static_cast<std::uint32_t>(random() % 40)};
    const Range in_b{0, static_cast<std::uint32_t>(random() % b.words.size())};
    Row<CommonRun> all;
    for (const CommonRun& run : runs) {
      const CommonRun part = within(run, in_a, in_b);
      if (part.size >= kRun) all.push_back(part);
    }
    Row<CommonRun> found;
    index.each_within(in_a, in_b, [&](const CommonRun& run) { found.push_back(run); });
    ASSERT_EQ(found, all);
  }
}

TEST(Ranges, MeetsWhatAnyOfThemMeets) {
  std::mt19937 random(24);
  for (int round = 0; round < 300; ++round) {
    Ranges ranges;
    std::vector<Range> kept;
    for (int i = 0; i < 20; ++i) {
      const auto first = static_cast<std::uint32_t>(random() % 60);
      const Range range{first, first + 1 + static_cast<std::uint32_t>(random() % 8)};
      bool any = false;
      for (const Range& one : kept) any = any || meet(one, range);
      ASSERT_EQ(ranges.meets(range), any);
      if (any) continue;
      ranges.add(range);
      kept.push_back(range);
    }
  }
}

}  // namespace
}  // namespace firsthand::reuse
