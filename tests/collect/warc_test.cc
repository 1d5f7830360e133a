#include "collect/warc.h"

#include <gtest/gtest.h>

#include "base/digest.h"
#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using Strings = std::vector<std::string>;

const std::string kPage = "<html><p>The ferry to Ostrova stopped at noon.</p></html>";

TEST(Warc, ARecordIsACaptureWithWhatTheArchiveSaysOfIt) {
  const Outcome out = unpacked(warc_page(kPage));
  ASSERT_EQ(out.inputs(), Strings{"f#0"});
  const model::Capture& page = out.captures[0];
  EXPECT_EQ(page.url, "http://ostrova.example/harbour");
  EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
  EXPECT_EQ(page.captured->iso(), "2031-04-02T10:00:00Z");
  EXPECT_EQ(page.bytes, kPage);
  EXPECT_EQ(out.total(), 1u);
}

TEST(Warc, EachRecordIsExactlyOneThing) {
  const std::string first = warc_record("warcinfo", "software: gull 1.0\r\n");
  const std::string second = warc_record("request", "GET /harbour HTTP/1.1\r\n\r\n");
  const std::string third = warc_page(kPage);
  const std::string rest = warc_record("metadata", "via: x") + warc_record("revisit", "") +
                           warc_record("gulls", "x") + warc_record("continuation", "x");
  const Outcome out = unpacked(first + second + third + rest);
  EXPECT_EQ(out.inputs(), Strings{"f#" + std::to_string(first.size() + second.size())});
  EXPECT_EQ(out.types(), (Strings{"WARC warcinfo", "WARC request", "WARC metadata", "WARC revisit",
                                  "WARC record of another type"}));
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, base::FaultCode::kUnsupported);
}

TEST(Warc, OlderVersionsAndBareLineFeedsAreRead) {
  for (const std::string version : {"WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"}) {
    const Outcome out = unpacked(warc_record("resource", kPage, {}, version));
    EXPECT_EQ(out.inputs(), Strings{"f#0"}) << version;
  }
  std::string bare = warc_page(kPage);
  std::erase(bare, '\r');
  std::string length = "Content-Length: ";
  const std::size_t at = bare.find(length) + length.size();
  const std::size_t block = bare.find("HTTP/1.1 200");
  bare.replace(at, bare.find('\n', at) - at, std::to_string(bare.size() - block - 2));
  const Outcome out = unpacked(bare + warc_record("request", "x"));
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_EQ(out.captures[0].bytes, kPage);
  EXPECT_EQ(out.types(), Strings{"WARC request"});
}

TEST(Warc, NamesInAnyCaseFoldedValuesAndBracketsAreRead) {
  const Outcome out = unpacked(
      "WARC/1.0\r\nwarc-type: resource\r\nWARC-TARGET-URI: "
      "<http://ostrova.example/\r\n\tharbour>\r\n"
      "content-length: 5\r\nContent-Type: text/plain\r\n\r\nnoon.");
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_EQ(out.captures[0].url, "http://ostrova.example/ harbour");
  EXPECT_EQ(out.captures[0].bytes, "noon.");
  EXPECT_FALSE(out.captures[0].captured);
  EXPECT_TRUE(out.faults.empty());
}

TEST(Warc, OnlyPagesThatTheServerHadComeOut) {
  const auto response = [](const std::string& message,
                           const std::string& uri = "http://a.example/") {
    return warc_record("response", message,
                       {{"WARC-Target-URI", uri}, {"Content-Type", "application/http"}});
  };
  const Outcome out = unpacked(
      response(http("404 Not Found", {{"Content-Type", "text/html"}}, kPage)) +
      response(http("301", {{"Location", "/b"}}, "")) +
      response(http("200 OK", {{"Content-Type", "image/png"}}, "\x89PNG")) +
      response(http("200 OK", {{"Content-Type", "TEXT/CSS"}}, "p{}")) +
      response(http("200 OK", {{"Content-Type", "text/html"}}, " \r\n")) +
      response(http("200 OK", {{"Content-Type", "text/html"}}, "")) +
      response("20310402100000\nostrova.example. 60 IN A 192.0.2.1\n", "dns:ostrova.example") +
      response("", "http://a.example/nothing"));
  EXPECT_EQ(out.types(),
            (Strings{"WARC response, HTTP 404", "WARC response, HTTP 301", "WARC response, image",
                     "WARC response, style sheet", "WARC response, empty", "WARC response, empty",
                     "WARC response, the archiver's own", "WARC response, empty"}));
  EXPECT_TRUE(out.captures.empty());
  EXPECT_TRUE(out.faults.empty());
}

TEST(Warc, AResourceIsItsOwnBlockAndMayBeginLikeHttp) {
  const Outcome out =
      unpacked(warc_record("resource", "HTTP/2 is what the lecture was about.",
                           {{"Content-Type", "text/plain"}}) +
               warc_record("resource", "log", {{"WARC-Target-URI", "metadata://tool/log"}}));
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_EQ(out.captures[0].bytes, "HTTP/2 is what the lecture was about.");
  EXPECT_EQ(out.types(), Strings{"WARC resource, the archiver's own"});
}

TEST(Warc, AConversionIsReadOnlyWhereItsPageIsNot) {
  const std::string page = warc_record("resource", kPage, {{"Content-Type", "text/html"}});
  const std::string id = "<urn:uuid:" + std::to_string(kPage.size()) + "resource>";
  const std::string text = warc_record("conversion", "The ferry stopped.",
                                       {{"WARC-Refers-To", id}, {"Content-Type", "text/plain"}});
  EXPECT_EQ(unpacked(page + text).types(), Strings{"WARC conversion of a page that is there too"});
  EXPECT_EQ(unpacked(text).captures.size(), 1u);
}

TEST(Warc, WhatHttpDidIsUndone) {
  const std::string chunks =
      "1a;x=1\r\n" + kPage.substr(0, 26) + "\r\n" + "1f\r\n" + kPage.substr(26) + "\r\n0\r\n\r\n";
  ASSERT_EQ(kPage.size(), 26u + 31u);
  const std::string packed = gzip(kPage);
  const std::string both = "8\r\n" + packed.substr(0, 8) + "\r\n" + "fff\r\n" + packed.substr(8);
  for (const std::string& record :
       {warc_page(chunks, {{"Transfer-Encoding", "chunked"}}),
        warc_page(kPage, {{"Transfer-Encoding", "chunked"}}),
        warc_page(packed, {{"Content-Encoding", "gzip"}}),
        warc_page(kPage, {{"Content-Encoding", "gzip"}}),
        warc_page(both, {{"Transfer-Encoding", "Chunked"}, {"Content-Encoding", "x-gzip"}})}) {
    const Outcome out = unpacked(record);
    ASSERT_EQ(out.captures.size(), 1u) << record;
    EXPECT_EQ(out.captures[0].bytes, kPage);
  }
  const Outcome cut = unpacked(warc_page(packed.substr(0, 30), {{"Content-Encoding", "gzip"}}));
  ASSERT_EQ(cut.faults.size(), 1u);
  EXPECT_EQ(cut.faults[0].fault.code, base::FaultCode::kTruncated);
}

TEST(Warc, ADigestThatAgreesWithNothingIsAFault) {
  const std::string sound = "sha256:" + base::sha256(kPage).hex();
  const std::string other = "sha256:" + base::sha256("other").hex();
  const auto faults = [](const Fields& fields) {
    const Outcome out = unpacked(warc_page(kPage, {}, fields));
    EXPECT_EQ(out.total(), 1u);
    return out.faults.size();
  };
  EXPECT_EQ(faults({{"WARC-Payload-Digest", sound}}), 0u);
  EXPECT_EQ(faults({{"WARC-Payload-Digest", other}}), 1u);
  EXPECT_EQ(faults({{"WARC-Block-Digest", other}}), 1u);
  EXPECT_EQ(faults({{"WARC-Block-Digest", other}, {"WARC-Payload-Digest", sound}}), 0u);
  EXPECT_EQ(faults({{"WARC-Payload-Digest", "crc:00000000"}}), 0u);
  const std::string packed = gzip(kPage);
  EXPECT_TRUE(
      unpacked(warc_page(packed, {{"Content-Encoding", "gzip"}}, {{"WARC-Payload-Digest", sound}}))
          .faults.empty());
}

TEST(Warc, APlaceIsWhereTheRecordIsInTheFileAsStored) {
  const std::string a = warc_record("resource", "The first statement.");
  const std::string b = warc_record("resource", "The second statement.");
  const std::string at = std::to_string(a.size());
  EXPECT_EQ(unpacked(a + b).inputs(), (Strings{"f#0", "f#" + at}));
  EXPECT_EQ(unpacked(gzip(a) + gzip(b)).inputs(),
            (Strings{"f#0", "f#" + std::to_string(gzip(a).size())}));
  EXPECT_EQ(unpacked(gzip(a + b)).inputs(), (Strings{"f#0", "f#0+" + at}));
  const std::string zeros(10, '\0');
  EXPECT_EQ(unpacked(gzip(a) + zeros + gzip(b) + zeros).total(), 2u);
  for (const std::string filter : {"bzip2", "xz", "zstd", "lz4"}) {
    EXPECT_EQ(unpacked(compressed(a + b, filter)).inputs(), (Strings{"f#0", "f#0+" + at}))
        << filter;
  }
}

TEST(Warc, ALongRecordIsReadThroughAllBuffers) {
  const std::string page = long_page(700'000);
  std::string file;
  for (int i = 0; i < 3; ++i) file += warc_page(page + std::to_string(i));
  for (const std::string& stored : {file, gzip(file)}) {
    const Outcome out = unpacked(stored);
    ASSERT_EQ(out.captures.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(out.captures[i].bytes, page + std::to_string(i));
    }
    EXPECT_EQ(out.total(), 3u);
  }
}

}  // namespace
}  // namespace firsthand::collect
