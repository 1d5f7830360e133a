// Counts whose verb stands far from them, bare numbers that answer what was told before, labels,
// and the verbs of other newsrooms; and beside each what looks like it and is none.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    ByTheTree, Counts,
    testing::Values(
        Case{"There will be a cross of oak for the eight who were killed.", "killed 8"},
        Case{"We sat with the six who were released, one after the other.", "released 6"},
        Case{"She is the mother of three boys who was killed at the weir.", "killed 1"},
        Case{"Seven of the pupils taken from the school at Velm have been freed.", "released 7"},
        Case{"Seventy weavers who had been held at the fort were released.", "released 70"},
        Case{"Two men, who own the mill, have been arrested.", "arrested 2"},
        Case{"Five defendants, who confessed, were released.", "released 5"},
        Case{"Five people arrived dead at the hospital on Thursday.", "killed 5"},
        Case{"Sixteen persons were found to have been subjected to torture.", "tortured 16"},
        Case{"The guns sank nine boats and, by noon, had killed 12 drovers.", "killed 12"},
        Case{"43 of those 61 told us, one by one, that they had been tortured.", "tortured 43"},
        Case{"Two men who robbed the mill killed a guard.", "killed 1"},
        Case{"Thirty people were killed or injured.", ""},
        Case{"Twelve people were not injured.", ""},
        Case{"Of the nineteen boats two were seized.", ""},
        Case{"They inspected nineteen boats, of which two were detained.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Answers, Counts,
    testing::Values(
        Case{"Twenty-two weavers were killed, the chief said. The army says nine.",
             "killed 22; killed 9"},
        Case{"Twelve people were detained on Friday. Police have said 112.",
             "detained 12; detained 112"},
        Case{"Those who called the march spoke of 8,000 protesters. The town police, which counts "
             "from a tower, saw 1,500 and added that they had behaved well.",
             "protesters 8000; protesters 1500"},
        Case{"The fire killed 24 people, said the brigade, which had at first spoken of 34.",
             "killed 24; killed 34"},
        Case{"As to the injured, we had only the ministry of health, which says 73.", "injured 73"},
        Case{"ARRESTS. Nine, as the police state.", "arrested 9"},
        Case{"Thirty-four killed, it says. The prison service, which has stood by 29 for four "
             "weeks, is silent.",
             "killed 34; killed 29"},
        Case{"Five were killed at the gate. Six is the number given out by the ministry.",
             "killed 5; killed 6"},
        Case{"On Tuesday the service spoke of 14 dead; on Wednesday, of 12.",
             "killed 14; killed 12"},
        Case{"The official toll remains 17.", "killed 17"},
        // The last number told was of houses; nothing was told; not said, but denied.
        Case{"Three people died, and 42 houses burned. The mayor spoke of 40.", "killed 3"},
        Case{"The price of bread rose. The ministry says 40.", ""},
        Case{"Twelve people were killed. The bridge was built in 1962, the mayor said.",
             "killed 12"},
        Case{"Twelve people were killed. The ministry denied nine.", "killed 12"}));

INSTANTIATE_TEST_SUITE_P(
    Labels, Counts,
    testing::Values(Case{"Dead 7; missing 16; injured 12.", "killed 7; missing 16; injured 12"},
                    Case{"Displaced: 610 individuals, now in two barns.", "displaced 610"},
                    Case{"Sentenced: 19, by the published judgment.", "sentenced 19"},
                    Case{"Carried out dead: five.", "killed 5"},
                    Case{"In Velm seven (7) persons were killed.", "killed 7"},
                    Case{"Eight pickers, not nine, were killed when the shed fell.",
                         "killed 8 update; killed 9 update"},
                    Case{"He put the number of attackers at about 30.", "attackers 30"},
                    Case{"He puts the dead at 21.", "killed 21"},
                    Case{"The list therefore stands at 17 killed.", "killed 17"},
                    Case{"Houses buried: 21.", ""}));

INSTANTIATE_TEST_SUITE_P(
    OtherWords, Counts,
    testing::Values(
        Case{"Another twelve had not been found, the clerk said.", "missing 12"},
        Case{"Twelve people are listed as missing.", "missing 12"},
        Case{"The flood displaced 18,500 people and drowned 12.", "displaced 18500; killed 12"},
        Case{"Charges against 4 officials were read.", "charged 4"},
        Case{"A total of 64 persons were brought in to the police station.", "detained 64"},
        Case{"Nine people were led past in handcuffs.", "detained 9"},
        Case{"Armed men stopped a cart and marched 19 people into the bush.", "abducted 19"},
        Case{"We have just learned that six of the hostages are free.", "released 6"},
        Case{"Three men walked free.", "released 3"},
        Case{"This office has documented the forced recruitment of 14 children.", "recruited 14"},
        Case{"The nurse said she had dressed the wounds of nine people.", "injured 9"},
        Case{"Police brought in 12 cranes.", ""}, Case{"A student was let go at dawn.", ""},
        Case{"Fifteen people are free to go.", ""},
        Case{"The committee demanded the release of 14 detainees.", ""},
        Case{"She called for the deportation of nine men.", ""},
        Case{"Three died in custody.", "killed 3"},
        Case{"Twelve people were buried under the rubble.", ""},
        Case{"Twelve people were treated like cattle.", ""}));

}  // namespace
}  // namespace firsthand::claims
