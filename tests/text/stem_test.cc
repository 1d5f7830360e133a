#include "text/stem.h"

#include <gtest/gtest.h>

namespace firsthand::text {
namespace {

TEST(Stem, FormsOfAWordMeet) {
  Stemmer stemmer;
  EXPECT_EQ(stemmer.stem("detained"), stemmer.stem("detaining"));
  EXPECT_NE(stemmer.stem("detained"), stemmer.stem("denied"));
  EXPECT_EQ(stemmer.stem(""), "");
}

}  // namespace
}  // namespace firsthand::text
