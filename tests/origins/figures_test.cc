#include "origins/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "origins/trace.h"
#include "support/story.h"

namespace firsthand::origins {
namespace {

using model::Differs;
using testing::Story;

// What a report of an outlet says of a number of people, and the words that are the number.
struct Says {
  std::string outlet;
  std::string published;
  std::string text;
  std::string words;
  std::int64_t count = 0;
  model::CountRole role = model::CountRole::kFigure;
};

model::Claim& claim(Story& story, std::size_t report, const Says& says,
                    const std::string& measure) {
  model::Claim& c = story.claim(report, says.text, measure, says.count, says.outlet + "'s mayor");
  const std::size_t begin = c.span.begin + says.text.find(says.words);
  c.count->span = {begin, begin + says.words.size()};
  c.count->words = says.words;
  c.count->role = says.role;
  return c;
}

model::Findings told(const std::vector<Says>& all, const std::string& measure = "killed") {
  Story story;
  for (const Says& says : all)
    claim(story, story.report(says.outlet, says.published, says.text), says, measure);
  model::Findings f = story.findings();
  trace(f, {}, 1);
  return f;
}

const model::Figure& figure(const model::Findings& f) { return f.incidents[0].figures.at(0); }

// "later_count: rose to ten": each reason and its words.
std::vector<std::string> reasons(const model::Findings& f) {
  std::vector<std::string> out;
  for (const model::Difference& d : figure(f).differences) {
    std::string line = std::string(to_string(d.why)) + ":";
    for (const model::EvidenceSpan& at : d.evidence) {
      for (const model::Report& r : f.reports) {
        if (r.id == at.report) line += " " + std::string(model::slice(r.text, at.span)) + " |";
      }
    }
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(Figures, OneFigureHasNoDifferences) {
  const auto f = told({{"Weir Post", "2031-03-04", "Four drowned at the weir.", "Four", 4},
                       {"Fen Echo", "2031-03-04", "The weir took four lives.", "four lives", 4}});
  EXPECT_EQ(figure(f).min, 4);
  EXPECT_EQ(figure(f).max, 4);
  EXPECT_EQ(reasons(f), Lines{});
}

TEST(Figures, WhoGivesNoReasonIsSaidToGiveNone) {
  const auto f = told({{"Weir Post", "2031-03-04", "Four drowned at the weir.", "Four", 4},
                       {"Fen Echo", "2031-03-04", "The weir took seven lives.", "seven", 7}});
  EXPECT_EQ(figure(f).min, 4);
  EXPECT_EQ(figure(f).max, 7);
  ASSERT_EQ(figure(f).differences.size(), 1U);
  const model::Difference& d = figure(f).differences[0];
  EXPECT_EQ(d.why, Differs::kNotSaid);
  EXPECT_EQ(d.text, "No report says why 4 and 7 differ.");
  EXPECT_EQ(d.evidence.size(), 2U) << "both statements";
  EXPECT_NE(d.lower, d.higher);
}

TEST(Figures, WhatCameOutLaterIsNoReasonOfTheText) {
  const auto f = told({{"Weir Post", "2031-03-04", "Four drowned at the weir.", "Four", 4},
                       {"Fen Echo", "2031-03-06", "The weir took seven lives.", "seven", 7}});
  ASSERT_EQ(figure(f).differences.size(), 1U);
  EXPECT_EQ(figure(f).differences[0].why, Differs::kLaterReport);
  EXPECT_EQ(figure(f).differences[0].text,
            "7 was reported later than 4; no report says why they differ.");
}

struct Sample {
  const char* name;
  const char* low;  // in reports of one day
  const char* low_words;
  const char* high;
  const char* high_words;
  const char* measure;
  Lines expected;
};
void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }

class Reasons : public ::testing::TestWithParam<Sample> {};

TEST_P(Reasons, RestOnTheWordsThatGiveThem) {
  const Sample& s = GetParam();
  const auto f = told({{"Weir Post", "2031-03-04", s.low, s.low_words, 4},
                       {"Fen Echo", "2031-03-04", s.high, s.high_words, 7}},
                      s.measure);
  EXPECT_EQ(reasons(f), s.expected);
}

const Sample kSamples[] = {
    {"rose",
     "Four drowned at the weir.",
     "Four",
     "The toll rose to seven by dusk.",
     "seven",
     "killed",
     {"later_count: rose to seven |"}},
    {"brought",
     "Four drowned at the weir.",
     "Four",
     "Divers found three more, bringing the toll to seven.",
     "seven",
     "killed",
     {"later_count: bringing the toll to seven |"}},
    {"fell",
     "The number of dead was lowered to four.",
     "four",
     "Seven drowned at the weir.",
     "Seven",
     "killed",
     {"later_count: lowered to four |"}},
    {"rising to the lower figure explains no higher one",
     "The toll rose to four by dusk.",
     "four",
     "Seven drowned at the weir.",
     "Seven",
     "killed",
     {"not_said: The toll rose to four by dusk. | Seven drowned at the weir. |"}},
    {"now",
     "Four drowned at the weir.",
     "Four",
     "Seven are now known to have drowned.",
     "Seven",
     "killed",
     {"later_count: are now known |"}},
    {"a lower figure that holds now may have been overtaken",
     "Four are now known to have drowned.",
     "Four",
     "Seven drowned at the weir.",
     "Seven",
     "killed",
     {"not_said: Four are now known to have drowned. | Seven drowned at the weir. |"}},
    {"so far",
     "So far four have been found dead.",
     "four",
     "Seven drowned at the weir.",
     "Seven",
     "killed",
     {"later_count: So far |"}},
    {"at first",
     "Four drowned at the weir.",
     "Four",
     "At first seven were thought dead.",
     "seven",
     "killed",
     {"later_count: At first |"}},
    {"now said of something else",
     "Four drowned at the weir.",
     "Four",
     "Seven drowned, and the sluice, which was built in a year of want, is now known to leak.",
     "Seven",
     "killed",
     {"not_said: Four drowned at the weir. | Seven drowned, and the sluice, which was built in a "
      "year of want, is now known to leak. |"}},
    {"men may be all",
     "Four men drowned.",
     "Four men",
     "Seven people drowned.",
     "Seven people",
     "killed",
     {"not_said: Four men drowned. | Seven people drowned. |"}},
    {"the earlier count",
     "Four drowned, the clerk said.",
     "Four",
     "Seven had drowned by an earlier count.",
     "Seven",
     "killed",
     {"later_count: earlier count |"}},
    {"earlier in the day is no earlier count",
     "Four drowned earlier on Tuesday.",
     "Four",
     "Seven drowned at the weir.",
     "Seven",
     "killed",
     {"not_said: Four drowned earlier on Tuesday. | Seven drowned at the weir. |"}},
    {"wounded who died",
     "Four were killed at the mill.",
     "Four",
     "Seven are dead after three of the wounded died in hospital.",
     "Seven",
     "killed",
     {"wounded_died: the wounded died in hospital |"}},
    {"in the sentence before",
     "Four were killed at the mill.",
     "Four",
     "Seven were killed at the mill.",
     "Seven",
     "killed",
     {"not_said: Four were killed at the mill. | Seven were killed at the mill. |"}},
    {"who were hurt and who died are two",
     "Four were killed at the mill.",
     "Four",
     "Some were hurt and seven died.",
     "seven",
     "killed",
     {"not_said: Four were killed at the mill. | Some were hurt and seven died. |"}},
    {"among the dead",
     "Four were killed at the mill.",
     "Four",
     "Seven were killed, including three who died of burns.",
     "Seven",
     "killed",
     {"wounded_died: died of burns |"}},
    {"fewer wounded are left",
     "Four are in hospital; one of the injured died at night.",
     "Four",
     "Seven were injured at the mill.",
     "Seven",
     "injured",
     {"wounded_died: the injured died |"}},
    {"villagers",
     "Four villagers were shot dead.",
     "Four villagers",
     "Seven people were shot.",
     "Seven people",
     "killed",
     {"other_group: Four villagers | Seven people |"}},
    {"villagers or fighters",
     "Four villagers were shot dead.",
     "Four villagers",
     "Seven fighters were shot.",
     "Seven fighters",
     "killed",
     {"other_group: Four villagers | Seven fighters |"}},
    {"the gunman",
     "Four were shot dead at the mill.",
     "Four",
     "Seven were shot dead, including the gunman.",
     "Seven",
     "killed",
     {"other_group: including the gunman |"}},
    {"not the gunman",
     "Four were shot dead, not counting the gunman.",
     "Four",
     "Seven were shot dead at the mill.",
     "Seven",
     "killed",
     {"other_group: not counting the gunman |"}},
    {"two attacks",
     "Four were shot dead at the mill.",
     "Four",
     "Seven were shot dead in two separate attacks.",
     "Seven",
     "killed",
     {"several_events: in two separate attacks |"}},
    {"a wider area",
     "Four drowned at the weir.",
     "Four",
     "Seven drowned across the province.",
     "Seven",
     "killed",
     {"other_place: across the province |"}},
    {"two reasons",
     "Four were killed at the mill.",
     "Four",
     "The toll rose to seven as three of the wounded died.",
     "seven",
     "killed",
     {"wounded_died: the wounded died |", "later_count: rose to seven |"}},
};

INSTANTIATE_TEST_SUITE_P(Figures, Reasons, ::testing::ValuesIn(kSamples));

TEST(Figures, TheWoundedMayDieInTheSentenceBefore) {
  Story story;
  const auto a = story.report("Weir Post", "2031-03-04", "Four were killed at the mill.");
  const auto b = story.report(
      "Fen Echo", "2031-03-04",
      "Four were killed at the mill. Three of the wounded died at night. Seven have now died.");
  claim(story, a, {"Weir Post", "", "Four were killed at the mill.", "Four", 4}, "killed");
  claim(story, b, {"Fen Echo", "", "Four were killed at the mill.", "Four", 4}, "killed");
  claim(story, b, {"Fen Echo", "", "Seven have now died.", "Seven", 7}, "killed");
  model::Findings f = story.findings();
  trace(f, {}, 1);
  EXPECT_EQ(reasons(f), (Lines{"wounded_died: the wounded died |", "later_count: have now |"}));
}

TEST(Figures, WhatWasTheStateOfThingsIsOvertakenByTheDates) {
  const auto f =
      told({{"Weir Post", "2031-03-06", "Four are now known to have drowned.", "Four", 4},
            {"Fen Echo", "2031-03-04", "Seven drowned at the weir.", "Seven", 7}});
  EXPECT_EQ(reasons(f), (Lines{"later_count: are now known |"}));
  EXPECT_EQ(figure(f).differences[0].text, "4 is a later count than 7.");
}

TEST(Figures, TheOldFigureOfACorrectionIsTheEarlierOne) {
  Story story;
  const auto a = story.report("Weir Post", "", "The toll was revised from seven to four.");
  Says says{"Weir Post", "", "The toll was revised from seven to four.",
            "seven",     7,  model::CountRole::kUpdate};
  claim(story, a, says, "killed");
  says.words = "four";
  says.count = 4;
  claim(story, a, says, "killed");
  model::Findings f = story.findings();
  trace(f, {}, 1);
  EXPECT_EQ(figure(f).differences.at(0).text, "4 is a later count than 7.");
  EXPECT_EQ(reasons(f), (Lines{"later_count: revised from seven to four | revised from seven |"}));
}

TEST(Figures, LooseWordsLeaveAFigureOpen) {
  Story story;
  const auto a = story.report("Weir Post", "2031-03-04", "At least four drowned.");
  const auto b = story.report("Fen Echo", "2031-03-04", "Seven drowned at the weir.");
  model::Claim& least =
      claim(story, a, {"Weir Post", "", "At least four drowned.", "At least four", 4}, "killed");
  least.count->max.reset();
  least.count->modifier = model::Modifier::kAtLeast;
  claim(story, b, {"Fen Echo", "", "Seven drowned at the weir.", "Seven", 7}, "killed");
  model::Findings f = story.findings();
  trace(f, {}, 1);
  EXPECT_EQ(figure(f).min, 4);
  EXPECT_EQ(figure(f).max, 7);
  EXPECT_EQ(reasons(f), (Lines{"loose_words: At least four |"}));
  EXPECT_EQ(figure(f).differences[0].text, "“at least 4” leaves 7 open.");
}

model::Place place(const std::string& name, model::Span span) {
  model::Place p;
  p.name = name;
  p.span = span;
  return p;
}

TEST(Figures, AnotherPlaceIsAReason) {
  Story story;
  const auto a = story.report("Weir Post", "2031-03-04", "Four drowned in Ulm Fen.");
  const auto b = story.report("Fen Echo", "2031-03-04", "Seven drowned in Tarn Cross.");
  claim(story, a, {"Weir Post", "", "Four drowned in Ulm Fen.", "Four", 4}, "killed").where =
      place("Ulm Fen", {16, 23});
  claim(story, b, {"Fen Echo", "", "Seven drowned in Tarn Cross.", "Seven", 7}, "killed").where =
      place("Tarn Cross", {17, 27});
  model::Findings f = story.findings();
  f.incidents[0].where = place("Ulm Fen", {});
  trace(f, {}, 1);
  EXPECT_EQ(reasons(f), (Lines{"other_place: Ulm Fen | Tarn Cross |"}));
}

TEST(Figures, ACopyThatChangedTheFigureIsTheReason) {
  Story story;
  const std::string rest = " fishermen were led off the Quay in the rain, said Odo Renn.";
  const auto a = story.report("Quay News", "2031-03-04T08:00:00Z", "Four" + rest);
  const auto b = story.report("Ford Gazette", "2031-03-05T08:00:00Z", "Seven" + rest);
  story.claim(a, "Four" + rest, "detained", 4, "Odo Renn");
  story.claim(b, "Seven" + rest, "detained", 7, "Odo Renn");
  story.shared(a, b, "Four" + rest, "Seven" + rest);
  model::Findings f = story.findings();
  trace(f, {}, 1);
  EXPECT_EQ(reasons(f), (Lines{"changed_copy: Seven" + rest + " |"}));
}

TEST(Figures, EachIsHeldAgainstTheNextLower) {
  std::vector<Says> all;
  for (int i = 1; i <= 40; ++i) {
    const std::string n = std::to_string(i * 3);
    all.push_back({"Echo " + n, "2031-03-04", n + " were held at the quay.", n, i * 3});
  }
  const auto f = told(all, "detained");
  EXPECT_EQ(figure(f).min, 3);
  EXPECT_EQ(figure(f).max, 120);
  ASSERT_EQ(figure(f).differences.size(), 39U);
  for (std::size_t i = 0; i + 1 < 39; ++i)
    EXPECT_EQ(figure(f).differences[i].higher, figure(f).differences[i + 1].lower);
}

TEST(Figures, EveryDifferenceHasItsWords) {
  const auto f = told({{"Weir Post", "2031-03-04", "Four drowned at the weir.", "Four", 4},
                       {"Fen Echo", "2031-03-06", "The weir took seven lives.", "seven", 7},
                       {"Tarn Bell", "2031-03-07", "The toll rose to nine.", "nine", 9}});
  ASSERT_EQ(figure(f).differences.size(), 2U);
  for (const model::Difference& d : figure(f).differences) EXPECT_FALSE(d.evidence.empty());
}

}  // namespace
}  // namespace firsthand::origins
