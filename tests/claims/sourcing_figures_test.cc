// Whose figure it is where the sentence says so of the figure, in a text that an organisation
// prints: what is another's is not its own.
#include "claims/sourcing_figures.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Passed {
  const char* text;
  const char* claims;
};
void PrintTo(const Passed& passed, std::ostream* out) { print_as_name(passed.text, *out); }

class PassedOn : public testing::TestWithParam<Passed> {};

TEST_P(PassedOn, IsWhoseItIsSaidToBe) {
  model::Report report = report_of(GetParam().text);
  report.outlet = "Tarn Relief Network";
  EXPECT_EQ(spoken(report), GetParam().claims) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    ByAnother, PassedOn,
    testing::Values(
        Passed{"In the ward lie some of the 26 injured of that night, by the hospital's count.",
               "injured 26 | hospital, organisation"},
        Passed{"Nine killed, as the Orrel police state.", "killed 9 | Orrel police, organisation"},
        Passed{"As regards the 34 arrested of whom the Orrel police speak, we were refused.",
               "arrested 34 | Orrel police, organisation"},
        Passed{"The number of suspects arrested, 31, is that of the Orrel police.",
               "arrested 31 | Orrel police, organisation"},
        Passed{"The figure of 31 arrested comes from the Orrel police.",
               "arrested 31 | Orrel police, organisation"},
        Passed{"Seven people were killed, as appears from the death certificates.",
               "killed 7 | death certificates, document"},
        Passed{"The register of custody, as shown to me, has 38 arrested in it.",
               "arrested 38 | register of custody, document"},
        Passed{"We are alarmed at the report published by the Orrel Times on Thursday, according "
               "to which eleven men were tortured.",
               "tortured 11 | Orrel Times, outlet"},
        Passed{"Captain Badran of the gendarmerie himself told our delegation that 71 people were "
               "detained.",
               "detained 71 | Badran, official"},
        Passed{"The official toll remains 17 dead.", "killed 17 | "}));

INSTANTIATE_TEST_SUITE_P(ItsOwn, PassedOn,
                         testing::Values(Passed{"By our count 26 people were injured.",
                                                "injured 26 | Tarn Relief Network, organisation"},
                                         Passed{"Our register has 38 arrested in it.",
                                                "arrested 38 | Tarn Relief Network, organisation"},
                                         Passed{"It is established that 34 people were killed.",
                                                "killed 34 | Tarn Relief Network, organisation"}));

TEST(PassedOn, AccordingToHimIsWhoeverWasNamed) {
  EXPECT_EQ(spoken(report_of("The driver, Otto Quist, lay in a ditch for an hour. There were 30 "
                             "attackers, according to him.")),
            "attackers 30 | Otto Quist, witness");
}

}  // namespace
}  // namespace firsthand::claims
