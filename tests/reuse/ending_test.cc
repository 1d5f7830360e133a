#include "reuse/ending.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reuse/passages.h"
#include "reuse/reuse.h"
#include "texts.h"

namespace firsthand::reuse {
namespace {

using model::Report;
using testing::report_of;

// Without the function words that all invented texts have in the same order.
std::string invented_text(std::uint32_t theme, std::uint32_t seed, int sentences) {
  std::string out = testing::invented_text(theme, seed, sentences);
  const std::string_view same = " of the";
  for (std::size_t at = out.find(same); at != std::string::npos; at = out.find(same, at))
    out.erase(at, same.size());
  return out;
}

const std::string kUnder =
    "The Quayside Gazette is printed above the chandler's shop and carries no advertisements on "
    "days of mourning. Letters that name a person are read out to that person first.";

Report of_gazette(std::uint32_t theme, int sentences, const std::string& under = kUnder) {
  return report_of(invented_text(theme, 1, sentences) + under, "Quayside Gazette");
}

Seeds seeds_of(const Words& words) {
  Seeds out;
  out.find(words, {});
  return out;
}

std::uint32_t ending_of(const Report& one, const Report& other) {
  const Words a = words_of(one);
  const Words b = words_of(other);
  return shared_ending(a, seeds_of(a), b, seeds_of(b), {});
}

constexpr std::uint32_t kWordsUnder = 30;

TEST(Ending, IsAllThatReportsOfDifferentMattersShare) {
  EXPECT_EQ(ending_of(of_gazette(1, 20), of_gazette(2, 9)), kWordsUnder);
}

TEST(Ending, IsNoneWhereAnythingElseIsShared) {
  const std::string ferry = std::string(testing::kFerry) + " ";
  const Report one = report_of(ferry + invented_text(1, 1, 20) + kUnder, "Quayside Gazette");
  EXPECT_EQ(ending_of(one, report_of(invented_text(2, 1, 20) + ferry + kUnder)), 0U);
  // The ending itself once more, further up.
  EXPECT_EQ(ending_of(report_of(kUnder + " " + invented_text(3, 1, 20) + kUnder), one), 0U);
}

TEST(Ending, IsNoneWhereItIsMostOfAReportOrNothing) {
  EXPECT_EQ(ending_of(of_gazette(1, 20), of_gazette(2, 1)), 0U);
  EXPECT_EQ(ending_of(of_gazette(1, 20, "Six words are not much here."),
                      of_gazette(2, 20, "Six words are not much here.")),
            0U);
  EXPECT_EQ(ending_of(report_of(""), report_of("")), 0U);
  EXPECT_EQ(ending_of(of_gazette(1, 20), of_gazette(1, 20)), 0U);
}

std::vector<model::Passage> passages(const Report& one, const Analysis& a, const Report& other,
                                     const Analysis& b) {
  const OwnWords a_own = own_words(a, {});
  const OwnWords b_own = own_words(b, {});
  return passages_of({one.id, a, [&]() -> const OwnWords& { return a_own; }},
                     {other.id, b, [&]() -> const OwnWords& { return b_own; }}, {});
}

// Where the rest of the two has nothing in common, the ending tells what the whole tells.
TEST(Ending, TellsWhatTheWholeTells) {
  for (const std::string& under :
       {kUnder, "\n\n" + kUnder, kUnder + " " + testing::kFerry, std::string(testing::kFerry),
        std::string("of the harbour. Letters to the Gazette are read out on Saturdays.")}) {
    for (std::uint32_t theme = 0; theme < 40; theme += 2) {
      const Report one = of_gazette(theme, 30, under);
      const Report other = of_gazette(theme + 1, 25, under);
      const Analysis a = analyse(one);
      const Analysis b = analyse(other);
      const std::uint32_t words = shared_ending(a, seeds_of(a), b, seeds_of(b), {});
      ASSERT_GT(words, 0U) << under;
      EndingAnalyser analyser;
      Ending a_end;
      Ending b_end;
      analyser.analyse(a, words, {}, a_end);
      analyser.analyse(b, words, {}, b_end);
      EXPECT_LT(a_end.analysis.words.size(), a.words.size());
      EXPECT_EQ(passages(one, a_end.analysis, other, b_end.analysis), passages(one, a, other, b))
          << under;
    }
  }
}

TEST(Ending, OfAPartKnowsHowOftenTheWholeHasItsStems) {
  const Report report = of_gazette(5, 30);
  const Analysis whole = analyse(report);
  Ending end;
  EndingAnalyser().analyse(whole, kWordsUnder, {}, end);
  const Analysis& part = end.analysis;
  EXPECT_EQ(part.all_words, whole.words.size());
  ASSERT_LT(part.term_count(), whole.term_count());
  std::size_t at = 0;
  for (std::size_t t = 0; t < part.term_count(); ++t) {
    while (whole.terms[at].stem != part.terms[t].stem) ++at;
    EXPECT_EQ(part.terms[t].times, whole.terms[at].times);
  }
}

}  // namespace
}  // namespace firsthand::reuse
