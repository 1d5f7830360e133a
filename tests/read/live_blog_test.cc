// Pages whose report is a row of entries, each published by itself.
#include <gtest/gtest.h>

#include "helpers.h"

namespace firsthand::read {
namespace {

const std::string kFirst =
    "The ferry to Selm turned back at noon because of the ice, the harbour office of Osk said, and "
    "took its passengers home again.";
const std::string kSecond =
    "Two icebreakers are on their way from Varra, and the channel may be open by the evening, "
    "their "
    "owner said on the telephone.";
const std::string kThird =
    "The channel is open. The first ferry left Osk at seven with forty people on board, and nobody "
    "had to stay behind.";

std::string page_of(const std::string& body, const std::string& head = "") {
  return "<html lang=en><head><title>Ice on the sound</title>" + head +
         "</head><body><nav><a href=/a>News</a></nav><main><h1>Ice on the sound: as it "
         "happened</h1>" +
         body + "</main><footer><p>The Osk Courier, Mill Lane.</p></footer></body></html>";
}

std::string entry(const std::string& open, const std::string& time, const std::string& words) {
  return open + time + "<h2>" + words.substr(0, words.find(' ', 24)) + "</h2><p>" + words +
         "</p></div>";
}

// The words of each entry, and its time.
std::vector<std::string> told(const base::Result<model::Report>& report) {
  std::vector<std::string> out;
  if (!report) return {report.fault().detail};
  for (const model::Entry& one : report->entries) {
    out.push_back((one.published ? one.published->iso() : "none") + " " +
                  std::string(model::slice(report->text, one.span)));
  }
  return out;
}

using Strings = std::vector<std::string>;
std::string words_of(const std::string& words) {
  return words.substr(0, words.find(' ', 24)) + "\n\n" + words;
}
const Strings kThree = {"2026-01-09T12:10:00+01:00 " + words_of(kFirst),
                        "2026-01-09T14:00:00+01:00 " + words_of(kSecond),
                        "none " + words_of(kThird)};

TEST(LiveBlog, EntriesByMicrodata) {
  const std::string open =
      "<div itemprop=liveBlogUpdate itemscope itemtype='https://schema.org/BlogPosting'>";
  const auto report = read_bytes(page_of(
      entry(open, "<meta itemprop=datePublished content='2026-01-09T12:10:00+01:00'>", kFirst) +
      entry(open,
            "<time datetime='2026-01-09T14:30:00+01:00'></time>"
            "<span itemprop=datePublished content='2026-01-09T14:00:00+01:00'></span>",
            kSecond) +
      entry(open, "", kThird)));
  EXPECT_EQ(told(report), kThree);
  EXPECT_EQ(report->entries[0].published_by,
            (model::DateEvidence{"meta content", "2026-01-09T12:10:00+01:00"}));
  EXPECT_TRUE(model::well_formed(*report));
}

TEST(LiveBlog, EntriesByTheNamesThatLiveBlogsGiveThem) {
  for (const std::string name :
       {"liveblog-entry", "c-live-post", "LiveBlog__item highlighted", "live-blog-block"}) {
    const std::string open = "<div class='" + name + "'>";
    const auto report = read_bytes(
        page_of(entry(open, "<time datetime='2026-01-09T12:10:00+01:00'>12:10</time>", kFirst) +
                entry(open, "<time datetime='2026-01-09T14:00:00+01:00'>14:00</time>", kSecond) +
                entry(open, "<time>15:00</time>", kThird)));
    Strings entries = told(report);
    ASSERT_EQ(entries.size(), 3u) << name;
    EXPECT_NE(entries[0].find(kFirst), std::string::npos) << name;
    EXPECT_EQ(entries[1].substr(0, 25), "2026-01-09T14:00:00+01:00") << name;
    EXPECT_EQ(entries[2].substr(0, 4), "none") << name;  // an hour alone has no day
  }
}

const std::string kStated =
    "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Ice on the "
    "sound: as it happened\",\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"articleBody\":\"" +
    kFirst + "\",\"datePublished\":\"2026-01-09T12:10:00+01:00\"},{\"headline\":\"" +
    kSecond.substr(0, kSecond.find(' ', 24)) +
    "\",\"datePublished\":\"2026-01-09T14:00:00+01:00\"},{\"articleBody\":\"" + kThird +
    "\"}]}</script>";

TEST(LiveBlog, EntriesByTheArticlesOfAPageThatStatesToBeOne) {
  const std::string articles = "<article><p>" + kFirst +
                               "</p></article><article><time datetime='2026-01-09T14:00:00+01:00'>"
                               "</time><p>" +
                               kSecond + "</p></article><article><p>" + kThird + "</p></article>";
  EXPECT_EQ(told(read_bytes(page_of(articles, kStated))),
            (Strings{"none " + kFirst, "2026-01-09T14:00:00+01:00 " + kSecond, "none " + kThird}));
  EXPECT_TRUE(told(read_bytes(page_of(articles))).empty());  // a page of articles is no live blog
}

TEST(LiveBlog, EntriesByWhatStructuredDataRepeat) {
  const auto report =
      read_bytes(page_of("<p>" + kFirst + "</p><h2>" + kSecond.substr(0, kSecond.find(' ', 24)) +
                             "</h2><p>" + kSecond + "</p><p>" + kThird + "</p>",
                         kStated));
  EXPECT_EQ(told(report),
            (Strings{"2026-01-09T12:10:00+01:00 " + kFirst,
                     "2026-01-09T14:00:00+01:00 " + words_of(kSecond), "none " + kThird}));
  EXPECT_EQ(report->entries[0].published_by->tag, "script datePublished");
}

TEST(LiveBlog, OneEntryIsNoLiveBlogAndOtherNamesAreNone) {
  EXPECT_TRUE(told(read_bytes(page_of(entry("<div class=live-post>", "", kFirst) + "<p>" + kSecond +
                                      "</p>")))
                  .empty());
  EXPECT_TRUE(told(read_bytes(page_of(entry("<div class=delivery-item>", "", kFirst) +
                                      entry("<div class=delivery-item>", "", kSecond))))
                  .empty());
}

}  // namespace
}  // namespace firsthand::read
