#include "text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

namespace firsthand::text {
namespace {

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  for (const Sentence& s : analyse(text).sentences) out.emplace_back(model::slice(text, s.span));
  return out;
}

TEST(Sentences, AbbreviationsInitialsAndNumbersGoOn) {
  EXPECT_THAT(
      sentences("Dr. Ana B. Kolar met Gen. Ruiz on Jan. 3 at 10.30 a.m. in Ostrel. Both left."),
      testing::ElementsAre("Dr. Ana B. Kolar met Gen. Ruiz on Jan. 3 at 10.30 a.m. in Ostrel.",
                           "Both left."));
  EXPECT_THAT(sentences("He lives in the U.S. The town is small."),
              testing::ElementsAre("He lives in the U.S.", "The town is small."));
}

TEST(Sentences, QuotationMarksCloseWithTheirSentence) {
  EXPECT_THAT(sentences("“We saw it.” She wept. \"Why?\" he asked."),
              testing::ElementsAre("“We saw it.”", "She wept.", "\"Why?\" he asked."));
}

TEST(Sentences, ALostBlankEndsThemToo) {
  EXPECT_THAT(sentences("Nine were hurt, police said.The gate was shut."),
              testing::ElementsAre("Nine were hurt, police said.", "The gate was shut."));
  EXPECT_THAT(sentences("It went to the Coroner's Office.The gate was shut."),
              testing::ElementsAre("It went to the Coroner's Office.", "The gate was shut."));
  EXPECT_EQ(sentences("Read more at Velm.Example and at www.Velm.Example.Com today.").size(), 1U);
}

TEST(Sentences, ParagraphsEndAtLineBreaksUnlessWrapped) {
  const std::string lines = "Headline of the day\nThe first paragraph.\nThe second.";
  EXPECT_EQ(analyse(lines).paragraphs.size(), 3U);
  std::string wrapped;
  for (int i = 0; i < 8; ++i) wrapped += "these words of a long sentence run over the end of the\n";
  wrapped += "line.\n\nAnother paragraph.";
  EXPECT_EQ(analyse(wrapped).paragraphs.size(), 2U);
}

TEST(Sentences, IndicesAgree) {
  const std::string text = "One two. Three four! Five?";
  const Document document = analyse(text);
  ASSERT_EQ(document.sentences.size(), 3U);
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Sentence& s = document.sentences[document.sentence_of(i)];
    EXPECT_TRUE(s.first_token <= i && i < s.end_token);
    EXPECT_EQ(document.token_at(document.tokens[i].span.begin), i);
  }
  EXPECT_TRUE(analyse("").sentences.empty());
}

TEST(Sentences, ParagraphsCanBeHadWithoutThem) {
  static const std::string_view kPieces[] = {"The ferry came in at noon with forty people on",
                                             "nobody went,",
                                             "Fog.",
                                             " ",
                                             "\n",
                                             "\r\n",
                                             "\n\n",
                                             "\t",
                                             "\u00A0",
                                             "\u2028",
                                             "\u2029",
                                             "\u0085",
                                             "\u200B",
                                             "\uFEFF",
                                             "\u00E9",
                                             "\u201C",
                                             "\x80",
                                             "\xE2",
                                             "\xE2\x80",
                                             "\xF0\x9F",
                                             "\xC2"};
  std::mt19937 random(11);
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    const std::size_t size = random() % 24;
    for (std::size_t i = 0; i < size; ++i) text += kPieces[random() % std::size(kPieces)];
    const model::Span within{round % 2 ? 0 : random() % (text.size() + 1), text.size()};
    ASSERT_EQ(paragraphs(text, within), analyse(text, within).paragraphs) << text;
  }
}

}  // namespace
}  // namespace firsthand::text
