#include "read/urls.h"

#include <gtest/gtest.h>

namespace firsthand::read {
namespace {

TEST(Urls, ReferencesResolveAgainstThePage) {
  const std::string base = "https://courier.example/news/2026/bridge.html?p=1";
  EXPECT_EQ(resolve_url(base, "osk.html"), "https://courier.example/news/2026/osk.html");
  EXPECT_EQ(resolve_url(base, "../a/./b"), "https://courier.example/news/a/b");
  EXPECT_EQ(resolve_url(base, "/top?x=1#end"), "https://courier.example/top?x=1");
  EXPECT_EQ(resolve_url(base, "//other.example/a"), "https://other.example/a");
  EXPECT_EQ(resolve_url(base, "?p=2"), "https://courier.example/news/2026/bridge.html?p=2");
  EXPECT_EQ(resolve_url(base, "HTTP://x.example/A"), "http://x.example/A");
  EXPECT_EQ(resolve_url(base, "../../../../up"), "https://courier.example/up");
}

TEST(Urls, WhatIsNoAddressOfAPage) {
  EXPECT_EQ(resolve_url("https://courier.example/", "mailto:ada@courier.example"), "");
  EXPECT_EQ(resolve_url("https://courier.example/", "javascript:void(0)"), "");
  EXPECT_EQ(resolve_url("https://courier.example/", "#top"), "");
  EXPECT_EQ(resolve_url("", "osk.html"), "");
}

}  // namespace
}  // namespace firsthand::read
