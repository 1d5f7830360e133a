// Damaged and hostile WARC files: one fault for each damage, and every other record comes out.
#include <gtest/gtest.h>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using base::FaultCode;
using Strings = std::vector<std::string>;

std::string record(int number) {
  return warc_page("<html><p>Statement " + std::to_string(number) +
                   ": the bridge at Varra was closed on that morning, and nobody crossed it "
                   "before the fog had gone.</p></html>");
}

TEST(WarcDamage, ALengthThatIsTooSmallLeavesBytesThatAreNamed) {
  const std::string text = "The bridge at Varra was closed.";
  const std::string bad = warc_record("resource", text, {{"Content-Length", "10"}});
  const Outcome out = unpacked(record(1) + bad + record(2));
  EXPECT_EQ(out.captures.size(), 3u);
  EXPECT_EQ(out.captures[1].bytes, text.substr(0, 10));
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, FaultCode::kMalformed);
  const std::size_t at = record(1).size() + bad.find(text) + 10;
  EXPECT_EQ(out.faults[0].input, "f#" + std::to_string(at));
}

TEST(WarcDamage, ALengthBeyondTheEndLosesThatRecordOnly) {
  const std::string bad = warc_record("resource", "noon", {{"Content-Length", "999999"}});
  const std::string absurd =
      warc_record("resource", "noon", {{"Content-Length", "999999999999999999"}});
  const std::string none = warc_record("resource", "noon", {{"Content-Length", "many"}});
  for (const std::string& damaged : {bad, absurd, none}) {
    for (const bool packed : {false, true}) {
      const auto stored = [&](const std::string& data) { return packed ? gzip(data) : data; };
      const Outcome out = unpacked(stored(record(1)) + stored(damaged) + stored(record(2)));
      ASSERT_EQ(out.faults.size(), 1u);
      EXPECT_EQ(out.faults[0].input, "f#" + std::to_string(stored(record(1)).size()));
      EXPECT_EQ(out.captures.size(), 2u);
    }
  }
}

TEST(WarcDamage, AFileCutAnywhereIsAFaultAndKeepsWhatIsWhole) {
  const std::string one = record(1);
  const std::string two = record(2);
  const std::string plain = one + two;
  for (std::size_t cut = one.size() + 1; cut + 4 < plain.size(); cut += 7) {
    const Outcome out = unpacked(plain.substr(0, cut));
    EXPECT_EQ(out.inputs(), Strings{"f#0"}) << cut;
    EXPECT_EQ(out.faults.size(), 1u) << cut;
  }
  const std::string packed = gzip(one) + gzip(two);
  for (std::size_t cut = gzip(one).size() + 1; cut < packed.size(); ++cut) {
    const Outcome out = unpacked(packed.substr(0, cut));
    ASSERT_GE(out.captures.size(), 1u) << cut;  // the second may be whole but for gzip's checksum
    EXPECT_EQ(out.captures[0].input, "f#0") << cut;
    EXPECT_EQ(out.faults.size(), 1u) << cut;
  }
  const std::string whole = gzip(plain);
  for (std::size_t cut = 12; cut < whole.size(); cut += 5) {
    EXPECT_GE(unpacked(whole.substr(0, cut)).faults.size(), 1u) << cut;
  }
}

TEST(WarcDamage, ADamagedMemberLosesItsRecordOnly) {
  const std::string one = gzip(record(1));
  const std::string two = gzip(record(2));
  const std::string three = gzip(record(3));
  for (std::size_t at = 12; at < two.size() - 4; ++at) {
    std::string bad = two;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    const Outcome out = unpacked(one + bad + three);
    if (out.captures.size() == 3) {  // the bit was one that fills up the last byte
      EXPECT_EQ(out.captures[1].bytes, unpacked(two).captures[0].bytes);
      continue;
    }
    EXPECT_EQ(out.inputs(), (Strings{"f#0", "f#" + std::to_string(one.size() + two.size())})) << at;
    EXPECT_GE(out.faults.size(), 1u) << at;
  }
}

TEST(WarcDamage, BytesThatAreNoRecordAreNamedOnce) {
  const Outcome out = unpacked(record(1) + std::string(100'000, 'x') + "\r\n" + record(2) +
                               "\nWARC/ is a format\n" + record(3));
  EXPECT_EQ(out.captures.size(), 3u);
  EXPECT_EQ(out.faults.size(), 2u);
  EXPECT_EQ(unpacked(gzip(record(1)) + "no gzip" + gzip(record(2))).captures.size(), 2u);
  EXPECT_EQ(unpacked(gzip(record(1)) + "no gzip" + gzip(record(2))).faults.size(), 1u);
}

TEST(WarcDamage, HeadsWithoutEndAreFaults) {
  const Outcome out =
      unpacked("WARC/1.1\r\nWARC-Type: resource\r\nX: " + std::string(200'000, 'x') + record(1) +
               "\r\nWARC/1.1\r\nWARC-Type: resource\r\n");
  EXPECT_EQ(out.captures.size(), 0u);
  EXPECT_EQ(out.faults.size(), 2u);
  const Outcome http =
      unpacked(warc_record("response", "no http", {{"Content-Type", "application/http"}}));
  ASSERT_EQ(http.faults.size(), 1u);
  EXPECT_EQ(http.faults[0].fault.code, FaultCode::kMalformed);
}

TEST(WarcDamage, EveryBitFlippedIsAccountedFor) {
  const std::string file = record(1) + record(2);
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string bad = file;
    bad[at] = static_cast<char>(bad[at] ^ 0x04);
    const Outcome out = unpacked(bad);
    EXPECT_GE(out.total(), 1u) << at;
    EXPECT_LE(out.total(), 4u) << at;
  }
}

TEST(WarcDamage, ManyDamagesEndTheReading) {
  std::string file;
  for (int i = 0; i < 5000; ++i) file += "WARC/1.1\r\nX: y\r\n\r\n";
  const Outcome out = unpacked(file);
  EXPECT_EQ(out.faults.size(), 1001u);
  EXPECT_EQ(out.faults.back().input, "f");
}

}  // namespace
}  // namespace firsthand::collect
