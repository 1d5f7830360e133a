#include "preserve/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "preserve/case_folder.h"
#include "preserve/sample_case.h"
#include "preserve/verify.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class StoreTest : public ::testing::Test {
 protected:
  std::string refusal(Mode mode) const {
    try {
      Store::open(case_, mode);
    } catch (const base::CaseError& error) {
      return error.what();
    }
    return "none";
  }

  FixedClock clock_;
  base::ScratchFolder scratch_;
  fs::path case_ = scratch_.path() / "my.case";
};

TEST_F(StoreTest, BytesOutAreBytesInAndAllPathsAreKept) {
  fill_sample_case(scratch_.path(), case_);
  const Store store = Store::open(case_, Mode::kRead);
  const auto objects = store.objects();
  ASSERT_EQ(objects.size(), 3u);
  EXPECT_TRUE(std::is_sorted(objects.begin(), objects.end(),
                             [](const auto& a, const auto& b) { return a.digest < b.digest; }));
  for (const Object& object : objects) {
    const std::string name = object.inputs.front().substr(5);
    EXPECT_EQ(*store.read(object, 1000), "The statement of the witness in " + name + ".\n");
    EXPECT_EQ(store.read(object, object.bytes - 1).fault().code, base::FaultCode::kTooLarge);
    EXPECT_EQ(object.inputs.size(), name == "a.txt" ? 2u : 1u);
  }
  ASSERT_EQ(store.failed().size(), 1u);
  EXPECT_EQ(store.failed()[0].input, "pile/locked.txt");
  ASSERT_EQ(store.conversions().size(), 1u);
  EXPECT_EQ(*store.read_text(store.conversions()[0], 1000),
            "The statement of the witness in a.txt.");
  ASSERT_EQ(store.events(kExport).size(), 1u);
  EXPECT_EQ(store.events(kExport)[0].note, "exported as jsonl");
  EXPECT_EQ(store.events("").size(), store.checkpoint().size);
  EXPECT_TRUE(fs::exists(case_ / "archive/fh-000002.warc.gz"));
  EXPECT_TRUE(verify(case_).ok());
}

TEST_F(StoreTest, DoingItAgainChangesNothing) {
  fill_sample_case(scratch_.path(), case_);
  auto once = contents(case_);
  const fs::path other = scratch_.path() / "other.case";
  fill_sample_case(scratch_.path(), other);
  EXPECT_EQ(contents(other), once) << "the same steps give the same bytes";
  {
    Store store = Store::open(case_, Mode::kWrite);
    EXPECT_FALSE(store.add(scratch_.path() / "a.txt", "pile/a.txt")->fresh);
    store.add_failed("pile/locked.txt",
                     {base::FaultCode::kUnreadable, "the file cannot be read: Permission denied"});
    const auto digest = store.objects()[0].digest;
    store.add_text(store.conversions()[0].report, digest, "pile/a.txt",
                   "The statement of the witness in a.txt.");
    store.commit();
  }
  EXPECT_EQ(contents(case_), once);
}

TEST_F(StoreTest, AGrownInputAddsToWhatIsThere) {
  fill_sample_case(scratch_.path(), case_);
  const auto before = contents(case_);
  {
    Store store = Store::open(case_, Mode::kCreate);
    const auto path = write_input(scratch_.path(), "d.txt", "late\n");
    EXPECT_TRUE(store.add(path, "pile/d.txt")->fresh);
    EXPECT_TRUE(store.add(path, "pile/locked.txt").has_value());
    EXPECT_TRUE(store.failed().empty());
    store.commit();
  }
  const auto after = contents(case_);
  for (const std::string name : {"custody/log.jsonl", "archive/fh-000001.warc.gz"}) {
    EXPECT_TRUE(after.at(name).starts_with(before.at(name))) << name;
  }
  EXPECT_EQ(Store::open(case_, Mode::kRead).objects().size(), 4u);
  EXPECT_TRUE(verify(case_).ok());
}

TEST_F(StoreTest, WhatCannotBeReadIsAFaultAndNothingIsStored) {
  Store store = Store::open(case_, Mode::kCreate);
  EXPECT_EQ(store.add(scratch_.path() / "none", "none").fault().code, base::FaultCode::kUnreadable);
  EXPECT_EQ(store.add(scratch_.path(), "folder").fault().code, base::FaultCode::kUnreadable);
  const auto path = write_input(scratch_.path(), "a", "a");
  EXPECT_EQ(store.add(path, "\xff").fault().code, base::FaultCode::kUnsupported);
  EXPECT_EQ(store.add(path, "").fault().code, base::FaultCode::kUnsupported);
  EXPECT_EQ(store.add(path, std::string(30000, 'a')).fault().code, base::FaultCode::kUnsupported);
  store.commit();
  EXPECT_TRUE(store.objects().empty());
}

TEST_F(StoreTest, AFileOverTheLimitOfMemoryGoesThroughInPieces) {
  std::string line = "A long record of the meeting in Lower Brodna, page ";
  std::string big;
  for (int i = 0; big.size() <= (std::size_t{64} << 20); ++i) big += line + std::to_string(i);
  const auto path = write_input(scratch_.path(), "big", big);
  Store store = Store::open(case_, Mode::kCreate);
  const auto added = store.add(path, "big");
  ASSERT_TRUE(added);
  EXPECT_EQ(added->bytes, big.size());
  EXPECT_EQ(added->digest, base::sha256(big));
  EXPECT_EQ(store.events("").size(), 2u) << "over 64 MB commits by itself";
  EXPECT_TRUE(*store.read(store.objects()[0], UINT64_MAX) == big);
  store.commit();
  const Store reader = Store::open(case_, Mode::kRead);
  EXPECT_EQ(reader.objects().size(), 1u);
}

TEST_F(StoreTest, LongNamesAndNotesFitALine) {
  {
    Store store = Store::open(case_, Mode::kCreate);
    store.log_event(
        {std::string(kAssessment), std::string(100'000, '\x01'), "success", "A. Person"});
    EXPECT_TRUE(store.events(kAssessment).empty()) << "not committed yet";
    store.add_failed(std::string(50'000, '"'),
                     {base::FaultCode::kEmpty, std::string(50'000, '\\')});
    store.commit();
    EXPECT_EQ(store.events(kAssessment)[0].actor, "A. Person");
    EXPECT_TRUE(store.events(kAssessment)[0].note.ends_with("\x01…"));
    EXPECT_TRUE(store.events(kPolicy).empty());
  }
  EXPECT_TRUE(verify(case_).ok());
}

TEST_F(StoreTest, RefusesWhatIsNoCaseAndSaysWhatToDo) {
  EXPECT_THAT(refusal(Mode::kRead), HasSubstr("is not a case"));
  EXPECT_THAT(refusal(Mode::kWrite), HasSubstr("is not a case"));
  base::make_folders(case_);
  EXPECT_EQ(refusal(Mode::kCreate), "none") << "an empty folder may become a case";
  const auto held = Store::open(case_, Mode::kWrite);
  EXPECT_THAT(refusal(Mode::kWrite), HasSubstr("another firsthand is writing"));
  EXPECT_EQ(refusal(Mode::kRead), "none");
  EXPECT_THROW(verify(case_), base::CaseError);
  const fs::path newer = scratch_.path() / "newer";
  base::make_folders(newer);
  base::replace_file(newer / "0=firsthand_store_9.0", "");
  case_ = newer;
  EXPECT_THAT(refusal(Mode::kRead), HasSubstr("update the program"));
  case_ = scratch_.path();
  base::replace_file(case_ / "other.txt", "x");
  EXPECT_THAT(refusal(Mode::kCreate), HasSubstr("choose a new or an empty folder"));
  EXPECT_EQ(base::read_own_file(case_ / "other.txt"), "x");
}

TEST_F(StoreTest, ADamagedCaseIsNotWrittenTo) {
  fill_sample_case(scratch_.path(), case_);
  const auto whole = contents(case_);
  const auto refused = [&](const std::string& name, std::string content) {
    auto changed = whole;
    changed[name] = std::move(content);
    restore(case_, changed);
    EXPECT_THAT(refusal(Mode::kWrite), HasSubstr("is damaged")) << name;
    EXPECT_EQ(contents(case_), changed);
  };
  std::string log = whole.at("custody/log.jsonl");
  refused("custody/log.jsonl", log.substr(0, log.size() - 1));
  log[log.size() / 2] = static_cast<char>(log[log.size() / 2] ^ 1);
  refused("custody/log.jsonl", log);
  refused("custody/checkpoint.txt", "");
  refused("archive/fh-000001.warc.gz", "short");
  for (const std::string name :
       {"custody/log.jsonl", "custody/checkpoint.txt", "archive/fh-000002.warc.gz"}) {
    auto changed = whole;
    changed.erase(name);
    restore(case_, changed);
    EXPECT_THAT(refusal(Mode::kWrite), HasSubstr("is damaged")) << name;
    EXPECT_EQ(contents(case_), changed);
  }
}

}  // namespace
}  // namespace firsthand::preserve
