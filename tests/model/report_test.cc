#include "model/report.h"

#include <gtest/gtest.h>

namespace firsthand::model {
namespace {

Report sample() {
  Report report;
  report.text = "Title: A\n\nWords in Dvorsk\xC3\xA9.";
  const base::Digest digest = base::sha256(report.text);
  report.sha256 = digest.hex();
  report.id = ReportId::from(digest);
  report.sections = {{SectionKind::kHead, {0, 10}},
                     {SectionKind::kParagraph, {10, report.text.size()}}};
  return report;
}

TEST(Report, WellFormedOrNot) {
  EXPECT_TRUE(well_formed(sample()));
  EXPECT_EQ(sample().body_begin(), 10U);
  Report cut = sample();
  cut.sections[1].span.end -= 2;  // inside the last letter
  EXPECT_FALSE(well_formed(cut));
  Report overlapping = sample();
  overlapping.sections[1].span.begin = 9;
  EXPECT_FALSE(well_formed(overlapping));
  Report other = sample();
  other.id.value ^= 1;
  EXPECT_FALSE(well_formed(other));
}

TEST(Report, SectionNamesRoundTrip) {
  for (int i = 0; i <= static_cast<int>(SectionKind::kCredit); ++i) {
    EXPECT_EQ(parse_section_kind(to_string(static_cast<SectionKind>(i))),
              static_cast<SectionKind>(i));
  }
}

}  // namespace
}  // namespace firsthand::model
