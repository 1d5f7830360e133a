// Copies, and copies that changed something.
#include "origins/counted.h"

namespace firsthand::origins {
namespace {

TEST(CountOfCopies, ADoubtfulCopyWidensTheInterval) {
  Story story;
  const std::string words = "Nine fishermen were led off the Quay in the rain and not seen again.";
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", words);
  const auto b = story.report("Quay News", "2026-05-04T10:00:00Z", words + " The mayor was away.");
  for (const auto r : {a, b}) story.claim(r, words, "detained", 9, "");
  story.shared(a, b, words, words, 0.6);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 2}));
}

TEST(CountOfCopies, ACopyWithAChangedFigureIsTheOnlyOriginOfIt) {
  Story story;
  const std::string agency = "Nine fishermen were led off the Quay, harbour master Odo Renn said.";
  const std::string torch = "Ninety fishermen were led off the Quay, harbour master Odo Renn said.";
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", agency);
  const auto b = story.report("The Torch", "2026-05-04T10:00:00Z", torch);
  const auto c = story.report("Evening Torch", "2026-05-04T18:00:00Z", torch);
  story.claim(a, agency, "detained", 9, "Odo Renn");
  story.claim(b, torch, "detained", 90, "Odo Renn");
  story.claim(c, torch, "detained", 90, "Odo Renn");
  story.shared(a, b, agency, torch);
  story.shared(a, c, agency, torch);
  story.shared(b, c, torch);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  ASSERT_DETAIL(ninety, f, "detained", 90);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(nine->state, State::kUncorroborated) << "a distorted copy contests nothing";
  EXPECT_EQ(ninety->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(ninety->state, State::kContested);
  EXPECT_EQ(names_of(f, *ninety), std::vector<std::string>{"The Torch"});
  EXPECT_EQ(ninety->contradicts, std::vector{nine->id});
}

// That a copy's slip meets what another says for himself makes it no second witness.
TEST(CountOfCopies, AChangeThatAgreesWithOthersAddsNothing) {
  Story story;
  const std::string agency = "Nine fishermen were led off the Quay, harbour master Odo Renn said.";
  const std::string torch = "Ninety fishermen were led off the Quay, harbour master Odo Renn said.";
  const std::string own =
      "I counted ninety of them, said Ilse Dorn, who keeps the Quay's ice house.";
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", agency);
  const auto b = story.report("The Torch", "2026-05-04T10:00:00Z", torch);
  const auto c = story.report("Quay News", "2026-05-04T18:00:00Z", own);
  story.claim(a, agency, "detained", 9, "Odo Renn");
  story.claim(b, torch, "detained", 90, "Odo Renn");
  story.claim(c, own, "detained", 90, "Ilse Dorn", OriginKind::kWitness);
  story.shared(a, b, agency, torch);
  const auto f = counted(story);
  ASSERT_DETAIL(ninety, f, "detained", 90);
  EXPECT_EQ(ninety->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(names_of(f, *ninety), std::vector<std::string>{"Ilse Dorn"});
}

// Clocks lie: the copy that changed the figure may bear the earlier hour. Where the speaker says
// the same elsewhere in other words, it is his.
TEST(CountOfCopies, WhatTheSpeakerSaysElsewhereIsNoChangeOfACopy) {
  const std::string torch = "Ninety fishermen were led off the Quay, harbour master Odo Renn said.";
  const std::string agency = "Nine fishermen were led off the Quay, harbour master Odo Renn said.";
  const std::string radio = "Harbour master Odo Renn told us that he knew of nine arrests.";
  for (const std::string relay : {"", "Harbour Agency"}) {
    Story story;
    const auto a = story.report("The Torch", "2026-05-04T08:00:00Z", torch);
    const auto b = story.report("Harbour Agency", "2026-05-04T10:00:00Z", agency);
    const auto c = story.report("Radio Quay", "2026-05-05T18:00:00Z", radio);
    story.claim(a, torch, "detained", 90, "Odo Renn");
    story.claim(b, agency, "detained", 9, "Odo Renn");
    model::Claim& elsewhere = story.claim(c, radio, "detained", 9, "Odo Renn");
    if (!relay.empty()) elsewhere.relayed_by = {relay};
    story.shared(a, b, torch, agency);
    const auto f = counted(story);
    ASSERT_DETAIL(nine, f, "detained", 9);
    const auto names = names_of(f, *nine);
    if (relay.empty()) {
      EXPECT_EQ(names, std::vector<std::string>{"Odo Renn"});
      EXPECT_EQ(nine->independent, (Independent{1, 1, 1}));
    } else {
      EXPECT_EQ(names[0], "Harbour Agency") << "who has it from the copy bears out nothing";
    }
  }
}

TEST(CountOfCopies, ACopyThatMovesTheEventIsTheOnlyOriginOfItThere) {
  Story story;
  const std::string wire = "Nine fishermen were led off the Quay at Velm, Odo Renn said.";
  const std::string torch = "Nine fishermen were led off the Quay at Orrel, Odo Renn said.";
  const auto elsewhere = story.another_incident();
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", wire);
  const auto b = story.report("The Torch", "2026-05-04T20:00:00Z", torch);
  const auto c = story.report("Evening Torch", "2026-05-05T20:00:00Z", torch);
  story.claim(a, wire, "detained", 9, "Odo Renn");
  story.claim(b, torch, "detained", 9, "Odo Renn").incident = elsewhere;
  story.claim(c, torch, "detained", 9, "Odo Renn").incident = elsewhere;
  story.shared(a, b, wire, torch);
  story.shared(b, c, torch);
  const auto f = counted(story);
  const auto moved = std::find_if(f.details.begin(), f.details.end(),
                                  [&](const model::Detail& d) { return d.incident == elsewhere; });
  ASSERT_NE(moved, f.details.end());
  EXPECT_EQ(moved->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(names_of(f, *moved), std::vector<std::string>{"The Torch"});
}

TEST(CountOfCopies, ADoubtfulCopyTakesNoWordFromItsSpeaker) {
  Story story;
  const std::string wire = "Nine fishermen were led off the Quay in the rain.";
  const std::string own = "Twelve fishermen were led off the Quay in the rain, Bram Tole said.";
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", wire);
  const auto b = story.report("Quay News", "2026-05-04T20:00:00Z", own);
  story.claim(a, wire, "detained", 9, "");
  story.claim(b, own, "detained", 12, "Bram Tole");
  story.shared(a, b, wire, own, 0.65);
  const auto f = counted(story);
  ASSERT_DETAIL(twelve, f, "detained", 12);
  const auto named = std::find_if(f.origins.begin(), f.origins.end(),
                                  [&](const auto& o) { return o.id == twelve->origins.at(0); });
  EXPECT_EQ(named->name, "Bram Tole");
}

// Days that touch are one night, unless the one is a copy's for the other.
TEST(CountOfCopies, ACopyThatMovesTheEventByADayIsTheOnlyOriginOfItThere) {
  const std::string wire = "Nine fishermen were led off the Quay on Sunday, Odo Renn said.";
  const std::string torch = "Nine fishermen were led off the Quay on Saturday, Odo Renn said.";
  for (const auto precision : {model::Precision::kDay, model::Precision::kTime}) {
    for (const bool copied : {true, false}) {
      Story story;
      const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", wire);
      const auto b = story.report("The Torch", "2026-05-04T20:00:00Z", torch);
      const model::Day sunday = *model::make_day(2026, 5, 3);
      const model::Day saturday = *model::make_day(2026, 5, 2);
      story.claim(a, wire, "detained", 9, "Odo Renn").when =
          model::When{sunday, sunday, model::Precision::kDay, {}};
      story.claim(b, torch, "detained", 9, "Odo Renn").when =
          model::When{saturday, saturday, precision, {}};
      if (copied) story.shared(a, b, wire, torch);
      model::Findings f = story.findings();
      f.incidents[0].when = model::When{sunday, sunday, model::Precision::kDay, {}};
      trace(f, {}, 1);
      const bool moved = copied && precision == model::Precision::kDay;
      ASSERT_EQ(f.details.size(), moved ? 2U : 1U);
      for (const model::Detail& d : f.details) EXPECT_EQ(d.independent, (Independent{1, 1, 1}));
    }
  }
}

// What a copy does not state it has not changed.
TEST(CountOfCopies, ACopyThatLeavesOutTheDayHasChangedNothing) {
  Story story;
  const std::string agency = "Nine were led off the Quay on 1 May, harbour master Odo Renn said.";
  const std::string torch = "Nine were led off the Quay, harbour master Odo Renn said.";
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", agency);
  const auto b = story.report("The Torch", "2026-05-04T10:00:00Z", torch);
  const model::Day day = model::parse_iso("2026-05-01")->day;
  story.claim(a, agency, "detained", 9, "Odo Renn").when =
      model::When{day, day, model::Precision::kDay, {}};
  story.claim(b, torch, "detained", 9, "Odo Renn");
  story.shared(a, b, agency, torch);
  const auto f = counted(story);
  for (const model::Detail& d : f.details)
    EXPECT_EQ(names_of(f, d), std::vector<std::string>{"Odo Renn"});
}

TEST(CountOfCopies, ReprintsWithoutASpeakerAreOneOrigin) {
  Story story;
  const std::string words = "Nine fishermen were led off the Quay in the rain and not seen again.";
  const auto a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", words);
  const auto b = story.report("Quay News", "2026-05-04T10:00:00Z", words + " The mayor was away.");
  const auto c = story.report("Ford Gazette", "2026-05-05T10:00:00Z", words + " Shops closed.");
  for (const auto r : {a, b, c}) story.claim(r, words, "detained", 9, "");
  story.shared(a, b, words);
  story.shared(a, c, words);
  story.shared(b, c, words);
  const auto f = counted(story);
  ASSERT_DETAIL(nine, f, "detained", 9);
  EXPECT_EQ(nine->independent, (Independent{1, 1, 1}));
  EXPECT_EQ(nine->state, State::kInconclusive) << "nobody is named, so nothing is settled";
  const std::string agency = story.at(a).id.to_string();
  const auto copies = std::count_if(f.edges.begin(), f.edges.end(), [&](const model::Edge& e) {
    return e.relation == model::Relation::kCopies && e.to == agency && e.from != agency;
  });
  EXPECT_EQ(copies, 2);
  EXPECT_EQ(f.edges.size(), 2U) << "each copy has one parent, the agency";
}

}  // namespace
}  // namespace firsthand::origins
