#include <gtest/gtest.h>

#include "helpers.h"
#include "page.h"

namespace firsthand::read {
namespace {

bool has(const base::Result<model::Report>& report, std::string_view words) {
  return report && report->text.find(words) != std::string::npos;
}

TEST(MainText, TheReportWithoutWhatStandsAroundIt) {
  const auto report = read_bytes(page());
  ASSERT_TRUE(report.has_value()) << report.fault().detail;
  EXPECT_EQ(
      report->text,
      "Barge sinks at Osk\n\n"
      "Two barges collided below the weir at Osk early on Monday, and one of them sank within "
      "minutes, the harbour office said.\n\n"
      "\"We heard a crack and then nothing,\" said the lock keeper, Ines Farrow, who pulled "
      "two men out of the water.\n\n"
      "The river is closed to traffic.\n\nThe weir is open.\n\n"
      "A third man is missing. Divers will go down again on Tuesday, the office added, if the "
      "current allows it.");
}

TEST(MainText, EverySectionHasItsKindAndSpan) {
  const auto report = read_bytes(page());
  ASSERT_EQ(report->sections.size(), 6U);
  EXPECT_EQ(report->sections[0].kind, model::SectionKind::kHeadline);
  EXPECT_EQ(report->sections[1].kind, model::SectionKind::kParagraph);
  EXPECT_EQ(report->sections[3].kind, model::SectionKind::kListItem);
  EXPECT_EQ(model::slice(report->text, report->sections[4].span), "The weir is open.");
}

// Captions are parts of the text only where they are asked for.
TEST(MainText, QuotationsTablesListsAndCaptionsAreToldApart) {
  model::Capture capture;
  capture.input = "a.html";
  capture.bytes =
      "<html><body><article><h1>Ice road to Lindle Reach opens</h1><p>The ice road was opened on "
      "Tuesday by the warden, who drove over it alone and came back on foot.</p><h2>Who may cross"
      "</h2><p>Sledges of up to two tons may cross until the thaw, one behind the other and never "
      "at night.</p><blockquote><p>I heard it speak at the second bend, and I did not answer, the "
      "warden said at the inn.</p></blockquote><figure><img src='road.jpg'><figcaption>The warden "
      "on his way back, seen from the bath house at noon.</figcaption></figure><table><tr><th>"
      "Sledge</th><th>Hour</th></tr><tr><td>The post</td><td>nine</td></tr></table><ul><li>Horses "
      "are led by hand over the bend, and dogs are left at the inn.</li></ul><p>Whoever hears the "
      "ice is to lie down and wait for the rope, as the notice at the ropewalk says.</p></article>"
      "</body></html>";
  const auto report = read(capture, {});
  ASSERT_TRUE(report);
  std::string kinds;
  for (const model::Section& section : report->sections) {
    kinds += std::string(model::to_string(section.kind)) + " ";
  }
  EXPECT_EQ(kinds,
            "headline paragraph headline paragraph quotation table table list_item paragraph ");
  EXPECT_EQ(report->captions, std::vector<std::string>{
                                  "The warden on his way back, seen from the bath house at noon."});
}

TEST(MainText, CaptionsAreThoseOfTheReport) {
  PageParts parts;
  parts.above =
      "<figure><img src=weir.jpg><figcaption>Relatives of the nine men at the weir on "
      "<b>Monday</b>.</figcaption></figure>";
  parts.body +=
      "<figure><img src=mill.jpg><figcaption><a href=/mill>The old mill at Osk is to be sold "
      "again</a></figcaption></figure>";  // leads elsewhere
  std::string bytes = page(parts);
  bytes.insert(bytes.find("<div class='sidebar'>") + 21,
               "<figure><figcaption>The mayor of Selm opens the fair.</figcaption></figure>");
  const auto report = read_bytes(bytes);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->captions,
            std::vector<std::string>{"Relatives of the nine men at the weir on Monday."});
  EXPECT_FALSE(has(report, "Relatives"));
}

TEST(MainText, NamesAreNotBelievedIfTheyLeaveNoReport) {
  std::string named = page();
  for (std::size_t at; (at = named.find("<p>")) != std::string::npos;) {
    named.replace(at, 3, "<p class='related-widget'>");
  }
  EXPECT_TRUE(has(read_bytes(named), "Two barges collided"));
}

TEST(MainText, SmallPrintAndTheColumnBesideTheHeadlineAreTheOutlets) {
  const auto report = read_bytes(
      "<html><body><table><tr><td colspan=2><font size='-1'>Printed on Wednesdays and read aloud "
      "on Thursdays since the second bridge.</font></td></tr><tr><td><h1>Ice carries off the bath "
      "house</h1><p>The bath house of Lindle Reach went down the river on Sunday with its stove "
      "alight and nobody in it.</p><p>It was last seen at the weir, where it was taken for a "
      "steamer and given way to.</p><p><small>Told to us</small> by the ice warden, who had rung "
      "twice before the piles gave.</p></td><td><b>Sledges today</b><br>Lindle Reach to the mill, "
      "every hour until the thaw sets in.<br>Lost: one skate.</td></tr></table><hr><p><small>The "
      "Lindle Almanac is set by hand above the ropewalk. Please hand it on.</small></p>"
      "</body></html>");
  EXPECT_TRUE(has(report, "taken for a steamer"));
  EXPECT_TRUE(has(report, "Told to us by the ice warden"));
  EXPECT_FALSE(has(report, "Sledges today"));
  EXPECT_FALSE(has(report, "hand it on"));
  EXPECT_FALSE(has(report, "Wednesdays"));
}

TEST(MainText, AReportInSmallPrintIsStillOne) {
  std::string small = page();
  for (std::size_t at = 0; (at = small.find("<p>", at)) != std::string::npos; at += 6)
    small.replace(at, 3, "<p><small>");
  EXPECT_TRUE(has(read_bytes(small), "Two barges collided"));
  EXPECT_TRUE(has(read_bytes(small), "A third man is missing"));
}

TEST(MainText, AReportInAFormOrAnAsideIsFound) {
  std::string page_in_form = page();
  page_in_form.replace(page_in_form.find("<div class='wrap'>"), 18, "<form><div class='wrap'>");
  EXPECT_TRUE(has(read_bytes(page_in_form), "A third man is missing."));
}

TEST(MainText, TheLeadAboveTheBodyBelongsToIt) {
  std::string split = page();
  split.replace(
      split.find("<h1>Barge sinks at Osk</h1>"), 27,
      "</div><h1>Barge sinks at Osk</h1><div class=teaser-text><p>One man is missing after "
      "a night that nobody on the river at Osk is going to forget for as long as they "
      "live.</p></div>"
      "<div class='article-content'>");
  EXPECT_TRUE(has(read_bytes(split), "One man is missing after a night"));
}

TEST(MainText, TheSubtitleBelowTheHeadline) {
  PageParts parts;
  parts.above = "<h2>One man missing, two pulled out</h2>";
  parts.body = "</div><div class='story-body'>" + parts.body;
  EXPECT_TRUE(has(read_bytes(page(parts)), "One man missing, two pulled out"));
}

TEST(MainText, AParagraphBehindABoxOfLinksBelongsToTheReport) {
  PageParts parts;
  parts.body +=
      "<h4>Read also</h4><ul><li><a href=/7>Who pays for the lock at Osk</a></ul>"
      "<p>The barges belonged to two brothers, both of whom have worked on the river since they "
      "left school.</p>";
  const auto report = read_bytes(page(parts));
  EXPECT_TRUE(has(report, "The barges belonged to two brothers"));
  EXPECT_FALSE(has(report, "Who pays for the lock"));
}

TEST(MainText, AnInlineElementTakesOnlyItsOwnWords) {
  PageParts parts;
  parts.body =
      "<p><span class=date>4 May 2026.</span> Nobody at Osk remembers a night like this "
      "one, and the oldest of them is ninety.</p>" +
      parts.body;
  EXPECT_TRUE(has(read_bytes(page(parts)), "Nobody at Osk remembers a night like this"));
}

TEST(MainText, TheIdOfAHeadingIsMadeOfItsWords) {
  PageParts parts;
  parts.body +=
      "<h3 id=what-comes-next>What comes next</h3><p>The harbour office will raise the "
      "second barge in June, when the river is low, it said.</p>";
  EXPECT_TRUE(has(read_bytes(page(parts)), "What comes next"));
}

TEST(MainText, AShortReportUnderManyComments) {
  std::string text = page();
  std::string comments;
  for (int i = 0; i < 60; ++i) {
    comments += "<div class=comment><p>I for one have never trusted that weir, and number " +
                std::to_string(i) +
                " of my reasons is that my father built it in a hurry.</p></div>";
  }
  text.insert(text.find("<div class=comment>"), comments);
  const auto report = read_bytes(text);
  EXPECT_TRUE(has(report, "A third man is missing."));
  EXPECT_FALSE(has(report, "I for one have never trusted"));
}

TEST(MainText, AConsentTextIsNoReport) {
  const auto wall = read_bytes(
      "<html><body><div class='consent-modal'><h2>Your privacy</h2><p>We and our partners store "
      "and read information on your device, so that we can show you what suits you, and you may "
      "agree or say no at any time.</p><p>Some of our partners do so because they have a "
      "legitimate interest, which you may object to in the settings.</p></div></body></html>");
  ASSERT_FALSE(wall.has_value());
  EXPECT_EQ(wall.fault().code, base::FaultCode::kNoArticle);
}

TEST(MainText, ACaptionThatEndsWithItsOwner) {
  PageParts parts;
  parts.body +=
      "<p>The weir at Osk in the morning light. © Nera / Mira Sand</p>"
      "<p>The office asked all skippers to keep away from the weir until Friday.</p>";
  const auto report = read_bytes(page(parts));
  EXPECT_FALSE(has(report, "in the morning light"));
  EXPECT_TRUE(has(report, "to keep away from the weir"));
}

TEST(MainText, PicturesCaptionsAndTheirCreditsAreLeftOut) {
  PageParts parts;
  parts.above =
      "<figure><img src=a.jpg><figcaption>The weir at Osk, seen from the old mill last "
      "year.</figcaption></figure><p>Photo: Mira Sand / Nera</p>";
  const auto report = read_bytes(page(parts));
  EXPECT_FALSE(has(report, "seen from the old mill"));
  EXPECT_FALSE(has(report, "Mira Sand"));
}

TEST(MainText, OldPagesOfTablesAndBreaks) {
  const auto report = read_bytes(
      "<html><body><table><tr><td width=120><a href=a>Home</a><br><a href=b>Archive</a><br><a "
      "href=c>Contact</a></td><td><font size=5>Barge sinks at Osk</font><br><br>Two barges "
      "collided "
      "below the weir at Osk on Monday, the harbour office said.<br><br>A third man is missing, "
      "and "
      "divers will go down again on Tuesday.</td></tr></table></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(has(report, "said.\n\nA third man"));
  EXPECT_FALSE(has(report, "Archive"));
}

TEST(MainText, APageWithoutAnArticleIsAFaultThatSaysWhatToDo) {
  const auto fault_of = [](const std::string& bytes) {
    const auto report = read_bytes(bytes);
    return report.has_value()
               ? base::Fault{base::FaultCode::kEmpty, "read: " + std::string(report->text)}
               : report.fault();
  };
  const base::Fault shell = fault_of(
      "<!doctype html><html><head><title>Courier</title><script src=app.js></script></head><body>"
      "<div id=root></div><noscript>Please enable JavaScript.</noscript></body></html>");
  EXPECT_EQ(shell.code, base::FaultCode::kNoArticle);
  EXPECT_NE(shell.detail.find("save it from the browser"), std::string::npos);
  std::string links = "<html><body><ul>";
  for (int i = 0; i < 40; ++i) {
    links += "<li><a href=/" + std::to_string(i) + ">Harbour news of the day, part " +
             std::to_string(i) + "</a>";
  }
  const base::Fault list = fault_of(links + "</ul></body></html>");
  EXPECT_EQ(list.code, base::FaultCode::kNoArticle) << list.detail;
  EXPECT_NE(list.detail.find("list of links"), std::string::npos);
}

}  // namespace
}  // namespace firsthand::read
