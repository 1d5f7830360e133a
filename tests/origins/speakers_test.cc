#include "origins/speakers.h"

#include <gtest/gtest.h>

#include "origins/persons.h"

namespace firsthand::origins {
namespace {

using model::OriginKind;

double alike(const char* a, const char* b, OriginKind kind = OriginKind::kOfficial) {
  const Parameters parameters;
  const double forth =
      same_speaker(profile_of(a, a, kind, "Courier"), profile_of(b, b, kind, "Herald"), parameters);
  const double back =
      same_speaker(profile_of(b, b, kind, "Herald"), profile_of(a, a, kind, "Courier"), parameters);
  EXPECT_EQ(forth, back) << a << " / " << b;
  return forth;
}

TEST(Speakers, OnePersonUnderSeveralNames) {
  EXPECT_GE(alike("Dr Ana Kolar", "Ana Kolar"), 0.95);
  EXPECT_GE(alike("Ana Kolar", "Kolar"), 0.5);
  EXPECT_GE(alike("A. Kolar", "Ana Kolar"), 0.5);
  EXPECT_GE(alike("Yusef Haddadi", "Youssef Haddady"), 0.5);
  EXPECT_GE(alike("Mirelle Osk", "Mireille Oske"), 0.5);
  EXPECT_LT(alike("Ana Osk", "Ada Oske"), 0.05);
  EXPECT_GE(alike("Yusheen Adoulaye", "Youssin Adulai"), 0.5);
  EXPECT_GE(alike("Dr Ana Kolar, director of Ostrel hospital", "Ana Kolar"), 0.95);
}

TEST(Speakers, TwoPersonsAreTwo) {
  EXPECT_LT(alike("Ana Kolar", "Ivan Kolar"), 0.5);
  EXPECT_LT(alike("Ana Kolar", "Petra Moreno"), 0.05);
  EXPECT_LT(alike("Ana Polar", "Ana Pinar"), 0.05);
  EXPECT_LT(alike("police spokesman Jan Rehor", "police spokeswoman Eva Marek"), 0.5);
}

TEST(Speakers, AnInstitutionAndItsSpokesmanAreOne) {
  EXPECT_GE(alike("the Interior Ministry", "Interior Ministry spokesman Jan Rehor"), 0.95);
  EXPECT_GE(alike("the Ministry of the Interior", "the Interior Ministry"), 0.95);
  EXPECT_GE(alike("the ministry", "the Interior Ministry"), 0.5);
  EXPECT_GE(alike("the Tarn Bureau of Investigation", "TBI spokesman Josef Lund"), 0.5);
  EXPECT_LT(alike("the Tarn Bureau of Investigation", "TPD spokesman Josef Lund"), 0.5);
  EXPECT_LT(alike("the Interior Ministry", "the Health Ministry"), 0.05);
  EXPECT_LT(alike("Ostrel hospital", "police"), 0.05);
  EXPECT_LT(alike("Velm Bridge fire brigade", "Velm Bridge town council"), 0.05);
}

TEST(Speakers, AnOfficeAndWhoHoldsItAreOne) {
  EXPECT_GE(alike("the governor", "Governorate of Velm"), 0.5);
  EXPECT_GE(alike("report of the territory's administrator",
                  "administrator of the territory Dieudon Mwanza"),
            0.5);
  EXPECT_GE(alike("Office of the Public Defender", "Monitors of the public defender"), 0.5);
  EXPECT_LT(alike("the mayor of Velm", "Governorate of Velm"), 0.5);
}

TEST(Speakers, ABodyKeepsItsNameFromItsOwnLanguage) {
  EXPECT_GE(alike("Servicio Penitenciario Nacional", "National Prison Service"), 0.5);
  EXPECT_GE(alike("Policía Nacional", "police"), 0.5);
  EXPECT_GE(alike("Policía Departamental de Altomar", "the departmental police"), 0.5);
  EXPECT_GE(alike("the market women's association", "Association of the Women of the Grand Marché"),
            0.5);
  EXPECT_LT(alike("Ministerio de Salud", "Ministry of Justice"), 0.5);
}

TEST(Speakers, OneNameAndTwoAgesAreTwo) {
  const Parameters parameters;
  const auto of = [](const char* described) {
    return profile_of("Ilka Torvane", described, OriginKind::kWitness, "Courier");
  };
  const Profile young = of("Ilka Torvane, 34, a ticket seller");
  EXPECT_EQ(same_speaker(young, of("Ilka Torvane, 71, a goose keeper"), parameters), 0);
  EXPECT_GE(same_speaker(young, of("Ilka Torvane, 35, who sells tickets"), parameters), 0.95);
  EXPECT_GE(same_speaker(young, of("Ilka Torvane of 34 Mill Lane"), parameters), 0.95);
}

TEST(Speakers, AnAgencyAndItsInitialsAreOne) {
  EXPECT_GE(alike("CPA", "the Central Plains Agency", OriginKind::kAgency), 0.5);
  EXPECT_LT(alike("CPS", "the Central Plains Agency", OriginKind::kAgency), 0.5);
}

TEST(Speakers, AFamilyIsOneVoice) {
  EXPECT_GE(alike("the family", "family and friends", OriginKind::kUnnamed), 0.5);
  EXPECT_GE(alike("Kolar's family", "relatives", OriginKind::kUnnamed), 0.5);
  EXPECT_LT(alike("Kolar's family", "Brand's family", OriginKind::kUnnamed), 0.5);
}

TEST(Speakers, TwoMinistriesAreTwo) {
  EXPECT_LT(alike("the interior ministry", "the health ministry"), 0.05);
  EXPECT_GE(alike("the interior ministry", "the Ministry of the Interior"), 0.5);
  EXPECT_GE(alike("the local hospital", "the hospital"), 0.5);
}

TEST(Speakers, TheAnonymousOfOneOutletAreOne) {
  const Parameters parameters;
  const auto of = [](const char* words, const char* outlet) {
    return profile_of(words, words, OriginKind::kUnnamed, outlet);
  };
  EXPECT_EQ(same_speaker(of("two officials", "Courier"), of("a source", "Courier"), parameters), 1);
  // "The town's emergency staff" is a body as a whole.
  EXPECT_LT(same_speaker(of("the town's emergency staff", "Courier"), of("a source", "Courier"),
                         parameters),
            parameters.expected);
  EXPECT_EQ(same_speaker(of("a source in the interior ministry", "Courier"),
                         of("a source", "Courier"), parameters),
            1);
  const double across =
      same_speaker(of("two officials", "Courier"), of("two officials", "Herald"), parameters);
  EXPECT_GT(across, parameters.any);
  EXPECT_LT(across, parameters.expected);
}

TEST(Speakers, EditDistanceByHand) {
  EXPECT_EQ(edit_distance("kolar", "kolar", 2), 0);
  EXPECT_EQ(edit_distance("haddad", "hadadd", 2), 1);
  EXPECT_EQ(edit_distance("yusef", "youssef", 2), 2);
  EXPECT_EQ(edit_distance("abc", "xyz", 2), 3);
  EXPECT_EQ(edit_distance("", "abcdef", 2), 3);
}

TEST(Speakers, AnInstitutionWithinAnotherIsTheInnerOne) {
  EXPECT_GE(alike("the army's northern command", "Colonel Piers Adlam of the northern command"),
            0.5);
  EXPECT_LT(alike("the army hospital", "the army"), 0.05);
}

TEST(Speakers, ARoleIsThePersonDescribedByIt) {
  const Parameters p;
  const auto role = profile_of("the stationmistress of Quillet", "the stationmistress of Quillet",
                               OriginKind::kUnnamed, "Courier");
  const auto named = profile_of("Isolde Adeane", "Isolde Adeane, stationmistress of Quillet",
                                OriginKind::kWitness, "Herald");
  const auto other =
      profile_of("Odo Renn", "Odo Renn, signalman of Quillet", OriginKind::kWitness, "Herald");
  EXPECT_GE(same_speaker(role, named, p), 0.5);
  EXPECT_EQ(same_speaker(role, named, p), same_speaker(named, role, p));
  EXPECT_LT(same_speaker(role, other, p), 0.05);
  const auto resident = profile_of("a resident", "a resident", OriginKind::kWitness, "Courier");
  const auto neighbour =
      profile_of("Odo Renn", "Odo Renn, a resident", OriginKind::kWitness, "Herald");
  EXPECT_LT(same_speaker(resident, neighbour, p), 0.05) << "a resident is nobody in particular";
}

TEST(Speakers, OneDocumentUnderALongerAndAShorterName) {
  EXPECT_GE(alike("boarding manifest", "the boarding manifest of the ferry Good Intent",
                  OriginKind::kDocument),
            0.5);
  EXPECT_LT(alike("the hospital's register", "the boarding manifest", OriginKind::kDocument), 0.05);
}

TEST(Speakers, OfficialsOfAnInstitutionSpeakForIt) {
  const Parameters p;
  const auto hospital =
      profile_of("the Ostrel hospital", "the Ostrel hospital", OriginKind::kOrganisation, "Herald");
  const auto unnamed = [](const char* name) {
    return profile_of(name, name, OriginKind::kUnnamed, "Ledger");
  };
  EXPECT_GE(same_speaker(unnamed("hospital officials"), hospital, p), 0.5);
  EXPECT_EQ(same_speaker(hospital, unnamed("hospital officials"), p),
            same_speaker(unnamed("hospital officials"), hospital, p));
  EXPECT_EQ(same_speaker(unnamed("a hospital official who asked not to be named"), hospital, p), 0);
  EXPECT_EQ(same_speaker(unnamed("hospital visitors"), hospital, p), 0);
  EXPECT_EQ(same_speaker(unnamed("ministry officials"), hospital, p), 0);
}

TEST(Speakers, OfficialsWithoutANameAreNotToldApartWithinAnOutlet) {
  const Parameters p;
  const auto official = [](const char* name, const char* outlet) {
    return profile_of(name, name, OriginKind::kOfficial, outlet);
  };
  EXPECT_EQ(same_speaker(official("a security official", "Ledger"),
                         official("an official in the governor's office", "Ledger"), p),
            1);
  EXPECT_LT(same_speaker(official("a security official", "Ledger"),
                         official("an official in the governor's office", "Herald"), p),
            0.5);
  EXPECT_LT(same_speaker(official("a security official", "Ledger"),
                         official("police officer Jan Rehor", "Ledger"), p),
            0.05);
}

TEST(SameSpeaker, AnOfficeByItsBareWordAndAMinistryByItsOtherName) {
  const auto named = [](const char* name, OriginKind kind) {
    return profile_of(name, name, kind, "Courier");
  };
  const auto official = OriginKind::kOfficial;
  const auto body = OriginKind::kOrganisation;
  EXPECT_GE(same_speaker(named("abbot", official), named("abbot of the monastery", official), {}),
            0.5);
  EXPECT_LT(same_speaker(named("abbot", official), named("head of the village", official), {}),
            0.5);
  EXPECT_GE(same_speaker(named("Interior Ministry", body),
                         named("Ministry of Internal Affairs", body), {}),
            0.5);
  EXPECT_LT(same_speaker(named("Interior Ministry", body), named("Ministry of Health", body), {}),
            0.5);
  EXPECT_GE(same_speaker(named("team", body), named("Defence Information Team", body), {}), 0.5);
  const auto harbour =
      profile_of("Odo Renn", "Odo Renn, the port director of Velm", official, "Herald");
  EXPECT_GE(same_speaker(named("director of the port of Velm", official), harbour, {}), 0.5);
  EXPECT_LT(same_speaker(named("director of the school of Velm", official), harbour, {}), 0.5);
  const auto police =
      profile_of("Ana Roth", "Ana Roth, spokeswoman for the Lower Velm police", official, "Herald");
  EXPECT_LT(same_speaker(named("Lower Velm Hospital", body), police, {}), 0.5);
}

TEST(SameSpeaker, ASurnameWithAnotherLanguagesEnding) {
  const auto named = [](const char* name) {
    return profile_of(name, name, OriginKind::kOfficial, "Courier");
  };
  EXPECT_GE(same_speaker(named("Temur Saidmur"), named("Timur Saidmurov"), {}), 0.5);
  EXPECT_LT(same_speaker(named("Temur Saidmur"), named("Olim Saidmurov"), {}), 0.5);
}

TEST(SameSpeaker, AnInstitutionByAShorterName) {
  const auto named = [](const char* name) {
    return profile_of(name, name, OriginKind::kOrganisation, "Courier");
  };
  EXPECT_GT(same_speaker(named("miners' union"), named("Velm Miners Union Federation"), {}), 0.5);
  EXPECT_LT(same_speaker(named("teachers' union"), named("Velm Miners Union Federation"), {}), 0.5);
}

TEST(SameSpeaker, ABodyOfATownWhateverTheTownIsCalled) {
  const auto named = [](const char* name) {
    return profile_of(name, name, OriginKind::kOrganisation, "Courier");
  };
  const auto whole = named("Municipal Disaster Risk Reduction Office");
  EXPECT_GE(same_speaker(named("town's disaster office"), whole, {}), 0.5);
  EXPECT_EQ(same_speaker(named("provincial disaster office"), whole, {}), 0);
  EXPECT_GE(
      same_speaker(named("provincial headquarters"), named("Provincial Police Headquarters"), {}),
      0.5);
}

TEST(SameSpeaker, ABodyWhoseNameHasNoKnownHead) {
  const auto witness = profile_of("Open Door", "Open Door", OriginKind::kWitness, "Courier");
  const auto whole = profile_of("Open Door Legal Aid", "", OriginKind::kOrganisation, "Herald");
  const auto other = profile_of("Open Window Legal Aid", "", OriginKind::kOrganisation, "Herald");
  EXPECT_GE(same_speaker(witness, whole, {}), 0.5);
  EXPECT_EQ(same_speaker(witness, other, {}), 0);
}

TEST(SameSpeaker, TheOnlyOneOfHisKind) {
  const auto named = [](const char* name, const char* description, const char* outlet) {
    return profile_of(name, description, OriginKind::kWitness, outlet);
  };
  const auto its = named("driver", "its driver", "Courier");
  EXPECT_GE(same_speaker(its, named("driver", "the driver", "Herald"), {}), 0.5);
  EXPECT_LT(same_speaker(its, named("driver", "a driver", "Herald"), {}), 0.5);
  EXPECT_LT(same_speaker(named("survivor", "the survivor", "Courier"),
                         named("survivor", "the survivor", "Herald"), {}),
            0.5);
}

TEST(SameSpeaker, AHospitalsNameHoldsNoPerson) {
  const auto hospital = profile_of("Ostrel General Hospital", "Ostrel General Hospital",
                                   OriginKind::kOrganisation, "Courier");
  EXPECT_TRUE(hospital.person.empty());
  const auto doctor =
      profile_of("Ana Kolar", "she", OriginKind::kWitness, "Herald", "of Ostrel General Hospital");
  EXPECT_GE(same_speaker(hospital, doctor, {}), 0.5);
}

TEST(SameSpeaker, AnotherReportSaysForWhomHeSpeaks) {
  const auto police =
      profile_of("city police", "city police", OriginKind::kOrganisation, "Courier");
  const std::string name = "Adel Okun";
  const auto alone = profile_of(name, "Colonel Adel Okun", OriginKind::kOfficial, "Herald");
  const auto introduced = profile_of(name, "Colonel Adel Okun", OriginKind::kOfficial, "Herald",
                                     "Colonel Adel Okun of the city police");
  EXPECT_EQ(same_speaker(police, alone, {}), 0);
  EXPECT_GT(same_speaker(police, introduced, {}), 0.5);
}

}  // namespace
}  // namespace firsthand::origins
