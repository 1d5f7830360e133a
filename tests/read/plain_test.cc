#include <gtest/gtest.h>

#include "helpers.h"

namespace firsthand::read {
namespace {

using model::SectionKind;

TEST(Plain, AHeadIsReadAndStays) {
  const std::string text =
      "Title: Quarry wall gives way at Sollin\r\n"
      "Byline: Mirja Aalto\r\n"
      "Outlet: Sollin Courier\r\n"
      "Agency: Nera\r\n"
      "Published: 2026-03-02T09:15:00+01:00\r\n"
      "URL: https://courier.example/quarry\r\n"
      "Language: EN_gb\r\n"
      "\r\n"
      "Two workers were hurt when a wall gave way.\r\n"
      "\r\n"
      "The quarry is closed.\r\n";
  const auto report = read_bytes(text, "a.txt");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->text, text);
  EXPECT_EQ(report->title, "Quarry wall gives way at Sollin");
  EXPECT_EQ(report->byline, "Mirja Aalto");
  EXPECT_EQ(report->outlet, "Sollin Courier");
  EXPECT_EQ(report->credit, "Nera");
  EXPECT_EQ(published_of(report), "2026-03-02T09:15:00+01:00");
  EXPECT_EQ(report->url, "https://courier.example/quarry");
  EXPECT_EQ(report->language, "en-GB");
  ASSERT_EQ(report->sections.size(), 3U);
  EXPECT_EQ(report->sections[0].kind, SectionKind::kHead);
  EXPECT_EQ(report->text.substr(report->body_begin(), 11), "Two workers");
  EXPECT_EQ(model::slice(report->text, report->sections[2].span), "The quarry is closed.");
}

TEST(Plain, ProseWithAColonIsNoHead) {
  const auto report = read_bytes("Warning: the pass is closed.\n\nSnow fell all night.\n", "a.txt");
  EXPECT_EQ(report->body_begin(), 0U);
  EXPECT_EQ(report->title, std::nullopt);
  const auto interview =
      read_bytes("Title: none of them kept it\nand they said so.\n\nMore.", "a.txt");
  EXPECT_EQ(interview->body_begin(), 0U);
}

TEST(Plain, AHeadMayHaveUnknownKeysAndContinuedLines) {
  const auto report = read_bytes(
      "Title: A long title that\n  goes on\nDesk: North\nDate: 4 May 2026\n\nText stands here.",
      "a.txt");
  EXPECT_EQ(report->title, "A long title that goes on");
  EXPECT_EQ(published_of(report), "2026-05-04");
}

TEST(Plain, AValueThatIsNoDateIsNotMadeOne) {
  const auto report = read_bytes("Title: A day out\nPublished: last week\n\nText.", "a.txt");
  EXPECT_EQ(published_of(report), "none");
}

TEST(Plain, TheTextIsNeverTouched) {
  const std::string text = "One\r\nline  with  blanks \t and\xC2\xA0more.\n\n\n\nEnd\n";
  EXPECT_EQ(read_bytes(text, "a.txt")->text, text);
  EXPECT_EQ(read_bytes("\xEF\xBB\xBF" + text, "a.txt")->text, text);
}

TEST(Plain, IllFormedBytesReadAsReplacementCharacters) {
  EXPECT_EQ(
      read_bytes(
          "The mayor \xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4 "
          "spoke \xFF twice.",
          "a.txt")
          ->text,
      "The mayor äääääääää spoke \xEF\xBF\xBD twice.");
}

TEST(Plain, CreditsAndTheHeadlineAreSectionsOfTheirKind) {
  const auto report = read_bytes(
      "Title: Fog stops ferries\n\nFog stops ferries\n\nOSK, May 4 (Nera) - No ferry left on "
      "Monday.\n\nSource: Nera News Agency",
      "a.txt");
  ASSERT_EQ(report->sections.size(), 4U);
  EXPECT_EQ(report->sections[1].kind, SectionKind::kHeadline);
  EXPECT_EQ(report->sections[2].kind, SectionKind::kParagraph);
  EXPECT_EQ(report->sections[3].kind, SectionKind::kCredit);
  EXPECT_EQ(report->credit, "Nera");
}

TEST(Plain, ADatelineMayStandBelowAHeadlineThatNothingMarks) {
  const auto report = read_bytes(
      "Ferries stop\n\nOSK, May 4 (Nera) — No ferry left on Monday, for the fog had come in at "
      "night.",
      "a.txt");
  EXPECT_EQ(report->credit, "Nera");
}

}  // namespace
}  // namespace firsthand::read
