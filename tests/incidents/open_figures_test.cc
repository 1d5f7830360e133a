#include "incidents/open_figures.h"

#include <gtest/gtest.h>

#include "support/findings.h"

namespace firsthand::incidents {
namespace {

using model::Claim;

// Reports of one incident, each with at most one claim and one open figure.
struct Pile {
  model::Findings findings;
  model::IncidentId incident = model::IncidentId::of({"incident", "quay"});

  Pile() {
    for (const char* name : {"a", "b", "c"})
      findings.reports.push_back(testing::make_report(name, "Fourteen were carried to the quay."));
    std::sort(findings.reports.begin(), findings.reports.end(),
              [](const auto& x, const auto& y) { return x.id < y.id; });
    findings.annotations.resize(findings.reports.size());
    findings.main_incidents.assign(findings.reports.size(), incident);
  }
  Claim figure(std::size_t report, int count) const {
    Claim c;
    c.report = findings.reports[report].id;
    c.span = {0, 34};
    c.tier = model::Tier::kB;
    c.count = model::Count{count,      count,  model::Modifier::kExactly,
                           "Fourteen", {0, 8}, model::CountRole::kFigure};
    return c;
  }
  Claim& claim(std::size_t report, const char* measure, int count) {
    Claim c = figure(report, count);
    c.measure = measure;
    c.measure_span = model::Span{14, 21};
    c.incident = incident;
    c.id = model::claim_id(c);
    findings.claims.push_back(c);
    return findings.claims.back();
  }
  Claim& open(std::size_t report, int count) {
    auto& list = findings.annotations[report].open;
    list.push_back(figure(report, count));
    return list.back();
  }
  // Measures of the claims without words for them.
  std::vector<std::string> told() {
    tell_open_figures(findings);
    std::vector<std::string> out;
    for (const Claim& c : findings.claims) {
      if (!c.measure_span) out.push_back(c.measure.value_or("nothing"));
    }
    return out;
  }
};
using Told = std::vector<std::string>;

TEST(OpenFigures, CountWhatTheOtherReportsOfTheIncidentCount) {
  Pile pile;
  pile.claim(1, "killed", 14);
  pile.claim(2, "injured", 9);
  pile.open(0, 14);
  EXPECT_EQ(pile.told(), Told{"killed"});
  const Claim& told = pile.findings.claims.front();  // its report is the first
  EXPECT_EQ(told.report, pile.findings.reports[0].id);
  EXPECT_EQ(told.incident, pile.incident);
  EXPECT_EQ(told.id, model::claim_id(told));
  EXPECT_TRUE(pile.findings.annotations[0].open.empty());
}

TEST(OpenFigures, CountNothingThatIsNotTold) {
  {
    SCOPED_TRACE("another number");
    Pile pile;
    pile.claim(1, "killed", 13);
    pile.open(0, 14);
    EXPECT_EQ(pile.told(), Told{});
  }
  {
    SCOPED_TRACE("two measures");
    Pile pile;
    pile.claim(1, "killed", 14);
    pile.claim(2, "injured", 14);
    pile.open(0, 14);
    EXPECT_EQ(pile.told(), Told{});
  }
  {
    SCOPED_TRACE("its own report counts by it already");
    Pile pile;
    pile.claim(0, "killed", 14);
    pile.claim(1, "killed", 14);
    pile.open(0, 14);
    EXPECT_EQ(pile.told(), Told{});
  }
  {
    SCOPED_TRACE("another incident");
    Pile pile;
    pile.claim(1, "killed", 14).incident = model::IncidentId::of({"incident", "ferry"});
    pile.open(0, 14);
    EXPECT_EQ(pile.told(), Told{});
  }
  {
    SCOPED_TRACE("in no incident");
    Pile pile;
    pile.claim(1, "killed", 14);
    pile.open(0, 14);
    pile.findings.main_incidents[0].reset();
    EXPECT_EQ(pile.told(), Told{});
  }
  {
    SCOPED_TRACE("denied");
    Pile pile;
    pile.claim(1, "killed", 14);
    pile.open(0, 14).stance = model::Stance::kDenied;
    EXPECT_EQ(pile.told(), Told{});
  }
  {
    SCOPED_TRACE("a denial tells nothing");
    Pile pile;
    pile.claim(1, "killed", 14).stance = model::Stance::kDenied;
    pile.open(0, 14);
    EXPECT_EQ(pile.told(), Told{});
  }
}

}  // namespace
}  // namespace firsthand::incidents
