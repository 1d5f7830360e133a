#include "collect/page_kind.h"

#include <gtest/gtest.h>

#include <string>

namespace firsthand::collect {
namespace {

TEST(PageKind, WhatBrowsersNeedBesidesIsNoPage) {
  EXPECT_EQ(not_a_page("image/svg+xml"), "image");
  EXPECT_EQ(not_a_page("Text/CSS; charset=utf-8"), "style sheet");
  EXPECT_EQ(not_a_page("application/x-javascript"), "script");
  EXPECT_EQ(not_a_page("application/font-woff2"), "font");
  EXPECT_EQ(not_a_page("video/mp4"), "audio or video");
  EXPECT_EQ(not_a_page("application/ld+json"), "data");
  EXPECT_EQ(not_a_page("application/rss+xml"), std::nullopt);
  EXPECT_EQ(not_a_page("application/atom+xml"), std::nullopt);
}

TEST(PageKind, WhatMayBeAReportIsAPage) {
  for (const char* type : {"text/html", "text/plain;charset=koi8-r", "application/xhtml+xml",
                           "application/pdf", "application/msword", "message/rfc822", "text/rtf"}) {
    EXPECT_FALSE(not_a_page(type)) << type;
    EXPECT_FALSE(not_a_page(type, "\x01\x02")) << type;
  }
}

TEST(PageKind, ATypeThatSaysNothingIsToldFromTheBytes) {
  const std::string utf16("\xFF\xFE<\0h\0", 6);
  for (const char* type : {"", "application/octet-stream", "unknown", "unknown/unknown"}) {
    EXPECT_FALSE(not_a_page(type, "<html>")) << type;
    EXPECT_FALSE(not_a_page(type, "\xC4\xE0, \xEF\xE0\xF0\xEE\xEC\r\n")) << type;
    EXPECT_FALSE(not_a_page(type, "%PDF-1.4\n\x01\x02")) << type;
    EXPECT_FALSE(not_a_page(type, utf16)) << type;
    EXPECT_EQ(not_a_page(type, "\x89PNG\r\n\x1a\n"), "data") << type;
  }
  EXPECT_EQ(not_a_page("text/xml", "<?xml version='1.0'?><rss/>"), "data");
  EXPECT_FALSE(not_a_page("text/xml", "<?xml version='1.0'?><HTML/>"));
}

TEST(PageKind, NotesOfArchiversAreTheirOwn) {
  EXPECT_TRUE(is_archivers_own("urn:pageinfo:http://a.example/"));
  EXPECT_TRUE(is_archivers_own("METADATA://gnu.org/software/wget/warc/wget.log"));
  EXPECT_FALSE(is_archivers_own("http://metadata.example/"));
  EXPECT_FALSE(is_archivers_own("urn:uuid:1"));
}

}  // namespace
}  // namespace firsthand::collect
