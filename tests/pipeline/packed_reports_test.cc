// Reports that wait as bytes come back as they were, in order.
#include "pipeline/packed_reports.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "support/findings.h"

namespace firsthand::pipeline {
namespace {

// Page `number` of the lock keeper's book, of some 100 kB.
model::Report page(int number) {
  std::string text;
  while (text.size() < 100'000)
    text += "Nine barges passed the lock of Osk on day " + std::to_string(number) + ". ";
  return testing::make_report("page " + std::to_string(number), text);
}

void expect_to_come_back(BlockFile* file) {
  PackedReports packed(file);
  EXPECT_TRUE(PackedReports(file).empty());
  std::vector<model::Report> reports;
  for (int i = 0; i < 20; ++i) packed.add(reports.emplace_back(page(i)));
  EXPECT_EQ(packed.size(), 20u);
  EXPECT_GT(packed.blocks(), 5u);
  PackedReports again(file);
  for (std::size_t i = 0; i < packed.blocks(); ++i) again.add_block(packed.block(i));
  packed.finish();
  again.finish();
  EXPECT_EQ(again.size(), 20u);
  EXPECT_EQ(again.take_all(), reports);
  EXPECT_TRUE(again.empty());
  EXPECT_EQ(packed.take_all(), reports);
}

TEST(PackedReports, ComeBackInOrderFromHoweverManyBlocks) { expect_to_come_back(nullptr); }

TEST(PackedReports, ComeBackFromAFileThatIsGoneWhenTheyDo) {
  base::WorkFiles files = base::WorkFiles::temporary(0);
  BlockFile file(files);
  expect_to_come_back(&file);
  EXPECT_TRUE(files.names().empty());
}

TEST(PackedReports, TextsOutliveTheFileTheyLieIn) {
  std::vector<model::Report> reports;
  {
    base::WorkFiles files = base::WorkFiles::temporary(0);
    BlockFile file(files);
    PackedReports one(&file);
    PackedReports other(&file);
    one.add(page(1));
    other.add(page(2));
    one.add(page(3));
    one.finish();
    other.finish();
    reports = one.take_all();
    for (const model::Report& report : other.take_all()) reports.push_back(report);
  }
  EXPECT_EQ(reports, (std::vector{page(1), page(3), page(2)}));
}

TEST(PackedReports, ABlockThatIsCutOffIsRefused) {
  PackedReports packed;
  packed.add(testing::make_report("a", "Nine barges passed the lock of Osk."));
  const std::string block = packed.block(0);
  for (std::size_t size = 1; size < block.size(); ++size)
    EXPECT_THROW(PackedReports().add_block(block.substr(0, size)), base::CaseError);
}

}  // namespace
}  // namespace firsthand::pipeline
