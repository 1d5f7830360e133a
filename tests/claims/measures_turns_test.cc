// Counts by turns of phrase (data/lexicon/turns.tsv), and beside each what looks like it and is
// none; and the table's own faults.
#include "claims/counted_sentence.h"
#include "claims/turns.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    TurnsOfPhrase, Counts,
    testing::Values(
        Case{"The patrol took 42 to the cells.", "detained 42"},
        Case{"Forty-two were driven off in police vans.", "detained 42"},
        Case{"Six of the weavers spent the night in the cells.", "detained 6"},
        Case{"Nineteen were led away into the bush at gunpoint.", "abducted 19"},
        Case{"Twelve men were taken to carry the loads.", "recruited 12"},
        Case{"Gunmen abducted two nuns. They took twelve men to carry the loads.",
             "abducted 2; abducted 12"},
        Case{"Seventy-four people have been living in tents since the flood.", "displaced 74"},
        Case{"The order drove 600 people out of the quarter.", "displaced 600"},
        Case{"Soldiers put 300 people over the frontier on Friday.", "deported 300"},
        Case{"Thirteen went by ambulance.", "injured 13"},
        Case{"The hospital is treating eight survivors, its director says.", "injured 8"},
        Case{"The collapse led to the deaths of two masons and to injury to 13.",
             "killed 2; injured 13"},
        Case{"Nine did not come up.", "missing 9"},
        Case{"Nine of the crew could not be found.", "missing 9"},
        Case{"Nine men are still down there.", "missing 9"},
        Case{"We buried eleven on Tuesday.", "killed 11"},
        Case{"Eleven coffins stood in the nave.", "killed 11"},
        Case{"The office issued eleven burial permits in March.", "killed 11"},
        Case{"Charges have been brought against four officials.", "charged 4"},
        Case{"The prosecutor referred 23 defendants to trial.", "charged 23"},
        Case{"Eighteen were found guilty.", "sentenced 18"},
        Case{"The court convicted 18 teachers.", "sentenced 18"},
        Case{"Nine were given electric shocks.", "tortured 9"},
        Case{"Twelve men with rifles stopped the bus.", "attackers 12"},
        Case{"Three men opened fire in the market.", "attackers 3"},
        Case{"Nine are still being searched for.", "missing 9"},
        Case{"The station lost contact with nine miners.", "missing 9"},
        Case{"Twenty-three were brought before the judge.", "charged 23"},
        Case{"Eighteen of them got two years.", "sentenced 18 subset"},
        Case{"The road was blocked by 400 students.", "protesters 400"},
        Case{"Nine people were beaten with cables in the cells.", "tortured 9"},
        Case{"Four hundred people blocked the road.", "protesters 400"},
        Case{"Forty people were arrested. Seven are home again.", "arrested 40; released 7"}));

INSTANTIATE_TEST_SUITE_P(
    NoTurns, Counts,
    testing::Values(
        Case{"Nine did not come up for discussion.", ""},
        Case{"Nine letters did not come back.", ""}, Case{"Nine guards did not return fire.", ""},
        Case{"Two officials could not be reached for comment.", ""},
        Case{"The farmer took 42 goats to the station.", ""},
        Case{"The bus takes 42 to the prison gate each day.", ""},
        Case{"Fifteen doctors went to the hospital.", ""},
        Case{"Eight are in the hospital choir.", ""}, Case{"Two men remain in the hospital.", ""},
        Case{"Four were taken to the hospital, where they died.", ""},
        Case{"They moved 300 boxes to the shelters.", ""},
        Case{"The ministry plans to move 300 people to camps.", ""},
        Case{"The ferry brought 300 across the river for the fair.", ""},
        Case{"Six hundred people left their homes early to see the eclipse.", ""},
        Case{"The goalkeeper buried two in the net.", ""}, Case{"We lost 11 to 3.", ""},
        Case{"We ask that the 46 be brought before a judge.", ""},
        Case{"Charges may be brought against four officials.", ""},
        Case{"No charges have been brought against four officials.", ""},
        Case{"The committee found twelve guilty of bad taste.", ""},
        Case{"Both were convicted felons.", ""},
        Case{"Twelve men with ladders painted the hall.", ""},
        Case{"Twelve in masks danced at the carnival.", ""},
        Case{"Eighteen of them got two years older.", ""},
        Case{"The road was blocked by 400 trees.", ""},
        Case{"The signal lost contact with nine satellites.", ""},
        Case{"Twelve officers with rifles guarded the gate.", ""},
        Case{"Four victims with gun shot wounds lay there.", ""},
        Case{"A lamp fell in the 400 block of Mill Road.", ""},
        Case{"Thirty were given uniforms for the parade.", ""}, Case{"Seven are home again.", ""},
        Case{"Nine are at home with the rules.", ""}));

INSTANTIATE_TEST_SUITE_P(
    PlainPassives, Counts,
    testing::Values(
        Case{"Two suspects were arrested on Monday.", "arrested 2"},
        Case{"Two suspects, the owner and a contractor, have been arrested.", "arrested 2"},
        Case{"Two men, a driver and his brother, were arrested.", "arrested 2"},
        Case{"Three men, two women and a child were killed.", "killed 6"},
        Case{"Seven people have since been released for lack of evidence.", "released 7"},
        Case{"Some 900 people from Velm and two hamlets have been sheltering in the church.",
             "displaced 900"},
        Case{"We pray for 27 who were taken hostage.", "abducted 27"},
        Case{"The defendants, 23 in all, were charged last spring.", "charged 23"},
        Case{"The boats, 23 in all, were released.", ""}, Case{"Our dead are eleven.", "killed 11"},
        Case{"The missing are now nine, the union said.", "missing 9"},
        Case{"The dead are two weeks buried.", ""},
        Case{"Seven people were treated and released.", ""},
        Case{"Seven people have been released from the hospital.", ""}));

TEST(Turns, FaultsAreToldOfTheirRow) {
  EXPECT_EQ(fault_in_turns("killed\tnoun\tcoffins\t-\n"), std::nullopt);
  EXPECT_EQ(fault_in_turns("killed\tnoun\tcoffins\n"),
            "\"killed noun coffins\": a row has four columns: measure, role, words, where");
  EXPECT_EQ(fault_in_turns("killed\tverb\tbury\t-\n"),
            "\"killed verb bury\": there is no such role");
  EXPECT_EQ(fault_in_turns("killed\tobject\t@bury\t-\n"),
            "\"killed object @bury\": no class above is so named");
  EXPECT_EQ(fault_in_turns("killed\tobject\tbury\t\n"),
            "\"killed object bury\": a row says where, or -");
  EXPECT_EQ(fault_in_turns("killed\tobject\tbury\tto:\n"),
            "\"killed object bury\": a place is words, or prepositions, a colon and words");
  EXPECT_EQ(fault_in_turns("killed\n"),
            "\"killed\": a row has four columns: measure, role, words, where");
}

}  // namespace
}  // namespace firsthand::claims
