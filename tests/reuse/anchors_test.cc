#include "reuse/anchors.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace firsthand::reuse {
namespace {

// Every maximal run on every diagonal, by looking at each pair of words.
Row<CommonRun> slow_runs(const Analysis& a, const Analysis& b, std::size_t shortest) {
  Row<CommonRun> out;
  const auto same = [&](std::size_t i, std::size_t j) {
    return i < a.words.size() && j < b.words.size() && a.words[i].word == b.words[j].word;
  };
  for (std::uint32_t i = 0; i < a.words.size(); ++i) {
    for (std::uint32_t j = 0; j < b.words.size(); ++j) {
      if (!same(i, j) || (i > 0 && j > 0 && same(i - 1, j - 1))) continue;
      std::uint32_t size = 0;
      while (same(i + size, j + size)) ++size;
      if (size >= shortest) out.push_back({i, j, size});
    }
  }
  return out;
}

Analysis of_letters(std::uint32_t code, int length, int letters) {
  std::string text;
  for (int i = 0; i < length; ++i) {
    text += static_cast<char>('a' + code % static_cast<std::uint32_t>(letters));
    text += " ";
    code /= static_cast<std::uint32_t>(letters);
  }
  return analyse(testing::report_of(text));
}

TEST(Anchors, AgreeWithTheSlowWayOnAllShortTexts) {
  Parameters parameters;
  parameters.repeats = 1000;
  constexpr int kLength = 6;
  constexpr std::uint32_t kTexts = 1U << kLength;
  std::vector<Analysis> texts;
  for (std::uint32_t code = 0; code < kTexts; ++code) texts.push_back(of_letters(code, kLength, 2));
  for (std::uint32_t x = 0; x < kTexts; ++x) {
    for (std::uint32_t y = 0; y < kTexts; ++y)
      ASSERT_EQ(common_runs(texts[x], texts[y], parameters), slow_runs(texts[x], texts[y], 4));
  }
}

TEST(Anchors, AgreeWithTheSlowWayOnRandomTexts) {
  Parameters parameters;
  parameters.repeats = 1000;
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const auto text = [&] {
      std::string words;
      for (int i = 0; i < 60; ++i)
        words += std::string(1, static_cast<char>('a' + random() % 3)) + " ";
      return analyse(testing::report_of(words));
    };
    const Analysis a = text();
    const Analysis b = text();
    ASSERT_EQ(common_runs(a, b, parameters), slow_runs(a, b, 4));
  }
}

TEST(Anchors, AGramThatRepeatsStartsNoRun) {
  std::string drum;
  for (int i = 0; i < 20000; ++i) drum += "drum ";
  const Analysis a = analyse(testing::report_of(drum));
  EXPECT_TRUE(common_runs(a, a, Parameters{}).empty());
}

}  // namespace
}  // namespace firsthand::reuse
