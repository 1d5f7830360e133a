#include "collect/feed.h"

#include <gtest/gtest.h>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using Strings = std::vector<std::string>;

const std::string kRss =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
    "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel><title>Varra Weekly</title>"
    "<image><title>logo</title></image>"
    "<item><title>The lock &amp; the gate</title><link>https://varra.example/1</link>"
    "<dc:creator>Mara Oster</dc:creator><pubDate>Tue, 05 May 2026 10:00:00 +0200</pubDate>"
    "<description>Short.</description><content:encoded><![CDATA[<p>The gate was open.</p>]]>"
    "</content:encoded></item>"
    "<item><title>Second</title><author>tom@varra.example (Tom Oor)</author>"
    "<source url=\"x\">Nera News</source><description>Boats &amp;lt; 12</description></item>"
    "</channel></rss>";

TEST(Feed, EachItemIsAReport) {
  const Outcome out = unpacked(kRss, {}, "feed.xml");
  ASSERT_EQ(out.inputs(), (Strings{"feed.xml!item 1", "feed.xml!item 2"}));
  EXPECT_EQ(out.total(), 2u);
  const model::Capture& first = out.captures[0];
  EXPECT_TRUE(first.bytes.starts_with("<item><title>The lock")) << first.bytes;
  EXPECT_TRUE(first.bytes.ends_with("</item>")) << first.bytes;
  EXPECT_EQ(first.url, "https://varra.example/1");
  EXPECT_EQ(first.stated->title, "The lock & the gate");
  EXPECT_EQ(first.stated->byline, "Mara Oster");
  EXPECT_EQ(first.stated->outlet, "Varra Weekly");
  EXPECT_EQ(first.stated->published->iso(), "2026-05-05T10:00:00+02:00");
  EXPECT_EQ(first.stated->content, "<p>The gate was open.</p>");
  EXPECT_TRUE(first.stated->content_type.starts_with("text/html"));
  EXPECT_EQ(out.captures[1].stated->byline, "Tom Oor");
  EXPECT_EQ(out.captures[1].stated->outlet, "Nera News");
  EXPECT_EQ(out.captures[1].stated->published, std::nullopt);
}

TEST(Feed, Atom) {
  const Outcome out = unpacked(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Varra</title><author><name>Desk</name>"
      "</author><entry><title>One</title><link rel=\"self\" href=\"https://varra.example/s\"/>"
      "<link href=\"https://varra.example/1\"/><author><name>Ada Lund</name>"
      "<email>ada@varra.example</email></author><updated>2026-05-05T09:00:00Z</updated>"
      "<content type=\"xhtml\"><div><p>He said <a href=\"/x\">it</a> &lt; twice</p></div></content>"
      "</entry><entry><title>Two</title><published>2026-05-04T09:00:00Z</published>"
      "<updated>2026-05-05T09:00:00Z</updated><summary>Plain &lt;b&gt; text</summary></entry>"
      "</feed>");
  ASSERT_EQ(out.captures.size(), 2u);
  const model::Stated& one = *out.captures[0].stated;
  EXPECT_EQ(out.captures[0].url, "https://varra.example/1");
  EXPECT_EQ(one.byline, "Ada Lund");
  EXPECT_EQ(one.outlet, "Varra");
  EXPECT_EQ(one.published->iso(), "2026-05-05T09:00:00Z");
  EXPECT_EQ(one.content, "<div><p>He said <a href=\"/x\">it</a> &lt; twice</p></div>");
  const model::Stated& two = *out.captures[1].stated;
  EXPECT_EQ(two.published->iso(), "2026-05-04T09:00:00Z");
  EXPECT_EQ(two.content, "Plain <b> text");
  EXPECT_TRUE(two.content_type.starts_with("text/plain"));
}

TEST(Feed, Rss1AndOtherEncodings) {
  const Outcome out = unpacked(
      "<?xml version='1.0' encoding='windows-1251'?><rdf:RDF "
      "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns=\"http://purl.org/rss/1.0/\"><channel><title>\xC0\xED\xED\xE0</title></channel>"
      "<item><title>One</title><description>\xC0</description></item></rdf:RDF>");
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_EQ(out.captures[0].stated->outlet, "Анна");
  EXPECT_EQ(out.captures[0].stated->content, "А");
}

TEST(Feed, OneInAWebArchiveIsRead) {
  for (const std::string type : {"application/rss+xml", "text/xml", "application/xml"}) {
    const Outcome out = unpacked(warc_page(kRss, {{"Content-Type", type}}));
    ASSERT_EQ(out.captures.size(), 2u) << type;
    EXPECT_EQ(out.captures[0].input, "f#0!item 1");
  }
}

TEST(Feed, ItemsBeforeTheDamageComeOut) {
  const Outcome cut = unpacked(kRss.substr(0, kRss.find("Second")));
  EXPECT_EQ(cut.captures.size(), 1u);
  ASSERT_EQ(cut.faults.size(), 1u);
  EXPECT_EQ(cut.faults[0].fault.code, FaultCode::kMalformed);
  for (std::size_t i = 0; i <= kRss.size(); ++i) {
    EXPECT_GT(unpacked(kRss.substr(0, i)).total(), 0u) << i;
  }
}

TEST(Feed, EntitiesDepthAndNumbersAreBounded) {
  const Outcome bomb = unpacked(
      "<rss>"
      "<!-- x --><channel/></rss>");
  EXPECT_EQ(bomb.faults.at(0).fault.code, FaultCode::kEmpty);
  std::string deep = "<rss>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(unpacked(deep).faults.at(0).fault.code, FaultCode::kMalformed);
  std::string many = "<rss><channel>";
  for (int i = 0; i < 1000; ++i) many += "<item><title>x</title></item>";
  Limits limits;
  limits.members = 100;
  const Outcome out = unpacked(many + "</channel></rss>", limits);
  EXPECT_EQ(out.captures.size(), 100u);
  EXPECT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(unpacked("<rss><channel><title>" + std::string(50 << 20, 'x')).faults.size(), 1u);
}

TEST(Feed, AnAddressThatIsNoneOfTheWebIsLeftOut) {
  const Outcome out = unpacked(
      "<rss><channel><item><title>x</title><link>javascript:x</link></item></channel></rss>");
  EXPECT_EQ(out.captures.at(0).url, "");
}

}  // namespace
}  // namespace firsthand::collect
