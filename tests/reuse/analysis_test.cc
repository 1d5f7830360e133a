#include "reuse/analysis.h"

#include <gtest/gtest.h>

#include "texts.h"

namespace firsthand::reuse {
namespace {

using testing::report_of;

TEST(Analysis, LeavesOutHeadAndMarks) {
  model::Report report = report_of("Title: Fog\n\nFog lay over the whole bay, and nothing moved.");
  report.sections = {{model::SectionKind::kHead, {0, 12}}};
  const Analysis analysis = analyse(report);
  ASSERT_EQ(analysis.words.size(), 9U);
  EXPECT_EQ(report.text.substr(analysis.words[0].begin, 3), "Fog");
  EXPECT_EQ(analysis.words[0].begin, 12U);
  ASSERT_EQ(analysis.sentences.size(), 1U);
  EXPECT_EQ(analysis.sentences[0].end_byte, report.text.size());
}

TEST(Analysis, NamesAndNumbersSayWhatATextIsAbout) {
  const model::Report report = report_of("People saw Orsolya Dennick count 14 lamps.");
  const Analysis analysis = analyse(report);
  std::string about;
  for (const Word& word : analysis.words) {
    if (word.about)
      about += std::string(report.text.substr(word.begin, word.end - word.begin)) + " ";
  }
  EXPECT_EQ(about, "Orsolya Dennick 14 ");
}

TEST(Analysis, RareWordsWeighMoreThanCommonOnes) {
  const Analysis analysis = analyse(report_of("the people winnowed"));
  EXPECT_LT(analysis.words[0].weight, analysis.words[1].weight);
  EXPECT_LT(analysis.words[1].weight, analysis.words[2].weight);
}

TEST(Analysis, ListsAgreeWithTheWords) {
  const Analysis a = analyse(report_of(testing::kFerry));
  std::size_t counted = 0;
  for (std::uint32_t s = 0; s < a.sentences.size(); ++s) {
    for (std::uint32_t i = a.first_count[s]; i < a.first_count[s + 1]; ++i) {
      counted += a.counts[i].times;
      std::uint32_t times = 0;
      for (std::uint32_t w = a.sentences[s].first; w < a.sentences[s].end; ++w)
        times += a.words[w].term == a.counts[i].term ? 1 : 0;
      EXPECT_EQ(times, a.counts[i].times);
    }
  }
  EXPECT_EQ(counted, a.words.size());
  for (const Word& word : a.words) EXPECT_EQ(a.terms[word.term].stem, word.stem);
  for (std::uint32_t w = 0; w < a.words.size(); ++w) {
    const Sentence& s = a.sentences[a.sentence_of(w)];
    EXPECT_TRUE(s.first <= w && w < s.end);
  }
}

TEST(Analysis, OfNothing) {
  EXPECT_TRUE(analyse(report_of("")).words.empty());
  EXPECT_TRUE(analyse(report_of(" . \n \"")).words.empty());
}

}  // namespace
}  // namespace firsthand::reuse
