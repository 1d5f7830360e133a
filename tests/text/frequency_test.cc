#include "text/frequency.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace firsthand::text
