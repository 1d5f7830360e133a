// Who is taken for the speaker of a claim, in the ways in which reports tell it.
#include "claims/speakers.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

using Kind = model::OriginKind;

struct Told {
  const char* text;
  const char* claims;
};
void PrintTo(const Told& told, std::ostream* out) { print_as_name(told.text, *out); }

class Spoken : public testing::TestWithParam<Told> {};

TEST_P(Spoken, IsPutToTheRightPerson) {
  EXPECT_EQ(spoken(GetParam().text), GetParam().claims) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    GoesOnAfterTheCue, Spoken,
    testing::Values(
        Told{"The deminer Petra Lund reached the bus first. Four people were killed, she said; she "
             "had covered them with flags.",
             "killed 4 | Petra Lund, witness"},
        Told{"Father Egon Marsh walks the beach. Nine people drowned, he said: he had found their "
             "jackets.",
             "killed 9 | Egon Marsh, witness"},
        Told{"Six people were injured, said also Berta Quist, a midwife, who dressed the wounds.",
             "injured 6 | Berta Quist, witness"},
        Told{"Two hundred watched. Nine people were killed in the square; Dr Ida Solm, who keeps "
             "the ward, said so that same evening.",
             "killed 9 | Ida Solm, witness"},
        Told{"The prosecutor, Ludo Brack, put the toll at sixteen dead.",
             "killed 16 | Ludo Brack, official"},
        Told{"Berta Quist, 44, a net mender, states: I was lying on the roof. Soldiers detained 31 "
             "men.",
             "detained 31 | Berta Quist, witness"}));

INSTANTIATE_TEST_SUITE_P(
    OwnObservation, Spoken,
    testing::Values(Told{"A reporter of this paper counted 23 people injured on the hill.",
                         "injured 23 | The Plainsman, outlet"},
                    Told{"Our correspondent counted 23 people injured on the hill.",
                         "injured 23 | The Plainsman, outlet"},
                    Told{"This newspaper's correspondent counted 23 people injured on the hill.",
                         "injured 23 | The Plainsman, outlet"},
                    Told{"A Plainsman reporter counted 23 people injured on the hill.",
                         "injured 23 | The Plainsman, outlet"},
                    Told{"I counted 23 people injured on the hill.",
                         "injured 23 | The Plainsman, outlet"},
                    Told{"A reporter for the Orrelby Post counted 23 people injured on the hill.",
                         "injured 23 | Orrelby Post, outlet"}));

INSTANTIATE_TEST_SUITE_P(
    Relayed, Spoken,
    testing::Values(
        Told{"Nine people were killed, the newspaper Capital Morning reported, citing local media.",
             "killed 9 | local media, outlet | via Capital Morning"},
        Told{"Nine people were killed, Governor Ada Pell said, citing Dr Ida Solm of the clinic.",
             "killed 9 | Ida Solm, witness | via Ada Pell"},
        Told{"The Southern Mercury reports that, as Mayor Ada Pell told Radio Halcyon, nine people "
             "were killed.",
             "killed 9 | Ada Pell, official | via Southern Mercury | via Radio Halcyon"},
        Told{"Nine people were killed, Mayor Ada Pell was quoted by Radio Halcyon as saying.",
             "killed 9 | Ada Pell, official | via Radio Halcyon"},
        Told{"Nine people were killed, Mayor Ada Pell said in an interview with Radio Halcyon.",
             "killed 9 | Ada Pell, official | via Radio Halcyon"},
        Told{
            "The Ministry of Justice opened an inquiry. The ministry said nine people were killed.",
            "killed 9 | Ministry of Justice, organisation"},
        Told{
            "The ministry of justice and the Ministry of Health met. The ministry said nine people "
            "were killed.",
            "killed 9 | ministry, organisation"},
        Told{"Reuters, citing a doctor at the clinic, reported that nine people were killed.",
             "killed 9 | doctor at the clinic, unnamed | via Reuters"},
        Told{"Nine people were killed, as reported by the Orrelby Courier.",
             "killed 9 | Orrelby Courier, outlet"},
        Told{"According to a statement from the Velm police, nine people were detained.",
             "detained 9 | Velm police, organisation"}));

INSTANTIATE_TEST_SUITE_P(
    Unnamed, Spoken,
    testing::Values(
        Told{"Eleven novices were abducted, a security official told reporters.",
             "abducted 11 | security official, unnamed"},
        Told{"Eleven novices were abducted, said two officials who asked not to be named.",
             "abducted 11 | two officials, unnamed"},
        Told{"Two officers who asked not to be named said eleven novices were abducted.",
             "abducted 11 | Two officers, unnamed"},
        Told{"An official in the governor's office, who was not authorised to speak, said that "
             "eleven novices were abducted.",
             "abducted 11 | official in the governor's office, unnamed"}));

INSTANTIATE_TEST_SUITE_P(
    OnePersonsPost, Spoken,
    testing::Values(
        Told{"Fourteen passengers were missing, the stationmistress of Dorne said.",
             "missing 14 | stationmistress of Dorne, official"},
        Told{"Two men were injured, the glassblower said.", "injured 2 | glassblower, witness"},
        Told{"The surveyor, Ada Pell, came late. Two men were injured, the surveyor said.",
             "injured 2 | Ada Pell, official"}));

INSTANTIATE_TEST_SUITE_P(
    Names, Spoken,
    testing::Values(
        Told{"Sixty men were recruited, the shop steward, Imke van der Loo, said.",
             "recruited 60 | Imke van der Loo, official"},
        Told{"Ten people were injured, the steward, Cornel Abbot-Weir, said.",
             "injured 10 | Cornel Abbot-Weir, official"},
        Told{"Ana Baker sells papers outside the station. Ten people were injured, Baker said.",
             "injured 10 | Ana Baker, witness"},
        Told{"Old Tam Ridley dug the graves. Ten people were killed, he said.",
             "killed 10 | Tam Ridley, witness"},
        Told{"The mill stood empty. Father Egon Marsh prayed below Cape Ferrow. Ten people were "
             "killed, he said.",
             "killed 10 | Egon Marsh, witness"}));

INSTANTIATE_TEST_SUITE_P(
    Documents, Spoken,
    testing::Values(
        Told{"The manifest of the ferry Good Hope is a green book. Soldiers detained 46 men, "
             "according to the manifest.",
             "detained 46 | manifest of the ferry Good Hope, document"},
        Told{
            "The register of the Velm morgue fills two pages. It shows that 38 people were killed.",
            "killed 38 | register of the Velm morgue, document"}));

TEST(Speakers, OneSurnameMayBeTwoPeople) {
  const std::string text =
      "Nine people were killed, according to Anna Dill, a teacher. Her brother, Karl Dill, added "
      "that 27 people had been arrested.";
  EXPECT_EQ(spoken(text), "killed 9 | Anna Dill, witness\narrested 27 | Karl Dill, witness");
}

TEST(Speakers, AMonthMayBeAFirstName) {
  EXPECT_EQ(spoken("The delegate, Jan Moor, came. He said nine people were killed."),
            "killed 9 | Jan Moor, official");
}

TEST(Speakers, WhoIsNotNamedIsTheWomanAndNotHerName) {
  EXPECT_EQ(spoken("A woman who would not give her name said 26 people had been shot dead."),
            "killed 26 | woman, unnamed");
}

TEST(Speakers, WhatIsNotTrueIsDenied) {
  EXPECT_EQ(spoken("\"It is not true that 16 people died,\" said the governor, Lena Pohl."),
            "killed 16 denied | Lena Pohl, official");
}

TEST(Speakers, WhatIsQuotedIsSaid) {
  EXPECT_EQ(spoken("\"Eleven people were killed,\" the mayor, Lena Pohl, said."),
            "killed 11 | Lena Pohl, official");
}

INSTANTIATE_TEST_SUITE_P(
    ATownBeforeItsPolice, Spoken,
    testing::Values(Told{"Port Almery police said nine people were killed in Port Almery.",
                         "killed 9 | Port Almery police, organisation"},
                    Told{"Nine people were killed, Almery County sheriff's deputies said.",
                         "killed 9 | Almery County sheriff's deputies, organisation"},
                    Told{"\"It was dark,\" said Ana Tull, 74, who saw four dead men.",
                         "killed 4 | Ana Tull, witness"}));

INSTANTIATE_TEST_SUITE_P(
    NoSpeaker, Spoken,
    testing::Values(Told{"The bloody night also saw nine people injured.", "injured 9 | "},
                    Told{"Nine people were pronounced dead at the scene by medics.", "killed 9 | "},
                    Told{"As the noise continued, the knowledge set in that nine people were dead.",
                         "killed 9 | "}));

TEST(Speakers, TheAccusedDoNotSayWhatTheyAreAccusedOf) {
  EXPECT_EQ(spoken("Two women accused of murdering three students are due in court."),
            "killed 3 alleged | ");
}

TEST(Speakers, TheDeadDoNotFindThemselves) {
  EXPECT_EQ(spoken("Two bakers found dead in a cellar."), "killed 2 | ");
}

TEST(Speakers, WhoHasItFromOthersNeverRaisesACount) {
  for (const char* text : {"Ana Tull found out on Sunday that nine people had been killed.",
                           "Ana Tull learned that nine people had been killed.",
                           "Ana Tull heard that nine people had been killed."}) {
    const auto claims = claims_in(text);
    ASSERT_EQ(claims.size(), 1U) << text;
    EXPECT_EQ(claims[0].tier, model::Tier::kC) << text;
  }
}

TEST(Speakers, OfWhomAPaperLearnedItSheKnows) {
  const auto claims = claims_in("Nine people were killed, the Courier learned from Ana Tull.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_NE(claims[0].tier, model::Tier::kC);
}

TEST(Speakers, APronounWithItsVerbIsNoName) {
  const std::string claims = spoken("\"We've confirmed that nine people are dead.\"");
  EXPECT_EQ(claims.find("We"), std::string::npos) << claims;
}

TEST(Speakers, AShipWithAManifestIsNoWitness) {
  EXPECT_EQ(spoken("Guardsmen detained 46 men, according to the manifest of the ferry Good Wind."),
            "detained 46 | manifest of the ferry Good Wind, document");
}

TEST(Speakers, WhoHasARankIsAnOfficial) {
  for (const char* const title : {"Lt.", "Sgt.", "Capt.", "Trooper", "Detective", "Sen."}) {
    const auto claims =
        claims_in(std::string("A boy died on Monday, ") + title + " Ruta Cammerling said.");
    ASSERT_EQ(claims.size(), 1U) << title;
    ASSERT_TRUE(claims[0].speaker) << title;
    EXPECT_EQ(claims[0].speaker->name, "Ruta Cammerling") << title;
    EXPECT_EQ(claims[0].speaker->kind, model::OriginKind::kOfficial) << title;
  }
}

TEST(Speakers, AnInstitutionBeforeARankIsAPartOfTheTitle) {
  for (const char* const title :
       {"Ostrel Police Chief", "Ostrel Police Department Deputy Chief",
        "City of Ostrel Police Chief", "St. Ostrel Deputy Police Chief",
        "Ostrel County Sheriff's Office Spokeswoman", "Ostrel County Sheriff's Office Lt.",
        "Ostrel County Medical Examiner", "Ostrel Fire Department spokesman"}) {
    EXPECT_EQ(spoken(std::string(title) + " Berta Quist said seven people were injured."),
              "injured 7 | Berta Quist, official")
        << title;
  }
  EXPECT_EQ(spoken("Capt. John Cook of the Ostrel Police Department said ten people were injured."),
            "injured 10 | John Cook, official");
  EXPECT_EQ(spoken("Ostrel County Prosecutor Berta Quist Baker said ten people were injured."),
            "injured 10 | Berta Quist Baker, official");
  EXPECT_EQ(spoken("The Police Officers Association said seven people were injured."),
            "injured 7 | Police Officers Association, organisation");
  EXPECT_EQ(spoken("A friend of Mayor Berta Quist said seven people were injured."),
            "injured 7 | friend of Mayor Berta Quist, witness");
}

TEST(Speakers, WhoIsNamedBeforeATradeInCommas) {
  EXPECT_EQ(spoken("Among those who saw it was Berta Quist, nurse, who said that seven people were "
                   "injured."),
            "injured 7 | Berta Quist, witness");
}

TEST(Speakers, WhoIsToldOfIsNotWhoTells) {
  EXPECT_EQ(
      spoken("A man authorities say was chased in an ambush that injured seven people has gone."),
      "injured 7 | authorities, organisation");
  EXPECT_EQ(spoken("A dozen witnesses said seven people were injured."),
            "injured 7 | dozen witnesses, unnamed");
}

TEST(Speakers, WhoFoundAThingAndHurtHimselfSaysNothing) {
  EXPECT_EQ(spoken("Prosecutors say the boy found a loaded gun and shot himself in the foot."),
            "injured 1 | Prosecutors, unnamed");
  EXPECT_EQ(spoken("Officers found seven people injured in the house."),
            "injured 7 | Officers, unnamed");
}

TEST(Speakers, WhoSpeaksBehindACircumstance) {
  EXPECT_EQ(spoken("Talking to reporters outside the depot, the farmer Berta Quist said that seven "
                   "people were injured."),
            "injured 7 | Berta Quist, witness");
}

TEST(Speakers, AMedicalExaminerIsNoNewspaper) {
  EXPECT_EQ(spoken("Seven people were injured, according to the Ostrel County medical examiner."),
            "injured 7 | Ostrel County medical examiner, official");
  EXPECT_EQ(spoken("Seven people were injured, the Ostrel Examiner said."),
            "injured 7 | Ostrel Examiner, outlet");
}

TEST(Speakers, WhoSaysThatOnePersonDiedIsNoPartOfTheCount) {
  const auto claims = claims_in("The bureau says one person has died.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].count->words, "one person");
  ASSERT_TRUE(claims[0].speaker);
  EXPECT_EQ(claims[0].speaker->name, "bureau");
}

TEST(Speakers, ADatelineIsNobody) {
  for (const char* const line :
       {"", "OSTREL, Tenn. (NP) -- ", "OSTREL (NP) - ", "OSTREL, Iowa -- ",
        "PORT OSTREL (onp.com) — ", "OSTREL-- ", "OSTREL-ON-SEA (NP) - ", "OSTREL, Ga. (NP) — "}) {
    EXPECT_EQ(spoken(std::string(line) + "The fire brigade says seven people were injured."),
              "injured 7 | fire brigade, organisation")
        << line;
  }
  EXPECT_EQ(spoken("Ana Roth - a nurse - said seven people were injured."),
            "injured 7 | Ana Roth, witness");
}

TEST(Speakers, ACapitalAtTheHeadOfASentenceIsNoName) {
  EXPECT_EQ(spoken("Search continues after nine people drowned."), "killed 9 | ");
  EXPECT_EQ(spoken("NO WORDS DESCRIBE WHY NINE PEOPLE DROWNED."), "killed 9 | ");
  EXPECT_EQ(spoken("Water claims its ninth victim as a boy drowned."), "killed 1 | ");
  EXPECT_EQ(spoken("The steward is called Weir. Weir explains how nine people drowned."),
            "killed 9 | Weir, organisation");
}

TEST(Speakers, WhoAdmitsADeedSpeaks) {
  EXPECT_EQ(spoken("Woman admits killing two men in Velm"), "killed 2 | Woman, unnamed");
}

TEST(Speakers, WhoWasToldToSaysNothing) {
  EXPECT_EQ(spoken("Bargeman told to slow down; nine people drowned"), "killed 9 | ");
  EXPECT_EQ(spoken("The militia opened fire on responding guards, killing nine people."),
            "killed 9 | ");
  EXPECT_EQ(spoken("A film showing the raid in which nine people were killed was found."),
            "killed 9 | ");
  EXPECT_EQ(spoken("This article was updated to say that nine people drowned."), "killed 9 | ");
}

TEST(Speakers, WhatStandsBeforeThemIsNoPartOfTheirName) {
  EXPECT_EQ(spoken("Guards met with the miller, who said nine people drowned."),
            "killed 9 | miller, witness");
  EXPECT_EQ(spoken("It was her brother who said that nine people drowned."),
            "killed 9 | brother, witness");
}

TEST(Speakers, AHeadingIsNobody) {
  EXPECT_EQ(spoken("Transport: Seven people were injured, according to the engineer, Tam Ridley."),
            "injured 7 | Tam Ridley, official");
  EXPECT_EQ(spoken("Borders: Seven people were injured."), "injured 7 | ");
}

TEST(Speakers, SheIsWhoTheParagraphIsAbout) {
  const std::string text =
      "Ten people were injured, the steward, Cornel Weir, said.\n\nThe Recorder found Berta Quist, "
      "who drives the carousel. Ten people were injured, she said too.";
  EXPECT_EQ(spoken(text), "injured 10 | Cornel Weir, official\ninjured 10 | Berta Quist, witness");
}

TEST(Speakers, WhoIntroducesHimselfMakesTheWholeStatement) {
  EXPECT_EQ(spoken("I am Caleb Winter. I mend clocks.\n\nThree people were killed next to me."),
            "killed 3 | Caleb Winter, witness");
}

TEST(Speakers, AnInstitutionMakesItsOwnStatement) {
  model::Report report = report_of("Two guardsmen were injured by stones.");
  report.title = "Statement on the events at the ferry";
  report.outlet = "Interior Ministry, Press Department";
  EXPECT_EQ(spoken(report), "injured 2 | Interior Ministry, organisation");
}

TEST(Speakers, WhoIsNoMediumTellsWhatItFound) {
  model::Report report = report_of("We carried 12 injured people to the dispensary in our lorry.");
  report.outlet = "Drivers' Union, Ostrel section";
  EXPECT_EQ(spoken(report), "injured 12 | Drivers' Union, organisation");
  report.outlet = "Open Hands";  // nothing but "we" tells that it speaks of itself
  EXPECT_EQ(spoken(report), "injured 12 | Open Hands, organisation");
  for (const char* body : {"Velm Navy Media", "Sindicato Único de Mineros"}) {
    report.outlet = body;
    EXPECT_EQ(spoken(report), "injured 12 | " + std::string(body) + ", organisation");
  }
  for (const char* medium : {"Ostrel Gazette", "Ostrel Portal", "Isthmus Agency"}) {
    report.outlet = medium;
    EXPECT_EQ(spoken(report), "injured 12 | ") << medium;
  }
}

TEST(Speakers, ANewsroomsOwnWordsMakeItNoOrganisation) {
  model::Report report = report_of(
      "Twelve people were injured. We will update this story. Sign up for our newsletter, and "
      "support our reporters.");
  report.outlet = "The Plain Ferryman";
  EXPECT_EQ(spoken(report), "injured 12 | ");
}

TEST(Speakers, AQuotationInAStatementIsNotItsMakers) {
  model::Report report =
      report_of("Our volunteers were sent this.\n\n\"I buried 12 killed people.\"");
  report.outlet = "Open Hands";
  EXPECT_EQ(spoken(report), "killed 12 | ");
}

TEST(Speakers, APaperThatReportsIsNotTheSpeakerOfAll) {
  model::Report report = report_of("Two guardsmen were injured by stones.");
  report.title = "Statement on the events at the ferry";
  EXPECT_EQ(spoken(report), "injured 2 | ");
}

TEST(Speakers, AnOutletThatCountedItselfIsFirstHand) {
  const auto claims = claims_in("Our correspondent counted 23 people injured on the hill.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].distance, model::Distance::kFirstHand);
}

}  // namespace
}  // namespace firsthand::claims
