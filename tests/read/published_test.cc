#include "read/published.h"

#include <gtest/gtest.h>

#include "helpers.h"
#include "page.h"

namespace firsthand::read {
namespace {

std::string with(const std::string& head, const std::string& above = "",
                 const std::string& url = "") {
  PageParts parts;
  parts.head = head;
  parts.above = above;
  return published_of(read_bytes(page(parts), "a.html", "", url));
}

TEST(Published, FirstPublicationNotTheLastChange) {
  EXPECT_EQ(with("<meta property='article:modified_time' content='2026-05-09'>"
                 "<meta property='article:published_time' content='2026-05-04'>"),
            "2026-05-04");
  EXPECT_EQ(with("", "<p>Updated: 9 May 2026</p><p>Published: 4 May 2026</p>"), "2026-05-04");
  EXPECT_EQ(with("<meta property='article:modified_time' content='2026-05-09'>"), "2026-05-09");
}

TEST(Published, MarkupAndPrint) {
  EXPECT_EQ(with("", "<time datetime='2026-05-04T08:00+02:00'>4 May</time>"),
            "2026-05-04T08:00:00+02:00");
  EXPECT_EQ(with("", "<span class=post-date>4.5.2026</span>"), "2026-05-04");
  EXPECT_EQ(with("", "<p>Osk, 4 May 2026</p>"), "2026-05-04");
  EXPECT_EQ(with("", "<span itemprop=datePublished content='2026-05-04'>yesterday</span>"),
            "2026-05-04");
}

TEST(Published, TheDayInTheAddress) {
  EXPECT_EQ(with("", "", "https://courier.example/2026/05/04/barge"), "2026-05-04");
  EXPECT_EQ(with("", "", "https://courier.example/2026/05/barge"), "none");
}

TEST(Published, AMomentInUtcOnTheDayThatTheAddressNames) {
  EXPECT_EQ(with("<meta property='article:published_time' content='2026-05-05T03:10:00Z'>", "",
                 "https://courier.example/2026/05/04/barge"),
            "2026-05-04");
  EXPECT_EQ(with("<meta property='article:published_time' content='2026-05-05T03:10:00Z'>", "",
                 "https://courier.example/2024/01/04/barge"),
            "2026-05-05T03:10:00Z");
}

TEST(Published, NeverAfterItWasSaved) {
  model::Capture capture;
  capture.input = "w.warc#1";
  PageParts parts;
  parts.head = "<meta name=date content='2031-01-01'>";
  parts.above = "<p>Published: 4 May 2026</p>";
  capture.bytes = page(parts);
  capture.captured = model::parse_iso("2026-05-06T00:00:00Z");
  EXPECT_EQ(published_of(read(capture, Parameters{})), "2026-05-04");
}

TEST(Published, BrokenStructuredDataAreSalvaged) {
  EXPECT_EQ(
      with("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",,\"datePublished\" : "
           "\"2026-05-04\"</script>"),
      "2026-05-04");
}

TEST(Published, AddressesThatNameADay) {
  const auto day = [](std::string_view url) {
    const auto found = day_in_url(url);
    return found ? model::iso_day(*found) : "none";
  };
  EXPECT_EQ(day("https://x.example/a-2026-05-04-b"), "2026-05-04");
  EXPECT_EQ(day("https://x.example/20260504.html"), "2026-05-04");
  EXPECT_EQ(day("https://x.example/2026/5/4/"), "2026-05-04");
  EXPECT_EQ(day("https://x.example/120260504"), "none");
  EXPECT_EQ(day("https://x.example/2026/13/40/"), "none");
}

}  // namespace
}  // namespace firsthand::read
