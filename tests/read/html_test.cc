#include <gtest/gtest.h>

#include "helpers.h"
#include "page.h"

namespace firsthand::read {
namespace {

TEST(Html, WhatStructuredDataState) {
  PageParts parts;
  parts.head =
      "<script "
      "type='application/ld+json'>\n{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":"
      "\"WebPage\",\"name\":\"Osk\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Barge sinks at "
      "Osk, one "
      "missing &amp; two\n saved\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ada "
      "Lund\"},{\"@type\":"
      "\"Person\",\"name\":\"Tom Oor\"},{\"@type\":\"Organization\",\"name\":\"Nera News "
      "Agency\"}],"
      "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Osk Courier\"},\"datePublished\":"
      "\"2026-05-04T08:10:00+02:00\",\"dateModified\":\"2026-05-05T09:00:00+02:00\"}]}</script>";
  const auto report = read_bytes(page(parts));
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->title, "Barge sinks at Osk, one missing & two saved");
  EXPECT_EQ(report->byline, "Ada Lund, Tom Oor");
  EXPECT_EQ(report->outlet, "Osk Courier");
  EXPECT_EQ(report->credit, "Nera News Agency");
  EXPECT_EQ(published_of(report), "2026-05-04T08:10:00+02:00");
  EXPECT_EQ(report->language, "en-GB");
}

TEST(Html, WhatMetadataState) {
  PageParts parts;
  parts.head =
      "<meta property='og:title' content='Barge sinks at Osk'><meta property='og:site_name' "
      "content='Osk Courier'><meta name=author content='By Ada Lund'><meta "
      "property='article:published_time' content='2026-05-04T08:10:00Z'><link rel=canonical "
      "href='https://courier.example/barge'>";
  const auto report = read_bytes(page(parts));
  EXPECT_EQ(report->title, "Barge sinks at Osk");
  EXPECT_EQ(report->byline, "Ada Lund");
  EXPECT_EQ(report->outlet, "Osk Courier");
  EXPECT_EQ(report->url, "https://courier.example/barge");
  EXPECT_EQ(published_of(report), "2026-05-04T08:10:00Z");
}

TEST(Html, WhatMicrodataState) {
  std::string marked = page();
  marked.replace(
      marked.find("<h1>"), std::string("<h1>Barge sinks at Osk</h1>").size(),
      "<h1>News of the river</h1><div itemprop='name headline'>Barge sinks below the weir "
      "at Osk</div><p itemprop=author itemscope><b>Harbour desk</b> <span "
      "itemprop=name>Ada Lund</span></p><time itemprop=datePublished "
      "datetime='2026-05-04T08:10:00+02:00'>today</time>");
  const auto report = read_bytes(marked);
  EXPECT_EQ(report->title, "Barge sinks below the weir at Osk");
  EXPECT_EQ(report->byline, "Ada Lund");
  EXPECT_EQ(published_of(report), "2026-05-04T08:10:00+02:00");
  marked.replace(marked.find("<span itemprop=name>Ada Lund</span>"),
                 std::string("<span itemprop=name>Ada Lund</span>").size(),
                 "<meta itemprop=name content='Ada Lund'>");
  EXPECT_EQ(read_bytes(marked)->byline, "Ada Lund");
  marked.insert(marked.find("<meta itemprop=name"), "<i itemprop=name>Tom Oor</i> and ");
  EXPECT_EQ(read_bytes(marked)->byline, "Tom Oor, Ada Lund");
  // Teasers with headlines of their own: the page's own is not told by them.
  marked.insert(marked.find("</body>"), "<p itemprop=headline>Lock fees rise again in spring</p>");
  EXPECT_EQ(read_bytes(marked)->title, "News of the river");
}

TEST(Html, WhatIsNotStatedIsNotInvented) {
  std::string bare = page();
  bare.erase(bare.find(" - Osk Courier"), std::string_view(" - Osk Courier").size());
  const auto report = read_bytes(bare);
  EXPECT_EQ(report->byline, std::nullopt);
  EXPECT_EQ(report->outlet, std::nullopt);
  EXPECT_EQ(report->credit, std::nullopt);
  EXPECT_EQ(report->url, std::nullopt);
  EXPECT_EQ(published_of(report), "none");
  EXPECT_EQ(report->title, "Barge sinks at Osk");
}

TEST(Html, TheTitleElementNamesTheOutletBesideTheHeadline) {
  EXPECT_EQ(read_bytes(page())->outlet, "Osk Courier");
  const auto outlet_of_title = [](const std::string& title) {
    std::string other = page();
    const std::string_view old = "Barge sinks at Osk - Osk Courier";
    other.replace(other.find(old), old.size(), title);
    return read_bytes(other)->outlet;
  };
  EXPECT_EQ(outlet_of_title("Osk Courier: Barge sinks at Osk"), "Osk Courier");
  EXPECT_EQ(outlet_of_title("Barge sinks at Osk :: THE COURIER - first and fearless"),
            "THE COURIER");
  EXPECT_EQ(outlet_of_title("Live: Barge sinks - what we know"), std::nullopt);
}

TEST(Html, ASheetNamedOnEveryPageIsTheOutlet) {
  const auto report = read_bytes(
      "<html><head><title>The Osk Lantern</title></head><body><center><h3>THE OSK LANTERN</h3>"
      "<p>No. 11</p></center><h2>What the ferryman says</h2>"
      "<p>The ferry stopped in the middle of the river and nobody spoke. The ferryman, who has "
      "crossed here for thirty years, says that he had never heard it so quiet.</p></body></html>");
  EXPECT_EQ(report->title, "What the ferryman says");
  EXPECT_EQ(report->outlet, "The Osk Lantern");
}

TEST(Html, AnOutletAsAuthorIsNoByline) {
  PageParts parts;
  parts.head =
      "<meta property='og:site_name' content='Osk Courier'><meta name=author content='Osk "
      "Courier'>";
  EXPECT_EQ(read_bytes(page(parts))->byline, std::nullopt);
  parts.head = "<meta name=author content='Reuters'>";
  EXPECT_EQ(read_bytes(page(parts))->byline, std::nullopt);
  EXPECT_EQ(read_bytes(page(parts))->credit, "Reuters");
}

TEST(Html, LinksOfTheBodyResolveAgainstTheCapturesAddress) {
  PageParts parts;
  parts.above =
      "<p>The county <a href='../2025/weir.html'>had warned</a> of the weir for years, it says "
      "in a paper of the office.</p>";
  const auto report =
      read_bytes(page(parts), "w.warc#1", "text/html", "https://courier.example/2026/barge");
  ASSERT_EQ(report->links.size(), 1U);
  EXPECT_EQ(model::slice(report->text, report->links[0].span), "had warned");
  EXPECT_EQ(report->links[0].url, "https://courier.example/2025/weir.html");
  EXPECT_EQ(report->url, "https://courier.example/2026/barge");
}

TEST(Html, TheLanguageIsDetectedWhereNoneIsStated) {
  const auto report = read_bytes(
      "<html><body><p>Zwei Kähne stießen am Montag unterhalb des Wehrs zusammen, und einer von "
      "ihnen "
      "sank innerhalb weniger Minuten, teilte das Hafenamt mit.</p><p>Ein dritter Mann wird noch "
      "vermisst, die Taucher wollen am Dienstag weitersuchen.</p></body></html>");
  EXPECT_EQ(report->language, "de");
}

TEST(Html, AMinimalPage) {
  const auto report =
      read_bytes("<html><body><p>Fog.</p><p>No ferry left Osk today.</p></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_NE(report->text.find("No ferry left Osk today."), std::string::npos);
}

}  // namespace
}  // namespace firsthand::read
