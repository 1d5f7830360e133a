#include "claims/assemble.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

const model::Claim& only(const std::vector<model::Claim>& claims) {
  EXPECT_EQ(claims.size(), 1U);
  return claims.at(0);
}

struct Said {
  const char* text;
  const char* name;
  model::OriginKind kind;
};
void PrintTo(const Said& said, std::ostream* out) { print_as_name(said.text, *out); }

class Speaks : public testing::TestWithParam<Said> {};

// Of the last claim that has a count.
TEST_P(Speaks, TheFullestNameOfTheReport) {
  const auto claims = claims_in(GetParam().text);
  ASSERT_FALSE(claims.empty());
  ASSERT_TRUE(claims.back().speaker.has_value()) << GetParam().text;
  EXPECT_EQ(claims.back().speaker->name, GetParam().name);
  EXPECT_EQ(claims.back().speaker->kind, GetParam().kind);
}

using Kind = model::OriginKind;
INSTANTIATE_TEST_SUITE_P(
    Names, Speaks,
    testing::Values(
        Said{"The civil protection chief, Rosamund Tey, said four people were killed.",
             "Rosamund Tey", Kind::kOfficial},
        Said{"Rosamund Tey, the civil protection chief, said little. Four people were killed, Ms "
             "Tey said.",
             "Rosamund Tey", Kind::kOfficial},
        Said{"Rosamund Tey, the civil protection chief, said it was over. She said four people "
             "were killed.",
             "Rosamund Tey", Kind::kOfficial},
        Said{"The mayor, Orsolya Dennick, said it was over. The mayor said 14 people were killed.",
             "Orsolya Dennick", Kind::kOfficial},
        Said{"Six protesters were injured, said Alda Morrow, a nurse who ran the tent.",
             "Alda Morrow", Kind::kWitness},
        Said{"The defence ministry spoke late. The ministry said 25 conscripts had been killed.",
             "defence ministry", Kind::kOrganisation},
        Said{"Police said two men were arrested.", "Police", Kind::kOrganisation},
        Said{"Two men were arrested, officials said.", "officials", Kind::kUnnamed},
        Said{"A resident said nine people were killed.", "resident", Kind::kWitness},
        Said{"The Southern Mercury reported that nine people were killed.", "Southern Mercury",
             Kind::kOutlet},
        Said{"A spokesman for the regional governor said nine people were killed.",
             "spokesman for the regional governor", Kind::kOfficial}));

TEST(Assemble, WhoIsNotNamedIsNobody) {
  const auto claims = claims_in("Nine people were killed.");
  EXPECT_FALSE(only(claims).speaker.has_value());
  EXPECT_EQ(only(claims).distance, model::Distance::kUnattributed);
}

TEST(Assemble, TheInnermostSpeakerMakesTheClaim) {
  const auto claims = claims_in(
      "The army denied that 25 conscripts had been killed, its spokeswoman, Major Delphine Arrow, "
      "said.");
  EXPECT_EQ(only(claims).speaker->name, "army");
  EXPECT_EQ(only(claims).stance, model::Stance::kDenied);
}

TEST(Assemble, AChannelRelays) {
  const auto claims =
      claims_in("Nine people were killed, the mayor, Orsolya Dennick, told the Orrelby Post.");
  EXPECT_EQ(only(claims).relayed_by, std::vector<std::string>{"Orrelby Post"});
  EXPECT_EQ(only(claims).distance, model::Distance::kRelayed);
}

TEST(Assemble, ReportersAndTheOwnPaperRelayNothing) {
  EXPECT_TRUE(
      only(claims_in("Nine people were killed, the mayor, Orsolya Dennick, told reporters."))
          .relayed_by.empty());
  EXPECT_TRUE(
      only(claims_in("Nine people were killed, the mayor, Orsolya Dennick, told the Plainsman."))
          .relayed_by.empty());
}

TEST(Assemble, WhomAnOutletQuotesIsTheSpeaker) {
  const auto claims = claims_in(
      "Nineteen traders were injured, according to the Southern Mercury, which quoted the deputy "
      "fire chief, "
      "Linus Tabor.");
  EXPECT_EQ(only(claims).speaker->name, "Linus Tabor");
  EXPECT_EQ(only(claims).relayed_by, std::vector<std::string>{"Southern Mercury"});
}

struct Dated {
  const char* text;
  const char* day;  // empty: none is stated
};
void PrintTo(const Dated& dated, std::ostream* out) { print_as_name(dated.text, *out); }

class When : public testing::TestWithParam<Dated> {};

TEST_P(When, IsTheDayOfTheEvent) {
  const auto claims = claims_in(GetParam().text);
  ASSERT_FALSE(claims.empty());
  const auto& when = claims.front().when;
  EXPECT_EQ(when ? model::iso_day(when->from) : "", GetParam().day) << GetParam().text;
}

// 2026-03-05 is a Thursday.
INSTANTIATE_TEST_SUITE_P(
    Days, When,
    testing::Values(
        Dated{"Nine people were killed on Monday.", "2026-03-02"},
        Dated{"Nine people were killed on Monday, the mayor said on Wednesday.", "2026-03-02"},
        Dated{"The mayor said on Wednesday that nine people had been killed.", ""},
        Dated{"Nine people were killed, the mayor said Wednesday.", ""},
        Dated{"Nine people were killed by Monday's landslide, the mayor said on Wednesday evening.",
              "2026-03-02"},
        Dated{"On Tuesday nine people were killed.", "2026-03-03"},
        Dated{"As of this Tuesday there are 48 displaced people in the mill.", ""},
        Dated{"By 3 March the cards covered 48 displaced people.", ""},
        Dated{"Nine people were killed on the Wednesday.", ""},
        Dated{"The board found in its report of Tuesday that nine people had been killed.", ""},
        Dated{"The ledger lists nine dead in one January night.", ""},
        Dated{"The death toll rose to nine on Wednesday.", ""},
        Dated{"A baker in whose house two nuns were killed was convicted on Tuesday.", ""},
        Dated{"Nine people were killed and 30 arrested on Tuesday.", "2026-03-03"},
        Dated{"Nine people were killed at 17:40.", ""},
        Dated{"At two in the morning nine people were killed.", ""},
        Dated{"On Tuesday the mill closed at noon and nine people were killed at 17:40.",
              "2026-03-03"},
        Dated{"Nine people were killed at 7 o'clock this morning.", "2026-03-05"}));

TEST(Assemble, ADayInCourtIsNotThatOfTheDeed) {
  for (const char* text : {"Linus Tabor was charged on Tuesday in the killing of two nuns.",
                           "On Wednesday Linus Tabor was sentenced for the killing of two nuns."})
    EXPECT_FALSE(claims_in(text).back().when) << text;
  for (const auto& claim : claims_in("On Tuesday the parish buried two nuns who were killed."))
    EXPECT_FALSE(claim.when);
  const auto claims = claims_in("Linus Tabor was charged in the killing of two nuns on Monday.");
  ASSERT_TRUE(claims.back().when);
  EXPECT_EQ(model::iso_day(claims.back().when->from), "2026-03-02");
}

TEST(Assemble, WhereTheHurtAreCaredForIsNoPlaceOfTheEvent) {
  for (const char* text :
       {"Nine people were pronounced dead at Saint Orla in Lower Maddern.",
        "Nine people died at Lower Maddern General Hospital.",
        "Nine wounded people were in critical condition at the Lower Maddern hospital."}) {
    for (const auto& claim : claims_in(text)) EXPECT_FALSE(claim.where) << text;
  }
  for (const auto& claim :
       claims_in("At Maddern Hospital the director, Ana Roth, had a list. \"Six "
                 "people were killed,\" she said.")) {
    EXPECT_FALSE(claim.where);
  }
  EXPECT_TRUE(only(claims_in("Nine people died in a fire in Lower Maddern.")).where);
}

TEST(Assemble, AStreetIsNotTheTownWhoseNameItBears) {
  const auto claims = claims_in("Nine people were killed in Odessa Street on Monday.");
  ASSERT_TRUE(only(claims).where);
  EXPECT_EQ(only(claims).where->name, "Odessa Street");
  EXPECT_FALSE(only(claims).where->geonames);
}

TEST(Assemble, ThePlaceIsThatOfTheEventAndNotOfTheSpeaker) {
  const auto claims = claims_in(
      "Nine people were killed in Upper Maddern, the mayor told reporters in Capital City.");
  ASSERT_TRUE(only(claims).where.has_value());
  EXPECT_EQ(only(claims).where->name, "Upper Maddern");
}

TEST(Assemble, EachCountHasThePlaceBesideIt) {
  const auto claims = claims_in(
      "Guards arrested four people in Upper Maddern and seven in Lower Maddern on Monday.");
  ASSERT_EQ(claims.size(), 2U);
  ASSERT_TRUE(claims[0].where && claims[1].where);
  EXPECT_EQ(claims[0].where->name, "Upper Maddern");
  EXPECT_EQ(claims[1].where->name, "Lower Maddern");
  EXPECT_TRUE(claims[0].when && claims[1].when);
}

TEST(Assemble, TheEventGoesOnBehindWhoSaysIt) {
  const auto claims = claims_in(
      "Nine people were killed, Ruta Cammerling, a nun, said, in a landslide at Lower Maddern on "
      "3 March 2026.");
  ASSERT_TRUE(only(claims).when && only(claims).where);
  EXPECT_EQ(model::iso_day(only(claims).when->from), "2026-03-03");
  EXPECT_EQ(only(claims).where->name, "Lower Maddern");
}

TEST(Assemble, TheAgentOfTheEventStandsBehindWhoSaysIt) {
  const auto claims = claims_in(
      "Nine people were driven from their homes, the lorry driver, Linus Tabor, said, by a flood "
      "at "
      "Lower Maddern on 3 March 2026.");
  ASSERT_TRUE(only(claims).when && only(claims).where);
  EXPECT_EQ(model::iso_day(only(claims).when->from), "2026-03-03");
  EXPECT_EQ(only(claims).where->name, "Lower Maddern");
}

TEST(Assemble, APlaceBeforeTheSpeakerIsTheEventsIfTheTitleHasIt) {
  model::Report report = report_of(
      "In Lower Maddern, Ruta Cammerling, who is a nun, said that nine people were killed.");
  report.title = "Nine dead";
  EXPECT_FALSE(only(annotate(report, {}).claims).where) << "she may have said it there";
  report.title = "Landslide in Lower Maddern leaves nine dead";
  const auto claims = annotate(report, {}).claims;
  ASSERT_TRUE(only(claims).where);
  EXPECT_EQ(only(claims).where->name, "Lower Maddern");
}

TEST(Assemble, WhereItWasSaidIsNoPlaceOfTheEvent) {
  const auto claims =
      claims_in("Nine people were killed, Ruta Cammerling said in Lower Maddern on 3 March 2026.");
  EXPECT_FALSE(only(claims).where);
}

TEST(Assemble, GoesOnWithTheSentenceBefore) {
  const auto claims = claims_in(
      "Shells fell in Upper Maddern on Monday. Nine people were killed in the customs sheds, "
      "the captain, Jorun Ash, said on Tuesday.");
  ASSERT_TRUE(only(claims).when && only(claims).where);
  EXPECT_EQ(model::iso_day(only(claims).when->from), "2026-03-02");
  EXPECT_EQ(only(claims).where->name, "Upper Maddern");
}

TEST(Assemble, TheSentenceBeforeWithAFigureOfItsOwnIsAnotherEvent) {
  const auto claims =
      claims_in("Four people were killed on Monday. Nine people were killed, the mayor said.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_FALSE(claims[1].when.has_value());
}

TEST(Assemble, ThereIsThePlaceNamedLast) {
  const auto claims = claims_in(
      "Shells fell in Lower Maddern on Monday. On Tuesday nine people were killed in the mill "
      "there.");
  ASSERT_TRUE(only(claims).where.has_value());
  EXPECT_EQ(only(claims).where->name, "Lower Maddern");
  EXPECT_EQ(model::iso_day(only(claims).when->from), "2026-03-03");
}

TEST(Assemble, AFigureToldAgainIsOfTheSameDayAndPlace) {
  const auto claims = claims_in(
      "Nine people were killed in Upper Maddern on Monday, the mayor said.\n\nNine people were "
      "killed, the baker, Ana Roth, said too.");
  ASSERT_EQ(claims.size(), 2U);
  ASSERT_TRUE(claims[1].when && claims[1].where);
  EXPECT_EQ(claims[1].when->from, claims[0].when->from);
  EXPECT_EQ(claims[1].where->name, "Upper Maddern");
}

TEST(Assemble, AFigureToldOfTwoDaysIsLeftAsItIs) {
  const auto claims = claims_in(
      "Nine people were killed in Upper Maddern on Monday.\n\nNine people were killed in Lower "
      "Maddern on Tuesday.\n\nNine people were killed, the baker, Ana Roth, said.");
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_FALSE(claims[2].when.has_value());
  EXPECT_FALSE(claims[2].where.has_value());
}

TEST(Assemble, ADenialWithoutFigureIsAClaim) {
  const auto claims = claims_in("The army denied shelling the village.");
  EXPECT_FALSE(only(claims).measure.has_value());
  EXPECT_EQ(only(claims).stance, model::Stance::kDenied);
}

TEST(Assemble, AClaimHasTheTierOfTheAttributionItRestsOn) {
  for (const char* text : {"\"Four people were killed,\" Ana Roth said.",
                           "Four people were killed on Monday, the foreman, Ana Roth, said.",
                           "The ministry said that four people were killed on Monday."}) {
    const model::Annotations found = annotate(report_of(text), {});
    ASSERT_EQ(found.attributions.size(), 1U) << text;
    ASSERT_EQ(found.claims.size(), 1U) << text;
    EXPECT_EQ(found.claims[0].tier, found.attributions[0].tier) << text;
    EXPECT_EQ(found.claims[0].content, found.attributions[0].content) << text;
  }
}

TEST(Assemble, ALifeThreateningInjuryIsNoThreat) {
  const auto claims = claims_in("Six people suffered life-threatening injuries, the police said.");
  EXPECT_EQ(only(claims).stance, model::Stance::kAsserted);
  EXPECT_EQ(only(claims).measure, "injured");
}

TEST(Assemble, EveryIdIsItsOwn) {
  const auto claims = claims_in(
      "Guards arrested four people in Upper Maddern and four in Lower Maddern on Monday.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_NE(claims[0].id, claims[1].id);
}

TEST(Assemble, WhatIsNotEnglishMakesNoClaim) {
  const std::string_view german =
      "Die Feuerwehr kam um drei Uhr in das Dorf. Ein Mann sagte, die Scheune habe schon gebrannt, "
      "und die Nachbarn hatten Eimer in den Händen. Die Frau des Müllers stand am Tor. Otto Brand, "
      "die Hand am Seil, zog an der Glocke, bis die Leute aus den Häusern liefen.";
  EXPECT_TRUE(annotate(report_of(german), {}).claims.empty());
  model::Report stated = report_of("Otto Brand: Die Mühle. Ein Kind, die Katze.");
  stated.language = "de-DE";
  EXPECT_TRUE(annotate(stated, {}).claims.empty());
}

}  // namespace
}  // namespace firsthand::claims
