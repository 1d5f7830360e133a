// What stands on a page and is nobody's statement.
#include "claims/page_parts.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

// "killed 9 | Ana Roth" per claim that has a measure.
std::string told(std::string_view text) {
  std::string out;
  for (const model::Claim& claim : claims_in(text)) {
    if (!claim.measure) continue;
    out += (out.empty() ? "" : "\n") + retold(claim) + " | ";
    if (claim.speaker) out += claim.speaker->name;
  }
  return out;
}

constexpr std::string_view kBody =
    "Flood at the Merrow weir\n\nNine people drowned at the weir on Monday, Mayor Ada Pell "
    "said.\n\n";

std::string below(std::string_view lines) { return told(std::string(kBody) + std::string(lines)); }

constexpr const char* kOnlyTheBody = "killed 9 | Ada Pell";

TEST(PageParts, LinesThatLeadToOtherStoriesTellNothing) {
  for (const char* const lines :
       {"RELATED: Two men killed at the quarry", "Read more: Two men were killed at the quarry.",
        "More: Two men killed at the quarry | The Plainsman",
        "Related stories:\n\nTwo men killed at the quarry\n\nThree children hurt in Ostrel",
        "ALSO\n\nTwo men killed at the quarry", "Two men killed at the quarry, judge hears in...",
        "Two men killed at the quarry | 1:24",
        "3:07 Two men killed at the quarry\n\n1:24 Ferry sinks, three missing",
        "Sign up for our letter: two men killed, and why."}) {
    EXPECT_EQ(below(lines), kOnlyTheBody) << lines;
  }
}

TEST(PageParts, WhatLooksLikeSuchALineAndIsProseTells) {
  EXPECT_EQ(below("More than that: two men were killed at the quarry."),
            "killed 9 | Ada Pell\nkilled 2 | ");
  EXPECT_EQ(below("Related or not, two men were killed at the quarry."),
            "killed 9 | Ada Pell\nkilled 2 | ");
}

TEST(PageParts, AHeadlineIsNoLink) {
  EXPECT_EQ(told("MORE: Nine people drowned at the weir"), "killed 9 | ");
}

TEST(PageParts, WhatIsPrintedTwiceIsSaidOnce) {
  EXPECT_EQ(below("Image 1 of 2 Two men were killed at the quarry below the town.\n\n"
                  "Image 2 of 2 Two men were killed at the quarry below the town."),
            "killed 9 | Ada Pell\nkilled 2 | ");
  EXPECT_EQ(below("Photo: Two men were killed at the quarry below the town.\n\nBargemen wept.\n\n"
                  "Photo: Two men were killed at the quarry below the town."),
            "killed 9 | Ada Pell\nkilled 2 | ");
  EXPECT_EQ(below("Two men died.\n\nBargemen wept.\n\nTwo men died."),
            "killed 9 | Ada Pell\nkilled 2 | \nkilled 2 | ");
}

TEST(PageParts, ACaptionHasNoSpeaker) {
  for (const char* const line :
       {"Image 2 of 7 Bargeman Cornel Weir says nine people drowned at the weir.",
        "Photo: Ana Roth Bargeman Cornel Weir says nine people drowned at the weir.",
        "This photo released by Cornel Weir shows the weir where nine people drowned.",
        "In this picture, Cornel Weir says, nine people drowned behind the weir.",
        "[ ] Hide Caption Cornel Weir says nine people drowned at the weir."}) {
    EXPECT_EQ(told("Flood\n\nThe weir broke.\n\n" + std::string(line)), "killed 9 | ") << line;
  }
}

TEST(PageParts, ASectionThatIsACaptionIsOne) {
  model::Report report = report_of("The weir broke. Cornel Weir says nine people drowned.");
  report.sections = {{model::SectionKind::kCaption, {0, report.text.size()}}};
  const auto claims = annotate(report, {}).claims;
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_FALSE(claims[0].speaker);
}

}  // namespace
}  // namespace firsthand::claims
