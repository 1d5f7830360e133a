// Bytes meant to hurt: each must end soon, in a report or in a fault. Times are far above what they
// take, for slow machines and sanitizers.
#include <gtest/gtest.h>

#include <chrono>

#include "helpers.h"
#include "page.h"

namespace firsthand::read {
namespace {

std::string repeated(std::string_view words, std::size_t times) {
  std::string out;
  out.reserve(words.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += words;
  return out;
}

void expect_soon(const std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  const auto report = read_bytes(bytes);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  EXPECT_TRUE(!report || model::well_formed(*report));
}

constexpr std::string_view kWords =
    "The harbour office at Osk said on Monday that the weir would be rebuilt. ";

TEST(Hostile, FiftyThousandNestedElementsAreRead) {
  for (const std::string_view tag : {"div", "b", "table><tr><td", "li", "x-y", "blockquote"}) {
    const std::string bytes = "<html><body>" + repeated("<" + std::string(tag) + ">", 50'000) +
                              "<p>" + std::string(kWords) + "</p>" + std::string(kWords);
    const auto report = read_bytes(bytes);
    ASSERT_TRUE(report.has_value()) << tag << ": " << report.fault().detail;
    EXPECT_NE(report->text.find("would be rebuilt"), std::string::npos) << tag;
  }
}

TEST(Hostile, OneLongLine) {
  const auto report =
      read_bytes("<html><body><p>" + repeated(kWords, 100'000) + "</p></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->text.size(), kWords.size() * 100'000 - 1);
}

TEST(Hostile, ManySmallThings) {
  expect_soon("<html>" + repeated("<p>a", 300'000));
  expect_soon("<html>" + repeated("<a href=x>y</a> ", 200'000));
  expect_soon("<html>" + repeated("</div></b></td>", 200'000));
  expect_soon("<html><body " + repeated("a=b ", 300'000) + ">");
  expect_soon("<html>" + repeated("<!--", 300'000));
  expect_soon("<html>" + repeated("<title>", 100'000));
  expect_soon("<html><p>" + repeated("&amp", 500'000));
  expect_soon("<html><p>" + repeated("<br>", 300'000));
  expect_soon("<html>" + repeated("<table><tr><td>", 5'000) + repeated("</b></i>", 200'000));
  expect_soon("<html>" + repeated("<time>4 May 2026</time>", 50'000));
  expect_soon("<html>" + repeated("<div class='date comment'>", 20'000));
  expect_soon("<html><body class='" + repeated("live ", 200'000) + "'>" +
              repeated("<p>" + std::string(kWords), 10'000));
  expect_soon("<html><main>" + repeated("<i itemprop=headline>", 200) +
              repeated("<p>" + std::string(kWords), 20'000));
  expect_soon("<html><script type=application/ld+json>" + repeated("[", 300'000) + "</script>");
  expect_soon("<html><script type=application/ld+json>" + repeated("{\"@graph\":[", 20'000));
}

TEST(Hostile, MoreElementsThanAnyPageHas) {
  Parameters parameters;
  parameters.html_nodes = 1000;
  model::Capture capture;
  capture.bytes = "<html>" + repeated("<p>a", 2000);
  const auto report = read(capture, parameters);
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kTooLarge);
}

TEST(Hostile, APageCutAnywhereIsReadOrAFault) {
  const std::string whole = page();
  for (std::size_t size = 1; size < whole.size(); size += 7) expect_soon(whole.substr(0, size));
}

TEST(Hostile, ZerosInAPage) {
  PageParts parts;
  parts.above =
      std::string("<p>A zero \0 in the middle of a sentence that is long enough.</p>", 65);
  const auto report = read_bytes(page(parts));
  ASSERT_TRUE(report.has_value());
  EXPECT_NE(report->text.find("A zero \xEF\xBF\xBD in the middle"), std::string::npos);
}

TEST(Hostile, MoreTextThanAnyReportHas) {
  std::string text;
  while (text.size() <= Parameters().text_bytes) text += "The lamp was lit and nobody came. ";
  const auto report = read_bytes(text);
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.fault().code, base::FaultCode::kTooLarge);
  EXPECT_NE(report.fault().detail.find("split it"), std::string::npos);
}

}  // namespace
}  // namespace firsthand::read
