#include "preserve/custody_log.h"

#include <gtest/gtest.h>

#include "base/files.h"

namespace firsthand::preserve {
namespace {

LogEntry sample(std::uint64_t seq, const base::Digest& prev) {
  LogEntry entry;
  entry.seq = seq;
  entry.prev = prev;
  entry.time = "2026-05-04T10:00:00Z";
  entry.action = kIngestion;
  entry.actor = "firsthand/0";
  entry.outcome = kSuccess;
  entry.note = "a \"note\"\nof two lines";
  LoggedObject object;
  object.input = "pile/ž.txt";
  object.sha256 = base::sha256(std::to_string(seq));
  object.bytes = 1 + seq;
  object.location = {"fh-000001.warc.gz", 10 * seq, 10, "urn:uuid:x"};
  entry.object = object;
  return entry;
}

std::vector<std::string> chain(std::size_t count) {
  std::vector<std::string> lines;
  LogHead head;
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back(to_line(sample(i, head.last)));
    head.append(lines.back());
  }
  return lines;
}

struct Read {
  LogScan scan;
  std::size_t sound = 0;
  std::size_t all = 0;
};

Read read(const std::vector<std::string>& lines, std::string_view tail = {}) {
  const base::ScratchFolder scratch;
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  text += tail;
  base::replace_file(scratch.path() / "log", text);
  Read out;
  out.scan = scan_log(scratch.path() / "log", lines.size(), [&](const LogEntry&, bool sound) {
    ++out.all;
    if (sound) ++out.sound;
  });
  return out;
}

TEST(CustodyLog, LinesRoundTrip) {
  LogEntry entry = sample(3, base::sha256("x"));
  EXPECT_EQ(parse_line(to_line(entry)), entry);
  entry.object->derived_from = base::sha256("d");
  entry.object->report = base::sha256("r");
  EXPECT_EQ(parse_line(to_line(entry)), entry);
  entry.object.reset();
  EXPECT_EQ(parse_line(to_line(entry)), entry);
  EXPECT_EQ(
      to_line(entry),
      "{\"action\":\"ingestion\",\"actor\":\"firsthand/0\",\"note\":\"a \\\"note\\\"\\nof two "
      "lines\",\"outcome\":\"success\",\"prev\":\"" +
          base::sha256("x").hex() + "\",\"seq\":3,\"time\":\"2026-05-04T10:00:00Z\"}");
}

TEST(CustodyLog, ADecisionRoundTrips) {
  LogEntry entry;
  entry.action = kAssessment;
  entry.actor = "A. Investigator";
  entry.outcome = kSuccess;
  entry.note = "the shared words are the \"mayor's\"";
  entry.decision = {{"decision", "reject"}, {"relation", "copies"}, {"here", "ab:0-12:cd"}};
  EXPECT_EQ(parse_line(to_line(entry)), entry);
}

TEST(CustodyLog, AFieldThatALaterVersionAddsIsPassedOver) {
  std::string line = to_line(sample(0, {}));
  line.insert(line.size() - 1, ",\"zone\":\"x\"");
  EXPECT_TRUE(parse_line(line));
}

TEST(CustodyLog, ARecordOutsideTheArchiveIsRefused) {
  LogEntry entry = sample(0, {});
  entry.object->location.warc = "../../secret.warc.gz";
  EXPECT_FALSE(parse_line(to_line(entry)));
}

TEST(CustodyLog, CheckpointsRoundTripInOneFormOnly) {
  const Checkpoint checkpoint{1234, base::sha256("root")};
  const std::string text = to_text(checkpoint);
  EXPECT_EQ(text, "firsthand-custody-log/v1\n1234\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\n");
  EXPECT_EQ(parse_checkpoint(text), checkpoint);
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_NE(parse_checkpoint(changed), checkpoint) << i;
    EXPECT_FALSE(parse_checkpoint(text.substr(0, i)));
  }
  EXPECT_FALSE(parse_checkpoint(text + "\n"));
}

TEST(CustodyLog, AWholeLogIsSound) {
  const Read whole = read(chain(9));
  EXPECT_TRUE(whole.scan.damages.empty());
  EXPECT_EQ(whole.sound, 9u);
  EXPECT_EQ(whole.scan.head.tree.size(), 9u);
  EXPECT_EQ(whole.scan.root_at, whole.scan.head.tree.root());
  EXPECT_EQ(whole.scan.head.bytes, whole.scan.file_bytes);
}

TEST(CustodyLog, EveryAttackOnLinesIsNoticedAndTheLineNamed) {
  const std::vector<std::string> lines = chain(12);
  const auto root = read(lines).scan.root_at;
  const auto noticed = [&](const std::vector<std::string>& attacked, std::size_t first) {
    const Read found = read(attacked);
    if (found.scan.damages.empty()) return found.scan.root_at != root || attacked.size() != 12;
    return found.scan.damages[0].line <= first + 2 && found.sound <= first + 1;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto gone = lines;
    gone.erase(gone.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_TRUE(noticed(gone, i));
    auto twice = lines;
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    EXPECT_TRUE(noticed(twice, i));
    auto edited = lines;
    edited[i].replace(edited[i].find("ingestion"), 9, "ingestiom");
    EXPECT_TRUE(noticed(edited, i));
    for (std::size_t k = i + 1; k < lines.size(); ++k) {
      auto swapped = lines;
      std::swap(swapped[i], swapped[k]);
      EXPECT_TRUE(noticed(swapped, i));
    }
  }
}

TEST(CustodyLog, ATornTailIsTold) {
  const auto lines = chain(3);
  for (const std::string_view tail : {std::string_view("{\"act"), std::string_view("\0\0\0", 3),
                                      std::string_view("\n"), std::string_view("{}\n")}) {
    const Read torn = read(lines, tail);
    EXPECT_EQ(torn.sound, 3u);
    ASSERT_EQ(torn.scan.damages.size(), 1u);
    EXPECT_EQ(torn.scan.damages[0].line, 4u);
    EXPECT_EQ(torn.scan.damages[0].offset, torn.scan.head.bytes);
    EXPECT_EQ(torn.scan.file_bytes, torn.scan.head.bytes + tail.size());
  }
}

}  // namespace
}  // namespace firsthand::preserve
