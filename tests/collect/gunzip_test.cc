#include "collect/gunzip.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "containers.h"

namespace firsthand::collect {
namespace {

struct Unpacked {
  std::string content;
  std::string damage;  // why it ended early
};

Unpacked unpacked(const std::string& file) {
  Unpacked out;
  Sink sink;
  const Limits limits;
  Nest nest("a.gz", file.size(), limits, sink);
  MemoryStream stream(file);
  Cursor source(stream);
  Gunzip gunzip(source, nest);
  for (;;) {
    const std::string_view piece = gunzip.next();
    if (piece.empty()) break;
    out.content += piece;
  }
  if (const auto broken = gunzip.broken()) out.damage = broken->fault.detail;
  return out;
}

// Members of up to a size come in one piece, others in several.
TEST(Gunzip, MembersOfAnySizeOneAfterTheOther) {
  std::mt19937 random(5);  // NOLINT: the same bytes each time
  std::string file;
  std::string wanted;
  constexpr std::size_t kWhole = std::size_t{1} << 20;
  for (const std::size_t size : std::initializer_list<std::size_t>{
           0, 10, 300'000, kWhole, kWhole + 1, 20, 3 * kWhole, 0, 70, 5}) {
    std::string content(size, '\0');
    if (size % 2 == 1) {  // else zeros
      for (char& c : content) c = static_cast<char>(random());
    }
    file += gzip(content);
    wanted += content;
  }
  const Unpacked all = unpacked(file);
  EXPECT_EQ(all.damage, "");
  EXPECT_TRUE(all.content == wanted);
}

TEST(Gunzip, WhatIsWrongWithASmallMemberIsToldAsWithALargeOne) {
  const std::string sound = gzip("the weir at Osk");
  std::string damaged = sound;
  damaged[damaged.size() - 6] ^= 1;  // its digest
  std::string head = sound;
  head[3] |= 2;  // states a digest of the head, which the bytes behind it are not
  for (const std::string& bad : {damaged, head}) {
    EXPECT_EQ(unpacked(sound + bad).damage,
              "the gzip data that begin at byte " + std::to_string(sound.size()) + " are damaged");
  }
  const Unpacked cut = unpacked(sound + sound.substr(0, sound.size() - 3));
  EXPECT_NE(cut.damage.find("are cut off"), std::string::npos);
  EXPECT_EQ(cut.content.substr(0, 15), "the weir at Osk");
}

}  // namespace
}  // namespace firsthand::collect
