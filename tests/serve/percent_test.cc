#include "serve/percent.h"

#include <gtest/gtest.h>

namespace firsthand::serve {
namespace {

TEST(Percent, DecodesEscapesAndBlanks) {
  EXPECT_EQ(decode_query("ferry+landing%20%C3%A9lan%2B"), "ferry landing élan+");
  EXPECT_EQ(decode_query(""), "");
}

TEST(Percent, RefusesWhatIsNotWellEncoded) {
  for (const char* bad : {"%", "%2", "%zz", "a%4", "%00", "%ff", "%C3", "%ED%A0%80", "a b", "\x01",
                          "\x7f", "\xC3\xA9", "%C0%AF"}) {
    EXPECT_FALSE(decode_query(bad)) << bad;
  }
}

}  // namespace
}  // namespace firsthand::serve
