#include "preserve/log_index.h"

#include <gtest/gtest.h>

namespace firsthand::preserve {
namespace {

LogEntry ingested(const std::string& input, const std::string& content) {
  LogEntry entry;
  entry.action = kIngestion;
  entry.outcome = kSuccess;
  entry.object.emplace();
  entry.object->input = input;
  entry.object->sha256 = base::sha256(content);
  entry.object->bytes = content.size();
  entry.object->location = {"fh-000001.warc.gz", 0, 9, "urn:uuid:x"};
  return entry;
}

LogEntry failed(const std::string& input, const std::string& note) {
  LogEntry entry;
  entry.action = kIngestion;
  entry.outcome = kFailure;
  entry.note = note;
  entry.object.emplace();
  entry.object->input = input;
  return entry;
}

TEST(LogIndex, AllPathsOfOneCopyAreKept) {
  LogIndex index;
  index.add(ingested("z", "x"));
  index.add(ingested("a", "x"));
  index.add(ingested("a", "x"));
  index.add(ingested("a", "y"));
  ASSERT_EQ(index.objects().size(), 2u);
  EXPECT_EQ(index.objects().at(base::sha256("x")).inputs, (std::vector<std::string>{"a", "z"}));
  EXPECT_TRUE(index.has_input(base::sha256("y"), "a"));
  EXPECT_FALSE(index.has_input(base::sha256("y"), "z"));
  EXPECT_FALSE(index.has_input(base::sha256("w"), "z"));
  EXPECT_EQ(index.segment_ends().at("fh-000001.warc.gz"), 9u);
}

TEST(LogIndex, AFailureIsSupersededByItsIngestionAndByALaterFailure) {
  LogIndex index;
  index.add(failed("b", "unreadable: gone"));
  index.add(failed("a", "unreadable: once"));
  index.add(failed("a", "too_large: now"));
  EXPECT_EQ(index.failed(),
            (std::vector<model::InputFault>{{"a", {base::FaultCode::kTooLarge, "now"}},
                                            {"b", {base::FaultCode::kUnreadable, "gone"}}}));
  EXPECT_EQ(index.last_failure("a"), "too_large: now");
  EXPECT_EQ(index.last_failure("c"), "");
  index.add(ingested("a", "x"));
  ASSERT_EQ(index.failed().size(), 1u);
  EXPECT_EQ(index.failed()[0].input, "b");
}

TEST(LogIndex, FaultNotesRoundTrip) {
  const base::Fault fault{base::FaultCode::kTruncated, "it ends: early"};
  EXPECT_EQ(parse_fault_note(fault_note(fault)), fault);
  EXPECT_EQ(parse_fault_note("strange").detail, "strange");
}

}  // namespace
}  // namespace firsthand::preserve
