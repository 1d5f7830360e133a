#include "preserve/segment.h"

#include <gtest/gtest.h>

#include "preserve/gzip_member.h"

namespace firsthand::preserve {
namespace {

constexpr const char* kHeader = "WARC/1.1\r\nContent-Length: n\r\n\r\n";

class SegmentTest : public ::testing::Test {
 protected:
  base::Result<std::string> read(std::uint64_t offset, std::uint64_t length, std::uint64_t bytes,
                                 const std::string& header = kHeader) const {
    std::string out;
    FH_TRY([[maybe_unused]] const base::Done done,
           read_record(path_, offset, length, header, bytes,
                       [&](std::string_view piece) { out += piece; }));
    return out;
  }

  base::ScratchFolder scratch_;
  std::filesystem::path path_ = scratch_.path() / "fh-000001.warc.gz";
};

Pieces pieces_of(const std::string& data) {
  return [data](const std::function<void(std::string_view)>& sink) -> base::Result<base::Done> {
    for (std::size_t at = 0; at < data.size(); at += 1000) {
      sink(std::string_view(data).substr(at, 1000));
    }
    return base::Done{};
  };
}

TEST_F(SegmentTest, RecordsComeBackWhicheverWayTheyWentIn) {
  std::string data = "line of the statement\n";
  while (data.size() < 9000) data += data;
  Segment segment(path_);
  const auto first = segment.append(kHeader, data);
  const auto second =
      segment.append_pieces(kHeader, data.size(), base::sha256(data), pieces_of(data));
  ASSERT_TRUE(second);
  const auto third = segment.append(kHeader, "");
  EXPECT_EQ(segment.size(), first + *second + third);
  EXPECT_EQ(segment.digest(), base::sha256(base::read_own_file(path_)));
  EXPECT_EQ(*read(0, first, data.size()), data);
  EXPECT_EQ(*read(first, *second, data.size()), data);
  EXPECT_EQ(*read(first + *second, third, 0), "");
  EXPECT_EQ(Segment(path_).digest(), segment.digest());
}

TEST_F(SegmentTest, AFileThatChangesMeanwhileLeavesNothingBehind) {
  const std::string data(5000, 'x');
  Segment segment(path_);
  segment.append(kHeader, "before");
  const auto size = segment.size();
  const auto digest = segment.digest();
  EXPECT_FALSE(segment.append_pieces(kHeader, 5000, base::sha256("other"), pieces_of(data)));
  EXPECT_FALSE(segment.append_pieces(kHeader, 4999, base::sha256(data), pieces_of(data)));
  EXPECT_FALSE(segment.append_pieces(kHeader, 5001, base::sha256(data), pieces_of(data)));
  EXPECT_FALSE(segment.append_pieces(kHeader, 1, base::sha256(data), pieces_of("")));
  EXPECT_EQ(segment.size(), size);
  EXPECT_EQ(segment.digest(), digest);
  EXPECT_EQ(std::filesystem::file_size(path_), size);
}

TEST_F(SegmentTest, WhatIsNotTheRecordIsAFault) {
  Segment segment(path_);
  const auto length = segment.append(kHeader, "content");
  segment.append(kHeader, "next");
  EXPECT_TRUE(read(0, length, 7));
  EXPECT_FALSE(read(0, length, 6));
  EXPECT_FALSE(read(0, length, 8));
  EXPECT_FALSE(read(0, length - 1, 7));
  EXPECT_FALSE(read(0, length + 1, 7));
  EXPECT_FALSE(read(1, length, 7));
  EXPECT_FALSE(read(segment.size(), length, 7));
  EXPECT_FALSE(read(0, length, 7, "WARC/1.1\r\nContent-Length: m\r\n\r\n"));
}

}  // namespace
}  // namespace firsthand::preserve
