// Whom a figure rests on where no verb of saying names him, and where one does behind other words.
#include "claims/sourcing.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Sourced {
  const char* text;
  const char* who;  // "Ana Roth, witness | via the Courier"
};

class Sourcing : public testing::TestWithParam<Sourced> {};

TEST_P(Sourcing, NamesWhoAnswersForTheFigure) {
  const auto claims = annotate(report_of(GetParam().text), {}).claims;
  ASSERT_FALSE(claims.empty()) << GetParam().text;
  const model::Claim& claim = claims.front();
  ASSERT_TRUE(claim.speaker) << GetParam().text;
  std::string who = claim.speaker->name + ", " + std::string(model::to_string(claim.speaker->kind));
  for (const std::string& name : claim.relayed_by) who += " | via " + name;
  EXPECT_EQ(who, GetParam().who) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    BeforeAndAfter, Sourcing,
    testing::Values(
        Sourced{"By the count of Berta Quist, a midwife, nine people were killed in Orrel.",
                "Berta Quist, witness"},
        Sourced{"In the words of the mayor, Ludo Brack, nine people were killed in Orrel.",
                "Ludo Brack, official"},
        Sourced{"Nine people were killed in Orrel, by the account of the baker Petra Lund.",
                "Petra Lund, witness"},
        Sourced{"By the mayor's own count, nine people were killed in Orrel.", "mayor, official"},
        Sourced{"Nine people were killed in Orrel, by the baker Petra Lund's count.",
                "Petra Lund, witness"},
        Sourced{
            "Petra Lund, a baker, lives by the weir. In her reckoning, nine people were killed.",
            "Petra Lund, witness"},
        Sourced{"Nine people were killed in Orrel (source: Orrelby Post).", "Orrelby Post, outlet"},
        Sourced{"Nine people were killed in Orrel. This was confirmed by the mayor, Ludo Brack.",
                "Ludo Brack, official"},
        Sourced{"Nine people were killed in Orrel. That is the figure given by Ludo Brack, mayor.",
                "Ludo Brack, official"},
        Sourced{"From the Orrelby Post comes the news that nine people were killed in Orrel.",
                "Orrelby Post, outlet"},
        Sourced{"Nine people were killed in Orrel, it was reported by the Orrelby Post.",
                "Orrelby Post, outlet"},
        Sourced{"Berta Quist, a midwife: “Nine people were killed in Orrel.”",
                "Berta Quist, witness"}));

INSTANTIATE_TEST_SUITE_P(
    TurnsOfPhrase, Sourcing,
    testing::Values(
        Sourced{"Berta Quist, a midwife, put it on record that nine people were killed in Orrel.",
                "Berta Quist, witness"},
        Sourced{"The mayor, Ludo Brack, made it known that nine people were killed in Orrel.",
                "Ludo Brack, official"},
        Sourced{"The baker Petra Lund is certain that nine people were killed in Orrel.",
                "Petra Lund, witness"},
        Sourced{"Petra Lund, a baker, gave this account to the Orrelby Post: nine people were "
                "killed in Orrel.",
                "Petra Lund, witness | via Orrelby Post"},
        Sourced{"The mayor, Ludo Brack, spoke of nine dead in the fire in Orrel.",
                "Ludo Brack, official"},
        Sourced{"The mayor, Ludo Brack, gave the number of dead in the fire in Orrel as nine.",
                "Ludo Brack, official"},
        Sourced{"The mayor, Ludo Brack, puts at nine the number of dead in the fire in Orrel.",
                "Ludo Brack, official"},
        Sourced{"As Petra Lund, the baker, told it to the Orrelby Post, nine people were killed.",
                "Petra Lund, witness | via Orrelby Post"}));

INSTANTIATE_TEST_SUITE_P(
    Received, Sourcing,
    testing::Values(
        Sourced{"Nine people were killed in Orrel, the Orrelby Post learned from Berta Quist, a "
                "midwife.",
                "Berta Quist, witness | via Orrelby Post"},
        Sourced{"The Orrelby Post was told by Petra Lund, a baker, that nine people were killed.",
                "Petra Lund, witness | via Orrelby Post"},
        Sourced{"The Orrelby Post has spoken to Petra Lund, a baker, according to whom nine people "
                "were killed.",
                "Petra Lund, witness"},
        Sourced{"The Orrelby Post reported, on the word of Petra Lund, that nine people were "
                "killed.",
                "Petra Lund, witness | via Orrelby Post"},
        Sourced{"Petra Lund, a baker, said, according to the Orrelby Post, that nine people were "
                "killed.",
                "Petra Lund, witness | via Orrelby Post"},
        Sourced{
            "It was Petra Lund, a baker in the town, who told the Orrelby Post that nine people "
            "were killed.",
            "Petra Lund, witness | via Orrelby Post"},
        Sourced{
            "The Orrelby Post reported, citing Petra Lund, a baker, that nine people were killed.",
            "Petra Lund, witness | via Orrelby Post"},
        Sourced{"The Orrelby Post said on Monday, citing the police, that nine people were killed.",
                "police, organisation | via Orrelby Post"},
        Sourced{"Head of the rescue team Ludo Brack said that nine people were killed.",
                "Ludo Brack, official"},
        Sourced{"Orrel Bridge police said that nine people were killed.",
                "Orrel Bridge police, organisation"}));

TEST(Sourcing, WhatIsDeniedOfATurnIsNoSource) {
  const auto claims =
      annotate(report_of("Petra Lund is not certain that nine people were killed in Orrel."), {})
          .claims;
  for (const model::Claim& claim : claims) EXPECT_NE(claim.tier, model::Tier::kA);
}

TEST(Sourcing, IsNobodyWhoIsNotNamed) {
  for (const char* text : {"Nine people were killed in Orrel, by his own hand or another's.",
                           "Nine people were killed in Orrel, in the war's last count of days."}) {
    for (const model::Claim& claim : annotate(report_of(text), {}).claims)
      EXPECT_FALSE(claim.speaker) << text;
  }
}

TEST(Sourcing, IsNoAttributionThatIsShown) {
  const auto found =
      annotate(report_of("By the count of Berta Quist, a midwife, nine people were killed."), {});
  EXPECT_TRUE(found.attributions.empty());
}

}  // namespace
}  // namespace firsthand::claims
