// Who attacked, who has no home to sleep in, and what is entered or put together with the dead; and
// beside each what looks like it and is none.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    Attackers, Counts,
    testing::Values(
        Case{"About 60 men attacked the village.", "attackers 60"},
        Case{"The camp was attacked with home-made guns by about 60 men.", "attackers 60"},
        Case{"The convoy was ambushed by some 40 men on Monday.", "attackers 40"},
        Case{"Twenty masked men broke into the hall.", "attackers 20"},
        Case{"Six armed men took 14 fishermen from their boats.", "attackers 6; abducted 14"},
        Case{"Soldiers killed 12 armed men at the ford.", "killed 12"},
        Case{"Sixty people attacked in the street asked for help.", ""},
        Case{"Sixty people were attacked.", ""},
        Case{"The village was attacked by the 4th battalion.", ""},
        Case{"A man attacked the guard.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Sheltering, Counts,
    testing::Values(Case{"In all 1,600 people are sheltering in schools.", "displaced 1600"},
                    Case{"Nine hundred villagers have taken refuge on the hill.", "displaced 900"},
                    Case{"A man sheltered under the bridge.", ""},
                    Case{"Four gunmen sheltered in the mill.", "attackers 4"}));

INSTANTIATE_TEST_SUITE_P(
    Entered, Counts,
    testing::Values(Case{"The register lists 14 fishermen as missing.", "missing 14"},
                    Case{"The Red Cross has registered 300 people as displaced.", "displaced 300"},
                    Case{"The indictment puts the dead at 24 and the missing at seven.",
                         "killed 24; missing 7"},
                    Case{"The ministry put the number of dead at 24 and of injured at 60.",
                         "killed 24; injured 60"},
                    Case{"One miner's body was recovered.", "killed 1"},
                    Case{"They mourn the nine whose bodies were brought ashore.", "killed 9"},
                    Case{"The blast caused the deaths of six workers and injuries to 23 people.",
                         "killed 6; injured 23"},
                    Case{"In the clinic 16 people were treated for blast and gunshot injuries.",
                         "injured 16"},
                    Case{"Nine people were treated for cholera.", ""},
                    Case{"The register lists 14 fishermen as members.", ""}));

}  // namespace
}  // namespace firsthand::claims
