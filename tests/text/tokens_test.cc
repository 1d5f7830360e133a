#include "text/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>

#include "plain_tokens.h"

namespace firsthand::text {
namespace {

std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text)) out.emplace_back(words_of(text, token));
  return out;
}

TEST(Tokens, WordsNumbersAndMarks) {
  EXPECT_THAT(pieces("The Meridian's 12th report didn't say 1,200.5."),
              ::testing::ElementsAre("The", "Meridian", "'s", "12", "th", "report", "didn't", "say",
                                     "1,200.5", "."));
  EXPECT_THAT(pieces("a 155-mm shell"), ::testing::ElementsAre("a", "155", "-", "mm", "shell"));
  EXPECT_THAT(pieces("“Não”, disse"), ::testing::ElementsAre("“", "Não", "”", ",", "disse"));
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

// Pieces at which a fast path may go wrong: words of all lengths about eight bytes, letters of two
// to four bytes, marks on letters, apostrophes of both kinds, blanks of all kinds, bytes that are
// no UTF-8.
std::string hostile(std::mt19937& random) {
  static const std::string_view kPieces[] = {
      "a",        "Z",         "s",      "S",      "word",   "Storms",     "harbour",
      "pipeline", "Kilometre", "'",      "'s",     "\u2019", "\u2019s",    "\u2018",
      "\u00E9",   "\u00C9",    "\u0301", "\u00AD", "\u4E2D", "\U00010400", "\U0001F600",
      "1",        "12,000.5",  ".",      ",",      "\"",     "\u201C",     "-",
      " ",        "  ",        "\n",     "\r\n",   "\t",     "\u00A0",     "\u2028",
      "\u2029",   "\u0085",    "\u200B", "\uFEFF", "\x80",   "\xC3",       "\xE2\x80",
      "\xF0\x9F", "\xFF",      "@",      "[",      "`",      "{"};
  std::string out;
  const std::size_t size = random() % 12;
  for (std::size_t i = 0; i < size; ++i) out += kPieces[random() % std::size(kPieces)];
  if (random() % 16 == 0) out += '\0';
  return out;
}

TEST(Tokens, AreThoseOfThePlainScanner) {
  std::mt19937 random(7);
  for (int round = 0; round < 200000; ++round) {
    const std::string text = hostile(random);
    const std::size_t begin = random() % (text.size() + 1);
    const model::Span within{round % 4 ? 0 : begin, text.size()};
    ASSERT_EQ(tokenize(text, within), testing::PlainTokens(text, within).run()) << text;
  }
}

}  // namespace
}  // namespace firsthand::text
