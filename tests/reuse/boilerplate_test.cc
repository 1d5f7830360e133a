#include "reuse/boilerplate.h"

#include <gtest/gtest.h>

#include "reuse/reuse.h"
#include "texts.h"

namespace firsthand::reuse {
namespace {

using model::PassageKind;
using model::Report;
using testing::invented_text;
using testing::report_of;

const char* const kStanding =
    "The Saltmarsh Ledger has been set by hand in the old rope works since the winter of the great "
    "flood, and answers every letter that bears a stamp.";

TEST(Boilerplate, WhatAnOutletPutsUnderUnrelatedReportsIsItsBoilerplate) {
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < 5; ++i)
    reports.push_back(report_of(invented_text(i, 1, 20) + kStanding, "Saltmarsh Ledger"));
  reports.push_back(report_of(invented_text(30, 1, 20) + kStanding, "Another Paper"));
  const auto found = find_passages(reports, {}, 2).passages;
  ASSERT_EQ(found.size(), 15U);
  for (const auto& passage : found) EXPECT_EQ(passage.kind, PassageKind::kBoilerplate);
}

TEST(Boilerplate, WhatTwoReportsOfAnOutletCloseWithIsTold) {
  const auto closing = [](std::uint32_t topic, const char* outlet) {
    return report_of(invented_text(topic, 1, 3) + "\n\n" + kStanding, outlet);
  };
  const auto one = closing(1, "Saltmarsh Ledger");
  const auto two = closing(2, "Saltmarsh Ledger");
  const auto found = compare(one, two, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, PassageKind::kBoilerplate);
  EXPECT_EQ(find_passages({one, two}, {}, 1).passages, found);
  for (const auto& passage : compare(one, closing(3, "Another Paper"), {}))
    EXPECT_NE(passage.kind, PassageKind::kBoilerplate);
}

// Two outlets of one owner put the same lines under whatever they print.
TEST(Boilerplate, WhatTheOutletsOfOneOwnerShareIsTheirsAndNoCopying) {
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < 6; ++i)
    reports.push_back(report_of(invented_text(i, 1, 20) + kStanding,
                                i % 2 == 0 ? "Saltmarsh Ledger" : "Dyke Courier"));
  const auto found = find_passages(reports, {}, 2).passages;
  ASSERT_EQ(found.size(), 15U);
  for (const auto& passage : found) EXPECT_EQ(passage.kind, PassageKind::kBoilerplate);
}

TEST(Boilerplate, WhatIsCopiedBesideItIsNoBoilerplate) {
  const std::string ferry = std::string(testing::kFerry) + " ";
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < 4; ++i)
    reports.push_back(report_of(invented_text(i, 1, 20) + kStanding, "Saltmarsh Ledger"));
  reports.push_back(report_of(ferry + invented_text(8, 1, 20) + kStanding, "Saltmarsh Ledger"));
  reports.push_back(report_of(ferry + invented_text(9, 1, 20) + kStanding, "Dyke Courier"));
  std::size_t copied = 0;
  for (const auto& passage : find_passages(reports, {}, 2).passages) {
    if (passage.kind == PassageKind::kBoilerplate) continue;
    ++copied;
    EXPECT_EQ(passage.a.size(), ferry.size() - 1);
    EXPECT_GE(passage.likelihood, 0.95);
  }
  EXPECT_EQ(copied, 1U);
}

// By its words alone: no other report of either outlet is there to tell it.
TEST(Boilerplate, LinesThatAskToSubscribeAreNoCopyingBetweenOutlets) {
  const std::string lines =
      "Sign up for the morning letter and get the latest from the harbour before breakfast. "
      "Follow us on every wall of the fish market. All rights reserved by the rope works. ";
  const auto found = compare(report_of(invented_text(1, 1, 12) + lines, "Saltmarsh Ledger"),
                             report_of(invented_text(2, 1, 12) + lines, "Dyke Courier"), {});
  ASSERT_FALSE(found.empty());
  for (const auto& passage : found) {
    EXPECT_EQ(passage.kind, PassageKind::kBoilerplate);
    EXPECT_LT(passage.likelihood, 0.05);
  }
}

TEST(Boilerplate, AStoryToldAgainIsNot) {
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < 5; ++i)
    reports.push_back(
        report_of(std::string(testing::kFerry) + " " + invented_text(i, 1, 1), "Saltmarsh Ledger"));
  const auto found = find_passages(reports, {}, 2).passages;
  ASSERT_EQ(found.size(), 10U);
  for (const auto& passage : found) EXPECT_NE(passage.kind, PassageKind::kBoilerplate);
}

TEST(Boilerplate, OutletsThatAreNotKnownHaveNone) {
  std::vector<Report> reports;
  for (std::uint32_t i = 0; i < 5; ++i)
    reports.push_back(report_of(invented_text(i, 1, 20) + kStanding));
  for (const auto& passage : find_passages(reports, {}, 2).passages)
    EXPECT_NE(passage.kind, PassageKind::kBoilerplate);
}

}  // namespace
}  // namespace firsthand::reuse
