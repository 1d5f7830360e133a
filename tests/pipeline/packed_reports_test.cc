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

TEST(PackedReports, ComeBackInOrderFromHoweverManyBlocks) {
  PackedReports packed;
  EXPECT_TRUE(packed.take_all().empty());
  std::vector<model::Report> reports;
  for (int i = 0; i < 20; ++i) packed.add(reports.emplace_back(page(i)));
  EXPECT_EQ(packed.size(), 20u);
  EXPECT_GT(packed.blocks().size(), 5u);
  PackedReports again;
  for (const std::string& block : packed.blocks()) again.add_block(block);
  EXPECT_EQ(again.size(), 20u);
  EXPECT_EQ(again.take_all(), reports);
  EXPECT_TRUE(again.empty());
  EXPECT_EQ(packed.take_all(), reports);
}

TEST(PackedReports, ABlockThatIsCutOffIsRefused) {
  PackedReports packed;
  packed.add(testing::make_report("a", "Nine barges passed the lock of Osk."));
  const std::string block = packed.blocks().front();
  for (std::size_t size = 1; size < block.size(); ++size)
    EXPECT_THROW(PackedReports().add_block(block.substr(0, size)), base::CaseError);
}

}  // namespace
}  // namespace firsthand::pipeline
