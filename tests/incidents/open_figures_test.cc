#include "incidents/open_figures.h"

#include <gtest/gtest.h>

#include <functional>

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
  void open(std::size_t report, int count) {
    findings.annotations[report].open.push_back(figure(report, count));
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

// What a figure of 14 in the first report counts, beside what `tell` puts into the pile.
Told told_beside(const std::function<void(Pile&)>& tell) {
  Pile pile;
  pile.open(0, 14);
  tell(pile);
  return pile.told();
}

TEST(OpenFigures, CountNothingThatIsNotTold) {
  EXPECT_EQ(told_beside([](Pile& p) { p.claim(1, "killed", 13); }), Told{}) << "another number";
  EXPECT_EQ(told_beside([](Pile& p) {
              p.claim(1, "killed", 14);
              p.claim(2, "injured", 14);
            }),
            Told{})
      << "two measures";
  EXPECT_EQ(told_beside([](Pile& p) {
              p.claim(0, "killed", 14);
              p.claim(1, "killed", 14);
            }),
            Told{})
      << "its own report counts by it already";
  EXPECT_EQ(told_beside([](Pile& p) {
              p.claim(1, "killed", 14).incident = model::IncidentId::of({"incident", "ferry"});
            }),
            Told{})
      << "another incident";
  EXPECT_EQ(told_beside([](Pile& p) {
              p.claim(1, "killed", 14);
              p.findings.main_incidents[0].reset();
            }),
            Told{})
      << "in no incident";
  EXPECT_EQ(told_beside([](Pile& p) {
              p.claim(1, "killed", 14);
              p.findings.annotations[0].open[0].stance = model::Stance::kDenied;
            }),
            Told{})
      << "denied";
  EXPECT_EQ(told_beside([](Pile& p) { p.claim(1, "killed", 14).stance = model::Stance::kDenied; }),
            Told{})
      << "a denial tells nothing";
}

}  // namespace
}  // namespace firsthand::incidents
