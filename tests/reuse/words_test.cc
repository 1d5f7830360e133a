#include "reuse/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <random>
#include <string>

#include "reuse/lexicon.h"
#include "text/fold.h"
#include "text/frequency.h"
#include "text/sentences.h"
#include "text/stem.h"
#include "texts.h"

namespace firsthand::reuse {
namespace {

using testing::report_of;

std::string hostile(std::mt19937& random) {
  static const std::string_view kPieces[] = {
      "the ",
      "The ",
      "Harbour ",
      "harbourmaster ",
      "interconnectedness ",
      "police's ",
      "don't ",
      "12 ",
      "1,200.5 ",
      "\u00C9lan ",
      "\u0441\u0432\u0438\u0434\u0435\u0442\u0435\u043B\u044C ",
      "\u00E9",
      "\u0301",
      "\u2019s ",
      "\"",
      "\u201C",
      "\u201D",
      ". ",
      "! ",
      "\n",
      "\n\n",
      "(",
      ") ",
      "\x80",
      "\xE2\x80",
      "' ",
      "-",
      "Dr. ",
      "said "};
  std::string out;
  const std::size_t size = random() % 60;
  for (std::size_t i = 0; i < size; ++i) out += kPieces[random() % std::size(kPieces)];
  return out;
}

// What the words and the table say of a token, one after the other and without a memory.
void expect_word(const Word& word, const text::Document& document, const text::Token& token,
                 text::Stemmer& stemmer) {
  const std::string folded = text::fold(document.words(token));
  EXPECT_EQ(word.begin, token.span.begin);
  EXPECT_EQ(word.end, token.span.end);
  EXPECT_EQ(word.function, text::is_function_word(folded)) << folded;
  EXPECT_EQ(word.number, token.kind == text::TokenKind::kNumber);
  if (word.number) {
    EXPECT_TRUE(word.about);
    return;
  }
  const double share = text::report_share(stemmer.stem(folded));
  if (share > 0) {
    EXPECT_NEAR(word.weight, std::max(0.05, -std::log(share)), 1e-3) << folded;
  }
  EXPECT_TRUE(token.capital || !word.about);
}

TEST(Words, AreTheTokensThatAreNoMarks) {
  std::mt19937 random(5);
  text::Stemmer stemmer;
  std::map<std::string, std::pair<std::uint32_t, std::uint32_t>> hashes;
  for (int round = 0; round < 3000; ++round) {
    const model::Report report = report_of(hostile(random));
    const text::Document document = text::analyse(report);
    const Words words = words_of(report);
    std::size_t at = 0;
    for (const text::Token& token : document.tokens) {
      if (token.kind == text::TokenKind::kMark) continue;
      ASSERT_LT(at, words.words.size()) << std::string_view(report.text);
      const Word& word = words.words[at++];
      expect_word(word, document, token, stemmer);
      const std::pair pair(word.word, word.stem);
      const auto [known, fresh] = hashes.emplace(text::fold(document.words(token)), pair);
      EXPECT_EQ(known->second, pair);
    }
    ASSERT_EQ(at, words.words.size()) << std::string_view(report.text);
    std::uint32_t end = 0;
    for (const Sentence& sentence : words.sentences) {
      EXPECT_EQ(sentence.first, end);
      EXPECT_LT(sentence.first, sentence.end);
      end = sentence.end;
    }
    EXPECT_EQ(end, words.words.size());
  }
}

TEST(Words, OneOfManyBytesIsAsGoodAsOneOfFew) {
  const Words words = words_of(report_of("Internationalisation internationalisation fog Fog"));
  ASSERT_EQ(words.words.size(), 4U);
  EXPECT_EQ(words.words[0].word, words.words[1].word);
  EXPECT_EQ(words.words[2].word, words.words[3].word);
  EXPECT_NE(words.words[0].word, words.words[2].word);
}

TEST(Lexicon, AnswersDoNotDependOnWhatCameBefore) {
  Lexicon used;
  Lexicon fresh;
  const auto same = [](const Entry& x, const Entry& y) {
    return x.word == y.word && x.stem == y.stem && x.weight == y.weight && x.level == y.level &&
           x.traits == y.traits;
  };
  for (int i = 0; i < 200000; ++i) used.look_up("w" + std::to_string(i));
  for (const std::string_view word :
       {"the", "people", "People", "internationalisation", "\u00C9lan", "ostrel", "w17"}) {
    const Entry entry = used.look_up(word);
    EXPECT_TRUE(same(entry, fresh.look_up(word))) << word;
    EXPECT_TRUE(same(entry, used.look_up(word))) << word;
  }
}

}  // namespace
}  // namespace firsthand::reuse
