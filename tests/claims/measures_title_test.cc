// Counts of titles, which leave out articles and write words large; and what a report's other
// sentences leave of the one that it is about.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    VictimsInTitles, Counts,
    testing::Values(Case{"Coroner names woman killed in ferry fire", "killed 1"},
                    Case{"Town mourns toddler killed by falling beam", "killed 1"},
                    Case{"Velm bids farewell to drover killed at the weir", "killed 1"},
                    Case{"Name Of Velm Drover Killed At Weir Is Told", "killed 1"},
                    Case{"Girl Killed in Ostrel Mill", "killed 1"},
                    Case{"Third victim dies after Velm fire", "killed"},
                    Case{"No death penalty for Velm clerk, court says", ""},
                    Case{"On Channel 6 Mother of Boy Killed in Velm Speaks Out", ""},
                    Case{"Velm Ferry Pilot Injured In Fire", "injured 1"},
                    Case{"Town mourns son of customs officer killed at weir", ""},
                    Case{"Falling beam injures teen boy in Velm", "injured 1"},
                    Case{"Signal gun goes off, wounding pilot", "injured 1"},
                    Case{"Drover killed, another injured at the weir", "killed 1; injured 1"},
                    Case{"Velm Nurse Fatally Struck by Tram", "killed 1"},
                    Case{"Boiler blast kills miller's son at Ostrel", "killed 1"},
                    Case{"Miller fatally shot brother at weir, court hears", "killed 1"},
                    Case{"Miller killed family, self, clerk says", ""},
                    Case{"Miller kills family in Ostrel", ""},
                    Case{"Couple killed in Ostrel crash", "killed 2"},
                    Case{"Clerk charged over deaths of mother, brother", "charged 1; killed 2"},
                    Case{"Fiddler kills 3 bandmates, self after quarrel", "killed 4"},
                    Case{"Parents, 2 children dead in Ostrel fire", "killed 2 subset"}));

// A number behind a word that is written large is no name's where all are.
INSTANTIATE_TEST_SUITE_P(
    LargeLetters, Counts,
    testing::Values(Case{"Barge Fire Kills 3 in Ostrel", "killed 3"},
                    Case{"Tram Driver Kills 3 Women in Velm", "killed 3"},
                    Case{"Landslide Injures 14 Near Velm", "injured 14"},
                    Case{"1931 Ostrel Weir killings. A drover killed six people.", "killed 6"}));

INSTANTIATE_TEST_SUITE_P(
    WhoTheyAre, Counts,
    testing::Values(Case{"A clerk killed his parents on Sunday.", "killed 2"},
                    Case{"One of the customs men's dogs was wounded at the gate.", ""},
                    Case{"One of our two sniffer dogs was injured in the search.", ""},
                    Case{"All four of the shooting victims were injured.", "injured 4 subset"},
                    Case{"The family of a drover killed by a falling beam asked why.", "killed 1"},
                    Case{"A splinter struck a girl. No one else was injured.", "injured"}));

INSTANTIATE_TEST_SUITE_P(
    Named, Counts,
    testing::Values(Case{"A miller, Otto Brand of Velm, was killed.", "killed 1"},
                    Case{"A drover, Ana Roth from Ostrel, was hit by a beam and died on the way.",
                         "killed 1"}));

INSTANTIATE_TEST_SUITE_P(
    OneMore, Counts,
    testing::Values(Case{"A drover was killed and another seriously hurt at the weir.",
                         "killed 1; injured 1"},
                    Case{"They found one miller dead and another wounded.", "killed 1; injured 1"},
                    Case{"Another was at the fair.", ""},
                    Case{"Five other weavers showed up at the hospital with burns.", "injured 5"},
                    Case{"Otto Brand, 38, had come to the Velm hospital with burns.", "injured 1"},
                    Case{"Five weavers came to the fair with burns of last year.", ""},
                    Case{"A loose beam led to his eldest son being wounded.", "injured 1"}));

// What is taken as known is so, whatever is asked or wished about it.
INSTANTIATE_TEST_SUITE_P(
    TakenAsKnown, Counts,
    testing::Values(
        Case{"They asked whether the drowning of two millers was an accident.", "killed 2"},
        Case{"They asked whether two millers had drowned.", "killed 2 hypothetical"},
        Case{"Villagers want an answer in the case that left two millers dead.", "killed 2"},
        Case{"He confessed to killing two millers.", "killed 2"},
        Case{"He swore to kill two millers.", "killed 2 hypothetical"},
        Case{"Nobody may fire to harm or kill two people.", "killed 2 hypothetical"}));

// Who is killed at another time, or is set beside who did it, is not a second victim.
INSTANTIATE_TEST_SUITE_P(
    OneOfThem, Counts,
    testing::Values(
        Case{"A miller was killed on Monday. A woman was killed at the weir last month.",
             "killed 1; killed 1 cumulative"},
        Case{"A man was killed on Monday. A woman was killed on Tuesday.", "killed; killed"},
        Case{"A miller died. A clerk was charged with the murder of another clerk.",
             "killed 1; charged 1; killed 1 addition"},
        Case{"A boy was killed on Monday. It was in revenge for the killing of a woman.",
             "killed 1; killed 1"}));

}  // namespace
}  // namespace firsthand::claims
