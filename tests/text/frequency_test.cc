#include "text/frequency.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "text/stem.h"

namespace firsthand::text {
namespace {

TEST(Frequency, CommonWordsAreCommonAndUnknownOnesAreNot) {
  EXPECT_TRUE(is_function_word("the"));
  EXPECT_FALSE(is_function_word("police"));
  EXPECT_GT(word_share("the"), 0.8);
  EXPECT_LT(word_share("police"), word_share("people"));
  EXPECT_EQ(word_share("ostrel"), 0);
  Stemmer stemmer;
  EXPECT_GT(report_share(stemmer.stem("people")), 0.1);
}

TEST(Frequency, TheTableHasEveryWordOfTheFileThatItIsMadeFrom) {
  std::ifstream file(FH_SOURCE_DIR "/data/frequencies.tsv");
  double documents = 0;
  std::size_t words = 0;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos);
    const double count = std::stoi(line.substr(tab + 1));
    if (line.front() == '#') {
      documents = count;
      continue;
    }
    ++words;
    EXPECT_DOUBLE_EQ(word_share(line.substr(0, tab)), count / documents) << line;
  }
  EXPECT_GT(words, 1000U);
}

}  // namespace
}  // namespace firsthand::text
