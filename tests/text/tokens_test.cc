#include "text/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace firsthand::text {
namespace {

std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) out.emplace_back(words_of(text, token));
  return out;
}

TEST(Tokens, WordsNumbersAndMarks) {
  EXPECT_THAT(pieces("The Meridian's 12th report didn't say 1,200.5."),
              testing::ElementsAre("The", "Meridian", "'s", "12", "th", "report", "didn't", "say",
                                   "1,200.5", "."));
  EXPECT_THAT(pieces("a 155-mm shell"), testing::ElementsAre("a", "155", "-", "mm", "shell"));
  EXPECT_THAT(pieces("“Não”, disse"), testing::ElementsAre("“", "Não", "”", ",", "disse"));
}

TEST(Tokens, FlagsOfCaseAndBlanks) {
  const auto tokens = tokenize("Šárka\n said");
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_TRUE(tokens[0].capital);
  EXPECT_FALSE(tokens[0].blank_before);
  EXPECT_FALSE(tokens[1].capital);
  EXPECT_TRUE(tokens[1].newline_before);
}

TEST(Tokens, EveryBytePairIsSafeAndCovered) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      const std::string text{static_cast<char>(a), static_cast<char>(b)};
      std::size_t end = 0;
      for (const Token& token : tokenize(text)) {
        EXPECT_GE(token.span.begin, end);
        EXPECT_LT(token.span.begin, token.span.end);
        end = token.span.end;
      }
      EXPECT_LE(end, text.size());
    }
  }
}

}  // namespace
}  // namespace firsthand::text
