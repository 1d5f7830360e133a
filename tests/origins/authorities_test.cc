#include "origins/authorities.h"

#include <gtest/gtest.h>

namespace firsthand::origins {
namespace {

double alike(const char* a, const char* b) {
  const Parameters parameters;
  const Authority one = authority_of(a, a, {}, "");
  const Authority other = authority_of(b, b, {}, "");
  EXPECT_EQ(same_authority(one, other, parameters), same_authority(other, one, parameters))
      << a << b;
  return same_authority(one, other, parameters);
}

constexpr double kExpected = 0.5;
constexpr double kHigh = 0.95;

TEST(Authorities, OnePoliceForceUnderSeveralNames) {
  EXPECT_GE(alike("police", "the Harrow Police Department"), kExpected);
  EXPECT_GE(alike("deputies", "the Harrow County Sheriff's Office"), kExpected);
  EXPECT_GE(alike("officers", "Harrow police"), kExpected);
  EXPECT_GE(alike("the Harrow Sheriff's Office", "Harrow police"), kExpected);
  EXPECT_GE(alike("officials", "Harrow police"), kExpected);
  EXPECT_GE(alike("law enforcement sources", "troopers"), kExpected);
}

TEST(Authorities, AnArmyByItsParts) {
  EXPECT_GE(alike("an army spokesman", "Operational Sector Command"), kExpected);
  EXPECT_GE(alike("armed forces", "Joint Task Force"), kExpected);
  EXPECT_GE(alike("the army", "the press centre of the Ground Forces"), kExpected);
  EXPECT_EQ(alike("Northern Defence Command", "Harrow police"), 0);
}

TEST(Authorities, WhoIsOverTheRescuersIsNoneOfThem) {
  EXPECT_EQ(alike("the town's emergency staff", "Harrow Volunteer Fire Brigade"), 0);
}

TEST(Authorities, ARecordIsOfWhoeverKeepsIt) {
  const Parameters parameters;
  const Authority report = authority_of_document("final report of the Harrow rescue office");
  EXPECT_GE(same_authority(report, authority_of("rescue officials", "", {}, ""), parameters),
            kExpected);
  EXPECT_EQ(authority_of_document("list of the dead").kind, Authority::Kind::kNone);
}

TEST(Authorities, InitialsTellWhatBodyItIsAndNotOfWhere) {
  EXPECT_GE(alike("HPD", "Harrow police"), kExpected);
  EXPECT_GE(alike("HCSO", "deputies"), kExpected);
  EXPECT_GE(alike("HFD", "the Harrow fire department"), kExpected);
  EXPECT_EQ(alike("HPD", "the Harrow coroner"), 0);
  EXPECT_EQ(alike("HFD", "Harrow police"), 0);
  EXPECT_EQ(alike("GPS", "police"), 0);
}

TEST(Authorities, AHospitalIsNoRescueService) {
  EXPECT_EQ(authority_of("the Emergency Hospital", "the Emergency Hospital", {}, "hospital").kind,
            Authority::Kind::kNone);
}

TEST(Authorities, AGeneralStaffIsTheArmysAndAVillageChiefNobodys) {
  EXPECT_GE(alike("general staff", "the army"), kExpected);
  EXPECT_EQ(alike("the hospital's staff", "the army"), 0);
  const Authority chief =
      authority_of("Chief Abo Tamm", "the village chief, Chief Abo Tamm", {"abo", "tamm"}, "");
  EXPECT_EQ(chief.kind, Authority::Kind::kNone);
}

TEST(Authorities, AMetropolitanForceMayBeThatOfTheTown) {
  EXPECT_GE(alike("Metro Police", "Harrow police"), kExpected);
  EXPECT_GE(alike("the Metropolitan Police Department", "Metro Police"), kExpected);
  EXPECT_EQ(alike("Harrow Metropolitan Police", "Tarnley police"), 0);
}

TEST(Authorities, NothingButTheSameNameIsSure) {
  EXPECT_LT(alike("police", "the Harrow Police Department"), kHigh);
  EXPECT_LT(alike("officials", "Harrow police"), kHigh);
}

TEST(Authorities, TwoForcesAreTwo) {
  EXPECT_EQ(alike("Harrow police", "Tarnley police"), 0);
  EXPECT_EQ(alike("Harrow police", "the Harrow County Sheriff's Office"), 0);
  EXPECT_EQ(alike("Harrow police", "the Harrow coroner"), 0);
  EXPECT_EQ(alike("police", "prosecutors"), 0);
}

TEST(Authorities, WhoIsNoPublicBodySpeaksForNone) {
  EXPECT_EQ(alike("hospital officials", "police"), 0);
  EXPECT_EQ(alike("medical sources", "police"), 0);
  EXPECT_EQ(alike("Ana Kolar", "police"), 0);
}

TEST(Authorities, WhereSomebodyStandsIsNotWhomHeSpeaksFor) {
  const std::vector<std::string> person = {"ana", "kolar"};
  const char* description = "Ana Kolar, the lawyer, who stood at the police station";
  EXPECT_EQ(authority_of("Ana Kolar", description, person, "").kind, Authority::Kind::kNone);
  EXPECT_EQ(authority_of("Ostrel hospital", "Ostrel hospital", {}, "hospital").kind,
            Authority::Kind::kNone);
}

TEST(Authorities, WhoMustNotBeNamedSpeaksForNone) {
  const Authority authority =
      authority_of("two officials", "two officials who asked not to be named", {}, "");
  EXPECT_EQ(authority.kind, Authority::Kind::kNone);
}

TEST(Authorities, ARankIsOfWhicheverBody) {
  const std::vector<std::string> person = {"felix", "tan"};
  const Authority tan = authority_of("Felix Tan", "Lt. Felix Tan", person, "");
  EXPECT_EQ(tan.kind, Authority::Kind::kAny);
  const Authority spokesman =
      authority_of("Felix Tan", "Sgt. Felix Tan, a spokesman for the department", person, "");
  EXPECT_EQ(spokesman.kind, Authority::Kind::kAny);
  const Authority chief = authority_of("Felix Tan", "Felix Tan, a chief surgeon", person, "");
  EXPECT_EQ(chief.kind, Authority::Kind::kNone);
  EXPECT_GE(same_authority(tan, authority_of("Harrow police", "Harrow police", {}, ""), {}),
            kExpected);
}

TEST(Authorities, OfficialsOfNoBodyMayBeOfAny) {
  EXPECT_GE(alike("authorities", "officials"), kExpected);
  EXPECT_GE(alike("authorities in Tarn County", "Harrow police"), kExpected);
  EXPECT_GE(alike("lieutenant", "authorities"), kExpected);
  EXPECT_GE(alike("Nearby officers", "Harrow police"), kExpected);
  EXPECT_GE(alike("First Responders", "responders"), kExpected);
  EXPECT_GE(alike("TBI", "authorities"), kExpected);
  EXPECT_EQ(alike("TBI", "Harrow police"), 0);
  EXPECT_EQ(alike("an official", "two officials"), 0) << "one in each of two papers";
}

TEST(Authorities, AHandoutIsOfItsBodyAndARegisterOfItself) {
  EXPECT_EQ(authority_of_document("press release").kind, Authority::Kind::kAny);
  EXPECT_EQ(authority_of_document("statement by the Harrow police").kind, Authority::Kind::kPolice);
  EXPECT_EQ(authority_of_document("morgue register").kind, Authority::Kind::kNone);
}

}  // namespace
}  // namespace firsthand::origins
