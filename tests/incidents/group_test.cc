#include "incidents/group.h"

#include <gtest/gtest.h>

#include "support/findings.h"

namespace firsthand::incidents {
namespace {

struct Story {
  std::vector<model::Report> reports;
  std::vector<model::Annotations> annotations;
  std::vector<model::Passage> passages;
  std::vector<model::Claim> claims;

  void add(const char* name, const char* published, const char* text) {
    reports.push_back(testing::make_report(name, text));
    reports.back().published = model::parse_iso(published);
    annotations.emplace_back();
  }
  // A claim of the last report: "killed 12", at a day and a place, or without.
  model::Claim& claim(const char* measure, int count, unsigned day, const char* place) {
    model::Claim c;
    c.report = reports.back().id;
    c.span = {claims.size(), reports.back().text.size()};
    c.measure = measure;
    c.count = model::Count{count, count,  model::Modifier::kExactly,
                           "",    {0, 1}, model::CountRole::kFigure};
    if (day)
      c.when = model::When{*model::make_day(2026, 5, day),
                           *model::make_day(2026, 5, day),
                           model::Precision::kDay,
                           {}};
    if (place) c.where = model::Place{{0, 1}, place, {}, {}, {}, {}, {}};
    c.id = model::claim_id(c);
    claims.push_back(c);
    return claims.back();
  }
  std::vector<model::Assessment> assessments;

  Grouping run(unsigned threads = 1) const {
    return group(reports, annotations, passages, claims, assessments, {}, threads);
  }
};

constexpr const char* kShelling =
    "Shells struck the covered market of Ostrel during the night, killing twelve traders who slept "
    "beside their stalls.";

TEST(Group, ReportsOfOneEventMeet) {
  Story story;
  story.add("a", "2026-05-04", kShelling);
  story.claim("killed", 12, 3, "Ostrel");
  story.add("b", "2026-05-04",
            "Twelve traders asleep in the Ostrel covered market were killed when shells hit their "
            "stalls at night.");
  story.claim("killed", 12, 4, "Ostrel");
  story.add("c", "2026-05-04",
            "The national chess league opens its season on Friday with a record number of clubs.");
  const Grouping g = story.run();
  EXPECT_TRUE(g.main[0]);
  EXPECT_EQ(g.main[0], g.main[1]);
  EXPECT_FALSE(g.main[2]);
  EXPECT_EQ(g.incidents.size(), 1U);
}

TEST(Group, TheSameWordsOfAnotherTownOrWeekAreAnotherIncident) {
  Story story;
  story.add("a", "2026-05-04", kShelling);
  story.claim("killed", 12, 3, "Ostrel");
  std::string other = kShelling;
  other.replace(other.find("Ostrel"), 6, "Mirinas");
  story.add("b", "2026-05-04", other.c_str());
  story.claim("killed", 12, 3, "Mirinas");
  story.add("c", "2026-05-11", kShelling);
  story.claim("killed", 12, 10, "Ostrel");
  const Grouping g = story.run();
  EXPECT_NE(g.main[0], g.main[1]);
  EXPECT_NE(g.main[0], g.main[2]);
  EXPECT_NE(g.main[1], g.main[2]);
}

TEST(Group, TheDayIsThatOfTheDeedAndNotOfAnArrest) {
  Story story;
  story.add("a", "2026-05-14", kShelling);
  story.claim("killed", 12, 3, "Ostrel");
  story.claim("arrested", 2, 9, nullptr);
  story.claim("arrested", 3, 9, nullptr);
  const Grouping g = story.run();
  ASSERT_FALSE(g.incidents.empty());
  EXPECT_TRUE(std::any_of(g.incidents.begin(), g.incidents.end(), [&](const auto& i) {
    return i.id == g.main[0] && model::iso_day(i.when->from) == "2026-05-03";
  }));
}

TEST(Group, TheDayOfAnArrestIsNotThatOfADeedWithoutOne) {
  Story story;
  story.add("a", "2026-05-14", kShelling);
  story.claim("killed", 12, 0, "Ostrel");
  story.claim("arrested", 2, 9, nullptr);
  const Grouping g = story.run();
  ASSERT_EQ(g.incidents.size(), 1U);
  EXPECT_FALSE(g.incidents[0].when);
}

// A street or a quarter that has the name of a town elsewhere.
TEST(Group, TheOtherPlacesOfTheReportsSpeakAgainstAPlaceFarAway) {
  const auto in = [](const char* name, const char* division) {
    return model::Place{{0, 1}, name, {}, {}, {}, "KE", division};
  };
  const auto where = [&](const std::vector<model::Place>& places) {
    Story story;
    story.add("a", "2026-05-14", kShelling);
    story.claim("killed", 12, 3, "Ostrel").where = in("Ostrel", "Far");
    story.annotations[0].places = places;
    return story.run().incidents.at(0).where;
  };
  EXPECT_TRUE(where({in("Ostrel", "Far")}));
  EXPECT_TRUE(where({in("Ostrel", "Far"), in("Velm", "Near")}));
  EXPECT_FALSE(where({in("Ostrel", "Far"), in("Velm", "Near"), in("Mirinas", "Near")}));
}

TEST(Group, ATestimonyThatNamesTheDayAndThePlaceJoins) {
  Story story;
  story.add("report", "2026-05-12", kShelling);
  story.claim("killed", 12, 11, "Ostrel");
  story.add(
      "testimony", "2026-05-13",
      "My cousin sold lamps in Ostrel. On Monday I carried him out with a door for a stretcher.");
  EXPECT_TRUE(story.run().main[1]);  // of two reports that share a place
  for (int i = 0; i < 250; ++i) {
    const std::string text = "Score " + std::to_string(1000 + i) + " by club " + std::to_string(i);
    story.add(text.c_str(), "2026-05-12", text.c_str());
  }
  EXPECT_FALSE(story.run().main[1]);  // of many
  story.annotations[1].times.push_back({{0, 1}, model::TimeType::kDate, "2026-05-11"});
  const Grouping g = story.run();
  EXPECT_TRUE(g.main[1]);
  EXPECT_EQ(g.main[0], g.main[1]);
}

TEST(Group, AnEarlierIncidentInABackgroundParagraphIsNotThisOne) {
  Story story;
  story.add("a", "2026-05-12", kShelling);
  story.claim("killed", 12, 11, "Ostrel");
  const auto earlier = story.claim("killed", 5, 2, "Mirinas").id;
  const Grouping g = story.run();
  ASSERT_EQ(g.incidents.size(), 2U);
  EXPECT_EQ(g.of_claim[0], g.main[0]);
  EXPECT_NE(g.of_claim[1], g.main[0]);
  EXPECT_EQ(story.claims[1].id, earlier);
}

// Two incidents in one town, a week apart, with two reports of the first.
struct TwoIncidents : ::testing::Test {
  Story story;
  void SetUp() override {
    story.add("a", "2026-05-04", kShelling);
    story.claim("killed", 12, 3, "Ostrel");
    story.add("b", "2026-05-04", kShelling);
    story.claim("killed", 12, 3, "Ostrel");
    story.add("c", "2026-05-11", kShelling);
    story.claim("killed", 4, 10, "Ostrel");
  }
  void decide(model::Decision what, std::size_t here, std::size_t there) {
    model::Assessment assessment;
    assessment.decision = what;
    assessment.here = {{story.reports[here].id, story.claims[here].span}};
    assessment.there = {{story.reports[there].id, story.claims[there].span}};
    story.assessments.push_back(assessment);
  }
};

TEST_F(TwoIncidents, AreOneIfSomebodyMergesThem) {
  EXPECT_EQ(story.run().incidents.size(), 2U);
  decide(model::Decision::kMerge, 2, 0);
  const Grouping g = story.run();
  ASSERT_EQ(g.incidents.size(), 1U);
  EXPECT_EQ(g.incidents[0].reports.size(), 3U);
  EXPECT_EQ(g.of_claim[0], g.of_claim[2]);
  EXPECT_EQ(g.main[0], g.main[2]);
  EXPECT_EQ(g.incidents[0].when->from, *model::make_day(2026, 5, 3)) << "most claims say so";
}

TEST_F(TwoIncidents, AReportThatSomebodySplitsOffIsAnIncidentOfItsOwn) {
  decide(model::Decision::kSplit, 1, 0);
  const Grouping g = story.run();
  EXPECT_EQ(g.incidents.size(), 3U);
  EXPECT_NE(g.main[0], g.main[1]);
  EXPECT_NE(g.of_claim[0], g.of_claim[1]);
}

TEST_F(TwoIncidents, ASplitAfterAMergeIsWhereItBegan) {
  const Grouping before = story.run();
  decide(model::Decision::kMerge, 2, 0);
  decide(model::Decision::kSplit, 2, 0);
  const Grouping after = story.run();
  EXPECT_EQ(after.incidents, before.incidents);
  EXPECT_EQ(after.main, before.main);
}

TEST(Group, ACumulativeTotalBelongsToNoIncident) {
  Story story;
  story.add("a", "2026-05-12",
            "Since January 140 people have been detained in the region, the monitors said.");
  story.claim("detained", 140, 0, nullptr).count->role = model::CountRole::kCumulative;
  const Grouping g = story.run();
  EXPECT_TRUE(g.incidents.empty());
  EXPECT_FALSE(g.main[0]);
  EXPECT_FALSE(g.of_claim[0]);
}

TEST(Group, ARoundUpDoesNotChainTheEventsItTells) {
  Story story;
  story.add("tram", "2026-05-04",
            "Seven passengers were hurt when a tram left the rails on Gallows Bend. The driver had "
            "braked for a swan, engineer Odo Renn said.");
  story.claim("injured", 7, 3, nullptr);
  story.add("camp", "2026-05-04",
            "Border police took ninety people from the camp on Mirador Pass, cook Gul Pashta said. "
            "She was left behind with ninety bowls.");
  story.claim("detained", 90, 3, nullptr);
  story.add("digest", "2026-05-06",
            "Seven passengers were hurt when a tram left the rails on Gallows Bend, engineer Odo "
            "Renn said. Border police took ninety people from the camp on Mirador Pass, cook Gul "
            "Pashta said.");
  const std::string text(story.reports.back().text);
  const std::size_t second = text.find("Border");
  story.claim("injured", 7, 3, nullptr).span = {0, second - 1};
  story.claim("detained", 90, 3, nullptr).span = {second, text.size()};
  const Grouping g = story.run();
  EXPECT_EQ(g.incidents.size(), 2U);
  EXPECT_NE(g.main[0], g.main[1]);
  EXPECT_EQ(g.main[2], g.main[0]) << "its first sentence tells of the tram";
  EXPECT_EQ(g.of_claim[2], g.main[0]);
  EXPECT_EQ(g.of_claim[3], g.main[1]);
}

TEST(Group, OtherSidesOfOneEventHaveReportsBetweenThem) {
  Story story;
  const std::string march =
      "Teachers marched down Harbour Avenue with the drawings of their pupils and broke no "
      "window. ";
  const std::string cells =
      "Lawyers of the duty roster went from cell to cell and wrote down every name. ";
  const std::string bench =
      "The prosecutor of the harbour court sent an indictment of eighty pages to the bench. ";
  story.add("cells", "2026-05-05", cells.c_str());
  story.claim("arrested", 52, 0, nullptr);
  story.add("bench", "2026-05-05", bench.c_str());
  story.claim("charged", 19, 0, nullptr);
  for (const char* name : {"all", "all again"}) {
    story.add(name, "2026-05-05", (march + cells + bench).c_str());
    const std::size_t bench_at = story.reports.back().text.find("The prosecutor");
    story.claim("arrested", 52, 0, nullptr).span = {0, bench_at - 1};
    story.claim("charged", 19, 0, nullptr).span = {bench_at, story.reports.back().text.size()};
  }
  const Grouping g = story.run();
  EXPECT_TRUE(g.main[0]);
  for (std::size_t i = 1; i < 4; ++i) EXPECT_EQ(g.main[i], g.main[0]) << i;
}

// A report that tells of the same day at two places.
std::size_t incidents_of_two_places(const char* text, const char* one, const char* other,
                                    std::vector<std::pair<const char*, std::pair<int, int>>> told) {
  Story story;
  story.add("a", "2026-05-04", text);
  const std::string whole = text;
  for (const auto& [measure, counts] : told) {
    for (const auto& [place, count] :
         {std::pair(one, counts.first), std::pair(other, counts.second)}) {
      const std::size_t at = whole.find(place);
      story.claim(measure, count, 3, place).where->span = {at, at + std::string(place).size()};
    }
  }
  return story.run().incidents.size();
}

TEST(Group, ASiteOrAnAreaIsNoOtherPlaceWhereTheSameIsCounted) {
  EXPECT_EQ(incidents_of_two_places("Two dead in Ostrel. The shots fell in the Tannery Lounge.",
                                    "Ostrel", "Tannery Lounge", {{"killed", {2, 2}}}),
            1U);
  EXPECT_EQ(incidents_of_two_places("Two dead in Ostrel, the worst night of Velm County.", "Ostrel",
                                    "Velm County", {{"killed", {2, 2}}}),
            1U);
  EXPECT_EQ(incidents_of_two_places("Two dead in Tanners Row, Ostrel. Ostrel mourns.",
                                    "Tanners Row", "Ostrel", {{"killed", {2, 2}}}),
            1U);
  EXPECT_EQ(incidents_of_two_places("Two dead and nine hurt in Ostrel, at Cobb Knoll.", "Ostrel",
                                    "Cobb Knoll", {{"killed", {2, 2}}, {"injured", {9, 9}}}),
            1U)
      << "two figures are the same";
}

TEST(Group, TwoTownsOrTwoSitesAreTwoPlaces) {
  EXPECT_EQ(incidents_of_two_places("Two dead in Ostrel. Two more dead in Mirinas.", "Ostrel",
                                    "Mirinas", {{"killed", {2, 2}}}),
            2U);
  EXPECT_EQ(incidents_of_two_places("Two dead in Kilner Street. Two dead in Harrow Street.",
                                    "Kilner Street", "Harrow Street", {{"killed", {2, 2}}}),
            2U);
  EXPECT_EQ(incidents_of_two_places("Two dead in Ostrel. Three dead in the Tannery Lounge.",
                                    "Ostrel", "Tannery Lounge", {{"killed", {2, 3}}}),
            2U)
      << "another figure";
}

TEST(Group, OrderOfThreadsDoesNotMatter) {
  Story story;
  for (int i = 0; i < 20; ++i) {
    story.add(("r" + std::to_string(i)).c_str(), "2026-05-04",
              i % 2 ? kShelling : "A bus left the road near Mirinas and two died.");
    story.claim("killed", i % 2 ? 12 : 2, 3, nullptr);
  }
  const Grouping one = story.run(1);
  const Grouping many = story.run(8);
  EXPECT_EQ(one.incidents, many.incidents);
  EXPECT_EQ(one.main, many.main);
  EXPECT_EQ(one.incidents.size(), 2U);
}

}  // namespace
}  // namespace firsthand::incidents
