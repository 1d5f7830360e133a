#include "preserve/gzip_member.h"

#include <gtest/gtest.h>

namespace firsthand::preserve {
namespace {

std::string sample(std::size_t size) {
  std::string out;
  std::uint32_t state = 7;
  while (out.size() < size) {
    state = state * 1664525u + 1013904223u;
    out += "word" + std::to_string(state >> 22) + ' ';
  }
  out.resize(size);
  return out;
}

std::string stream(std::string_view data, bool compress) {
  std::string out;
  GzipStream gzip(compress, [&](std::string_view piece) { out += piece; });
  gzip.write(data.substr(0, data.size() / 3));
  gzip.write(data.substr(data.size() / 3));
  gzip.finish();
  return out;
}

base::Result<std::string> unstream(std::string_view member, std::size_t piece) {
  std::string out;
  std::size_t at = 0;
  const auto next = [&] {
    const auto part = member.substr(at, piece);
    at += part.size();
    return part;
  };
  FH_TRY([[maybe_unused]] const base::Done done,
         gunzip_pieces(next, [&](std::string_view part) { out += part; }));
  return out;
}

TEST(GzipMember, BothWaysInAndBothWaysOutAgree) {
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{1000}, std::size_t{700'000}}) {
    const std::string data = sample(size);
    for (const bool compress : {false, true}) {
      for (const std::string& member : {gzip_whole(data, compress), stream(data, compress)}) {
        EXPECT_EQ(member.substr(0, 8), std::string("\x1f\x8b\x08\0\0\0\0\0", 8));
        EXPECT_EQ(member[9], '\xff');
        EXPECT_EQ(*gunzip_whole(member, size), data);
        EXPECT_EQ(*unstream(member, 4096), data);
      }
    }
    EXPECT_EQ(stream(data, true), stream(data, true));
  }
}

TEST(GzipMember, WhatIsNotExactlyOneMemberIsAFault) {
  const std::string data = sample(5000);
  const std::string member = gzip_whole(data, true);
  EXPECT_FALSE(gunzip_whole(member, data.size() - 1));
  EXPECT_FALSE(gunzip_whole(member, data.size() + 1));
  EXPECT_FALSE(gunzip_whole(member + member, data.size()));
  EXPECT_FALSE(gunzip_whole(member + '\0', data.size()));
  EXPECT_FALSE(unstream(member + member, 64));
  EXPECT_FALSE(unstream(member + '\0', 1 << 20));
  for (std::size_t cut = 0; cut < member.size(); ++cut) {
    EXPECT_FALSE(gunzip_whole(member.substr(0, cut), data.size()));
    EXPECT_FALSE(unstream(member.substr(0, cut), 100));
  }
}

TEST(GzipMember, KnownFormatsAreNotCompressedAgain) {
  EXPECT_TRUE(looks_compressed(gzip_whole("a", true)));
  EXPECT_TRUE(looks_compressed("PK\x03\x04"));
  EXPECT_FALSE(looks_compressed("PK"));
  EXPECT_FALSE(looks_compressed("%PDF-1.7"));
  EXPECT_FALSE(looks_compressed(""));
}

}  // namespace
}  // namespace firsthand::preserve
