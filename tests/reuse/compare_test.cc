// What a person expects of two reports. All texts, places and people are invented.
#include "reuse/compare.h"

#include <gtest/gtest.h>

#include "reuse/reuse.h"
#include "texts.h"

namespace firsthand::reuse {
namespace {

using model::Passage;
using model::PassageKind;
using testing::invented_text;
using testing::kFerry;
using testing::report_of;

std::vector<Passage> passages(const model::Report& a, const model::Report& b) {
  return compare(a, b, {});
}

// The words of the passage in `report`.
std::string words(const model::Report& report, const Passage& passage) {
  return std::string(
      model::slice(report.text, passage.a_report == report.id ? passage.a : passage.b));
}

TEST(Compare, AShortCopyWithAChangedFigureIsFoundWhole) {
  const auto one = report_of(
      "MORVANE (KLP) - Six weavers were injured on Thursday when the roof of the dye house came "
      "down, the works doctor, Ottoline Prask, said. She had splinted two wrists with broom "
      "handles, and sent the rest home on the coal cart.");
  const auto two = report_of(
      "MORVANE - Sixteen weavers were injured on Thursday when the roof of the dye house came "
      "down, the works doctor, Ottoline Prask, said. She had splinted two wrists with broom "
      "handles, and sent the rest home on the coal cart.");
  const auto found = passages(one, two);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, PassageKind::kVerbatim);
  EXPECT_GE(found[0].likelihood, 0.95);
  EXPECT_GE(found[0].similarity, 0.85);
  EXPECT_GE(words(one, found[0]).size(), one.text.size() * 9 / 10);
}

TEST(Compare, OneSentenceCopiedInsideAReportOfItsOwn) {
  const std::string sentence =
      "The bell ringer had counted eleven lanterns crossing the marsh before the fog took them.";
  const auto one = report_of(invented_text(1, 1, 12) + sentence + " " + invented_text(1, 2, 12));
  const auto two = report_of(invented_text(2, 1, 8) + sentence + " " + invented_text(2, 2, 8));
  const auto found = passages(one, two);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(words(one, found[0]), sentence);
  EXPECT_EQ(words(two, found[0]), sentence);
  EXPECT_GE(found[0].likelihood, 0.5);
}

TEST(Compare, ReportersOfOneEventAreNotCopies) {
  const auto one = report_of(
      "At least 14 people were killed and 30 injured on Monday when a tram left the rails at "
      "Quarry Bend in Oststadt, the fire chief, Bram Tolliver, told reporters. The tram had been "
      "full of schoolchildren, and its second car lay across the fish market.");
  const auto two = report_of(
      "Fire chief Bram Tolliver told reporters on Monday that 14 people were killed and 30 injured "
      "in Oststadt. He stood among overturned herring barrels at Quarry Bend, where a packed tram "
      "jumped its track around noon; divers still searched the millpond below the curve.");
  for (const Passage& passage : passages(one, two)) EXPECT_LT(passage.likelihood, 0.5);
}

// The sentence that tells the news: who, how many, where and when leave little to choose.
TEST(Compare, TheNewsInTheSameWordsIsNotYetCopying) {
  const auto one = report_of(
      "Eleven people were injured when the grandstand of the cycle track in Lower Fennick gave way "
      "on Sunday, the steward, Ambrose Tarn, said. A brass band had marched onto it to be heard.");
  const auto two = report_of(
      "Eleven people were injured when the grandstand of our cycle track in Lower Fennick gave way "
      "on Sunday, as our steward, Ambrose Tarn, has told you. The raffle will be drawn next week.");
  const auto found = passages(one, two);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_LT(found[0].likelihood, 0.5);
}

TEST(Compare, OneSentenceMoreIsCopying) {
  const std::string more =
      "A brass band had marched onto it to be heard above the bell of the last lap.";
  const auto one = report_of(
      "Eleven people were injured when the grandstand of the cycle track in Lower Fennick gave way "
      "on Sunday, the steward, Ambrose Tarn, said. " +
      more);
  const auto two =
      report_of("In Lower Fennick 11 were hurt when the stand at the track collapsed. " + more);
  const auto found = passages(one, two);
  ASSERT_FALSE(found.empty());
  EXPECT_GE(found.back().likelihood, 0.5);
}

TEST(Compare, ASharedQuotationIsTheSpeakersNotTheReporters) {
  const std::string quotation =
      "\"We heard the cables part one after another like harp strings, and then the whole span "
      "leaned over and lay down in the water as if it were tired\"";
  const auto one = report_of(invented_text(3, 1, 6) + quotation + ", the lock keeper said. " +
                             invented_text(3, 2, 6));
  const auto two = report_of(invented_text(4, 1, 6) + "The lock keeper recalled: " + quotation +
                             ". " + invented_text(4, 2, 6));
  const auto found = passages(one, two);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, PassageKind::kQuotation);
  EXPECT_LT(found[0].likelihood, 0.5);
}

// Both were handed the same sentences by the same people; neither read the other.
TEST(Compare, QuotationsOfSeveralSpeakersAreNoCopyingEither) {
  const std::string porter =
      "\"I carried the harmonium down four flights and it played by itself on every step of them\"";
  const std::string warden =
      "\"Nobody is to sleep in the annexe until the plaster has stopped falling into the beds\"";
  const auto one = report_of(invented_text(3, 5, 6) + porter + ", the porter said. " + warden +
                             ", said the warden. " + invented_text(3, 6, 6));
  const auto two = report_of(invented_text(4, 5, 6) + "The warden warned: " + warden + ". " +
                             invented_text(4, 6, 2) + "The porter told it so: " + porter + ".");
  for (const Passage& passage : passages(one, two)) {
    EXPECT_EQ(passage.kind, PassageKind::kQuotation);
    EXPECT_LT(passage.likelihood, 0.5);
  }
}

TEST(Compare, FormulasOfTheTradeAreNoCopying) {
  const std::string claim = "No group has claimed responsibility for the attack. ";
  const std::string hospital =
      "The injured were taken to hospital, where several of them were in a critical condition. ";
  const std::string inquiry = "An investigation into the incident is under way. ";
  const auto one =
      report_of(claim + "Swans had nested in the gun turret since April. " + hospital +
                "The canteen served soup to whoever came over the footbridge. " + inquiry);
  const auto two = report_of("The baker lost his signboard and both cats. " + hospital + inquiry +
                             "Nobody had wound the tower clock that week. " + claim);
  for (const Passage& passage : passages(one, two)) EXPECT_LT(passage.likelihood, 0.5);
}

TEST(Compare, AShortListIsNobodysWording) {
  const std::string list =
      "brimstone, saltpetre, beeswax, tallow, turpentine, gum arabic, lampblack, isinglass, "
      "verdigris, ochre, sealing wax";
  const auto one = report_of("The chandler had the old order in his drawer. It named " + list +
                             ". He would not sell any of it to us, and showed us to the door.");
  const auto two = report_of("What was in the hold of the lighter can be told by now: " + list +
                             ". None of it was on the papers that were shown to the pilot.");
  EXPECT_TRUE(passages(one, two).empty());
}

TEST(Compare, ARewriteIsFoundAndCalledRewritten) {
  const auto one = report_of(std::string(kFerry) + "\n\n" + invented_text(5, 1, 10));
  const auto two = report_of(
      invented_text(6, 1, 10) +
      "\n\nThe ferry had scarcely cleared the inner mole when the engine coughed and went silent, "
      "and a current started to carry her sideways toward the rocks of Saint Brannoc. Two fishing "
      "boats at once put out, lines coiled on deck. Before the harbour tug raised steam, "
      "passengers were singing so as to keep children calm.");
  const auto found = passages(one, two);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, PassageKind::kRewritten);
  EXPECT_GE(found[0].likelihood, 0.5);
  EXPECT_EQ(words(one, found[0]), kFerry);
}

TEST(Compare, FurnitureIsBoilerplateByItsWordsAlone) {
  const std::string line =
      "All rights reserved. Sign up for our newsletter and follow us on every channel you can "
      "think of, from breakfast until the lamps go out.";
  const auto found = passages(report_of(invented_text(7, 1, 8) + "\n" + line),
                              report_of(invented_text(8, 1, 8) + "\n" + line));
  for (const Passage& passage : found) EXPECT_EQ(passage.kind, PassageKind::kBoilerplate);
}

TEST(Compare, UnrelatedReportsShareNothing) {
  EXPECT_TRUE(
      passages(report_of(invented_text(9, 1, 40)), report_of(invented_text(10, 1, 40))).empty());
  EXPECT_TRUE(passages(report_of(kFerry), report_of(invented_text(10, 1, 40))).empty());
}

TEST(Compare, TheOrderOfTheTwoDoesNotMatter) {
  for (std::uint32_t round = 0; round < 20; ++round) {
    const std::string shared = invented_text(11, round, 5);
    const auto one = report_of(invented_text(12, round, 6) + shared + invented_text(13, round, 4));
    const auto two = report_of(invented_text(14, round, 3) + shared + invented_text(15, round, 9));
    const auto found = passages(one, two);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found, passages(two, one));
  }
}

TEST(Compare, AReportWithItself) {
  const auto report = report_of(kFerry);
  const auto found = passages(report, report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].a, (model::Span{0, report.text.size()}));
  EXPECT_EQ(found[0].similarity, 1);
}

// Long input must neither hang nor fail: all of these take well under a second.
TEST(Compare, HostileInput) {
  std::string words;
  for (int i = 0; i < 100000; ++i) words += "drum ";
  std::string sentences;
  for (int i = 0; i < 20000; ++i) sentences += "The old drum beat on and on. ";
  std::string bytes;
  for (int i = 0; i < 100000; ++i) bytes += static_cast<char>(i * 37 % 256);
  for (const std::string& text : {words, sentences, bytes, std::string(100000, '"')}) {
    const auto report = report_of(text);
    for (const Passage& p : passages(report, report_of(text + " end")))
      EXPECT_LE(p.a.end, text.size() + 4);
  }
}

TEST(Compare, ManyPairsAreThePairsOneByOne) {
  const std::string sentence =
      "The bell ringer had counted eleven lanterns crossing the marsh before the fog took them.";
  std::vector<model::Report> reports;
  for (std::uint32_t i = 0; i < 6; ++i) {
    const std::string inner = i % 2 ? sentence + " " : "";
    reports.push_back(report_of(invented_text(i % 3, 1, 8) + inner + invented_text(i, 2, 8)));
  }
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < 6; ++i) {
    for (std::uint32_t j = 0; j < 6; ++j) pairs.push_back({i, j});
  }
  for (const unsigned threads : {1U, 3U}) {
    const auto found = compare_pairs(reports, pairs, {}, threads);
    ASSERT_EQ(found.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
      EXPECT_EQ(found[i], passages(reports[pairs[i].one], reports[pairs[i].other]));
  }
}

}  // namespace
}  // namespace firsthand::reuse
