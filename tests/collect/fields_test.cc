#include "collect/fields.h"

#include <gtest/gtest.h>

namespace firsthand::collect {
namespace {

TEST(Fields, AHeadEndsAtTheFirstEmptyLine) {
  const auto head =
      parse_head("WARC/1.1\r\nA: one\r\nB:two \r\nno colon\r\na: again\r\n\r\nblock", 100);
  ASSERT_TRUE(head);
  EXPECT_TRUE(head->complete);
  EXPECT_EQ(head->first, "WARC/1.1");
  EXPECT_EQ(head->field("a"), "one");
  EXPECT_EQ(head->field("b"), "two");
  EXPECT_EQ(head->field("c"), "");
  EXPECT_FALSE(head->has("c"));
  EXPECT_EQ(head->size, 48u);
}

TEST(Fields, LineEndsOfAllKindsAndFoldsAreRead) {
  for (const std::string end : {"\n", "\r\n", "\r\r\n"}) {
    const auto head = parse_head("X" + end + "a: one" + end + "  more" + end + end + "block", 100);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->field("a"), "one more");
    EXPECT_EQ(head->size, 1 + 6 + 6 + 4 * end.size());
  }
}

TEST(Fields, AHeadThatIsCutOffOrTooLongIsToldApart) {
  const auto cut = parse_head("X\r\na: one", 100);
  ASSERT_TRUE(cut);
  EXPECT_FALSE(cut->complete);
  EXPECT_EQ(cut->field("a"), "one");
  EXPECT_FALSE(parse_head("X\r\na: " + std::string(200, 'x') + "\r\n\r\n", 100));
  EXPECT_FALSE(parse_head("X\r\na: one\r\nb: two\r\n\r\n", 12));
  EXPECT_TRUE(parse_head("", 100));
}

TEST(Fields, DecimalsAreDigitsOnly) {
  EXPECT_EQ(parse_decimal("0042"), 42u);
  EXPECT_EQ(parse_decimal("999999999999999999"), 999999999999999999u);
  for (const char* bad : {"", "-1", "+1", " 1", "1 ", "0x1", "1999999999999999999"}) {
    EXPECT_FALSE(parse_decimal(bad)) << bad;
  }
}

}  // namespace
}  // namespace firsthand::collect
