#include "model/text.h"

#include <gtest/gtest.h>

namespace firsthand::model {
namespace {

TEST(Text, CopiesShareItUntilOneGrows) {
  Text one = "Nine barges";
  const Text other = one;
  EXPECT_EQ(std::string_view(one).data(), std::string_view(other).data());
  one.append(" passed");
  one.append(" the lock.");
  EXPECT_EQ(one, "Nine barges passed the lock.");
  EXPECT_EQ(other, "Nine barges");
  EXPECT_NE(one, other);
}

TEST(Text, GrowsOutOfBytesThatAreNotItsOwn) {
  const auto page = std::make_shared<const std::string>("Nine barges passed the lock.");
  Text part(std::string_view(*page).substr(0, 11), page);
  EXPECT_EQ(page.use_count(), 2);
  EXPECT_EQ(std::string_view(part).data(), page->data());
  part.append("!");
  EXPECT_EQ(part, std::string("Nine barges!"));
  EXPECT_EQ(page.use_count(), 1);
}

TEST(Text, IsEmptyWhenItHasGone) {
  Text one = "Nine barges";
  Text other = std::move(one);
  EXPECT_TRUE(one.empty());
  one = std::move(other);
  one.append(".");
  EXPECT_EQ(one, "Nine barges.");
  EXPECT_TRUE(other.empty());
}

TEST(Text, EmptyIsAsGoodAsNone) {
  Text text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text, Text(""));
  text.append("a");
  EXPECT_EQ(text, "a");
}

}  // namespace
}  // namespace firsthand::model
