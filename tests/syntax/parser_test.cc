// The parser with the model that ships with the program.
#include "syntax/parser.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace firsthand::syntax {
namespace {

struct Parsed {
  std::string text;
  text::Document document;
  std::vector<Node> nodes;

  // The index of the first token with these words; the number of tokens if there is none.
  std::size_t at(std::string_view words) const {
    std::size_t i = 0;
    while (i < nodes.size() && document.words(document.tokens[i]) != words) ++i;
    return i;
  }
  std::string_view head(std::string_view words) const {
    const std::int32_t head = nodes.at(at(words)).head;
    return head == kNoHead ? "" : document.words(document.tokens[static_cast<std::size_t>(head)]);
  }
  std::string_view relation(std::string_view words) const {
    return to_string(nodes.at(at(words)).relation);
  }
};

std::unique_ptr<Parsed> parse(std::string text, const Options& options = {}) {
  auto parsed = std::make_unique<Parsed>();
  parsed->text = std::move(text);
  parsed->document = text::analyse(parsed->text);
  parsed->nodes = Parser::english().parse(parsed->document, options);
  return parsed;
}

// One root per sentence, heads within the sentence, no rings.
void expect_trees(const Parsed& parsed) {
  ASSERT_EQ(parsed.nodes.size(), parsed.document.tokens.size());
  for (const text::Sentence& sentence : parsed.document.sentences) {
    std::size_t roots = 0;
    for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const Node& node = parsed.nodes[i];
      if (node.head == kNoHead) ++roots;
      ASSERT_EQ(node.head == kNoHead, node.relation == Relation::kRoot);
      std::size_t steps = 0;
      for (std::int32_t at = node.head; at != kNoHead;
           at = parsed.nodes[static_cast<std::size_t>(at)].head) {
        ASSERT_GE(at, static_cast<std::int32_t>(sentence.first_token));
        ASSERT_LT(at, static_cast<std::int32_t>(sentence.end_token));
        ASSERT_LT(++steps, sentence.end_token - sentence.first_token);
      }
    }
    ASSERT_EQ(roots, 1U);
  }
}

TEST(Parser, FindsWhoSaidWhat) {
  const auto parsed = parse("The harbour master said that two ferries had left the quay.");
  EXPECT_EQ(parsed->relation("said"), "root");
  EXPECT_EQ(parsed->head("master"), "said");
  EXPECT_EQ(parsed->relation("master"), "nsubj");
  EXPECT_EQ(parsed->head("left"), "said");
  EXPECT_EQ(parsed->relation("left"), "ccomp");
  EXPECT_EQ(parsed->relation("that"), "mark");
  EXPECT_EQ(parsed->relation("ferries"), "nsubj");
  EXPECT_EQ(parsed->relation("two"), "nummod");
  EXPECT_EQ(parsed->relation("quay"), "obj");
}

TEST(Parser, FindsThePassiveAndItsAgent) {
  const auto parsed = parse("Three men were detained by the coast guard.");
  EXPECT_EQ(parsed->relation("men"), "nsubj:pass");
  EXPECT_EQ(parsed->relation("were"), "aux:pass");
  EXPECT_EQ(parsed->relation("guard"), "obl:agent");
  EXPECT_EQ(parsed->nodes.at(parsed->at("detained")).form, Form::kPastParticiple);
}

TEST(Parser, WhatIsQuotedIsOnePhrase) {
  const auto parsed =
      parse("\"The boats that we counted had no lights at all,\" the pilot told the court.");
  const std::size_t end = parsed->at("the");
  std::size_t outward = 0;
  for (std::size_t i = 1; i + 1 < end; ++i) {
    const std::int32_t head = parsed->nodes[i].head;
    if (head < 1 || head >= static_cast<std::int32_t>(end) - 1) ++outward;
  }
  EXPECT_EQ(outward, 1U);
  EXPECT_EQ(parsed->head("pilot"), "told");
}

TEST(Parser, NothingIsNothing) {
  EXPECT_TRUE(Parser::english().parse("", {}).empty());
  EXPECT_TRUE(parse("")->nodes.empty());
  const auto one = parse("Fire");
  ASSERT_EQ(one->nodes.size(), 1U);
  EXPECT_EQ(one->nodes[0].head, kNoHead);
}

TEST(Parser, ASentenceThatNeverEndsIsOneTreeAllTheSame) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += i % 7 == 0 ? "\"and " : "boats ";
  const auto parsed = parse(text);
  ASSERT_EQ(parsed->document.sentences.size(), 1U);
  std::size_t roots = 0;
  for (const Node& node : parsed->nodes) roots += node.head == kNoHead ? 1 : 0;
  EXPECT_EQ(roots, 1U);
}

TEST(Parser, AnyTokensMakeTrees) {
  std::mt19937 random(7);
  static constexpr const char* kPieces[] = {
      "said", "the",  "\"",    "“",      "”",   "«",  "»",    "‘",     ",",
      ".",    "U.S.", "don't", "12",     "Ana", "\n", "\n\n", "!",     "¿",
      "они",  "說",   "\xff",  "\xc3",   "(",   ")",  "-",    "that",  "KILLED",
      "“",    "it's", "10:30", "e-mail", "'",   ":",  "…",    "killed"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const auto pieces = random() % 300;
    for (std::uint32_t i = 0; i < pieces; ++i) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 4 != 0) text += ' ';
    }
    Options options;
    options.quotations_apart = round % 2 == 0;
    ASSERT_NO_FATAL_FAILURE(expect_trees(*parse(text, options))) << text;
  }
}

TEST(Parser, IsTheSameOnEveryRun) {
  const std::string text = "Divers found 12 lanterns, and the mayor denied that there were more.";
  EXPECT_EQ(parse(text)->nodes, parse(text)->nodes);
}

TEST(Parser, ADamagedModelIsAFault) {
  const auto parser = Parser::of("firsthand syntax 1\nbut no more");
  ASSERT_FALSE(parser.has_value());
  EXPECT_EQ(parser.fault().code, base::FaultCode::kTruncated);
}

TEST(Parser, TakesTheCallersWordThatATokenIsAVerb) {
  const std::string text = "The harbour records.";
  const text::Document document = text::analyse(text);
  const std::vector<std::uint8_t> verbs = {0, 0, 1, 0};
  Options options;
  options.verbs = verbs;
  ASSERT_EQ(document.tokens.size(), verbs.size());
  EXPECT_EQ(Parser::english().parse(text, document.tokens, options)[2].tag, Tag::kVerb);
}

}  // namespace
}  // namespace firsthand::syntax
