#include "claims/attribution.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "claims/reading.h"
#include "claims/retold.h"

namespace firsthand::claims {
namespace {

// "source | cue | content", pieces parted by " + "; one line per attribution.
std::string attributions_in(const std::string& text) {
  const model::Annotations found = annotate(report_of(text), {});
  const auto words = [&](const std::vector<model::Span>& spans) {
    std::string out;
    for (const model::Span& span : spans)
      out += (out.empty() ? "" : " + ") + std::string(model::slice(text, span));
    return out;
  };
  std::string out;
  for (const auto& a : found.attributions) {
    out += (out.empty() ? "" : "\n") + words(a.source) + " | " + words(a.cue) + " | " +
           words(a.content);
  }
  return out;
}

struct Case {
  const char* text;
  const char* attributions;
};
void PrintTo(const Case& sample, std::ostream* out) { print_as_name(sample.text, *out); }

class Attributions : public testing::TestWithParam<Case> {};

TEST_P(Attributions, AreFound) {
  EXPECT_EQ(attributions_in(GetParam().text), GetParam().attributions);
}

INSTANTIATE_TEST_SUITE_P(
    Indirect, Attributions,
    testing::Values(
        Case{"The minister said that twelve people had died.",
             "The minister | said | that twelve people had died"},
        Case{"Twelve people had died, the minister said.",
             "the minister | said | Twelve people had died"},
        Case{"Twelve people had died, said Ana Roth, a nurse at the clinic.",
             "Ana Roth, a nurse at the clinic | said | Twelve people had died"},
        Case{"According to the harbour master, the ferry burned.",
             "the harbour master | According to | the ferry burned"},
        Case{"The ferry burned, according to the harbour master.",
             "the harbour master | according to | The ferry burned"},
        Case{"The mayor, Orsolya Dennick, said on Monday that the hall was empty.",
             "The mayor, Orsolya Dennick, | said | that the hall was empty"},
        Case{"The blast, officials said, tore the roof off.",
             "officials | said | The blast + tore the roof off"},
        Case{"The governor said the list had burned, adding that it was the only one.",
             "The governor | said | the list had burned\n"
             "The governor | adding | that it was the only one"},
        Case{"Ana Roth told reporters that the ward was full.",
             "Ana Roth | told | that the ward was full"},
        Case{"Ana Roth told the Courier in her office above the shop that the ward was full.",
             "Ana Roth | told | that the ward was full"},
        Case{"Twelve people had died, Orla Venn, who mends nets there, told the agency.",
             "Orla Venn, who mends nets there, | told | Twelve people had died"},
        Case{"Orla Venn, who mends nets there, told the agency that the ward was full.",
             "Orla Venn, who mends nets there, | told | that the ward was full"},
        Case{"Two men were hurt on the quay, the public notary, Drusilla Kemp, said.",
             "the public notary, Drusilla Kemp, | said | Two men were hurt on the quay"},
        Case{"The ministry on Sunday denied that the hall was empty.",
             "The ministry | denied | that the hall was empty"},
        Case{"DROUDEN (Norath Press) - The mayor, Alric Calan, said that the hall was empty.",
             "The mayor, Alric Calan, | said | that the hall was empty"},
        Case{"Two men were left with life-threatening injuries.", ""},
        Case{"The report was thick.", ""}, Case{"He had a claim to the land.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Quoted, Attributions,
    testing::Values(
        Case{"\"The roof is gone,\" Ana Roth said.", "Ana Roth | said | \"The roof is gone,\""},
        Case{"\"The roof is gone,\" said Ana Roth. \"We sleep in the mill.\"",
             "Ana Roth | said | \"The roof is gone,\" + \"We sleep in the mill.\""},
        Case{"She said: \"We sleep in the mill.\"", "She | said: | \"We sleep in the mill.\""},
        Case{"The roof, he said, was \"gone before the rain\".",
             "he | said | The roof + was \"gone before the rain\""},
        Case{"\xe2\x80\x9cWe heard it first. Then we saw it,\xe2\x80\x9d the keeper said.",
             "the keeper | said | \xe2\x80\x9cWe heard it first. Then we saw it,\xe2\x80\x9d"}));

TEST(Attribution, AQuotationRunsOnInTheNextParagraph) {
  EXPECT_EQ(attributions_in("\"The roof is gone,\" said Ana Roth.\n\n\"We sleep in the mill.\""),
            "Ana Roth | said | \"The roof is gone,\" + \"We sleep in the mill.\"");
}

TEST(Attribution, TheRuleThatIsSureHasTierA) {
  const auto found = annotate(report_of("\"The roof is gone,\" Ana Roth said."), {});
  ASSERT_EQ(found.attributions.size(), 1U);
  EXPECT_EQ(found.attributions[0].tier, model::Tier::kA);
}

TEST(Attribution, HostileTextTakesNoMoreThanItsShareOfTime) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "he said that \"x, ";
  EXPECT_LE(annotate(report_of(text), {}).attributions.size(), 40000U);
}

// Numbers that stand for people, one after the other: as many steps as words.
TEST(Attributions, RunsOfOneEnd) {
  std::string ones = "It rained, said";
  for (int n = 0; n < 2000; ++n) ones += " one";
  EXPECT_LE(annotate(report_of(ones + "."), {}).attributions.size(), 2U);
}

// What stands before the first word and after the last is no word. Sanitizers see a look beyond.
TEST(Attribution, AReportMayBeginAndEndWithAnyWord) {
  const std::string text =
      "Saying that the gate was locked, harbour master Odo Renn told the Quay Post on Monday that "
      "at least 12 men, two of them boys, were led away; the ministry denied it. \"We saw no "
      "one,\" "
      "said a guard who asked not to be named, according to a report by the Tidal Watch, as had "
      "been claimed by Mayor Ana Roth in a statement quoted as saying: five were held there.";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ') continue;
    for (const std::string& part : {text.substr(at), text.substr(0, at)}) {
      for (const auto& a : annotate(report_of(part), {}).attributions) {
        for (const auto& span : a.content) ASSERT_LE(span.end, part.size()) << part;
      }
    }
  }
}

TEST(Attribution, BeyondTheEndsOfAReadingThereIsNoWord) {
  const text::Document document = text::analyse("Saying so.");
  const Reading reading = read_words(document);
  EXPECT_TRUE(reading.is(0, "saying"));
  for (const std::size_t beyond : {reading.words.size(), reading.words.size() + 7, SIZE_MAX}) {
    EXPECT_TRUE(reading.word(beyond).folded.empty());
    EXPECT_FALSE(reading.word(beyond).word);
    EXPECT_FALSE(reading.is(beyond, "saying"));
  }
}

}  // namespace
}  // namespace firsthand::claims
