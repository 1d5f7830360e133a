#include "origins/copying.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "origins/direction.h"
#include "origins/trace.h"
#include "support/story.h"

namespace firsthand::origins {
namespace {

using model::Side;
using testing::Story;

const std::string kRain = "Nine fishermen were led off the Quay in the rain and not seen again.";
const std::string kNets = "Their nets hung on the railing until the tide took them on Thursday.";

struct Traced {
  model::Findings findings;
  Copying copying;

  explicit Traced(const Story& story) : findings(story.findings()) {
    copying = trace_copying(findings.reports, findings.passages, {});
  }
  // "Quay News > Harbour Agency", for each edge, sorted.
  std::vector<std::string> edges() const {
    std::vector<std::string> out;
    for (const model::Edge& e : copying.edges) out.push_back(name(e.from) + " > " + name(e.to));
    std::sort(out.begin(), out.end());
    return out;
  }
  std::string name(const std::string& id) const {
    for (const model::Report& r : findings.reports) {
      if (r.id.to_string() == id) return *r.outlet;
    }
    return "unseen";
  }
};

using Edges = std::vector<std::string>;

TEST(Copying, AChainStaysAChain) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", kRain);
  const auto b = story.report("Quay News", "2026-05-04T10:00:00Z", kRain + " " + kNets);
  const auto c = story.report("Ford Gazette", "2026-05-05T10:00:00Z", kRain + " " + kNets);
  story.shared(a, b, kRain);
  story.shared(a, c, kRain);
  story.shared(b, c, kRain + " " + kNets);
  EXPECT_EQ(Traced(story).edges(),
            (Edges{"Ford Gazette > Quay News", "Quay News > Harbour Agency"}));
}

TEST(Copying, CopiesOfOneTextAreNotCopiesOfEachOther) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", kRain);
  const auto b = story.report("Quay News", "2026-05-04T10:00:00Z", kRain + " It rained.");
  const auto c = story.report("Ford Gazette", "2026-05-05T10:00:00Z", kRain + " Shops shut.");
  story.shared(a, b, kRain);
  story.shared(a, c, kRain);
  story.shared(b, c, kRain);
  EXPECT_EQ(Traced(story).edges(),
            (Edges{"Ford Gazette > Harbour Agency", "Quay News > Harbour Agency"}));
}

TEST(Copying, AReportMayHaveTwoParents) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", kRain);
  const auto b = story.report("Quay News", "2026-05-04T09:00:00Z", kNets);
  const auto c = story.report("Ford Gazette", "2026-05-05T10:00:00Z", kRain + " " + kNets);
  story.shared(a, c, kRain);
  story.shared(b, c, kNets);
  EXPECT_EQ(Traced(story).edges(),
            (Edges{"Ford Gazette > Harbour Agency", "Ford Gazette > Quay News"}));
}

// Each of twenty-six reprints may have been made from twenty-five others: twenty-four are weighed.
TEST(Copying, WhatIsNotWeighedIsCounted) {
  Story story;
  std::vector<std::size_t> reprints;
  for (int i = 0; i < 26; ++i) {
    const std::string day = (i < 9 ? "2026-05-0" : "2026-05-") + std::to_string(1 + i);
    reprints.push_back(story.report("Paper " + std::string(1, static_cast<char>('A' + i)), day,
                                    kRain + " Day " + std::to_string(i) + " was dry."));
    for (const std::size_t other : reprints) {
      if (other != reprints.back()) story.shared(other, reprints.back(), kRain);
    }
  }
  EXPECT_EQ(Traced(story).copying.cut, 26U);
  model::Findings findings = story.findings();
  trace(findings, {}, 1);
  EXPECT_EQ(findings.passed_over.parents, 26U);
}

// So little is left of it that its text might be its own, but that it is copied is sure.
TEST(Copying, WhatIsCondensedToAFewWordsHasItsParent) {
  const std::string few = "Fishermen led off, not seen again.";
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", kRain);
  const auto b = story.report("Quay News", "2026-05-05T10:00:00Z", few);
  story.shared(a, b, kRain, few);
  EXPECT_EQ(Traced(story).edges(), (Edges{"Quay News > Harbour Agency"}));
}

TEST(Copying, AnUndatedReportBorrowsNoDate) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", kRain);
  const auto b = story.report("Quay News", "", kRain + " It rained.");
  story.shared(a, b, kRain);
  const Traced traced(story);
  EXPECT_FALSE(traced.findings.passages[0].first);
  EXPECT_EQ(traced.edges(), (Edges{"Quay News > Harbour Agency"}))
      << "an edge, but no order in time";
}

TEST(Copying, QuotationsAndBoilerplateAreNoCopying) {
  for (const auto kind : {model::PassageKind::kQuotation, model::PassageKind::kBoilerplate}) {
    Story story;
    const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", kRain);
    const auto b = story.report("Quay News", "2026-05-04T10:00:00Z", kRain + " It rained.");
    story.shared(a, b, kRain, kRain, 0.99, kind);
    EXPECT_TRUE(Traced(story).edges().empty());
  }
}

TEST(Direction, CreditThenTimeThenUnknown) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04", kRain);
  const auto b = story.report("Quay News", "2026-05-04", kRain + " It rained.");
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), std::nullopt) << "one day, no hour";
  story.at(b).published = model::parse_iso("2026-05-05");
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), Side::kA);
  EXPECT_EQ(first_of(story.at(b), story.at(a), {}), Side::kB);
  story.at(b).published = model::parse_iso("2026-05-03");
  story.at(b).credit = "Harbour Agency";
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), Side::kA)
      << "who credits the other took from it";
}

TEST(Direction, HoursInTwoZonesAreComparedAsMoments) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T10:00:00+05:00", kRain);
  const auto b = story.report("Quay News", "2026-05-04T06:00:00Z", kRain + " It rained.");
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), Side::kA) << "05:00 and 06:00 in UTC";
}

TEST(Direction, ABareDayIsADayOfTheOthersZone) {
  Story story;
  const auto a = story.report("Harbour Agency", "2026-05-04T19:20:00+02:00", kRain);
  const auto b = story.report("Quay News", "2026-05-05", kRain + " It rained.");
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), Side::kA);
  story.at(a).published = model::parse_iso("2026-05-04T19:20:00Z");
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), std::nullopt) << "the fifth in half the world";
  story.at(b).published = model::parse_iso("2026-05-06");
  EXPECT_EQ(first_of(story.at(a), story.at(b), {}), Side::kA);
}

TEST(Direction, OneOutletUnderItsNameAndItsInitials) {
  EXPECT_TRUE(same_outlet("The Quay News", "quay news"));
  EXPECT_TRUE(same_outlet("Harbour Press Agency", "HPA"));
  EXPECT_TRUE(same_outlet("Pan-Harbour", "Pan-Harbour News"));
  EXPECT_TRUE(same_outlet("Pan-Harbour", "Agency Pan-Harbour"));
  EXPECT_FALSE(same_outlet("News", "News Agency Harbour"));
  EXPECT_FALSE(same_outlet("Quay News", "Quay Press"));
  EXPECT_FALSE(same_outlet("Quay News", "Quay Times"));
  EXPECT_FALSE(same_outlet("", ""));
}

}  // namespace
}  // namespace firsthand::origins
