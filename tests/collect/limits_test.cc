// What is made to exhaust a reader ends in one fault that says so.
#include <gtest/gtest.h>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;

Limits small() {
  Limits limits;
  limits.file_bytes = 4'000'000;
  limits.member_bytes = 100'000;
  limits.unpacked_floor = 1'000'000;
  limits.unpacked_ratio = 2;
  limits.members = 20;
  limits.depth = 3;
  return limits;
}

void expect_too_large(const Outcome& out, std::size_t captures = 0) {
  EXPECT_EQ(out.captures.size(), captures);
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kTooLarge);
  EXPECT_FALSE(out.faults[0].fault.detail.empty());
}

TEST(Limits, AFileOverTheLimitIsAFault) {
  expect_too_large(unpacked(std::string(4'000'001, 'a'), small()));
  EXPECT_EQ(unpacked(std::string(4'000'000, 'a'), small()).captures.size(), 1u);
}

TEST(Limits, BombsAreCutShort) {
  const std::string zeros(3'000'000, '0');
  expect_too_large(unpacked(gzip(zeros), small()));
  expect_too_large(unpacked(compressed(zeros, "xz"), small()));
  expect_too_large(unpacked(zip({{"a", zeros}}), small()));
  expect_too_large(unpacked(gzip(warc_record("resource", zeros)), small()));
  const Outcome archive = unpacked(gzip(tar({{"a", zeros}})), small());
  ASSERT_EQ(archive.fault_inputs(), (std::vector<std::string>{"f!a", "f"}));
  EXPECT_EQ(archive.faults[1].fault.code, FaultCode::kTooLarge);
}

TEST(Limits, ManyMembersThatUnpackToTooMuchEndTheReading) {
  std::vector<ZipFile> files;
  for (int i = 0; i < 15; ++i) files.push_back({std::to_string(i), std::string(90'000, 'x'), true});
  expect_too_large(unpacked(zip(files), small()), 11);
  std::string file;
  for (int i = 0; i < 15; ++i) {
    file += warc_page(gzip(std::string(90'000, 'x')), {{"Content-Encoding", "gzip"}});
  }
  expect_too_large(unpacked(file, small()), 11);
}

TEST(Limits, ManyMembersEndTheReading) {
  std::vector<ZipFile> files;
  std::string records;
  for (int i = 0; i < 30; ++i) {
    files.push_back({std::to_string(i), "x", false});
    records += warc_record("resource", "x");
  }
  expect_too_large(unpacked(zip(files), small()), 20);
  expect_too_large(unpacked(records, small()), 20);
}

TEST(Limits, FaultsOfPagesDoNotEndTheReading) {
  std::string records;
  for (int i = 0; i < 1500; ++i) records += warc_page("\x05", {{"Content-Encoding", "zstd"}});
  const Outcome out = unpacked(records + warc_page("<p>The last one.</p>"));
  EXPECT_EQ(out.faults.size(), 1500u);
  EXPECT_EQ(out.captures.size(), 1u);
}

TEST(Limits, NestsThatAreTooDeepAreNotOpened) {
  std::string file = "The end.";
  for (int i = 0; i < 3; ++i) file = zip({{"in", file, false}});
  EXPECT_EQ(unpacked(file, small()).captures.size(), 1u);
  expect_too_large(unpacked(zip({{"in", file, false}}), small()));
  std::string packed = "The end.";
  for (int i = 0; i < 100; ++i) packed = gzip(packed);
  expect_too_large(unpacked(packed, small()));
}

TEST(Limits, ALargeRecordThatIsNoPageIsSkippedAndOneThatIsIsAFault) {
  const std::string large(150'000, 'x');
  const std::string after = warc_page("<p>After it.</p>");
  for (const bool packed : {false, true}) {
    const auto stored = [&](const std::string& data) { return packed ? gzip(data) : data; };
    const auto movie =
        warc_record("response", http("200 OK", {{"Content-Type", "video/mp4"}}, large));
    Outcome out = unpacked(stored(movie) + stored(after), small());
    EXPECT_EQ(out.types(), std::vector<std::string>{"WARC response, audio or video"});
    EXPECT_EQ(out.captures.size(), 1u);
    EXPECT_TRUE(out.faults.empty());
    expect_too_large(unpacked(stored(warc_page(large)) + stored(after), small()), 1);
  }
}

TEST(Limits, TimeGrowsWithTheSizeOnly) {
  // Each of these would take minutes if some step were quadratic.
  std::string heads;
  for (int i = 0; i < 200'000; ++i) heads += "\nWARC/1.";
  EXPECT_EQ(unpacked("WARC/1.1\r\n\r\n" + heads).faults.size(), 1u);
  std::string magics;
  for (int i = 0; i < 500'000; ++i) magics += std::string("\x1f\x8b\x08\0", 4);
  EXPECT_GE(unpacked(magics).faults.size(), 1u);
  std::string empties;
  const std::string empty = gzip("");
  for (int i = 0; i < 100'000; ++i) empties += empty;
  EXPECT_EQ(unpacked(empties).faults.size(), 1u);
  std::string ones;
  const std::string one = gzip("\n");
  for (int i = 0; i < 50'000; ++i) ones += one;
  EXPECT_EQ(unpacked(gzip(warc_page("<p>x</p>")) + ones).captures.size(), 1u);
  EXPECT_GE(unpacked("PK\x03\x04" + std::string(2'000'000, 'P')).faults.size(), 1u);
}

}  // namespace
}  // namespace firsthand::collect
