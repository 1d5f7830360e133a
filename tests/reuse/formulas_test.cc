#include "reuse/formulas.h"

#include <gtest/gtest.h>

#include <string>

#include "reuse/texts.h"

namespace firsthand::reuse {
namespace {

// Of the content words of a text of one sentence, the share that stands in formulas.
double share(const std::string& text) {
  const Words words = words_of(testing::report_of(text));
  std::vector<char> in;
  find_formulas(words, {0, static_cast<std::uint32_t>(words.words.size()), 0, 0}, in);
  double content = 0;
  double found = 0;
  for (std::size_t i = 0; i < in.size(); ++i) {
    content += words.words[i].function ? 0 : 1;
    found += in[i] != 0 ? 1 : 0;
  }
  return found / content;
}

TEST(Formulas, AreKnownInOtherOrderAndWithOtherWordsBetween) {
  EXPECT_EQ(share("No group has claimed responsibility for the attack."), 1);
  EXPECT_GE(share("Responsibility for the latest attack was claimed by a small group."), 0.6);
}

TEST(Formulas, WhatAReporterSawIsNone) {
  EXPECT_LE(share("The harbour cats sat along the weighbridge and washed while divers argued."),
            0.2);
}

// Words that a formula has far apart, or alone, are anybody's.
TEST(Formulas, OneWordOfAFormulaIsNone) {
  EXPECT_EQ(share("The responsibility of a lamplighter ends at the last bridge."), 0);
}

TEST(Formulas, NamesAndFiguresAreInNone) {
  const Words words = words_of(testing::report_of("Then 14 Attack Responsibility came by."));
  std::vector<char> in = {1, 1, 1};  // of a sentence before
  find_formulas(words, {0, 6, 0, 0}, in);
  EXPECT_EQ(in, std::vector<char>(6));
}

}  // namespace
}  // namespace firsthand::reuse
