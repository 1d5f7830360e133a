#include "incidents/word_set.h"

#include <gtest/gtest.h>

namespace firsthand::incidents {
namespace {

TEST(WordSet, HasTheWordsItWasMadeOfAndNoOthers) {
  const WordSet words({"selm", "osk", "nera", "osk", "sel", ""});
  for (const char* word : {"selm", "osk", "nera", "sel", ""}) EXPECT_TRUE(words.contains(word));
  for (const char* word : {"se", "selmo", "elm", "kosk", "a", "z"})
    EXPECT_FALSE(words.contains(word)) << word;
  EXPECT_FALSE(WordSet().contains(""));
}

}  // namespace
}  // namespace firsthand::incidents
