// Who is taken for the speaker in the prose of real news: people known by one name, offices before
// names, whom a speaker has it from, figures that somebody confirms in his own words.
#include <gtest/gtest.h>

#include "claims/retold.h"
#include "claims/speakers.h"

namespace firsthand::claims {
namespace {

struct Told {
  const char* text;
  const char* claims;
};
void PrintTo(const Told& told, std::ostream* out) { print_as_name(told.text, *out); }

class SpokenInProse : public testing::TestWithParam<Told> {};

TEST_P(SpokenInProse, IsPutToTheRightPerson) {
  EXPECT_EQ(spoken(GetParam().text), GetParam().claims) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    TheirOwnPeople, SpokenInProse,
    testing::Values(Told{"Ida Solm, the head of the hospital, said her staff had recorded 17 dead.",
                         "killed 17 | Ida Solm, official"},
                    Told{"Mayor Ada Pell said her officers had detained 31 men.",
                         "detained 31 | Ada Pell, official"},
                    Told{"The Brask hospital was treating 14 injured, a duty manager said.",
                         "injured 14 | Brask hospital, organisation"},
                    Told{"A bomb injured nine people in the market, a doctor said.",
                         "injured 9 | doctor, unnamed"}));

INSTANTIATE_TEST_SUITE_P(
    PapersAndRanks, SpokenInProse,
    testing::Values(
        Told{"Citing Ana Roth, the Harrow Gazette said two men died.",
             "killed 2 | Ana Roth, witness | via Harrow Gazette"},
        Told{"Two people were killed, according to a report from The Advocate.",
             "killed 2 | Advocate, outlet"},
        Told{"Two people were killed, according to a report in the Harrow Gazette.",
             "killed 2 | Harrow Gazette, outlet"},
        Told{"Two people were killed, according to a report from the ministry.",
             "killed 2 | report from the ministry, document"},
        Told{"Two people were killed, the advocate said.", "killed 2 | advocate, official"},
        Told{"Cpt. Otto Brand said two men were hurt.", "injured 2 | Otto Brand, official"},
        Told{"Two men were hurt, Tfc. Otto Brand said.", "injured 2 | Otto Brand, official"}));

INSTANTIATE_TEST_SUITE_P(
    HaveItFromOthers, SpokenInProse,
    testing::Values(
        Told{
            "\"The figure I have from the City Police is 112 detained,\" the minister, Otto Brand, "
            "said.",
            "detained 112 | City Police, organisation | via Otto Brand"},
        Told{"The Brask hospital said it was full. Later the health ministry spoke of 22 injured, "
             "giving the hospital as its source.",
             "injured 22 | Brask hospital, organisation | via health ministry"},
        Told{"The deputy mayor, Karl Moor, gave the number of those abducted as 53, which he said "
             "he "
             "had from the school's register.",
             "abducted 53 | school's register, document | via Karl Moor"},
        Told{"The Tribune has it from the harbour police that 73 people were detained.",
             "detained 73 | harbour police, organisation | via Tribune"},
        Told{"Karl Moor said the men had come from the hill and killed nine people.",
             "killed 9 | Karl Moor, witness"}));

INSTANTIATE_TEST_SUITE_P(
    GiveFigures, SpokenInProse,
    testing::Values(Told{"The village chief, Karl Moor, gave 22 dead and 30 abducted.",
                         "killed 22 | Karl Moor, official\nabducted 30 | Karl Moor, official"},
                    Told{"On Sunday the coast guard had spoken of eight dead.",
                         "killed 8 | coast guard, organisation"},
                    Told{"Karl Moor runs the morgue. His count on Monday: 14 dead.",
                         "killed 14 | Karl Moor, witness"},
                    Told{"The number of people known to have died in the fire rose to 14.",
                         "killed 14 update | "}));

INSTANTIATE_TEST_SUITE_P(
    PronounsInProse, SpokenInProse,
    testing::Values(
        Told{"Mayor Ada Pell went from house to house. \"Old Berta Quist, the baker, and three of "
             "her sons. Five dead,\" she told the radio.",
             "killed 5 | Ada Pell, official"},
        Told{"In Velm it is Karl Moor who washes the dead. \"I washed eight dead,\" he says.\n\n"
             "Oren, who drives the pick-up, made two trips. \"Thirteen injured,\" he said.",
             "killed 8 | Karl Moor, witness\ninjured 13 | Oren, witness"},
        Told{"The abbot of Velm lit the pyres himself. \"I had three dead from the dam,\" he said.",
             "killed 3 | abbot of Velm, official"},
        Told{"Oren keeps a shop across the road.\n\nHe heard the shots. \"Four dead,\" he says.",
             "killed 4 | Oren, witness"},
        Told{"Dr Ida Solm, who runs the morgue, had reached fourteen. \"I have examined 14 dead,\" "
             "the 58-year-old pathologist said.",
             "killed 14 | Ida Solm, witness"},
        Told{"\"Six of my customers are dead,\" said Oren, 62, in the light of his stove.",
             "killed 6 | Oren, witness"},
        Told{"In the morgue works an assistant who gives her name as Lume. \"I wrote ten tags, ten "
             "dead,\" she said.",
             "killed 10 | Lume, witness"}));

INSTANTIATE_TEST_SUITE_P(
    BroughtInByTheirOffice, SpokenInProse,
    testing::Values(
        Told{"Gunmen abducted 53 pupils, the headmistress said.\n\n\"They did not answer when I "
             "called the roll,\" Mrs Ida Solm told the Courier.",
             "abducted 53 | Ida Solm, official"},
        Told{"Gunmen abducted 53 pupils, the headmistress said.\n\n\"I saw the lamps,\" Karl Moor, "
             "a "
             "shepherd, told the Courier.",
             "abducted 53 | headmistress, official"},
        Told{"Gunmen abducted 53 pupils, the headmistress said.\n\n\"I saw the lamps,\" Mr Karl "
             "Moor "
             "told the Courier.",
             "abducted 53 | headmistress, official"},
        Told{
            "The slide killed 18 people, the administrator of the district said.\n\n\"I signed the "
            "permits,\" said the administrator, Karl Moor, who has no car.",
            "killed 18 | Karl Moor, official"}));

INSTANTIATE_TEST_SUITE_P(
    WhatTheyAre, SpokenInProse,
    testing::Values(Told{"The general staff said nine people were killed.",
                         "killed 9 | general staff, organisation"},
                    Told{"Civil protection said nine people were killed.",
                         "killed 9 | Civil protection, organisation"},
                    Told{"According to the ledger, 11 prisoners died.",
                         "killed 11 | ledger, document"},
                    Told{"His Excellency the Governor announces that 19 pupils were released.",
                         "released 19 | Governor, official"}));

INSTANTIATE_TEST_SUITE_P(
    ConfirmedInTheirWords, SpokenInProse,
    testing::Values(
        Told{"On the day police arrested 52 people. \"Fifty-two, and I answer for each,\" the "
             "police "
             "chief, Karl Moor, said.",
             "arrested 52 | Karl Moor, official"},
        Told{"Thirteen people were killed. \"That is the number in our book,\" the matron, Ida "
             "Solm, "
             "told the Courier.",
             "killed 13 | Ida Solm, official"},
        Told{"Thirteen people were killed. \"Nine were mine,\" the matron, Ida Solm, said.",
             "killed 13 | "}));

INSTANTIATE_TEST_SUITE_P(
    NamesOfBodies, SpokenInProse,
    testing::Values(
        Told{"The organisation that ran it, Doctors Without Walls, reports eight killed.",
             "killed 8 | Doctors Without Walls, organisation"},
        Told{"The aid group Helping Hands reports nine killed.",
             "killed 9 | Helping Hands, organisation"},
        Told{"A clinic run by the aid group Doctors Without Walls was hit, the group said. Eight "
             "people were killed, it said.",
             "killed 8 | Doctors Without Walls, organisation"},
        Told{"The Sentinel reported that the ledger lists 11 deaths.",
             "killed 11 | ledger, document | via Sentinel"}));

}  // namespace
}  // namespace firsthand::claims
