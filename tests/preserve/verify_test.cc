// Every later change is noticed.
#include "preserve/verify.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "preserve/case_folder.h"
#include "preserve/sample_case.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;

class VerifyTest : public ::testing::Test {
 protected:
  void SetUp() override {
    fill_sample_case(scratch_.path(), case_);
    whole_ = contents(case_);
  }
  // What verify says when one file is other than it was.
  VerifyReport with(const std::string& name, const std::string& content) const {
    overwrite(case_ / name, content);
    VerifyReport report = verify(case_, 1);
    overwrite(case_ / name, whole_.at(name));
    return report;
  }
  // The digests a forger would write beside his change.
  void forge_sums() const {
    Sums sums;
    for (const std::string& name : evidence_files({case_})) {
      sums[name] = base::sha256(base::read_own_file(case_ / name)).hex();
    }
    overwrite(case_ / "SHA256SUMS", to_text(sums));
  }

  FixedClock clock_;
  base::ScratchFolder scratch_;
  fs::path case_ = scratch_.path() / "c";
  std::map<std::string, std::string> whole_;
};

const std::vector<std::string> kEvidence = {"archive/fh-000001.warc.gz",
                                            "archive/fh-000002.warc.gz", "custody/log.jsonl",
                                            "custody/checkpoint.txt", "SHA256SUMS"};

TEST_F(VerifyTest, AWholeCaseIsSoundAndCounted) {
  const VerifyReport report = verify(case_);
  EXPECT_TRUE(report.ok());
  EXPECT_EQ(report.objects, 3u);
  EXPECT_EQ(report.records, 6u) << "two of warcinfo, three files, one text";
  EXPECT_EQ(report.entries, 9u);
  EXPECT_EQ(report.checkpoint, Store::open(case_, Mode::kRead).checkpoint());
  EXPECT_EQ(to_text(report.checkpoint), whole_.at("custody/checkpoint.txt"));
  EXPECT_FALSE(limits_statement().empty());
}

TEST_F(VerifyTest, AFlippedBitInAnyByteIsNoticed) {
  for (const std::string& name : kEvidence) {
    const std::string& content = whole_.at(name);
    for (std::size_t i = 0; i < content.size(); ++i) {
      std::string changed = content;
      changed[i] = static_cast<char>(changed[i] ^ (1 << (i * 5 % 8)));
      ASSERT_FALSE(with(name, changed).ok()) << name << ", byte " << i;
    }
  }
}

TEST_F(VerifyTest, ATruncationAtAnyByteIsNoticed) {
  for (const std::string& name : kEvidence) {
    for (std::size_t size = 0; size < whole_.at(name).size(); ++size) {
      ASSERT_FALSE(with(name, whole_.at(name).substr(0, size)).ok()) << name << ", at " << size;
    }
  }
}

// Even where SHA256SUMS was made anew: what is in the log binds header and content.
TEST_F(VerifyTest, ABitOfTheContentIsNoticedThroughTheLogAlone) {
  const std::string name = "archive/fh-000001.warc.gz";
  const std::string& content = whole_.at(name);
  std::size_t unnoticed = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    for (int bit = 0; bit < 8; bit += 3) {
      std::string changed = content;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      overwrite(case_ / name, changed);
      forge_sums();
      if (verify(case_, 1).ok()) ++unnoticed;
    }
  }
  // A gzip member has a byte (XFL) and a few padding bits that say nothing about its content.
  EXPECT_LE(unnoticed, 5u * 4);
}

TEST_F(VerifyTest, TheRecordAndTheInputsAreNamed) {
  const auto objects = Store::open(case_, Mode::kRead).objects();
  for (const Object& object : objects) {
    const std::string name = "archive/" + object.location.warc;
    std::string changed = whole_.at(name);
    char& byte = changed[object.location.offset + object.location.length / 2];
    byte = static_cast<char>(byte ^ 4);
    const VerifyReport report = with(name, changed);
    const auto named =
        std::find_if(report.problems.begin(), report.problems.end(),
                     [&](const Problem& problem) { return problem.inputs == object.inputs; });
    ASSERT_NE(named, report.problems.end());
    EXPECT_EQ(named->file, name);
    EXPECT_EQ(named->offset, object.location.offset);
    EXPECT_EQ(named->record_id, object.location.record_id);
    EXPECT_NE(named->to_string().find(object.inputs[0]), std::string::npos);
  }
}

TEST_F(VerifyTest, MissingAndAddedFilesAreNamed) {
  for (const std::string& name : kEvidence) {
    fs::remove(case_ / name);
    const VerifyReport report = verify(case_);
    EXPECT_TRUE(std::any_of(report.problems.begin(), report.problems.end(),
                            [&](const Problem& problem) { return problem.file == name; }))
        << name;
    overwrite(case_ / name, whole_.at(name));
  }
  EXPECT_TRUE(verify(case_).ok());
  for (const std::string name : {"archive/extra.warc.gz", "archive/fh-000003.warc.gz",
                                 "custody/.hidden", "custody/checkpoint.txt.new"}) {
    overwrite(case_ / name, "");
    const VerifyReport report = verify(case_);
    ASSERT_FALSE(report.ok()) << name;
    EXPECT_EQ(report.problems[0].file, name);
    fs::remove(case_ / name);
  }
  overwrite(case_ / "findings.sqlite", "derived");
  EXPECT_TRUE(verify(case_).ok()) << "what is derived is not evidence";
}

TEST_F(VerifyTest, AppendedBytesAreNamedByPlace) {
  const std::string name = "archive/fh-000001.warc.gz";
  overwrite(case_ / name, whole_.at(name) + "x");
  forge_sums();
  const VerifyReport report = verify(case_);
  ASSERT_EQ(report.problems.size(), 1u);
  EXPECT_EQ(report.problems[0].offset, whole_.at(name).size());
}

TEST_F(VerifyTest, LinesTakenOutDoubledOrMovedAreNoticed) {
  std::vector<std::string> lines;
  const std::string& log = whole_.at("custody/log.jsonl");
  for (std::size_t at = 0; at < log.size();) {
    const std::size_t end = log.find('\n', at) + 1;
    lines.push_back(log.substr(at, end - at));
    at = end;
  }
  const auto joined = [](const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
  };
  ASSERT_EQ(joined(lines), log);
  const auto expect_noticed = [&](const std::vector<std::string>& attacked) {
    overwrite(case_ / "custody/log.jsonl", joined(attacked));
    forge_sums();
    EXPECT_FALSE(verify(case_).ok());
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto gone = lines;
    gone.erase(gone.begin() + static_cast<std::ptrdiff_t>(i));
    expect_noticed(gone);
    for (std::size_t k = 0; k < lines.size(); ++k) {
      auto doubled = lines;
      doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[k]);
      expect_noticed(doubled);
      if (k <= i) continue;
      auto swapped = lines;
      std::swap(swapped[i], swapped[k]);
      expect_noticed(swapped);
    }
  }
}

TEST_F(VerifyTest, TwoRecordsThatChangedPlacesAreNoticed) {
  const fs::path other = scratch_.path() / "other";
  {
    Store store = Store::open(other, Mode::kCreate);
    for (const std::string name : {"x", "y"}) {  // what looks compressed is stored as it is
      const auto path = write_input(scratch_.path(), name, "\x1f\x8b" + name);
      ASSERT_TRUE(store.add(path, name));
    }
    store.commit();
  }
  const auto objects = Store::open(other, Mode::kRead).objects();
  const RecordLocation& a = objects.at(0).location;
  const RecordLocation& b = objects.at(1).location;
  ASSERT_EQ(a.length, b.length);
  const fs::path segment = other / "archive" / a.warc;
  std::string changed = base::read_own_file(segment);
  const auto at = [&](std::uint64_t offset) {
    return changed.begin() + static_cast<std::ptrdiff_t>(offset);
  };
  std::swap_ranges(at(a.offset), at(a.offset + a.length), at(b.offset));
  overwrite(segment, changed);
  const VerifyReport report = verify(other);
  EXPECT_EQ(report.problems.size(), 3u) << "both records, and the digest of the file";
}

TEST_F(VerifyTest, TheReportDoesNotDependOnThreads) {
  std::string changed = whole_.at("archive/fh-000001.warc.gz");
  for (std::size_t i = 20; i < changed.size(); i += 50) changed[i] = 'x';
  overwrite(case_ / "archive/fh-000001.warc.gz", changed);
  std::vector<std::string> one;
  std::vector<std::string> four;
  for (const Problem& problem : verify(case_, 1).problems) one.push_back(problem.to_string());
  for (const Problem& problem : verify(case_, 4).problems) four.push_back(problem.to_string());
  EXPECT_EQ(one, four);
  EXPECT_FALSE(one.empty());
}

}  // namespace
}  // namespace firsthand::preserve
