#include "claims/measures.h"

#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

TEST_P(Counts, AreThoseThatTheSentenceStates) {
  EXPECT_EQ(counts_in(GetParam().sentence), GetParam().counts) << GetParam().sentence;
}

// The passive, the active and the verbs that need no object.
INSTANTIATE_TEST_SUITE_P(
    Verbs, Counts,
    testing::Values(
        Case{"Twelve people were killed in the blast.", "killed 12"},
        Case{"At least 22 miners have been killed.", "killed 22.."},
        Case{"Up to 30 pickers were injured when the roof fell.", "injured ..30"},
        Case{"The shell killed 14 people.", "killed 14"},
        Case{"The shell killed at least 14 people at the dairy.", "killed 14.."},
        Case{"A mine went off under a cart, killing two farmers and wounding three others.",
             "killed 2; injured 3"},
        Case{"Soldiers shot dead seven shepherds above the village.", "killed 7"},
        Case{"Four men were shot dead at the ford.", "killed 4"},
        Case{"Nine passengers died.", "killed 9"},
        Case{"Eleven people drowned when the ferry sank.", "killed 11"},
        Case{"Twelve people were killed and 30 injured.", "killed 12; injured 30"},
        Case{"Twelve people died and another 30 were hurt.", "killed 12; injured 30"},
        Case{"The strike killed 12 people and injured 30.", "killed 12; injured 30"},
        Case{"Guards arrested 33 people at the gate.", "arrested 33"},
        Case{"Sixteen pupils were abducted from the school.", "abducted 16"},
        Case{"Gunmen kidnapped five teachers on the road.", "abducted 5"},
        Case{"The court sentenced three men to nine years.", "sentenced 3"},
        Case{"Two officers were charged over the beating.", "charged 2"},
        Case{"The army released 40 prisoners.", "released 40"},
        Case{"The border service deported 210 people.", "deported 210"},
        Case{"Some 2,000 villagers were displaced by the flood.", "displaced 2000"},
        Case{"Six students were tortured in the cellar.", "tortured 6"},
        Case{"The militia recruited 19 boys.", "recruited 19"},
        Case{"Five nurses were detained at the bridge.", "detained 5"},
        Case{"Twelve people in two cars were killed.", "killed 12"},
        Case{"Three people who were waiting at the stop were hurt.", "injured 3"},
        Case{"The boy who was hurt in the market on Monday has died.", "killed 1"},
        Case{"Two men who were wounded in the market died on Tuesday.", "killed 2"},
        Case{"Otto Brand was cut on the arm, was taken to a hospital and later died.", "killed 1"},
        Case{"Neither the driver nor the guard was injured.", ""}));

// Adjectives, nouns, headlines.
INSTANTIATE_TEST_SUITE_P(
    NounsAndStates, Counts,
    testing::Values(Case{"On 9 May twelve people were killed in the rope works.", "killed 12"},
                    Case{"The union says nine of its members were tortured.", "tortured 9"},
                    Case{"Ten people are dead after two of those injured in the blast died.",
                         "killed 10; killed 2 subset"},
                    Case{"Thirty workers were held, and nine of its members were held.",
                         "detained 30; detained 9 subset"},
                    Case{"12 dead, 30 hurt in mill fire", "killed 12; injured 30"},
                    Case{"Teacher, 4-year-old son found dead in home", "killed 2"},
                    Case{"Man shoots self after killing wife, 2 young children", "killed 3"},
                    Case{"Storm leaves 14 dead", "killed 14"},
                    Case{"Eight people were missing.", "missing 8"},
                    Case{"Eight people are still missing.", "missing 8"},
                    Case{"Another three were missing.", "missing 3"},
                    Case{"Three miners were found dead in the shaft.", "killed 3"},
                    Case{"The clinic treated 10 wounded soldiers.", "injured 10"},
                    Case{"The registrar entered eleven deaths.", "killed 11"},
                    Case{"Divers brought up six bodies.", "killed 6"},
                    Case{"There were 15 fatalities.", "killed 15"},
                    Case{"The flood claimed 41 lives.", "killed 41"},
                    Case{"Nine people with burns were brought to the ward.", "injured 9"},
                    Case{"Seven people were treated for injuries.", "injured 7"},
                    Case{"Four people suffered minor injuries.", "injured 4"},
                    Case{"The death toll rose to 10 on Tuesday from four.",
                         "killed 10 update; killed 4 update"},
                    Case{"The death toll stands at 17.", "killed 17"},
                    Case{"The toll of 17 is the highest in the valley.", "killed 17"},
                    Case{"The number of people killed was revised from 15 to 12.",
                         "killed 15 update; killed 12 update"},
                    Case{"Twelve people were killed, not fifteen as first stated.",
                         "killed 12 update; killed 15 update"},
                    Case{"Two brothers were fatally shot at the ford.", "killed 2"},
                    Case{"The deaths of two nurses are being looked into.", "killed 2"},
                    Case{"Six gunmen opened fire from the ridge.", "attackers 6"},
                    Case{"About 500 protesters blocked the dam road.", "protesters 500"}));

// One, none, and what several phrases add up to.
INSTANTIATE_TEST_SUITE_P(
    OneAndNone, Counts,
    testing::Values(
        Case{"A man was killed when the wall fell.", "killed 1"},
        Case{"A 23-year-old woman was injured.", "injured 1"},
        Case{"One person was killed and two others were wounded.", "killed 1; injured 2"},
        Case{"Three men and a woman were killed.", "killed 4"},
        Case{"Two police officers and one civilian were wounded.", "injured 3"},
        Case{"No one died.", "killed 0"}, Case{"Nobody was hurt.", "injured 0"},
        Case{"There were no deaths.", "killed 0"},
        Case{"Eleven people, including three children, were killed.", "killed 11; killed 3 subset"},
        Case{"Eleven people were killed, including three children.", "killed 11; killed 3 subset"},
        Case{"Nine people were killed. Divers recovered another three bodies.",
             "killed 9; killed 3 addition"},
        Case{"Ten people were killed. A woman was killed as she slept.", "killed 10; killed"}));

// What counts nobody: a false figure does harm.
// One person, told of by age, by a pronoun, or by a wound.
INSTANTIATE_TEST_SUITE_P(
    OnePerson, Counts,
    testing::Values(
        Case{"12-year-old dies after fall", "killed 1"},
        Case{"He was charged in the death of 2-year-old Ana Roth.", "killed 1"},
        Case{"The blast killed her father and 6-year-old son.", "killed 2"},
        Case{"He was killed with a 9 mm pistol.", "killed 1"},
        Case{"Two children, ages 3 and 5, and their mother were found dead.", "killed 3"},
        Case{"Otto Brand, 28, who kept bees, was found dead.", "killed 1"},
        Case{"Three boys, ages 12, 15 and 16, were wounded.", "injured 3"},
        Case{"A shepherd was struck several times and died.", "killed 1"},
        Case{"A carter was struck. He died at the clinic.", "killed 1"},
        Case{"A carter died. He was 40 and she was killed too, some say.", "killed 1"}));

// A wound, a bed in a hospital or a doctor's word is an injury; being shot is not yet one.
INSTANTIATE_TEST_SUITE_P(
    Wounds, Counts,
    testing::Values(Case{"Guards found two men with gunshot wounds at the ford.", "injured 2"},
                    Case{"A shepherd suffered a gunshot wound to the leg.", "injured 1"},
                    Case{"Four pickers were taken to Ostrel Hospital.", "injured 4"},
                    Case{"The fire sent five people to the hospital.", "injured 5"},
                    Case{"Four pickers were taken to the hospital as a precaution.", ""},
                    Case{"Two nurses are in critical condition.", "injured 2"},
                    Case{"A nurse was shot in the leg.", "injured 1"},
                    Case{"A man was found with a gunshot wound. He died at the scene.", "killed 1"},
                    Case{"A man was killed. Another man is in serious condition.",
                         "killed 1; injured 1"},
                    Case{"A man was shot in the chest and was pronounced dead.", "killed 1"},
                    Case{"Two men killed the guard.", "killed 1"},
                    Case{"Three of them wounded him.", ""}, Case{"The mayor protested.", ""},
                    Case{"None was seriously injured.", ""}, Case{"The gunmen fled.", ""},
                    Case{"The firing died down and a monk on Dead Ash Lane fell asleep.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Nothing, Counts,
    testing::Values(Case{"The mayor spoke of a 9 mm pistol and the dead.", ""},
                    Case{"Twelve cows were killed by the lightning.", ""},
                    Case{"They were killed on 12 March, the elder aged 30.", ""},
                    Case{"The 12 men were not injured.", ""},
                    Case{"The bomb weighed 500 pounds.", ""},
                    Case{"The court released 12 documents.", ""},
                    Case{"The mill burned for 12 hours and killed the trade of the valley.", ""},
                    Case{"Thirty people were killed or injured.", ""},
                    Case{"Two men were shot at the ford.", ""},
                    Case{"The Dead Sea lies 430 metres below the sea.", ""},
                    Case{"Elections were held in 12 districts.", ""},
                    Case{"He was charged with two counts of murder.", ""},
                    Case{"The union held 12 meetings.", ""}, Case{"Soldiers were killed.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Stance, Counts,
    testing::Values(
        Case{"The army denied that seven shepherds had been killed.", "killed 7 denied"},
        Case{"The governor has denied that 16 pupils were abducted.", "abducted 16 denied"},
        Case{"The next shell could kill 12 people.", "killed 12 hypothetical"},
        Case{"If 12 people were killed, the bridge must close.", "killed 12 hypothetical"},
        Case{"Up to 50 people were feared dead.", "killed ..50 hypothetical"},
        Case{"The village head alleged that seven men had been tortured.", "tortured 7 alleged"},
        Case{"Seven men were reportedly killed.", "killed 7 alleged"},
        Case{"The prosecutor said that 15 people had been killed.", "killed 15"},
        Case{"The ministry confirmed that 25 conscripts were killed.", "killed 25"}));

// One of several told of has no figure of his own.
INSTANTIATE_TEST_SUITE_P(
    OneOfSeveral, Counts,
    testing::Values(
        Case{"Ana Roth died on the ferry. Otto Brand was pronounced dead at the quay.",
             "killed; killed"},
        Case{"Otto Brand was killed at the weir. Ana Roth was also killed.", "killed; killed"},
        Case{"Ana Roth, Emil Stahl, 12 and lame, and Otto Brand were killed.", "killed"},
        Case{"Four pickers were shot. Two are in critical condition.", "injured"},
        Case{"Four pickers were shot and two were seriously injured.", "injured"},
        Case{"Five drovers were shot. Four were taken to Ostrel Hospital. One man died.",
             "injured 4; killed 1"},
        Case{"Nine drovers were injured. Three were taken to Ostrel Hospital.",
             "injured 9; injured"},
        Case{"Two men were hit in the leg while three were hit in the arm.", "injured; injured"},
        Case{"Ana Roth was one of the three pickers killed in the shaft.", "killed 3"},
        Case{"One of two drovers who were shot dead at the ford was known.", "killed 2"},
        Case{"One of the three pickers was killed.", "killed 1"}));

// Lists, ages and nouns in twos.
INSTANTIATE_TEST_SUITE_P(
    ListsOfPeople, Counts,
    testing::Values(Case{"Carter kills wife, two sons, then himself", "killed 4"},
                    Case{"Carter kills wife, two sons, self", "killed 4"},
                    Case{"Bodies of father and 3-year-old son found dead on the dam", "killed 2"},
                    Case{"Infant, two women killed in ferry fire", "killed 3"},
                    Case{"Three women, one man injured on the weir", "injured 4"},
                    Case{"A weaver in her 50s and a teenage girl died.", "killed 2"},
                    Case{"The blast killed his partner and their two children.", "killed 3"},
                    Case{"Otto Brand Jr., 21 of Upper Maddern, was shot dead.", "killed 1"},
                    Case{"Otto Brand, 34 who kept bees, was shot dead.", "killed 1"},
                    Case{"On December 26, 2016 a weaver was killed.", "killed 1"},
                    Case{"A teenager who shot four, including two guards, was killed.", "killed 1"},
                    Case{"The shell killed a farmer and wounded one of the family dogs.",
                         "killed 1"},
                    Case{"Ostrel Hill man killed in mill fire", "killed 1"},
                    Case{"He owns a body shop beside the ford.", ""},
                    Case{"He is charged with the attempted murder of two bakers.", ""},
                    Case{"\"Do not let my baby die,\" she cried.", ""},
                    Case{"On North Square and South Ash Road at least five people were killed.",
                         "killed 5.."}));

// What the counts of reports on human rights are told with.
INSTANTIATE_TEST_SUITE_P(
    Constructions, Counts,
    testing::Values(
        Case{"A family of five was killed when the roof fell.", "killed 5"},
        Case{"The number of displaced people fell from 2,310 to 1,140.",
             "displaced 2310 update; displaced 1140 update"},
        Case{"Of 18 charged, 7 were acquitted, 3 fined and 8 jailed.",
             "charged 18; sentenced 8 subset"},
        Case{"Twelve people were killed. Another three were killed overnight.",
             "killed 12; killed 3 addition"},
        Case{"The death toll rose to 12.", "killed 12 update"},
        Case{"The number of dead was revised from 15 to 12.", "killed 15 update; killed 12 update"},
        Case{"Since January 48 people have been detained.", "detained 48 cumulative"},
        Case{"A 152 mm shell killed two bakers with one blow.", "killed 2"},
        Case{"Two bakers were killed by a 155-mm shell.", "killed 2"},
        Case{"He was held with a .22-calibre rifle and a 9mm pistol.", ""},
        Case{"Three pickers were detained at 12 Mill Street.", "detained 3"},
        Case{"The twelfth person was killed on the dam road.", "killed 1"},
        Case{"The court fined him $12,000, and 300 people cheered.", ""},
        Case{"Thirty percent of the prisoners were released.", ""},
        Case{"Two men aged 30 and 41 were killed.", "killed 2"},
        Case{"Children aged 12 to 14 were killed at the weir.", ""},
        Case{"Route 12 was closed after the slide killed three people.", "killed 3"},
        Case{"Not one person was injured.", "injured 0"},
        Case{"None of the 40 passengers was hurt.", "injured 0"},
        Case{"Between 400 and 650 people were detained.", "detained 400..650"},
        Case{"More than a hundred people were deported.", "deported 100.."},
        Case{"Dozens were injured.", "injured 24..99"},
        Case{"Some 900 men were drafted into the army.", "recruited 900"},
        Case{"Gunmen abducted 16 pupils and two teachers.", "abducted 18"},
        Case{"Seven detainees were subjected to torture.", "tortured 7"},
        Case{"Two hundred people marched to the square.", "protesters 200"},
        Case{"Twelve people died, three of them children.", "killed 12; killed 3 subset"},
        Case{"A total of 33 people were arrested and nine were later released.",
             "arrested 33; released 9"},
        Case{"Nine of the 33 arrested were released.", "released 9"}));

INSTANTIATE_TEST_SUITE_P(
    Totals, Counts,
    testing::Values(
        Case{"Forty people have been killed in the district since January.",
             "killed 40 cumulative"},
        Case{"In the twelve months to September the service conscripted 3,900 men.",
             "recruited 3900 cumulative"},
        Case{"Mines have killed 112 people this year.", "killed 112 cumulative"},
        Case{"Avalanches killed 300 people in the past decade.", "killed 300 cumulative"},
        Case{"Nine people were killed in three separate attacks.", "killed 9 cumulative"},
        Case{"Two rowers drowned in unrelated accidents on the lake.", "killed 2 cumulative"},
        Case{"Four people were killed in three overnight shootings in Velm.",
             "killed 4 cumulative"},
        Case{"Two dead, five hurt in Velm stabbings", "killed 2 cumulative; injured 5 cumulative"},
        Case{"Four people were killed in shootings across the city.", "killed 4 cumulative"},
        Case{"Four people were killed in the shootings on Monday.", "killed 4"},
        Case{"Four people were killed in two explosions at the dairy.", "killed 4"}));

TEST(UserMeasures, AreCountedBesideThoseOfTheTable) {
  Parameters parameters;
  parameters.measures =
      "# what the drought did\n"
      "starved\tvictim\tstarve starves starved starved starving\n"
      "quarantined\tstate\tin_quarantine\n";
  ASSERT_FALSE(fault_in_measures(parameters.measures));
  const std::string text =
      "The drought starved 12 people. Nine nurses were in quarantine, and "
      "three drovers were killed.";
  std::string found;
  for (const model::Claim& claim : annotate(report_of(text), parameters).claims)
    found += retold(claim) + "; ";
  EXPECT_EQ(found, "starved 12; quarantined 9; killed 3; ");
  EXPECT_EQ(counts_in(text), "killed 3");
}

TEST(UserMeasures, AreRefusedWithAReason) {
  EXPECT_EQ(fault_in_measures("starved\tvictim\tstarve\n"), "\"starved\": a verb has five forms");
  EXPECT_EQ(fault_in_measures("starved\tstate\n"),
            "\"starved\": a row has three columns: measure, frame, words");
  EXPECT_EQ(fault_in_measures("starved\tfate\tstarving\n"),
            "\"starved\": there is no frame \"fate\"");
  EXPECT_EQ(fault_in_measures("Starved!\tstate\tstarving\n"),
            "\"Starved!\": a measure is named in small letters and _");
  EXPECT_EQ(fault_in_measures("starved\tstate\t\n"), "\"starved\": a row has words");
  EXPECT_EQ(fault_in_measures("starved\tstate\t_\n"), "\"starved\": a word is missing");
  EXPECT_FALSE(fault_in_measures("# nothing\n"));
  EXPECT_TRUE(fault_in_measures(std::string(70000, 'a')));
}

}  // namespace
}  // namespace firsthand::claims
