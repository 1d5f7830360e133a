#include "serve/view.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "serve/support.h"

namespace firsthand::serve {
namespace {

TEST(View, LeadsFromOneNounToAnother) {
  const testing::CaseFolder folder;
  const View view(folder.path());
  const model::Findings& f = view.findings();
  const model::ReportId a = f.reports[0].id;
  ASSERT_EQ(view.claims_of(a).size(), 1U);
  EXPECT_EQ(f.claims[view.claims_of(a)[0]].report, a);
  EXPECT_EQ(view.passages_of(a).size(), 1U);
  EXPECT_EQ(view.incidents_of(a).size(), 1U);
  EXPECT_EQ(view.claims_of(f.incidents[0].id).size(), 2U);
  EXPECT_EQ(view.details_of(f.claims[0].id), View::Places{0});
  EXPECT_EQ(view.edges_from(f.claims[0].id.to_string()), View::Places{0});
  EXPECT_TRUE(view.edges_from("r_0000000000000000").empty());
  EXPECT_FALSE(view.report(model::ReportId{1}));
}

TEST(View, WhatIsNoCaseIsSaidSo) {
  const base::ScratchFolder empty;
  EXPECT_THROW(View(empty.path() / "absent"), base::CaseError);
  EXPECT_THROW(View(empty.path()), base::CaseError);
}

// Each spoils one reference; the program must not stop at a request that follows it.
TEST(View, FindingsThatDoNotFitTogetherAreRefused) {
  const std::vector<void (*)(model::Findings&)> spoilers = {
      [](model::Findings& f) { f.claims[0].report = {}; },
      [](model::Findings& f) { f.claims[0].span.end = 1 << 20; },
      [](model::Findings& f) { f.passages[0].b_report = {}; },
      [](model::Findings& f) {
        f.passages[0].a = {9, 3};
      },
      [](model::Findings& f) { f.edges[0].evidence[0].report = {}; },
      [](model::Findings& f) { f.edges[0].to = "o_0000000000000000"; },
      [](model::Findings& f) { f.details[0].reasons[0].evidence[1].span.end = 1 << 20; },
      [](model::Findings& f) { f.details[0].origins = {model::OriginId{7}}; },
      [](model::Findings& f) { f.details[0].contradicts = {model::DetailId{7}}; },
      [](model::Findings& f) { f.incidents[0].reports.push_back({}); },
      [](model::Findings& f) { f.incidents[0].details.push_back({}); },
  };
  for (std::size_t i = 0; i < spoilers.size(); ++i) {
    model::Findings findings = firsthand::testing::small_findings();
    spoilers[i](findings);
    const testing::CaseFolder folder(findings);
    EXPECT_THROW(View(folder.path()), base::CaseError) << i;
  }
}

}  // namespace
}  // namespace firsthand::serve
