#include "collect/arc.h"

#include <gtest/gtest.h>

#include "collect/containers.h"

namespace firsthand::collect {
namespace {

using Strings = std::vector<std::string>;

const std::string kPage = "<html><p>The lamp on the pier was lit.</p></html>";

std::string head() {
  const std::string block = "1 0 Gulls\nURL IP-address Archive-date Content-type Archive-length\n";
  return "filedesc://pier.arc 0.0.0.0 20310402100000 text/plain " + std::to_string(block.size()) +
         "\n" + block + "\n";
}

std::string record(const std::string& url, const std::string& block) {
  return url + " 192.0.2.7 20310402100000 text/html " + std::to_string(block.size()) + "\n" +
         block + "\n";
}

TEST(Arc, RecordsAreCapturesAndTheHeaderIsSkipped) {
  const std::string message = http("200 OK", {{"Content-Type", "text/html"}}, kPage);
  const std::string a = record("http://pier.example/a b", message);
  const std::string b = record("http://pier.example/bare", kPage);
  for (const bool packed : {false, true}) {
    const auto stored = [&](const std::string& data) { return packed ? gzip(data) : data; };
    const Outcome out = unpacked(stored(head()) + stored(a) + stored(b));
    ASSERT_EQ(out.captures.size(), 2u);
    EXPECT_EQ(out.captures[0].url, "http://pier.example/a b");
    EXPECT_EQ(out.captures[0].captured->iso(), "2031-04-02T10:00:00Z");
    EXPECT_EQ(out.captures[0].bytes, kPage);
    EXPECT_EQ(out.captures[1].content_type, "text/html");
    EXPECT_EQ(out.captures[1].input,
              "f#" + std::to_string(stored(head()).size() + stored(a).size()));
    EXPECT_EQ(out.types(), Strings{"ARC header"});
    EXPECT_TRUE(out.faults.empty());
  }
}

TEST(Arc, VersionTwoHasMoreFields) {
  const Outcome out = unpacked(head() +
                               "http://pier.example/ 192.0.2.7 20310402100000 text/html 200 "
                               "checksum - 1234 pier.arc 49\n" +
                               kPage + "\n");
  ASSERT_EQ(out.captures.size(), 1u);
  EXPECT_EQ(out.captures[0].bytes, kPage);
  EXPECT_EQ(out.captures[0].content_type, "text/html");
}

TEST(Arc, DamageIsNamedAndTheNextRecordFound) {
  const std::string good = record("http://pier.example/", kPage);
  const std::string bad =
      "http://pier.example/ 192.0.2.7 20310402100000 text/html many\n" + kPage + "\n";
  Outcome out = unpacked(head() + bad + good);
  EXPECT_EQ(out.captures.size(), 1u);
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].input, "f#" + std::to_string(head().size()));
  out = unpacked(head() + good + good.substr(0, good.size() - 20));
  EXPECT_EQ(out.captures.size(), 1u);
  ASSERT_EQ(out.faults.size(), 1u);
  EXPECT_EQ(out.faults[0].fault.code, base::FaultCode::kTruncated);
}

}  // namespace
}  // namespace firsthand::collect
