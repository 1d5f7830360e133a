#include "model/date.h"

#include <gtest/gtest.h>

namespace firsthand::model {
namespace {

TEST(Date, IsoRoundTrip) {
  for (const char* text : {"2026-05-04", "2026-05-04T10:00:00", "2026-05-04T10:00:00Z",
                           "2026-05-04T23:59:59+02:00", "2024-02-29T00:00:00-03:30"}) {
    ASSERT_TRUE(parse_iso(text)) << text;
    EXPECT_EQ(parse_iso(text)->iso(), text);
  }
  EXPECT_EQ(parse_iso("2026-05-04 10:00 +0200")->iso(), "2026-05-04T10:00:00+02:00");
  EXPECT_EQ(parse_iso("2026-05-04T24:00")->iso(), "2026-05-05T00:00:00");
  EXPECT_EQ(parse_iso("2026-05-04T10:00:00.123456Z")->iso(), "2026-05-04T10:00:00Z");
}

TEST(Date, WhatIsNoDateIsNone) {
  for (const char* text :
       {"", "2026", "2026-13-01", "2026-02-30", "2026-05-04T", "2026-05-04T25:00", "2026-05-04x",
        "2026-05-04T10:00:00+99:00", "26-05-04"}) {
    EXPECT_FALSE(parse_iso(text)) << text;
  }
}

TEST(Date, ADayWithoutZoneSpansEveryZone) {
  const MomentRange day = moment_range(*parse_iso("1970-01-02"));
  EXPECT_EQ(day.earliest, 86400 - 14 * 3600);
  EXPECT_EQ(day.latest, 2 * 86400 - 1 + 12 * 3600);
  const MomentRange exact = moment_range(*parse_iso("1970-01-01T02:00:00+02:00"));
  EXPECT_EQ(exact.earliest, 0);
  EXPECT_EQ(exact.latest, 0);
}

}  // namespace
}  // namespace firsthand::model
