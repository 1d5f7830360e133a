// Counts as reporters, survivors and clerks put them: relative clauses, "of us", what was taken,
// crowds, labels.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    ListsWithAges, Counts,
    testing::Values(
        Case{"A weaver, 34, and her son, 7, were killed.", "killed 2"},
        Case{"A man, 40, and a woman, 38, were wounded.", "injured 2"},
        Case{"Otto Brand, 26, and Ivo Quill Jr. 26, were injured.", ""},
        Case{"Her parents, Jessa Stane and Julan Brice, were killed.", "killed 2"},
        Case{"Two brothers, Otto Brand and Ivo Brand, were killed.", "killed 2"},
        Case{"Velm mourns after a husband and father of two was killed on Friday.", "killed 1"},
        Case{"Two people died in the fire. A third man died on Monday.", "killed 2; killed"},
        Case{"Two boys died at the weir. A third boy was injured.", "killed 2; injured 1"}));

INSTANTIATE_TEST_SUITE_P(
    OneInTwoRoles, Counts,
    testing::Values(
        Case{"A 14-year-old boy, and son of Ana Roth, was killed on Monday.", "killed 1"},
        Case{"A teacher and mother of three was shot dead.", "killed 1"},
        Case{"A teacher and a mother of three were shot dead.", "killed 2"},
        Case{"A miller and his son were killed.", "killed 2"},
        Case{"The brother of a girl who was killed was arrested.", "arrested 1; killed 1"},
        Case{"The mother and brother of a girl who died were arrested.", "arrested 2; killed 1"},
        Case{"She is the mother of two boys who was killed at the weir.", "killed 1"}));

INSTANTIATE_TEST_SUITE_P(
    OfSomebodyElse, Counts,
    testing::Values(Case{"Clerks said eight officers opened fire and shot Brand dead.", ""},
                    Case{"Eight officers opened fire and shot two men dead.", "killed 2"},
                    Case{"Eight officers were found dead.", "killed 8"},
                    Case{"A dog that was shot after biting an officer is dead.", ""},
                    Case{"A horse that kicked a groom is dead.", ""},
                    Case{"A man who kicked a groom is dead.", "killed 1"},
                    Case{"It was a fire in which one man was killed and six injured.",
                         "killed 1; injured 6"},
                    Case{"It was the week during which one woman was killed.", "killed 1"},
                    Case{"We know which one was killed.", ""},
                    Case{"None of the three injured men could speak.", ""},
                    Case{"None of the injured were able to speak.", ""},
                    Case{"None of the three men was injured.", "injured 0"},
                    Case{"The charges against four men were dropped on Monday.", ""},
                    Case{"The prosecutor dropped all charges against four men.", ""},
                    Case{"The prosecutor brought charges against four men.", "charged 4"}));

INSTANTIATE_TEST_SUITE_P(
    WhoWasHurtAndThenTaken, Counts,
    testing::Values(
        Case{"Two clerks injured during the shooting were taken to the hospital.", "injured 2"},
        Case{"Six others hit in the gunfire were taken to a hospital.", "injured 6"},
        Case{"The woman suffered a graze wound to the arm and was taken to a clinic.", "injured 1"},
        Case{"Officers found a victim who'd been fatally shot.", "killed 1"},
        Case{"Nine men who'd been fatally shot lay at the gate.", "killed 9"},
        Case{"Brand and his son were \u201cgunned down by several men\u201d.", "killed"}));

INSTANTIATE_TEST_SUITE_P(
    TheVerbFirst, Counts,
    testing::Values(
        Case{"Killed in the raid were four men.", "killed 4"},
        Case{"Wounded in the market were nine women and a boy.", "injured 10"},
        Case{"Nine people died. Among the dead were three children.", "killed 9; killed 3 subset"},
        Case{"Nine people died. Among those injured was Ana Roth.", "killed 9; injured"},
        Case{"Neither of the two drivers was injured.", "injured 0"},
        Case{"Neither of them was hurt.", "injured 0"}));

INSTANTIATE_TEST_SUITE_P(
    RelativeClauses, Counts,
    testing::Values(
        Case{"The registrar wrote down the names of 12 pickers who were killed in the slide.",
             "killed 12"},
        Case{"They have the ages of 14 weavers who were wounded at Ostrel.", "injured 14"},
        Case{"She is the mother of three boys who was killed at the weir.", "killed 1"},
        Case{"Five drovers who had waited at the ford after prayers were detained.", "detained 5"},
        Case{"Seven of the pickers held since the fair were released.", "released 7"},
        Case{"Eight of the weavers who were held after the fair were tortured.", "tortured 8"},
        Case{"According to a lawyer, Ana Roth, 14 of the men who were held were tortured.",
             "tortured 14"},
        Case{"The Almanac writes of 40 detained.", "detained 40"},
        Case{"And nine drovers they abducted, with their hands tied.", "abducted 9"},
        Case{"Police held 148 detained people in a barn.", "detained 148"},
        Case{"Sixty deported pickers walked over the weir.", "deported 60"}));

INSTANTIATE_TEST_SUITE_P(OfUs, Counts,
                         testing::Values(Case{"Three of us were killed.", "killed 3"},
                                         Case{"More than 20 of us are injured.", "injured 20.."},
                                         Case{"They abducted nine of us.", "abducted 9"},
                                         Case{"Forty pickers were killed. Three of us were killed.",
                                              "killed 40; killed 3 subset"},
                                         Case{
                                             "Nine drovers were killed, three of them at the weir.",
                                             "killed 9; killed 3 subset"}));

// Who took them, or for what, says what became of them.
INSTANTIATE_TEST_SUITE_P(
    Taken, Counts,
    testing::Values(
        Case{"Soldiers took away 26 young men to serve in the army.", "recruited 26"},
        Case{"Twenty-six men were seized for the army.", "recruited 26"},
        Case{"Twenty-six taken from ferry quay for army", "recruited 26"},
        Case{"The captain rounded up 26 men as conscripts.", "recruited 26"},
        Case{"The drovers were conscripted, and 26 men were taken to the trucks by soldiers.",
             "recruited 26"},
        Case{"The army says forty recruits had arrived from Velm.", "recruited 40"},
        Case{"Four conscripts were killed at the weir.", "killed 4"},
        Case{"Gunmen took nine men from the village.", "abducted 9"},
        Case{"Armed men took 30 away in the night.", "abducted 30"},
        Case{"Gunmen kill 22, seize 30 in raid on Velm", "killed 22; abducted 30"},
        Case{"Gunmen abducted 53 pupils from the school. \"They took fifty-three,\" she said.",
             "abducted 53; abducted 53"},
        Case{"Police detained the drovers. \"They took about sixty of my guests,\" he said.",
             "detained 60"},
        Case{"The ferry took 40 passengers to the island.", ""},
        Case{"Gunmen seized the mill. Nurses took 12 men to the fair.", ""},
        Case{"It was the largest expulsion so far: 60 pickers had to leave Velm.", "deported 60"},
        Case{"When the dam broke, 60 pickers had to leave their homes.", "displaced 60"},
        Case{"Sixty pickers had to leave at noon to catch the ferry.", ""},
        Case{"Arrests went on. Two pickers were taken by ambulance, three in cars.", "injured 2"},
        Case{"The bus took on 12 passengers, and they were taken to the fair.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Crowds, Counts,
    testing::Values(
        Case{"The march was long. About 1,200 persons took part.", "protesters 1200"},
        Case{"The rally filled the quay, and 3,500 people gathered.", "protesters 3500"},
        Case{"At the protest the sexton put the crowd at about 1,200.", "protesters 1200"},
        Case{"A crowd of 3,500 marched over the weir.", "protesters 3500"},
        Case{"The march passed. We counted the crowd row by row and arrived at 3,500.",
             "protesters 3500"},
        Case{"The march passed. We counted the crowd at 3,500. The mayor put it at 1,200.",
             "protesters 3500; protesters 1200"},
        Case{"An unauthorised gathering filled the quay. About 1,200 persons took part.",
             "protesters 1200"},
        Case{"About 1,200 persons took part in the regatta.", ""},
        Case{"A crowd of 3,500 saw the regatta.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Groups, Counts,
    testing::Values(Case{"Of the wounded we know little; the director spoke of 31.", "injured 31"},
                    Case{"She counted those arrested, cell by cell, and there were 33.",
                         "arrested 33"},
                    Case{"Nine people were treated in hospital.", "injured 9"},
                    Case{"The youngest of the dead was 22.", ""},
                    Case{"The wounded were brought to ten tents.", ""}));

// Figures that nobody gives, and numbers that are names.
INSTANTIATE_TEST_SUITE_P(
    NoFigures, Counts,
    testing::Values(Case{"We have no figure of our own for the wounded.", ""},
                    Case{"There is no estimate of the dead and no list of the missing.", ""},
                    Case{"The clinic admitted nine injured people, none of them in danger.",
                         "injured 9"},
                    Case{"Those held at Mill Station Nine were tortured.", ""},
                    Case{"The men in Block Nine were released.", ""},
                    Case{"Leave the chair of the missing picker where it is.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Denials, Counts,
    testing::Values(
        Case{"The allegation that eight pickers were killed is false.", "killed 8 denied"},
        Case{"The claim of the council about eight dead pickers does not correspond to reality.",
             "killed 8 denied"},
        Case{"The rumour that eight pickers were killed is a lie, the mayor said.",
             "killed 8 denied"},
        Case{"The mayor rejects reports that eight pickers were detained.", "detained 8 denied"},
        Case{"The press centre of the Ground Forces rejects reports that 26 men were forcibly "
             "conscripted.",
             "recruited 26 denied"},
        Case{"The mayor calls the figure of 53 abducted false.", "abducted 53 denied"},
        Case{"Reports that eight pickers were killed are baseless.", "killed 8 denied"},
        Case{"The alarm was false, and eight pickers were killed.", "killed 8"},
        Case{"Eight pickers were killed, and the alarm was false.", "killed 8"},
        Case{"The official, who was at the quay that night and asked not to be identified, said "
             "that 73 drovers had been "
             "detained, for he had counted them.",
             "detained 73"}));

INSTANTIATE_TEST_SUITE_P(
    TotalsInProse, Counts,
    testing::Values(
        Case{"Busy since September, the clinic gave a number: 48 weavers detained.", "detained 48"},
        Case{"The gang went from farm to farm on Monday; 18 men were abducted there this week.",
             "abducted 18 cumulative"},
        Case{"Forty-six prisoners died in Velm from 2023 to 2025.", "killed 46 cumulative"},
        Case{"In the valley 9,000 people have been driven from their homes this season.",
             "displaced 9000 cumulative"},
        Case{"Twelve people have been killed this week in Velm, in a mill and at a ford.",
             "killed 12 cumulative"},
        Case{"Twelve people were killed this week in a mill.", "killed 12"},
        Case{"Our register closed at 86 people deported, including 41 children.",
             "deported 86; deported 41 subset"},
        Case{"Guards deported 86 weavers on Monday, the largest group in one day this year.",
             "deported 86"},
        Case{"Nine rowers drowned. Divers found five bodies. This year 61 people have drowned.",
             "killed 9; killed 5 subset; killed 61 cumulative"}));

TEST(ProseTiers, WhatOnlyTheReportNamesIsLessSure) {
  const auto claims = claims_in(
      "Gunmen abducted 53 pupils from the school. \"They took fifty-three,\" said the cook, Ana "
      "Roth.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims.back().tier, model::Tier::kB);
}

}  // namespace
}  // namespace firsthand::claims
