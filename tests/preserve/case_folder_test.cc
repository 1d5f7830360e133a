#include "preserve/case_folder.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/files.h"

namespace firsthand::preserve {
namespace {

TEST(CaseFolder, SegmentNamesAreExact) {
  EXPECT_EQ(segment_name(1), "fh-000001.warc.gz");
  EXPECT_EQ(segment_name(1234567), "fh-1234567.warc.gz");
  for (const std::uint64_t number : {1u, 42u, 999999u, 1000000u}) {
    EXPECT_EQ(segment_number(segment_name(number)), number);
  }
  for (const std::string_view name :
       {"", "fh-.warc.gz", "fh-000000.warc.gz", "fh-1.warc.gz", "fh-0000001.warc.gz",
        "fh-000001.warc", "fh-00000x.warc.gz", "../fh-000001.warc.gz", "fh--00001.warc.gz",
        "fh-99999999999999999999999.warc.gz"}) {
    EXPECT_FALSE(segment_number(name)) << name;
  }
}

TEST(CaseFolder, SumsRoundTripAndOddLinesAreLeftOut) {
  const std::string digest(64, 'a');
  const Sums sums = {{"archive/x", digest}, {"custody/log.jsonl", std::string(64, '0')}};
  EXPECT_EQ(parse_sums(to_text(sums)), sums);
  EXPECT_TRUE(parse_sums("\n" + digest + "\n" + digest + "  \n" + digest + " *x\nx").empty());
}

TEST(CaseFolder, KindIsToldFromTheMarker) {
  const base::ScratchFolder scratch;
  const CaseFolder folder{scratch.path() / "c"};
  EXPECT_EQ(folder_kind(folder), FolderKind::kMissing);
  base::make_folders(folder.root);
  EXPECT_EQ(folder_kind(folder), FolderKind::kEmpty);
  base::replace_file(folder.lock(), "");
  EXPECT_EQ(folder_kind(folder), FolderKind::kEmpty);
  base::replace_file(folder.root / "holiday.txt", "x");
  EXPECT_EQ(folder_kind(folder), FolderKind::kOther);
  base::replace_file(folder.marker(), marker_text());
  EXPECT_EQ(folder_kind(folder), FolderKind::kCase);
  base::replace_file(folder.root / "0=firsthand_store_2.0", "");
  EXPECT_THROW(folder_kind(folder), base::CaseError);
  EXPECT_EQ(folder_kind({folder.root / "holiday.txt"}), FolderKind::kOther);
}

TEST(CaseFolder, EvidenceFilesAreThoseOfBothFolders) {
  const base::ScratchFolder scratch;
  const CaseFolder folder{scratch.path()};
  EXPECT_TRUE(evidence_files(folder).empty());
  base::make_folders(folder.archive() / "deep");
  base::make_folders(folder.custody());
  base::replace_file(folder.archive() / "deep" / "b", "");
  base::replace_file(folder.archive() / "a", "");
  base::replace_file(folder.log(), "");
  base::replace_file(folder.readme(), "");
  EXPECT_EQ(evidence_files(folder),
            (std::vector<std::string>{"archive/a", "archive/deep/b", "custody/log.jsonl"}));
}

}  // namespace
}  // namespace firsthand::preserve
