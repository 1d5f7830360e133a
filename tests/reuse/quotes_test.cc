#include "reuse/quotes.h"

#include <gtest/gtest.h>

namespace firsthand::reuse {
namespace {

std::string quoted(std::string_view words) {
  const text::Document document = text::analyse(words);
  std::string out;
  for (const Quotation& quotation : quotations(document)) {
    for (std::size_t i = quotation.first; i < quotation.end; ++i) {
      if (document.tokens[i].kind == text::TokenKind::kWord)
        out += std::string(document.words(document.tokens[i])) + " ";
    }
  }
  return out;
}

TEST(Quotes, StraightAndTypographicMarks) {
  EXPECT_EQ(quoted("He said \"the dam will hold\" and left."), "the dam will hold ");
  EXPECT_EQ(quoted("He said “the dam will hold” and left."), "the dam will hold ");
  EXPECT_EQ(quoted("He said «the dam will hold» and left."), "the dam will hold ");
}

TEST(Quotes, SingleMarksAreNotApostrophes) {
  EXPECT_EQ(quoted("The miners' lamps weren't lit, 'not one of them', she said."),
            "not one of them ");
}

TEST(Quotes, AMarkThatNothingClosesOpensNothing) {
  EXPECT_EQ(quoted("A plank of 3\" oak lay there.\nNobody took it."), "");
}

TEST(Quotes, GoesOnWhereTheNextParagraphOpensAgain) {
  EXPECT_EQ(quoted("“We waited.\n“Nobody came,” she said."), "We waited Nobody came ");
}

}  // namespace
}  // namespace firsthand::reuse
