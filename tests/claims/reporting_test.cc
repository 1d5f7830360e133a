// How many were killed, hurt, held and so on: sentences in the style of human-rights reporting,
// about invented places and people, each with what it counts.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

// Bounds.
INSTANTIATE_TEST_SUITE_P(
    Bounds, Counts,
    testing::Values(
        Case{"At least 17 villagers were killed when shells fell on Ostrava Brod.", "killed 17.."},
        Case{"No fewer than 40 students were detained at the gate of the academy.",
             "detained 40.."},
        Case{"Not fewer than nine herders were abducted near the wells.", "abducted 9.."},
        Case{"More than a hundred demonstrators were arrested on the embankment.",
             "arrested 100.."},
        Case{"Over 300 families were displaced by the fighting.", ""},
        Case{"Up to 60 conscripts were wounded in the barracks fire.", "injured ..60"},
        Case{"As many as 25 miners were missing.", "missing ..25"},
        Case{"Fewer than ten people were hurt.", "injured ..10"},
        Case{"Nearly 200 residents were evacuated from the lower quarter.", "displaced 200"},
        Case{"About 30 prisoners were released on Friday.", "released 30"},
        Case{"Between 400 and 650 people were detained in the raids.", "detained 400..650"},
        Case{"From 20 to 25 men were taken hostage.", "abducted 20..25"},
        Case{"Twelve to fifteen people were injured.", "injured 12..15"},
        Case{"Dozens of weavers were arrested.", "arrested 24..99"},
        Case{"Hundreds of villagers were displaced.", "displaced 200..999"},
        Case{"Several nurses were beaten and three were detained.", "detained 3"},
        Case{"Scores of pilgrims were wounded.", "injured 40..199"},
        Case{"A dozen clerks were charged with sedition.", "charged 12"},
        Case{"Half a dozen boys were recruited by the militia.", "recruited 6"}));

// March is a month and a verb.
INSTANTIATE_TEST_SUITE_P(
    March, Counts,
    testing::Values(Case{"Two of our field workers stayed in the town from 17 to 25 March.", ""},
                    Case{"Forty pupils marched to the academy.", "protesters 40"}));

// Nobody.
INSTANTIATE_TEST_SUITE_P(Nobody, Counts,
                         testing::Values(Case{"No one was killed in the collapse.", "killed 0"},
                                         Case{"Nobody was injured, the mayor said.", "injured 0"},
                                         Case{"None of the passengers was hurt.", "injured 0"},
                                         Case{"No deaths were reported.", "killed 0"},
                                         Case{"No soldiers were killed in the raid.", "killed 0"}));

// Words for numbers.
INSTANTIATE_TEST_SUITE_P(
    WordsForNumbers, Counts,
    testing::Values(
        Case{"A family of five was killed in the night.", "killed 5"},
        Case{"A family of four were found dead in the cellar.", "killed 4"},
        Case{"The couple were found dead on the stairs.", "killed 2"},
        Case{"Both men were tortured in the cellar of the customs house.", "tortured 2"},
        Case{"Both were pronounced dead at the clinic.", "killed 2"},
        Case{"Police are investigating a double murder in Karsk.", "killed 2"},
        Case{"The court heard of a triple killing at the ferry.", "killed 3"},
        Case{"Two brothers and their cousin were shot dead at the checkpoint.", "killed 3"},
        Case{"A shepherd and his two sons were abducted.", "abducted 3"},
        Case{"Ilse Marn, 41, Otto Brand and his daughter were killed.", "killed 3"},
        Case{"Three men, two women and a child were deported.", "deported 6"},
        Case{"He killed his wife and himself.", "killed 2"},
        Case{"A man shot dead his neighbour and then killed himself.", "killed; killed"}));

// Words for one.
INSTANTIATE_TEST_SUITE_P(
    WordsForOne, Counts,
    testing::Values(Case{"A nurse was killed on the road to Velm.", "killed 1"},
                    Case{"A 14-year-old boy was wounded in the leg.", "injured 1"},
                    Case{"A 14-year-old was shot in the left arm.", "injured 1"},
                    Case{"Another man was arrested at the bridge.", "arrested 1"},
                    Case{"The attack killed a teacher and wounded two pupils.",
                         "killed 1; injured 2"},
                    Case{"The murder of Ana Roth shook the town.", "killed 1"},
                    Case{"The flood took the life of a 9-year-old girl.", "killed 1"},
                    Case{"The blast claimed the lives of six dockers.", "killed 6"}));

// Parts, additions, updates.
INSTANTIATE_TEST_SUITE_P(
    PartsAdditionsUpdates, Counts,
    testing::Values(
        Case{"Twelve people were killed, including three children.", "killed 12; killed 3 subset"},
        Case{"Thirty were wounded, among them two medics.", "injured 30; injured 2 subset"},
        Case{"Nine people were killed and another three were wounded.", "killed 9; injured 3"},
        Case{"Six men were arrested on Monday and two more on Tuesday.",
             "arrested 6; arrested 2 addition"},
        Case{"Twenty protesters were charged on Monday, and 11 more the next day.",
             "charged 20; charged 11 addition"},
        Case{"The death toll rose to 12.", "killed 12 update"},
        Case{"The death toll fell from 2,310 to 1,140.", "killed 2310 update; killed 1140 update"},
        Case{"The number of people detained rose to 45.", "detained 45 update"},
        Case{"The toll was revised from 15 to 12.", "killed 15 update; killed 12 update"},
        Case{"Of 18 charged, 7 were acquitted, 3 fined and 8 jailed.",
             "charged 18; sentenced 8 subset"},
        Case{"Of 40 detained, 12 were released.", "detained 40; released 12 subset"},
        Case{"Four people were killed. The woman died at the scene.", "killed 4; killed"},
        Case{"Three of the wounded died in hospital.", "killed 3 subset"}));

// Totals over time.
INSTANTIATE_TEST_SUITE_P(
    TotalsOverTime, Counts,
    testing::Values(Case{"Since January 214 people have been killed.", "killed 214 cumulative"},
                    Case{"Since mid-March 14 people have been killed.", "killed 14 cumulative"},
                    Case{"More than 900 people were deported between January and June.",
                         "deported 900.. cumulative"},
                    Case{"Some 3,000 people have been detained since the war began.",
                         "detained 3000 cumulative"},
                    Case{"So far this year 61 journalists were arrested.",
                         "arrested 61 cumulative"}));

// What is no figure of people.
INSTANTIATE_TEST_SUITE_P(
    NoFigureOfPeople, Counts,
    testing::Values(
        Case{"Some 60 percent of those held were released.", ""},
        Case{"He was sentenced to 12 years.", ""}, Case{"The fine was 4,000 crowns.", ""},
        Case{"They found 30 rounds of 7.62 mm ammunition.", ""},
        Case{"Guards at checkpoint 14 fired in the air.", ""},
        Case{"She lives at 12 Mill Lane.", ""}, Case{"He was detained for the third time.", ""},
        Case{"The twelfth victim was named on Friday.", ""}, Case{"Brand, 43, was released.", ""},
        Case{"The shelling destroyed 40 houses and killed 200 sheep.", ""},
        Case{"Two cars were seized on 14 May.", ""},
        Case{"Soldiers fired 20 shells at the village.", ""},
        Case{"The hearing lasted 3 hours.", ""},
        Case{"In 2019 the prison held political prisoners.", ""},
        Case{"The officers were armed with AK-47 rifles.", ""},
        Case{"Flight 12 was turned back with 30 tonnes of flour.", ""},
        Case{"The district has 4,500 inhabitants.", ""}, Case{"Five people were shot.", ""}));

// Measures.
INSTANTIATE_TEST_SUITE_P(
    Measures, Counts,
    testing::Values(Case{"Nine teachers were abducted from the hostel.", "abducted 9"},
                    Case{"Masked men kidnapped a radio reporter in Ludnik.", "abducted 1"},
                    Case{"Eleven fishermen are missing after the storm.", "missing 11"},
                    Case{"Two activists disappeared on the way to the court.", "missing 2"},
                    Case{"Forty-four men were conscripted at the market.", "recruited 44"},
                    Case{"The army drafted 120 students.", "recruited 120"},
                    Case{"The militia forcibly recruited 19 boys.", "recruited 19"},
                    Case{"The ministry deported 33 Ruvenian workers.", "deported 33"},
                    Case{"Eight monks were expelled from the country.", "deported 8"},
                    Case{"Some 2,000 people fled the valley.", "displaced 2000"},
                    Case{"The landslide left 70 people homeless.", "displaced 70"},
                    Case{"Six detainees were tortured with electric shocks.", "tortured 6"},
                    Case{"The court jailed four union leaders.", "sentenced 4"},
                    Case{"Seven officers were indicted.", "charged 7"},
                    Case{"A judge sentenced two editors to six months.", "sentenced 2"},
                    Case{"The police freed 18 hostages.", "released 18"},
                    Case{"Guards took 25 people into custody.", "detained 25"},
                    Case{"Fourteen people were remanded.", "detained 14"},
                    Case{"About 5,000 people protested in Karsk.", "protesters 5000"},
                    Case{"Three thousand demonstrators filled the square.", "protesters 3000"},
                    Case{"Some 400 miners marched to the ministry.", "protesters 400"},
                    Case{"Six gunmen stormed the depot.", "attackers 6"},
                    Case{"Four assailants fled on foot.", "attackers 4"},
                    Case{"Guards arrested and beat 12 pickers.", "arrested 12"},
                    Case{"Twelve people were arrested and charged.", "arrested 12"}));

// Headlines and lists.
INSTANTIATE_TEST_SUITE_P(
    HeadlinesAndLists, Counts,
    testing::Values(Case{"One dead, four hurt in mill fire", "killed 1; injured 4"},
                    Case{"4 Shot, 1 Killed In Karsk", "killed 1"},
                    Case{"Man, woman killed in Velm", "killed 2"},
                    Case{"Blast Kills Nine At Ferry Landing", "killed 9"},
                    Case{"A list names 33 people killed.", "killed 33"},
                    Case{"By the sexton's count, 19 people died.", "killed 19"},
                    Case{"The register holds eleven deaths.", "killed 11"}));

// The wounded and the dead.
INSTANTIATE_TEST_SUITE_P(
    WoundedAndDead, Counts,
    testing::Values(
        Case{"A boy was shot in the chest. He died at the scene.", "killed 1"},
        Case{"A man wounded in the raid has died.", "killed 1"},
        Case{"A guard hospitalised after the fire died on Sunday.", "killed 1"},
        Case{"Two men were wounded and one of them later died.", "injured 2; killed 1 subset"},
        Case{"Soldiers fatally shot a farmer.", "killed 1"},
        Case{"Three people were injured, two critically.", "injured 3"},
        Case{"Seven people were struck by shrapnel in the arms and legs.", "injured 7"},
        Case{"Two men were shot in the legs.", "injured 2"},
        Case{"Five passengers were taken to hospital.", "injured 5"},
        Case{"Two women are fighting for their lives.", "injured 2"},
        Case{"A miller suffered a fatal wound.", "killed 1"},
        Case{"A local boy who was treated since the fire at his home has died.", "killed 1"}));

// Who is told of as wounded is the one who died, unless something tells them apart.
INSTANTIATE_TEST_SUITE_P(
    OneVictim, Counts,
    testing::Values(
        Case{"A girl was shot dead at the ford. A guard found the wounded girl.", "killed 1"},
        Case{"The boy has died, the clinic said. The shell had injured a child.", "killed 1"},
        Case{"A man was shot dead at the ford. The wounds of a guard were slight: the guard was "
             "injured.",
             "killed 1; injured 1"},
        Case{"A man was shot dead at the ford. A woman was wounded.", "killed 1; injured 1"},
        Case{"A man was shot dead and a boy was wounded.", "killed 1; injured 1"},
        Case{"A miller was shot dead. Another man was hurt.", "killed 1; injured 1"},
        Case{"A man died at the ford. A man was injured and is expected to recover.",
             "killed 1; injured 1"}));

// A number and a participle, without a noun; a number far from what counts it.
INSTANTIATE_TEST_SUITE_P(
    WithoutANoun, Counts,
    testing::Values(Case{"The registrar spoke of 84 displaced.", "displaced 84"},
                    Case{"The mayor spoke of 84 detained in the hall.", "detained 84"},
                    Case{"A man of 84 arrested on Monday was freed.", "arrested 1"},
                    Case{"Three other people, a miller, a nun and a boy were injured.",
                         "injured 3"},
                    Case{"One other man declined to be taken to the hospital.", ""},
                    Case{"The prefect revised the number of missing in the Lower Ruel on Tuesday "
                         "night from 21 to 74.",
                         "missing 21 update; missing 74 update"}));

}  // namespace
}  // namespace firsthand::claims
