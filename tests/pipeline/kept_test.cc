// What a build keeps for the next one: found again as it was, or not at all.
#include "pipeline/kept.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/files.h"
#include "casefile/casefile.h"
#include "pipeline/build.h"

namespace firsthand::pipeline {
namespace {

using base::sha256;

class KeptFiles : public testing::Test {
 protected:
  std::filesystem::path folder() const { return scratch_.path() / "kept"; }
  std::filesystem::path file(int number) const {
    return folder() / ("kept-" + std::to_string(number));
  }
  void keep(const std::string& key, const std::string& bytes) {
    base::WorkFiles files(folder());
    Kept kept(&files, "stamp");
    kept.keep(sha256(key), bytes);
    kept.finish();
  }
  std::string found(const std::string& key, const std::string& stamp = "stamp") {
    base::WorkFiles files(folder());
    return Kept(&files, stamp).find(sha256(key)).value_or("nothing");
  }
  void change(const std::filesystem::path& path, std::size_t from_end) {
    std::string bytes = base::read_file(path, 1 << 20).value();
    bytes.at(bytes.size() - from_end) ^= 1;
    base::replace_file(path, bytes);
  }

 private:
  base::ScratchFolder scratch_;
};

TEST_F(KeptFiles, WhatWasKeptIsFoundAgain) {
  keep("a", "one");
  keep("b", "");
  EXPECT_EQ(found("a"), "one");
  EXPECT_EQ(found("b"), "");
  EXPECT_EQ(found("c"), "nothing");
}

TEST_F(KeptFiles, WhatAnotherBuildOfTheProgramKeptIsThrownAway) {
  keep("a", "one");
  EXPECT_EQ(found("a", "another"), "nothing");
  EXPECT_FALSE(std::filesystem::exists(file(0)));
}

TEST_F(KeptFiles, ADamagedEntryIsNoneAndIsReplaced) {
  keep("a", "one");
  keep("b", "two");
  change(file(0), 1);
  EXPECT_EQ(found("a"), "nothing");
  EXPECT_EQ(found("b"), "two");
  keep("a", "one");
  EXPECT_EQ(found("a"), "one");
  change(file(1), 10);  // the head of "b"
  EXPECT_EQ(found("b"), "nothing");
}

TEST_F(KeptFiles, AFileThatAKillCutOffIsReadAsFarAsItGoes) {
  {
    base::WorkFiles files(folder());
    Kept kept(&files, "stamp");
    kept.keep(sha256("a"), "one");
    kept.keep(sha256("b"), "two");
    kept.finish();
  }
  const std::string whole = base::read_file(file(0), 1 << 20).value();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    base::replace_file(file(0), whole.substr(0, size));
    EXPECT_EQ(found("a"), "nothing");
    // "b" stands before it: its digest is the lesser one.
    if (std::filesystem::exists(file(0)) && size >= whole.size() - 80 - 3) {
      EXPECT_EQ(found("b"), "two");
    }
  }
}

TEST_F(KeptFiles, ManyFilesBecomeOne) {
  for (int i = 0; i < 40; ++i) keep(std::to_string(i), "of " + std::to_string(i));
  base::WorkFiles files(folder());
  EXPECT_LE(files.names().size(), 18u);
  for (int i = 0; i < 40; ++i) EXPECT_EQ(found(std::to_string(i)), "of " + std::to_string(i));
}

std::string mail(const std::string& subject, const std::string& words) {
  return "From keeper@osk.example Mon May  4 10:00:00 2026\nFrom: keeper@osk.example\nSubject: " +
         subject + "\nDate: Mon, 4 May 2026 10:00:00 +0000\n\n" + words + "\n\n";
}

class Grown : public testing::Test {
 protected:
  std::filesystem::path pile() const { return scratch_.path() / "pile"; }
  std::filesystem::path folder(const std::string& name) const { return scratch_.path() / name; }
  void SetUp() override { base::make_folders(pile()); }
  void add(const std::string& name, const std::string& words) {
    base::replace_file(pile() / name,
                       "Title: The weir at Osk\nDate: 4 May 2026\n\n" + words + "\n");
  }
  base::Digest built(const std::string& name) {
    return casefile::content_digest(build(folder(name), {pile()}, {}, 2, nullptr).findings);
  }

 private:
  base::ScratchFolder scratch_;
};

TEST_F(Grown, IsTheSameAsBuiltAnew) {
  const std::string kLund =
      "The weir broke and nine people were killed, Ada Lund told the Courier.";
  const std::string kBaker =
      "A baker said that nine people were killed when the weir at Osk broke.";
  add("m.txt", kLund);
  built("a.case");
  add("z.txt", kBaker);
  built("a.case");
  add("b.txt", kLund);  // bytes that are there already, under a path before the first
  add("c.txt", "Police denied on Tuesday that twelve people were injured in Osk.");
  const base::Digest anew = built("b.case");
  EXPECT_EQ(built("a.case"), anew);
  EXPECT_EQ(built("a.case"), anew);  // and with nothing new

  // Whatever became of what was kept.
  const std::filesystem::path kept = folder("a.case") / kStateFolder / "kept";
  ASSERT_FALSE(std::filesystem::is_empty(kept));
  for (const auto& entry : std::filesystem::directory_iterator(kept)) {
    std::string bytes = base::read_file(entry.path(), 1 << 20).value();
    for (std::size_t i = 100; i < bytes.size(); i += 301) bytes[i] ^= 1;
    base::replace_file(entry.path(), bytes);
  }
  EXPECT_EQ(built("a.case"), anew);
  std::filesystem::remove_all(kept);
  EXPECT_EQ(built("a.case"), anew);
}

TEST_F(Grown, AMailboxOfManyReportsIsFoundAgain) {
  std::string mailbox;
  for (int day = 0; day < 20; ++day) {
    std::string words;
    for (int hour = 0; hour < 400; ++hour)
      words += "By " + std::to_string(day * 1000 + hour) + " barges in all had passed.\n";
    mailbox += mail("Day " + std::to_string(day) + " at the lock", words);
  }
  ASSERT_GT(mailbox.size(), std::size_t{256} << 10);  // of several blocks
  base::replace_file(pile() / "book.mbox", mailbox);
  built("a.case");
  add("z.txt", "The weir broke and nine people were killed, Ada Lund told the Courier.");
  EXPECT_EQ(built("a.case"), built("b.case"));
}

TEST_F(Grown, OneReportFromManyFilesIsOneInWhateverOrderTheyCame) {
  const std::string kLund = "Nine people were killed, Ada Lund told the Courier.";
  for (const char* name : {"c.txt", "a.txt", "b.txt"}) add(name, kLund);
  base::replace_file(pile() / "d.mbox", mail("The weir", "It broke."));
  base::replace_file(pile() / "e.mbox", mail("The weir", "It broke.") + mail("", "It holds."));
  const Built all = build(folder("a.case"), {pile()}, {}, 2, nullptr);
  const model::Findings& f = all.findings;
  ASSERT_EQ(f.reports.size(), 3u);
  for (std::size_t i = 1; i < f.reports.size(); ++i)
    EXPECT_LT(f.reports[i - 1].id, f.reports[i].id);
  for (const model::Report& report : f.reports)
    EXPECT_TRUE(std::is_sorted(report.inputs.begin(), report.inputs.end()));
  EXPECT_TRUE(f.ledger.adds_up());
  EXPECT_EQ(f.ledger.duplicates, 3u);
}

TEST_F(Grown, OtherParametersTakeNothingOver) {
  add("m.txt", "The weir broke and nine people were killed, Ada Lund told the Courier.");
  built("a.case");
  Parameters parameters;
  parameters.read.text_bytes = 10;
  const Built other = build(folder("a.case"), {}, parameters, 1, nullptr);
  EXPECT_EQ(other.findings.ledger.reports, 0u);
  EXPECT_EQ(other.findings.ledger.faults, 1u);
  EXPECT_EQ(build(folder("a.case"), {}, {}, 1, nullptr).findings.ledger.reports, 1u);
}

}  // namespace
}  // namespace firsthand::pipeline
