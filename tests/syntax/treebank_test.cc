#include "syntax/treebank.h"

#include <gtest/gtest.h>

namespace firsthand::syntax {
namespace {

std::string_view word(const Example& example, std::size_t i) {
  return text::words_of(example.text, example.tokens[i]);
}

constexpr std::string_view kFerry =
    "# newdoc id = a\n"
    "# text = They don't sail.\n"
    "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\tMood=Ind|Tense=Pres|VerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\tsail\tsail\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n";

TEST(Treebank, SeveralWordsThatAreOneTokenAreTheFirstOfThem) {
  const auto treebank = read_treebank(kFerry);
  ASSERT_TRUE(treebank.has_value());
  ASSERT_EQ(treebank->examples.size(), 1U);
  const Example& example = treebank->examples[0];
  EXPECT_EQ(example.text, "They don't sail. ");
  ASSERT_EQ(example.nodes.size(), 4U);
  EXPECT_EQ(word(example, 1), "don't");
  EXPECT_EQ(example.nodes[0], (Node{2, Tag::kPron, Form::kPlain, Relation::kNsubj}));
  EXPECT_EQ(example.nodes[1], (Node{2, Tag::kAux, Form::kPresent, Relation::kAux}));
  EXPECT_EQ(example.nodes[2], (Node{kNoHead, Tag::kVerb, Form::kInfinitive, Relation::kRoot}));
  EXPECT_EQ(example.nodes[3], (Node{2, Tag::kPunct, Form::kPlain, Relation::kPunct}));
}

TEST(Treebank, OneWordThatIsSeveralTokensHangsFromItsFirst) {
  const auto treebank = read_treebank(
      "1\tU.S.\tU.S.\tPROPN\tNNP\tNumber=Sing\t2\tcompound\t_\t_\r\n"
      "2\tboats\tboat\tNOUN\tNNS\tNumber=Plur\t0\troot\t_\t_\r\n");
  ASSERT_TRUE(treebank.has_value());
  const Example& example = treebank->examples.at(0);
  ASSERT_EQ(example.nodes.size(), 5U);  // U . S . boats
  EXPECT_EQ(example.nodes[0], (Node{4, Tag::kPropn, Form::kPlain, Relation::kCompound}));
  for (std::size_t i = 1; i < 4; ++i)
    EXPECT_EQ(example.nodes[i], (Node{0, Tag::kPropn, Form::kPlain, Relation::kGoesWith}));
  EXPECT_EQ(example.nodes[4].form, Form::kPlural);
}

TEST(Treebank, DocumentsAreCountedAndEmptyNodesPassedOver) {
  const std::string two = std::string(kFerry) + std::string(kFerry) +
                          "1\tGo\tgo\tVERB\tVB\tMood=Imp|VerbForm=Fin\t0\troot\t_\t_\n"
                          "1.1\tyou\tyou\tPRON\tPRP\t_\t_\t_\t1:nsubj\t_\n";
  const auto treebank = read_treebank(two);
  ASSERT_TRUE(treebank.has_value());
  EXPECT_EQ(treebank->documents, 2U);
  ASSERT_EQ(treebank->examples.size(), 3U);
  EXPECT_EQ(treebank->examples[1].document, 1U);
  EXPECT_EQ(treebank->examples[2].nodes[0].form, Form::kImperative);
}

TEST(Treebank, WhatMakesNoTreeIsLeftOutAndCounted) {
  const auto treebank = read_treebank(
      "1\tA\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tB\tb\tX\t_\t_\t1\tdep\t_\t_\n\n"    // a ring
      "1\tA\ta\tX\t_\t_\t7\tdep\t_\t_\n\n"                                    // no such head
      "1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n2\tB\tb\tX\t_\t_\t0\troot\t_\t_\n");  // two roots
  ASSERT_TRUE(treebank.has_value());
  EXPECT_TRUE(treebank->examples.empty());
  EXPECT_EQ(treebank->left_out, 3U);
}

TEST(Treebank, AnythingElseIsMalformedAndTheLineIsNamed) {
  for (const std::string_view bad :
       {"1\tA\ta\tX\n", "2\tA\ta\tX\t_\t_\t0\troot\t_\t_\n", "1\tA\ta\tNN\t_\t_\t0\troot\t_\t_\n",
        "1\tA\ta\tX\t_\t_\t_\troot\t_\t_\n", "1\t\ta\tX\t_\t_\t0\troot\t_\t_\n", "PK\x03\x04\n",
        "1\tA\ta\tX\t_\t_\t0\troot\t_\t_\t_\n"}) {
    const auto treebank = read_treebank(std::string(kFerry) + std::string(bad));
    ASSERT_FALSE(treebank.has_value()) << bad;
    EXPECT_EQ(treebank.fault().code, base::FaultCode::kMalformed);
    EXPECT_NE(treebank.fault().detail.find("Line 10 "), std::string::npos);
  }
}

}  // namespace
}  // namespace firsthand::syntax
