#include "collect/content_coding.h"

#include <gtest/gtest.h>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

const std::string kPage = "<p>The ferry stopped at noon, and the ferry stopped at dusk.</p>";
const std::string kBrotli(
    "\x1b\x3f\x00\x00\x44\x37\x97\xea\x42\xd2\x50\xc4\xd4\x0f\x9a\x0e\x3a\xfc\x1f\x0e\x1b\x70\x62"
    "\x1e\x60\x98\xd8\x60\x76\x5b\x9b\x97\x5a\xa3\x8f\x71\xc9\x99\x0f\xd7\x87\x19\x58\x17\xd5\x5d"
    "\xcd\x34\xe2\x78\x67\x8b\x29\x1d",
    54);

TEST(ContentCoding, EachCodingIsUndone) {
  EXPECT_EQ(*decoded(kPage, "", 1000), kPage);
  EXPECT_EQ(*decoded(kPage, "identity", 1000), kPage);
  EXPECT_EQ(*decoded(gzip(kPage), "gzip", 1000), kPage);
  EXPECT_EQ(*decoded(gzip(kPage), " X-GZIP ", 1000), kPage);
  EXPECT_EQ(*decoded(gzip(kPage) + gzip("more"), "gzip", 1000), kPage + "more");
  EXPECT_EQ(*decoded(gzip(kPage) + "rubbish", "gzip", 1000), kPage);
  EXPECT_EQ(*decoded(deflate(kPage, 15), "deflate", 1000), kPage);
  EXPECT_EQ(*decoded(deflate(kPage, -15), "deflate", 1000), kPage);
  EXPECT_EQ(*decoded(kBrotli, "br", 1000), kPage);
  EXPECT_EQ(*decoded(gzip(kBrotli), "br, gzip", 1000), kPage);
}

TEST(ContentCoding, WhatWasUndoneAlreadyIsLeft) {
  for (const char* coding : {"gzip", "deflate", "br", "zstd"}) {
    EXPECT_EQ(*decoded(kPage, coding, 1000), kPage) << coding;
  }
}

TEST(ContentCoding, DamageCutsAndBombsAreFaults) {
  EXPECT_EQ(decoded(gzip(kPage).substr(0, 30), "gzip", 1000).fault().code, FaultCode::kTruncated);
  EXPECT_EQ(decoded(kBrotli.substr(0, 20), "br", 1000).fault().code, FaultCode::kTruncated);
  std::string bad = gzip(kPage);
  bad[bad.size() - 6] = static_cast<char>(bad[bad.size() - 6] ^ 1);
  EXPECT_EQ(decoded(bad, "gzip", 1000).fault().code, FaultCode::kMalformed);
  EXPECT_EQ(decoded("\x05rubbish", "deflate", 1000).fault().code, FaultCode::kMalformed);
  EXPECT_EQ(decoded("\x05rubbish", "compress", 1000).fault().code, FaultCode::kUnsupported);
  EXPECT_EQ(decoded(kPage, "a,b,c,d,e", 1000).fault().code, FaultCode::kUnsupported);
  const std::string bomb = gzip(std::string(1'000'000, 'a'));
  EXPECT_EQ(decoded(bomb, "gzip", 999'999).fault().code, FaultCode::kTooLarge);
  EXPECT_EQ(decoded(bomb, "gzip", 1'000'000)->size(), 1'000'000u);
  EXPECT_EQ(decoded(kBrotli, "br", 10).fault().code, FaultCode::kTooLarge);
}

TEST(Unchunked, JoinsChunksAndDropsTrailers) {
  EXPECT_EQ(*unchunked("4\r\nThe \r\n5\r\nferry\r\n0\r\nDigest: x\r\n\r\n"), "The ferry");
  EXPECT_EQ(*unchunked("4;a=b\nThe \n0005  \nferry\n0\n"), "The ferry");
  EXPECT_EQ(*unchunked("A\r\n0123456789\r\n"), "0123456789");
  EXPECT_EQ(*unchunked("0\r\n\r\n"), "");
  EXPECT_EQ(*unchunked(""), "");
}

TEST(Unchunked, ACutLastChunkIsGivenAsFarAsItGoes) {
  EXPECT_EQ(*unchunked("4\r\nThe \r\nff\r\nferry"), "The ferry");
  EXPECT_EQ(*unchunked("4\r\nThe \r\nf"), "The ");
}

TEST(Unchunked, WhatIsNotChunkedIsLeft) {
  EXPECT_EQ(*unchunked(kPage), kPage);
  EXPECT_EQ(*unchunked("face the harbour"), "face the harbour");
  EXPECT_EQ(*unchunked("fffffffffffffffff\r\n"), "fffffffffffffffff\r\n");
  EXPECT_EQ(*unchunked("0\r\nmore than a trailer"), "0\r\nmore than a trailer");
}

TEST(Unchunked, ChunksThatGoWrongAreAFault) {
  EXPECT_EQ(unchunked("4\r\nThe \r\nnot a size, but words\r\n").fault().code,
            FaultCode::kMalformed);
}

}  // namespace
}  // namespace firsthand::collect
