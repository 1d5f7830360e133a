// Figures that a sentence takes for granted are asserted, whatever it asks, wants or doubts beside
// them; those that are what is asked, wanted or doubted are not.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    BesideWhatIsWanted, Counts,
    testing::Values(
        Case{"The council demands a doctor for the six injured carters.", "injured 6"},
        Case{"Police want to question the owner after nine weavers were killed.", "killed 9"},
        Case{"The widow called the guard after two drovers were killed at the weir.", "killed 2"},
        Case{"The guard is asking for witnesses of the raid that killed nine weavers.", "killed 9"},
        Case{"A mass is planned for 12 weavers who were killed at Ostrel.", "killed 12"},
        Case{"She asked the mayor for beds, saying nine were injured.", "injured 9"},
        Case{"The clerk pleaded guilty on Monday to killing three weavers.", "killed 3"},
        Case{"All four weavers are expected to survive.", "injured 4"},
        Case{"The council demands that 12 weavers be released.", "released 12 hypothetical"},
        Case{"The council called for the release of 12 weavers.", ""}));

INSTANTIATE_TEST_SUITE_P(
    BesideWhatIsAsked, Counts,
    testing::Values(
        Case{"They asked why nine weavers had been killed.", "killed 9"},
        Case{"They wonder where the two clerks were detained.", "detained 2"},
        Case{"What of the nine who were arrested?", "arrested 9"},
        Case{"Where are the 14 weavers who were abducted?", "abducted 14"},
        Case{"Guards have not said who owns the cart that killed two weavers.", "killed 2"},
        Case{"He did not remember that 12 weavers were killed.", "killed 12"},
        Case{"It is unclear whether the clerk is among the nine wounded carters.", "injured 9"},
        Case{"Were nine weavers killed?", "killed 9 hypothetical"},
        Case{"They asked whether nine weavers had been killed.", "killed 9 hypothetical"},
        Case{"He did not say that nine weavers had been killed.", "killed 9 hypothetical"}));

INSTANTIATE_TEST_SUITE_P(
    BesideWhatMayBe, Counts,
    testing::Values(
        Case{"A candle will be kept for the 24 weavers who died at the weir.", "killed 24"},
        Case{"In the film 38 weavers can be seen being detained.", "detained 38"},
        Case{"It may be a clerk who opened the sluice, drowning 12 weavers.", "killed 12"},
        Case{"Guards are trying to learn whether the gate was shut when 12 weavers drowned.",
             "killed 12"},
        Case{"A cart was used by a boy to kill two drovers.", "killed 2"},
        Case{"Twelve weavers may have been killed.", "killed 12 hypothetical"},
        Case{"He knows nine weavers who may have been killed.", "killed 9 hypothetical"},
        Case{"Twelve weavers will be released on Friday.", "released 12 hypothetical"},
        Case{"If nine weavers were killed, the gate must close.", "killed 9 hypothetical"}));

}  // namespace
}  // namespace firsthand::claims
