#include "read/published.h"

#include <gtest/gtest.h>

#include "helpers.h"
#include "page.h"
#include "read/local_day.h"
#include "read/url_day.h"

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

TEST(Published, TellsWhichTagAndWordsADateRestsOn) {
  PageParts parts;
  parts.head =
      "<meta property='article:modified_time' content='2026-05-09T10:00Z'>"
      "<meta property='article:section' content='River'>";
  parts.above = "<time datetime='2026-05-04T08:00+02:00'>4 May</time>";
  const auto report = read_bytes(page(parts), "a.html");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->published_by, (model::DateEvidence{"time datetime", "2026-05-04T08:00+02:00"}));
  EXPECT_EQ(report->modified->iso(), "2026-05-09T10:00:00Z");
  EXPECT_EQ(report->modified_by,
            (model::DateEvidence{"meta article:modified_time", "2026-05-09T10:00Z"}));
  EXPECT_EQ(report->section, "River");
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

TEST(Published, AMomentInUtcOnTheDayThatThePagePrints) {
  const std::string evening =
      "<meta property='article:published_time' content='2026-05-04T22:04Z'>";
  EXPECT_EQ(with(evening, "<span class=datum>5. Mai 2026, 00:04 Uhr</span>"),
            "2026-05-05T00:04:00+02:00");
  EXPECT_EQ(with(evening, "<p>5 May 2026</p>"), "2026-05-05");
  EXPECT_EQ(with(evening, "<time datetime='2026-05-05T01:04+03:00'>today</time>"),
            "2026-05-05T01:04:00+03:00");
  EXPECT_EQ(with(evening, "<p>3 May 2026</p>"), "2026-05-04T22:04:00Z");
}

TEST(Published, TheDateAtTheHeadlineNotTheDayOfTheMasthead) {
  PageParts parts;
  parts.above = "<ul class=info><li>4 May 2026</li></ul>";
  std::string masthead = page(parts);
  masthead.insert(masthead.find("<div class='wrap'>"), "<p class=date-today>Sat, 9 May 2026</p>");
  EXPECT_EQ(published_of(read_bytes(masthead)), "2026-05-04");
}

TEST(Published, NotTheDateOfAnEmbeddedPost) {
  EXPECT_EQ(with("",
                 "<blockquote class=post>The weir! <time datetime='2024-01-02'>2 Jan</time>"
                 "</blockquote><p>4 May 2026</p>"),
            "2026-05-04");
}

TEST(Published, NotTheDateOfAComment) {
  PageParts parts;
  std::string text = page(parts);
  text.insert(text.find("<div class=comment>") + 19, "<p>Posted 9 May 2026 by oldbargee</p>");
  EXPECT_EQ(published_of(read_bytes(text)), "none");
  parts.body += "<p>This report was written on 4 May 2026.</p>";
  text = page(parts);
  text.insert(text.find("<div class=comment>") + 19, "<p>Posted 9 May 2026 by oldbargee</p>");
  EXPECT_EQ(published_of(read_bytes(text)), "2026-05-04");
}

TEST(Published, WhatReadersAreToldWasPublishedOverTheAttribute) {
  EXPECT_EQ(with("", "<time datetime='2026-05-09T10:18Z'>Published 4 May 2026</time>"),
            "2026-05-04");
  EXPECT_EQ(with("", "<time datetime='2026-05-05T02:18Z'>Published 4 May 2026</time>"),
            "2026-05-04");
}

TEST(Published, OfContradictingMetadataWhatThePagePrints) {
  const std::string head =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
      "\"datePublished\":\"2026-05-01\"}</script>"
      "<meta property='article:published_time' content='2026-05-04'>";
  EXPECT_EQ(with(head), "2026-05-01");
  EXPECT_EQ(with(head, "<p>4 May 2026</p>"), "2026-05-04");
  EXPECT_EQ(with(head, "<p>1 May 2026</p>"), "2026-05-01");
}

TEST(Published, AMetaDateOfNothingBeforeADateOfChange) {
  EXPECT_EQ(with("<meta name=DC.Date content='2026-05-04T08:00+01:00'>"
                 "<meta name=last-modified content='2026-05-09'>"),
            "2026-05-04T08:00:00+01:00");
  EXPECT_EQ(with("<meta name=date content='2026-05-09'>", "<p>4 May 2026</p>"), "2026-05-04");
}

TEST(Published, ThePlaceOfADayOnEarth) {
  const auto local = [](const char* moment, const char* named) {
    const auto found = local_moment(*model::parse_iso(moment), *model::parse_iso(named));
    return found ? found->iso() : "none";
  };
  EXPECT_EQ(local("2026-05-05T03:10:00Z", "2026-05-04"), "2026-05-04");
  EXPECT_EQ(local("2026-05-05T10:10:00Z", "2026-05-04"), "none");
  EXPECT_EQ(local("2026-05-05T11:10:00Z", "2026-05-06"), "2026-05-06");
  EXPECT_EQ(local("2026-05-05T09:10:00Z", "2026-05-06"), "none");
  EXPECT_EQ(local("2026-05-05T09:10:00Z", "2026-05-07"), "none");
  EXPECT_EQ(local("2026-05-05T03:10:00Z", "2026-05-04T22:10:00"), "2026-05-04T22:10:00-05:00");
  EXPECT_EQ(local("2026-05-05T03:10:00Z", "2026-05-04T22:17:00"), "2026-05-04");
  EXPECT_EQ(local("2026-05-05T03:10:00+02:00", "2026-05-04"), "none");
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
  EXPECT_EQ(day("https://x.example/news/29-10-2026"), "2026-10-29");
  EXPECT_EQ(day("https://x.example/news/10-29-2026"), "2026-10-29");
  EXPECT_EQ(day("https://x.example/news/10-11-2026"), "none");
  EXPECT_EQ(day("https://x.example/news/29-10-20261"), "none");
  EXPECT_EQ(day("https://x.example/120260504"), "none");
  EXPECT_EQ(day("https://x.example/2026/13/40/"), "none");
}

}  // namespace
}  // namespace firsthand::read
