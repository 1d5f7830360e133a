// Who of those that a report tells of is counted by a figure: the wounded of whom some died, nobody
// of some, some beside others.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

// How many were found wounded is no figure where some of them died.
INSTANTIATE_TEST_SUITE_P(
    WoundedOfWhomSomeDied, Counts,
    testing::Values(
        Case{"Rangers found three pickers with gunshot wounds. One picker died at the weir.",
             "injured; killed 1"},
        Case{"Rangers found three pickers with gunshot wounds. One of them died at the weir.",
             "injured; killed 1 subset"},
        Case{"Nurses found a miller and his daughter with burns. The daughter died on the way.",
             "injured; killed 1"},
        Case{"Three men were found dead in the kiln. The three men suffered wounds of the head.",
             "killed 3"},
        Case{"Five pickers were shot at the ford. One picker died. Rangers found five pickers with "
             "wounds.",
             "killed 1; injured"},
        Case{"A ferryman drowned. Two men were taken to a hospital with burns.",
             "killed 1; injured 2"},
        Case{"Rangers found three men with burns. A woman died at the weir.",
             "injured 3; killed 1"},
        Case{"Rangers found two men with wounds that were not life-threatening. One man died at "
             "the mill.",
             "injured 2; killed 1"}));

// A sum of those who are told of one by one is a figure only where no greater one is told.
INSTANTIATE_TEST_SUITE_P(
    SumsOfOurs, Counts,
    testing::Values(
        Case{"Ana Roth and her son were killed in the mill.", "killed 2"},
        Case{"Four people were killed on Monday. Ana Roth and her son were killed in the mill.",
             "killed 4; killed"},
        Case{"Four people were killed. Ana Roth, 31, and her son, 9, were killed in the mill.",
             "killed 4; killed"},
        Case{"Six people were killed. Three clerks and a nurse were killed in the mill.",
             "killed 6; killed 4"}));

// Who has died is not wounded too, however far apart both are told.
INSTANTIATE_TEST_SUITE_P(
    ByName, Counts,
    testing::Values(
        Case{"Two pickers were shot. Ana Roth was brought to a hospital with a wound. It rained. "
             "Snow fell. The mill closed. The road closed. Ana Roth died on Friday.",
             "killed 1"},
        Case{"Two pickers were shot. Ivo Quill was brought to a hospital with a wound. It rained. "
             "Snow fell. The mill closed. The road closed. Ana Roth died on Friday.",
             "injured 1; killed 1"}));

// Nobody of some, where others were hurt.
INSTANTIATE_TEST_SUITE_P(
    NobodyOfSome, Counts,
    testing::Values(
        Case{"Fourteen people were wounded in the market. No one in the chapel was hurt.",
             "injured 14; injured"},
        Case{"Fourteen people were wounded in the market. No one else was hurt.",
             "injured 14; injured"},
        Case{"Two drovers were shot at the ford. None of the pupils were hurt.", "injured"},
        Case{"Four pickers were shot. None of their injuries are life-threatening.", ""},
        Case{"None of the four suffered life-threatening injuries.", ""},
        Case{"No pupils were hurt when the barge sank.", "injured 0"},
        Case{"The kiln burned down, and no one was hurt.", "injured 0"}));

// Some of the hurt beside others.
INSTANTIATE_TEST_SUITE_P(
    BesideOthers, Counts,
    testing::Values(
        Case{"Two men were in critical condition and two others were injured at the mill.",
             "injured; injured"},
        Case{"Rangers found four pickers with burns. A fifth picker was wounded at the mill.",
             "injured; injured"},
        Case{"One suffered burns and the other three are in stable condition.", "injured"},
        Case{"The flood killed one picker and injured three others.", "killed 1; injured 3"},
        Case{"A nun died, and the other five pickers were taken to a hospital.",
             "killed 1; injured 5"},
        Case{"Five weavers were hurt in the fire. Four others remained hospitalised on Friday.",
             "injured 5; injured"}));

INSTANTIATE_TEST_SUITE_P(
    Among, Counts,
    testing::Values(Case{"Brother, sister among three dead at weir", "killed 3"},
                    Case{"Brother, sister among three now dead at weir", "killed 3"},
                    Case{"A ferryman was among 17 people killed at the weir.", "killed 17"},
                    Case{"A man of 84 arrested on Monday was released.", "arrested 1"}));

INSTANTIATE_TEST_SUITE_P(
    NamedAndJoined, Counts,
    testing::Values(
        Case{"His mother, 27-year-old Ana Roth, and his brother were wounded at the mill.",
             "injured 2"},
        Case{"He grew up with Brand, who never knew his father and whose mother died.", "killed 1"},
        Case{"Otto Brand and Ana Roth, who was killed in the fire, had a mill.", "killed"},
        Case{"After a boy accidentally shot and killed his sister, family's grief runs deep",
             "killed 1"},
        Case{"Drovers are nine times more likely to die at the ford.", ""},
        Case{"Otto Brand was hit, was brought to a clinic, and was later pronounced dead.",
             "killed 1"},
        Case{"Merrow Parish deputy killed at ford", "killed 1"}));

// What an event did is no guess, whatever is asked about it.
INSTANTIATE_TEST_SUITE_P(
    ToldAsWhatAnEventDid, Counts,
    testing::Values(
        Case{"The captain asked villagers to help find who set the fire that wounded five people.",
             "injured 5"},
        Case{"The captain asked whether the fire had wounded five people.",
             "injured 5 hypothetical"}));

}  // namespace
}  // namespace firsthand::claims
