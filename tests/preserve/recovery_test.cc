// Nothing that commit() returned for is lost, whenever the disk gives up.
#include <gtest/gtest.h>

#include <cerrno>
#include <set>

#include "base/error.h"
#include "preserve/case_folder.h"
#include "preserve/sample_case.h"
#include "preserve/verify.h"

namespace firsthand::preserve {
namespace {

namespace fs = std::filesystem;

constexpr int kFiles = 4;

std::string content_of(int i) {
  return "Statement number " + std::to_string(i) + " of the pile.\n";
}

// One run over the inputs; counts in `acknowledged` what commit() returned for.
void run(const fs::path& inputs, const fs::path& folder, int* acknowledged) {
  StoreOptions options;
  options.segment_bytes = 700;  // more than one segment
  options.batch_files = 2;
  Store store = Store::open(folder, Mode::kCreate, options);
  for (int i = 0; i < kFiles; ++i) {
    const std::string name = "n" + std::to_string(i);
    const auto added = store.add(inputs / name, name);
    if (!added) throw base::Error(added.fault().detail);
    if (i % 2 == 1) {
      store.add_text(added->digest, added->digest, name, content_of(i));
      store.commit();
      *acknowledged = std::max(*acknowledged, i + 1);
    }
  }
  store.commit();
}

class RecoveryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (int i = 0; i < kFiles; ++i) {
      write_input(scratch_.path(), "n" + std::to_string(i), content_of(i));
    }
  }
  void TearDown() override { base::set_disk_fault({}); }

  void expect_holds(int count) const {
    const Store store = Store::open(case_, Mode::kRead);
    std::set<std::string> names;
    for (const Object& object : store.objects()) {
      const auto content = store.read(object, 1000);
      ASSERT_TRUE(content) << content.fault().detail;
      EXPECT_EQ(*content, content_of(object.inputs.at(0).at(1) - '0'));
      names.insert(object.inputs.begin(), object.inputs.end());
    }
    for (int i = 0; i < count; ++i) EXPECT_TRUE(names.contains("n" + std::to_string(i)));
  }

  void expect_sound() const {
    const VerifyReport report = verify(case_);
    for (const Problem& problem : report.problems) ADD_FAILURE() << problem.to_string();
  }

  // The segment that is `beyond` after the last one.
  std::string last_segment(std::uint64_t beyond) const {
    std::uint64_t number = 1;
    while (fs::exists(case_ / "archive" / segment_name(number))) ++number;
    return "archive/" + segment_name(number - 1 + beyond);
  }

  FixedClock clock_;
  base::ScratchFolder scratch_;
  fs::path case_ = scratch_.path() / "c";
};

// The k-th call fails, and in the second pass all after it too; then the run is made again.
TEST_F(RecoveryTest, TheDiskFailsAtEveryCallOnceAndForGood) {
  for (const bool for_good : {false, true}) {
    for (int k = 1;; ++k) {
      fs::remove_all(case_);
      int calls = 0;
      int acknowledged = 0;
      base::set_disk_fault([&](std::string_view, const std::string&) {
        ++calls;
        return calls == k || (for_good && calls > k) ? ENOSPC : 0;
      });
      bool stopped = false;
      try {
        run(scratch_.path(), case_, &acknowledged);
      } catch (const base::IoError&) {
        stopped = true;
      }
      base::set_disk_fault({});
      if (!stopped) {
        EXPECT_LT(calls, k);
        EXPECT_GT(k, 40) << "the loop went through all calls of a run";
        break;
      }
      SCOPED_TRACE("call " + std::to_string(k));
      if (acknowledged > 0) expect_holds(acknowledged);
      run(scratch_.path(), case_, &acknowledged);
      expect_holds(kFiles);
      expect_sound();
      if (HasFailure()) return;
    }
  }
}

// The disk fails again while the torn tail of the first failure is being cut off.
TEST_F(RecoveryTest, TheDiskFailsDuringRecoveryToo) {
  for (int first = 5; first < 60; first += 9) {
    for (int second = 1; second < 25; second += 2) {
      fs::remove_all(case_);
      int acknowledged = 0;
      for (const int k : {first, second}) {
        int calls = 0;
        base::set_disk_fault(
            [&](std::string_view, const std::string&) { return ++calls >= k ? EIO : 0; });
        try {
          run(scratch_.path(), case_, &acknowledged);
        } catch (const base::IoError&) {
        }
        base::set_disk_fault({});
      }
      SCOPED_TRACE(std::to_string(first) + ", then " + std::to_string(second));
      run(scratch_.path(), case_, &acknowledged);
      expect_holds(kFiles);
      expect_sound();
      if (HasFailure()) return;
    }
  }
}

// What a killed process leaves: any part of the bytes that were not synced yet.
TEST_F(RecoveryTest, EveryTornTailIsCutOffAndLogged) {
  int acknowledged = 0;
  run(scratch_.path(), case_, &acknowledged);
  const auto whole = contents(case_);
  const std::string line = "{\"action\":\"ingestion\",\"actor\":\"firsthand\"";
  // What a run leaves in the last segment, and in the one it was about to begin.
  const std::vector<std::string> names = {"custody/log.jsonl", last_segment(0), last_segment(1)};
  for (const std::string& name : names) {
    for (std::size_t size = 1; size <= line.size(); size += 3) {
      auto torn = whole;
      torn[name] += line.substr(0, size);
      restore(case_, torn);
      EXPECT_FALSE(verify(case_).ok());
      { const Store store = Store::open(case_, Mode::kWrite); }
      expect_holds(kFiles);
      expect_sound();
      const auto after = contents(case_);
      for (const auto& [file, content] : whole) {
        if (file.starts_with("archive/")) {
          EXPECT_EQ(after.at(file), content);
        }
      }
      EXPECT_TRUE(after.at("custody/log.jsonl").starts_with(whole.at("custody/log.jsonl")));
      const auto logged = Store::open(case_, Mode::kRead).events(kRecovery);
      ASSERT_EQ(logged.size(), 1u);
      EXPECT_NE(logged[0].note.find("removed " + std::to_string(size) + " bytes"),
                std::string::npos);
    }
  }
}

// Killed after the log was synced and before the checkpoint was replaced.
TEST_F(RecoveryTest, LinesBehindTheCheckpointAreKept) {
  StoreOptions options;
  Store::open(case_, Mode::kCreate, options);
  const std::string early = base::read_own_file(case_ / "custody/checkpoint.txt");
  int acknowledged = 0;
  run(scratch_.path(), case_, &acknowledged);
  base::replace_file(case_ / "custody/checkpoint.txt", early);
  EXPECT_FALSE(verify(case_).ok());
  expect_holds(kFiles);
  { const Store store = Store::open(case_, Mode::kWrite); }
  expect_holds(kFiles);
  expect_sound();
}

}  // namespace
}  // namespace firsthand::preserve
