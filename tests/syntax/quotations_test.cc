#include "syntax/quotations.h"

#include <gtest/gtest.h>

#include <string>

namespace firsthand::syntax {
namespace {

std::vector<std::string> quoted(std::string_view text, bool open = false,
                                bool* still_open = nullptr) {
  const auto tokens = text::tokenize(text);
  std::vector<std::string> found;
  for (const Quotation& one : find_quotations(text, tokens, open))
    found.emplace_back(
        model::slice(text, {tokens[one.begin].span.begin, tokens[one.end - 1].span.end}));
  if (still_open != nullptr) *still_open = open;
  return found;
}

using Strings = std::vector<std::string>;

TEST(Quotations, AreWhatStandsBetweenMarks) {
  EXPECT_EQ(quoted("\"The bridge held,\" she said, \"and then it did not.\""),
            (Strings{"The bridge held,", "and then it did not."}));
  EXPECT_EQ(quoted("He called it “a drill” twice."), Strings{"a drill"});
  EXPECT_EQ(quoted("«Мост выдержал», сказала она."), Strings{"Мост выдержал"});
  EXPECT_EQ(quoted("„Die Brücke hielt“, sagte sie."), Strings{"Die Brücke hielt"});
  EXPECT_EQ(quoted("Nothing here."), Strings{});
  EXPECT_EQ(quoted("\"\""), Strings{});
}

TEST(Quotations, GoOnOverSentences) {
  bool open = false;
  EXPECT_EQ(quoted("She said: \"The bridge held.", false, &open), Strings{"The bridge held."});
  EXPECT_TRUE(open);
  EXPECT_EQ(quoted("Then it did not,\" she said.", true, &open), Strings{"Then it did not,"});
  EXPECT_FALSE(open);
}

TEST(Quotations, AClosingMarkAloneClosesWhatBeganBefore) {
  EXPECT_EQ(quoted("Then it did not,” she said."), Strings{"Then it did not,"});
}

TEST(Quotations, OfNestedOnesTheOuterCounts) {
  EXPECT_EQ(quoted("“He said ‘go’ twice,” she said."), Strings{"He said ‘go’ twice,"});
}

TEST(Quotations, AParagraphWithinOpensWithAMarkOfItsOwn) {
  EXPECT_EQ(quoted("“And then it fell,” she said.", true), Strings{"And then it fell,"});
}

}  // namespace
}  // namespace firsthand::syntax
