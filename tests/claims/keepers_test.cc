// Whose figure it is where nobody says it: who took in, buried or listed those of whom it tells,
// who is about to be quoted, and whoever hands out the text.
#include <gtest/gtest.h>

#include "claims/retold.h"
#include "claims/speakers.h"

namespace firsthand::claims {
namespace {

struct Kept {
  const char* text;
  const char* claims;
};
void PrintTo(const Kept& kept, std::ostream* out) { print_as_name(kept.text, *out); }

class Keepers : public testing::TestWithParam<Kept> {};

TEST_P(Keepers, AreWhoHadToDoWithThem) {
  EXPECT_EQ(spoken(GetParam().text), GetParam().claims) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    OfPeople, Keepers,
    testing::Values(
        Kept{"In the cellar Halka, a nurse at the mill, had 16 injured on straw mats by ten.",
             "injured 16 | Halka, witness"},
        Kept{"The tenants' association of Cavo has a list with 25 dead, each with a street.",
             "killed 25 | tenants' association of Cavo, organisation"},
        Kept{"The Gatton hospital treated 41 injured weavers, Mayor Ada Pell said.",
             "injured 41 | Ada Pell, official"},
        Kept{"Police arrested 34 men at the mill.", "arrested 34 | "},
        Kept{"Rescuers recovered 15 bodies from the pit.", "killed 15 | "},
        Kept{"The ministry's latest toll of nine dead leaves out the weavers.",
             "killed 9 | ministry, organisation"}));

INSTANTIATE_TEST_SUITE_P(
    BehindShortTitles, Keepers,
    testing::Values(
        Kept{"The hospital took in 46 injured people, its director, Dr. Lena Marsh, said.",
             "injured 46 | Lena Marsh, official"},
        Kept{"Two people were injured, the ministry's spokesman, Lt. Col. Pavel Drenko, said.",
             "injured 2 | Pavel Drenko, official"},
        Kept{"Six people died in the fire, the Ministry of Health reports.",
             "killed 6 | Ministry of Health, organisation"},
        Kept{"According to a lawyer, Mira Tolan, 14 of the men who were held were tortured.",
             "tortured 14 | Mira Tolan, official"},
        Kept{"According to the register 17 people were killed.", "killed 17 | register, document"},
        Kept{"At the gate in Niaba a sergeant said nine people were killed.",
             "killed 9 | sergeant, unnamed"},
        Kept{"Captain Badran of the Velm garrison himself said nine people were killed.",
             "killed 9 | Badran, official"}));

INSTANTIATE_TEST_SUITE_P(
    TurnsOfPhrase, Keepers,
    testing::Values(
        Kept{"The governor, Otto Brand, speaks of a clash and of seventeen dead.",
             "killed 17 | Otto Brand, official"},
        Kept{"Civil protection keeps to its figure of 6,200 displaced people in the town.",
             "displaced 6200 | Civil protection, organisation"},
        Kept{"The Board of Prisons came to the conclusion in its report of May that 15 detainees "
             "were tortured.",
             "tortured 15 | Board of Prisons, organisation"},
        Kept{"The dam burst killed 11 people, in the count of the interior ministry.",
             "killed 11 | interior ministry, organisation"},
        Kept{"The indictment is 88 pages long, and it says that 19 people were killed.",
             "killed 19 | indictment, document"},
        Kept{"The chief of the Velm hospital, Dr Amado Lacsam, came on the air at noon: \"We have "
             "45 "
             "people injured.\"",
             "injured 45 | Amado Lacsam, official"},
        Kept{"Quarry workers' union: five of our comrades were killed on Wednesday.",
             "killed 5 | Quarry workers' union, organisation"}));

TEST(Keepers, WhoSpokeForTwoHoursGaveNoFigure) {
  const auto claims =
      annotate(report_of("Nineteen men were injured in the hall. The court's judge, "
                         "Ana Roth, spoke for two hours without lifting her eyes."),
               {})
          .claims;
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_FALSE(claims.front().speaker);
}

struct Printed {
  const char* outlet;
  const char* title;
  const char* speaker;  // of a figure that nobody is named for; empty: nobody
};

class Publishers : public testing::TestWithParam<Printed> {};

TEST_P(Publishers, WhoAreNoMediumSpeakForThemselves) {
  model::Report report = report_of("On Friday night 112 people were injured at the gate.");
  report.outlet = GetParam().outlet;
  report.title = GetParam().title;
  const auto claims = annotate(report, {}).claims;
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims.front().speaker ? claims.front().speaker->name : "", GetParam().speaker);
}

INSTANTIATE_TEST_SUITE_P(
    ByNameOrPaper, Publishers,
    testing::Values(
        Printed{"Mothers of Hall C", "Leaflet", "Mothers of Hall C"},
        Printed{"Line Monitoring Team", "Spot report 8", "Line Monitoring Team"},
        Printed{"Press Centre of the Hill Republic", "Friday", "Press Centre of the Hill Republic"},
        Printed{"Orlan Shelter Agency", "The gate", "Orlan Shelter Agency"},
        Printed{"Trans-Orlan Coaches, management", "To our guests", "Trans-Orlan Coaches"},
        Printed{"Tinig", "Open letter to the governor", "Tinig"},
        Printed{"Orlan Press Service", "The gate", ""},
        Printed{"Tinig, student newspaper", "The gate", ""},
        Printed{"The Workers' Tribune", "The gate", ""}));

}  // namespace
}  // namespace firsthand::claims
