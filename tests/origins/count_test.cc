#include "origins/counted.h"

namespace firsthand::origins {
namespace {

TEST(Count, TwoWitnessesAreTwoOrigins) {
  Story story;
  const auto a =
      story.report("Ford Gazette", "2026-05-04", "I counted nine boats, said Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-04", "Nine were taken, said Bram Tole.");
  story.claim(a, "I counted nine boats, said Ilse Dorn.", "detained", 9, "Ilse Dorn",
              OriginKind::kWitness);
  story.claim(b, "Nine were taken, said Bram Tole.", "detained", 9, "Bram Tole",
              OriginKind::kWitness);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{2, 2, 2}));
  EXPECT_EQ(nine->state, State::kCorroborated);
  EXPECT_EQ(f.origins.size(), 2U);
}

TEST(Count, WhatOnlyOtherReportsSayIsSaidToBeSo) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "I wrote nine names, said Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-04", "Nine were taken, said Bram Tole.");
  story.claim(a, "I wrote nine names, said Ilse Dorn.", "detained", 9, "Ilse Dorn").measure_span =
      std::nullopt;
  story.claim(b, "Nine were taken, said Bram Tole.", "detained", 9, "Bram Tole");
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent.expected, 2);
  for (const model::Reason& reason : nine->reasons) {
    const bool dorn = reason.text.find("Ilse Dorn") != std::string::npos;
    EXPECT_EQ(reason.text.find("only other reports of the incident") != std::string::npos, dorn)
        << reason.text;
  }
}

// The detail of nine who were held, by what each of several outlets says: "Nine were held, SPEAKER
// said."
model::Detail held_by(const std::vector<std::pair<std::string, OriginKind>>& speakers) {
  Story story;
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    const std::string words = "Nine were held, " + speakers[i].first + " said.";
    const auto report = story.report("Gazette " + std::to_string(i), "2026-05-04", words);
    story.claim(report, words, "detained", 9, speakers[i].first, speakers[i].second);
  }
  const auto f = counted(story);
  const model::Detail* nine = detail_of(f, "detained", 9);
  return nine ? *nine : model::Detail{};
}

TEST(Count, ThePoliceAreOneOriginUnderEveryName) {
  const auto nine = held_by({{"Harrow police", OriginKind::kOrganisation},
                             {"Officers", OriginKind::kUnnamed},
                             {"officials", OriginKind::kUnnamed}});
  EXPECT_EQ(nine.independent, (Independent{1, 1, 3}));
  EXPECT_EQ(nine.state, State::kInconclusive);
}

TEST(Count, OfficialsDoNotMakeOneOfTwoAuthorities) {
  const auto nine = held_by({{"Harrow police", OriginKind::kOrganisation},
                             {"prosecutors", OriginKind::kOrganisation},
                             {"officials", OriginKind::kUnnamed}});
  EXPECT_EQ(nine.independent.low, 2);
  EXPECT_EQ(nine.independent.expected, 2);
}

// How many origins stand behind nine who were hurt, by the first of two reports at Ostrel and by
// the second at another place.
int hurt_at_ostrel_and(const char* place, const char* words) {
  Story story;
  const auto at = [](const char* name) { return model::Place{{0, 1}, name, {}, {}, {}, {}, {}}; };
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine were hurt, said Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-04", words);
  story.claim(a, "Nine were hurt, said Ilse Dorn.", "injured", 9, "Ilse Dorn").where = at("Ostrel");
  story.claim(b, words, "injured", 9, "Bram Tole").where = at(place);
  model::Findings f = story.findings();
  f.incidents.front().where = at("Ostrel");
  trace(f, {}, 1);
  const model::Detail* nine = detail_of(f, "injured", 9);
  return nine ? nine->independent.expected : 0;
}

TEST(Count, APlaceThatIsNamedBesideTheIncidentsOwnIsInIt) {
  EXPECT_EQ(
      hurt_at_ostrel_and("Linden Ward", "In Linden Ward of Ostrel nine lie hurt, Bram Tole said."),
      2);
  EXPECT_EQ(hurt_at_ostrel_and("Velm", "In Velm nine lie hurt, Bram Tole said."), 1);
  EXPECT_EQ(hurt_at_ostrel_and("Velm", "In Velm nine lie hurt, Bram Tole of Ostrelby said."), 1);
}

// The number of details of nine who were charged: on the day that each of three reports states, if
// it states one.
std::size_t details_of_charged(const std::vector<unsigned>& days) {
  Story story;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto report = story.report("Gazette " + std::to_string(i), "2026-05-14",
                                     "Nine were charged, the court said.");
    model::Claim& claim =
        story.claim(report, "Nine were charged, the court said.", "charged", 9, "court");
    const model::Day day = *model::make_day(2026, 5, std::max(1U, days[i]));
    if (days[i] > 0) claim.when = model::When{day, day, model::Precision::kDay, {}};
  }
  model::Findings f = story.findings();
  const model::Day deed = *model::make_day(2026, 5, 2);
  f.incidents.front().when = model::When{deed, deed, model::Precision::kDay, {}};
  trace(f, {}, 1);
  return f.details.size();
}

TEST(Count, OneDayOfAChargeIsThatOfWhoStatesNone) {
  EXPECT_EQ(details_of_charged({12, 0, 12}), 1U);
  EXPECT_EQ(details_of_charged({12, 0, 8}), 3U);
}

// Of nine killed, by the fire chief and in the words of somebody else.
model::Independent with_the_fire_chief(const std::string& speaker, const std::string& words) {
  Story story;
  const auto a =
      story.report("Ford Gazette", "2026-05-04", "Nine were killed, said fire chief Hugo Brand.");
  const auto b = story.report("Quay News", "2026-05-05", words);
  story.claim(a, "Nine were killed, said fire chief Hugo Brand.", "killed", 9, "Hugo Brand");
  story.claim(b, words, "killed", 9, speaker);
  const auto f = counted(story);
  const model::Detail* nine = detail_of(f, "killed", 9);
  return nine ? nine->independent : Independent{};
}

TEST(Count, APoliticianWhoMournsIsNoOrigin) {
  for (const char* words :
       {"Mayor Odo Renn expressed his condolences to the families of the nine who were killed.",
        "\"Our hearts go out to the families of the nine,\" Mayor Odo Renn said.",
        "Mayor Odo Renn said he was heartbroken by nine deaths."})
    EXPECT_EQ(with_the_fire_chief("Mayor Odo Renn", words), (Independent{1, 1, 1})) << words;
}

TEST(Count, WhoCountsAndMournsIsOne) {
  const Independent two{2, 2, 2};
  EXPECT_EQ(with_the_fire_chief("Mayor Odo Renn",
                                "Mayor Odo Renn, mourning, said he had counted nine dead himself."),
            two);
  EXPECT_EQ(with_the_fire_chief("Mayor Odo Renn", "Nine people were killed, Mayor Odo Renn said."),
            two);
  EXPECT_EQ(with_the_fire_chief("Dr Ana Roth",
                                "Nine died in her ward; she is heartbroken, Dr Ana Roth said."),
            two);
}

TEST(Count, WhoMournsIsSaidToAddNothing) {
  Story story;
  const std::string words = "Senator Alma Voss said she was saddened by nine deaths.";
  const auto a = story.report("Ford Gazette", "2026-05-04", words);
  story.claim(a, words, "killed", 9, "Senator Alma Voss");
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "killed", 9);
  EXPECT_EQ(nine->state, State::kInconclusive);
  ASSERT_EQ(nine->reasons.size(), 1U);
  EXPECT_NE(nine->reasons[0].text.find("mourns"), std::string::npos);
}

TEST(Count, TwoPersonsDoNotCorroborateOneAnother) {
  Story story;
  const auto a =
      story.report("Ford Gazette", "2026-05-04",
                   "A 9-year-old girl died, said Ilse Dorn. A man died, said Bram Tole.");
  story
      .claim(a, "A 9-year-old girl died, said Ilse Dorn.", "killed", 1, "Ilse Dorn",
             OriginKind::kWitness)
      .count->words = "A 9-year-old girl";
  story.claim(a, "A man died, said Bram Tole.", "killed", 1, "Bram Tole", OriginKind::kWitness)
      .count->words = "A man";
  const auto f = counted(story);
  ASSERT_DETAIL(one, f, "killed", 1);
  EXPECT_EQ(one->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(one->claims.size(), 2U);
  EXPECT_TRUE(std::any_of(one->reasons.begin(), one->reasons.end(), [](const model::Reason& r) {
    return r.text.find("another person") != std::string::npos;
  }));
}

TEST(Count, OneSpeakerInTwoReportsIsOneOrigin) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine, said Dr Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-05", "Ilse Dorn put it at nine.");
  story.claim(a, "Nine, said Dr Ilse Dorn.", "detained", 9, "Dr Ilse Dorn");
  story.claim(b, "Ilse Dorn put it at nine.", "detained", 9, "Ilse Dorn");
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(nine->state, State::kSingleOrigin);
  ASSERT_EQ(f.origins.size(), 1U);
  EXPECT_EQ(f.origins[0].reports.size(), 2U);
}

TEST(Count, AnOriginIsNamedAfterWhoSpeaksNotAfterWhoCarriesIt) {
  Story story;
  const std::string words = "Nine were held, Odo Renn said.";
  const std::string cites = "Nine were held, the Windward Islands Courier reports.";
  const auto a = story.report("The Windward Islands Courier", "2026-05-04", words);
  const auto b = story.report("Quay News", "2026-05-05", cites);
  story.claim(a, words, "detained", 9, "Odo Renn");
  story.claim(b, cites, "detained", 9, "The Windward Islands Courier", OriginKind::kOutlet);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 1}));
  ASSERT_EQ(f.origins.size(), 1U);
  EXPECT_EQ(f.origins[0].name, "Odo Renn");
}

TEST(Count, AHeadlineIsOfTheSpeakerBelowItAndJoinsNoOther) {
  Story story;
  const std::string words = "Nine were led off the Quay in the rain, Ilse Dorn said.";
  const std::string own = "Nine it was, said Bram Tole.";
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine led off\n" + words);
  const auto b = story.report("Quay News", "2026-05-05", words + " " + own);
  story.claim(a, "Nine led off", "detained", 9, "");
  story.claim(a, words, "detained", 9, "Ilse Dorn");
  story.claim(b, words, "detained", 9, "Ilse Dorn");
  story.claim(b, own, "detained", 9, "Bram Tole");
  story.shared(a, b, words);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{2, 2, 2}));
}

TEST(Count, WhatNobodySaysMakesNoOneOfTwoSpeakers) {
  Story story;
  const std::string nobodys = "Nine fishermen were led off the Quay in the rain on Sunday.";
  const std::string dorn = "Nine fishermen were led off the Quay in the rain, Ilse Dorn said.";
  const std::string tole = "Nine fishermen were led off the Quay on Sunday, Bram Tole said.";
  const auto a = story.report("Ford Gazette", "2026-05-04", dorn);
  const auto b = story.report("Quay News", "2026-05-04", tole);
  const auto c = story.report("The Torch", "2026-05-06", nobodys);
  story.claim(a, dorn, "detained", 9, "Ilse Dorn");
  story.claim(b, tole, "detained", 9, "Bram Tole");
  story.claim(c, nobodys, "detained", 9, "");
  story.shared(a, c, dorn, nobodys, 0.8);
  story.shared(b, c, tole, nobodys, 0.7);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 2, 3}))
      << "low merges over every edge; whose words nobody's are is not sure";
}

TEST(Count, WhoCitesAReportWithTwoSpeakersMakesThemNotOne) {
  Story story;
  const auto a =
      story.report("Ford Gazette", "2026-05-04", "Nine, said Ilse Dorn. So did Bram Tole.");
  const auto b = story.report("Quay News", "2026-05-05", "Nine, the Ford Gazette reported.");
  story.claim(a, "Nine, said Ilse Dorn.", "detained", 9, "Ilse Dorn");
  story.claim(a, "So did Bram Tole.", "detained", 9, "Bram Tole");
  story.claim(b, "Nine, the Ford Gazette reported.", "detained", 9, "Ford Gazette",
              OriginKind::kOutlet);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{2, 2, 2}));
}

// Whoever "officials" and "the Courier" have it from may be the one that is named beside them.
TEST(Count, OfficialsAndMediaRaiseNoLowerBoundBesideWhoIsNamed) {
  const auto low_of = [](const std::string& first, OriginKind kind, const std::string& second,
                         OriginKind other) {
    Story story;
    const std::string one = "Nine were shot, " + first + " said.";
    const std::string two = "There were nine dead, " + second + " said.";
    const auto a = story.report("Ford Gazette", "2026-05-04", one);
    const auto b = story.report("Quay News", "2026-05-04", two);
    story.claim(a, one, "killed", 9, first, kind);
    story.claim(b, two, "killed", 9, second, other);
    const auto f = counted(story);
    const model::Detail* nine = detail_of(f, "killed", 9);
    EXPECT_TRUE(nine);
    return nine->independent.low;
  };
  EXPECT_EQ(low_of("Ilse Dorn", OriginKind::kWitness, "Odo Renn", OriginKind::kWitness), 2);
  EXPECT_EQ(low_of("Ilse Dorn", OriginKind::kWitness, "Lock Courier", OriginKind::kOutlet), 1);
  EXPECT_EQ(low_of("Lock Courier", OriginKind::kOutlet, "Mill Echo", OriginKind::kOutlet), 2);
  EXPECT_EQ(low_of("authorities", OriginKind::kOrganisation, "the Harrow police",
                   OriginKind::kOrganisation),
            1);
  EXPECT_EQ(low_of("authorities", OriginKind::kOrganisation, "Ilse Dorn", OriginKind::kWitness), 2);
}

TEST(Count, ADenialContestsWhatItDenies) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine were shot dead, said Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-04", "Nobody was, the navy said.");
  story.claim(a, "Nine were shot dead, said Ilse Dorn.", "killed", 9, "Ilse Dorn",
              OriginKind::kWitness);
  story.claim(b, "Nobody was, the navy said.", "killed", 9, "the navy").stance =
      model::Stance::kDenied;
  const auto f = counted(story);
  ASSERT_DETAIL(said, f, "killed", 9);
  ASSERT_DETAIL(denied, f, "killed", 9, true);
  EXPECT_EQ(said->state, State::kContested);
  EXPECT_EQ(denied->state, State::kContested);
  EXPECT_EQ(f.incidents[0].state, State::kContested);
}

TEST(Count, AHigherLaterCountIsNoContradiction) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine dead, the prefect said.");
  const auto b = story.report("Quay News", "2026-05-06", "Fourteen dead, the clinic said.");
  story.claim(a, "Nine dead, the prefect said.", "killed", 9, "the prefect");
  story.claim(b, "Fourteen dead, the clinic said.", "killed", 14, "the clinic",
              OriginKind::kOrganisation);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "killed", 9);
  EXPECT_TRUE(nine->contradicts.empty());
  ASSERT_EQ(f.incidents[0].figures.size(), 1U);
  EXPECT_EQ(f.incidents[0].figures[0].min, 9);
  EXPECT_EQ(f.incidents[0].figures[0].max, 14);
}

TEST(Count, TierCNeverRaisesANumberAndUnattributedAddsToHighOnly) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine dead, the prefect said.");
  const auto b = story.report("Quay News", "2026-05-04", "Nine were dead by night.");
  const auto c = story.report("The Torch", "2026-05-04", "Nine, it was heard from the clinic.");
  const auto d = story.report("Moor Times", "2026-05-04", "All nine died of it.");
  story.claim(a, "Nine dead, the prefect said.", "killed", 9, "the prefect");
  story.claim(b, "Nine were dead by night.", "killed", 9, "");
  story
      .claim(c, "Nine, it was heard from the clinic.", "killed", 9, "the clinic",
             OriginKind::kOrganisation)
      .tier = model::Tier::kC;
  story.claim(d, "All nine died of it.", "killed", 9, "");
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "killed", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 2}));
  EXPECT_EQ(nine->state, State::kInconclusive);
}

TEST(Count, HypotheticalAndCumulativeMakeNoDetail) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04",
                              "Nine could die, the prefect said. Since spring 400 died.");
  story.claim(a, "Nine could die, the prefect said.", "killed", 9, "the prefect").stance =
      model::Stance::kHypothetical;
  story.claim(a, "Since spring 400 died.", "killed", 400, "the prefect").count->role =
      model::CountRole::kCumulative;
  EXPECT_TRUE(counted(story).details.empty());
}

TEST(Count, AnonymousOfficialsOfOneOutletAreOne) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine, an official said.");
  const auto b = story.report("Ford Gazette", "2026-05-05", "Nine, said two officials.");
  const auto c = story.report("Quay News", "2026-05-05", "Nine, a source said.");
  story.claim(a, "Nine, an official said.", "killed", 9, "an official", OriginKind::kUnnamed);
  story.claim(b, "Nine, said two officials.", "killed", 9, "two officials", OriginKind::kUnnamed);
  story.claim(c, "Nine, a source said.", "killed", 9, "a source", OriginKind::kUnnamed);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "killed", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 2, 2}));
}

TEST(Count, AgencyTextThatNobodyHasIsOneUnseenSource) {
  Story story;
  const std::string words = "Nine fishermen were led off the Quay in the rain and not seen again.";
  const auto a =
      story.report("Quay News", "2026-05-04", words + " Our harbour desk adds the names.");
  const auto b = story.report("Ford Gazette", "2026-05-04",
                              words + " The Ford market stayed shut on that day of mourning.");
  for (const auto r : {a, b}) story.at(r).credit = "Harbour Agency";
  for (const auto r : {a, b}) story.claim(r, words, "detained", 9, "");
  story.shared(a, b, words);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent.expected, 1);
  const auto unseen = std::count_if(f.origins.begin(), f.origins.end(),
                                    [](const auto& o) { return o.kind == OriginKind::kUnseen; });
  EXPECT_EQ(unseen, 1);
}

TEST(Count, WhatAnOutletIsSaidToReportIsItsOwnReport) {
  Story story;
  const auto a = story.report("The Courier", "2026-05-04", "Our reporter counted nine bodies.");
  const auto b = story.report("Quay News", "2026-05-05", "Nine bodies, the Courier reports.");
  const auto c = story.report("Ford Gazette", "2026-05-05", "Nine dead, according to local media.");
  story.claim(a, "Our reporter counted nine bodies.", "killed", 9, "The Courier",
              OriginKind::kOutlet);
  story.claim(b, "Nine bodies, the Courier reports.", "killed", 9, "the Courier",
              OriginKind::kOrganisation);
  story.claim(c, "Nine dead, according to local media.", "killed", 9, "local media",
              OriginKind::kOutlet);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "killed", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 2})) << "local media may be anybody";
  EXPECT_TRUE(std::any_of(f.edges.begin(), f.edges.end(), [&](const model::Edge& e) {
    return e.relation == model::Relation::kCites && e.from == story.at(b).id.to_string() &&
           e.to == story.at(a).id.to_string();
  }));
}

TEST(Count, TheSameQuotationIsTheSameSpeaker) {
  Story story;
  const std::string words = "I regret every one of the nine and will answer for each of them.";
  const auto a = story.report("Quay News", "2026-05-04", "\"" + words + "\" the prosecutor said.");
  const auto b = story.report("Ford Gazette", "2026-05-04", "He told the press: \"" + words + "\"");
  story.claim(a, words, "killed", 9, "Odo Renn");
  story.claim(b, words, "killed", 9, "the prosecutor's deputy");
  story.shared(a, b, words, words, 0.2, model::PassageKind::kQuotation);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "killed", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 2}));
  const auto edge = std::find_if(f.edges.begin(), f.edges.end(), [](const model::Edge& e) {
    return e.relation == model::Relation::kSameStatement;
  });
  ASSERT_NE(edge, f.edges.end());
  EXPECT_EQ(edge->evidence.size(), 2U);
}

TEST(Count, TheSameQuotationOfTwoWhoAreNamedIsTwoStatements) {
  Story story;
  const std::string words = "Nine men were led off the Quay in the rain.";
  const auto a = story.report("Quay News", "2026-05-04", "\"" + words + "\" Ilse Dorn said.");
  const auto b = story.report("Ford Gazette", "2026-05-04", "Bram Tole: \"" + words + "\"");
  story.claim(a, words, "detained", 9, "Ilse Dorn");
  story.claim(b, words, "detained", 9, "Bram Tole");
  story.shared(a, b, words, words, 0.2, model::PassageKind::kQuotation);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 2, 2}));
}

TEST(Count, ADayWithoutAYearTellsDetailsApartAndStaysOpen) {
  const auto counted_with = [](const std::string& day, const char* value) {
    Story story;
    const std::string dated = "Nine were led off the Quay on Monday, 30 December, Odo Renn said.";
    const std::string undated = "Nine were led off the Quay on " + day + ", Odo Renn said.";
    const auto a = story.report("Harbour Agency", "2024-12-30", dated);
    const auto b = story.report("The Torch", "", undated);
    story.claim(a, dated, "detained", 9, "Odo Renn");
    story.claim(b, undated, "detained", 9, "Odo Renn");
    auto f = story.findings();
    const model::Day december = *model::parse_iso_day("2024-12-30");
    f.incidents[0].when = model::When{december, december, model::Precision::kDay, {}};
    for (std::size_t i = 0; i < f.reports.size(); ++i) {
      if (f.reports[i].published) continue;
      const std::size_t at = f.reports[i].text.find(day);
      f.annotations[i].times.push_back({{at, at + day.size()}, model::TimeType::kDate, value});
    }
    trace(f, {}, 1);
    EXPECT_TRUE(std::none_of(f.claims.begin(), f.claims.end(), [](const model::Claim& c) {
      return c.when.has_value();
    })) << "nothing borrows a date";
    return f;
  };
  const auto other = counted_with("Monday, 6 January", "XXXX-01-06");
  EXPECT_EQ(other.details.size(), 2U) << "another day is another detail";
  EXPECT_TRUE(std::any_of(other.details.begin(), other.details.end(),
                          [](const model::Detail& d) { return !d.when; }));
  EXPECT_EQ(counted_with("Monday, 30 December", "XXXX-12-30").details.size(), 1U);
  EXPECT_EQ(counted_with("Tuesday, 31 December", "XXXX-12-31").details.size(), 1U)
      << "a night belongs to two days";
}

TEST(Count, EveryStatementHasItsSpan) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine dead, the prefect said.");
  const auto b = story.report("Quay News", "2026-05-04", "Eleven dead, the clinic said.");
  story.claim(a, "Nine dead, the prefect said.", "killed", 9, "the prefect");
  story.claim(b, "Eleven dead, the clinic said.", "killed", 11, "the clinic",
              OriginKind::kOrganisation);
  const auto f = counted(story);
  EXPECT_EQ(f.details.size(), 2U);
  for (const model::Detail& d : f.details) {
    EXPECT_EQ(d.state, State::kContested);
    ASSERT_FALSE(d.reasons.empty());
    for (const model::Reason& reason : d.reasons) EXPECT_FALSE(reason.evidence.empty());
  }
  for (const model::Edge& e : f.edges) EXPECT_FALSE(e.evidence.empty());
}

}  // namespace
}  // namespace firsthand::origins
