#include "origins/wording.h"

#include <gtest/gtest.h>

#include "support/findings.h"

namespace firsthand::origins {
namespace {

const std::string kRain = "Nine fishermen were led off the Quay in the rain.";
const std::string kNets = "Their nets hung on the railing until the tide took them.";
const std::string kBaker = "The baker on the corner has not lit her oven since Sunday.";
const std::string kBell = "A bell was rung for them in the chapel of the old harbour.";

// Paragraphs, each a section of the report, as `read` finds them.
model::Report report(const std::vector<std::string>& paragraphs) {
  std::string text;
  std::vector<model::Section> sections;
  for (const std::string& p : paragraphs) {
    sections.push_back({model::SectionKind::kParagraph, {text.size(), text.size() + p.size()}});
    text += p + "\n\n";
  }
  model::Report out = testing::make_report("Quay News.txt", text);
  out.outlet = "Quay News";
  out.sections = sections;
  return out;
}

struct Two {
  model::Report a;
  model::Report b;
  std::vector<Sentence> a_sentences = sentences_of(a);
  std::vector<Sentence> b_sentences = sentences_of(b);
  std::vector<Match> a_matches;
  std::vector<Match> b_matches;

  Two(const std::vector<std::string>& a_paragraphs, const std::vector<std::string>& b_paragraphs)
      : a(report(a_paragraphs)), b(report(b_paragraphs)) {
    const model::Span all_a{0, a.text.size()};
    const model::Span all_b{0, b.text.size()};
    match_sentences(a_sentences, all_a, b_sentences, all_b, a_matches);
    match_sentences(b_sentences, all_b, a_sentences, all_a, b_matches);
    keep_best(a_matches);
    keep_best(b_matches);
  }
  EditingCost a_from_b() const {
    return editing_cost({a, a_sentences, a_matches}, {b, b_sentences, b_matches}, {});
  }
  EditingCost b_from_a() const {
    return editing_cost({b, b_sentences, b_matches}, {a, a_sentences, a_matches}, {});
  }
};

TEST(Wording, AReprintCostsNothing) {
  const Two two({kRain, kNets}, {kRain, kNets});
  EXPECT_EQ(two.a_from_b().made, 0);
  EXPECT_EQ(two.a_from_b().put_in, 0);
}

TEST(Wording, EditorsPutInParagraphsAndCutSentences) {
  const Two two({kRain + " " + kNets, kBell}, {kRain, kBell});
  EXPECT_GT(two.a_from_b().put_in, 0);
  EXPECT_EQ(two.b_from_a().put_in, 0);
  const Two paragraph({kRain, kNets, kBell}, {kRain, kBell});
  EXPECT_EQ(paragraph.a_from_b().put_in, 0) << "a paragraph may be put in";
}

TEST(Wording, ATextWithoutParagraphsTellsNothingByThem) {
  const Two two({kRain + " " + kNets + " " + kBell}, {kRain, kBell});
  EXPECT_EQ(two.a_from_b().put_in, 0);
}

TEST(Wording, TextsAreCutFromTheEndAndKeepTheirOpening) {
  const Two end({kRain, kNets, kBell}, {kRain, kNets});
  const Two middle({kRain, kNets, kBell}, {kRain, kBell});
  const Two opening({kRain, kNets, kBell}, {kNets, kBell});
  EXPECT_LT(end.b_from_a().made, middle.b_from_a().made);
  EXPECT_LT(middle.b_from_a().made, opening.b_from_a().made);
}

TEST(Wording, SentencesAreShortenedAndMisprintsComeLater) {
  const Two shorter({kRain}, {"Nine fishermen were led off the Quay."});
  EXPECT_GT(shorter.a_from_b().made, 0);
  EXPECT_EQ(shorter.b_from_a().made, 0);
  const Two misprint({kBell}, {"A bell was rung for them in the chapel of the old harbqur."});
  EXPECT_GT(misprint.a_from_b().made, 0);
  EXPECT_EQ(misprint.b_from_a().made, 0);
}

TEST(Wording, ALineOfTheHouseIsNoTextThatWasPutIn) {
  const std::string house = "Follow Quay News for more of what the tide brings in.";
  const Two two({kRain, kBell + " " + house}, {kRain, kBell});
  EXPECT_EQ(two.a_from_b().put_in, 0);
  EXPECT_EQ(two.b_from_a().made, 0);
}

}  // namespace
}  // namespace firsthand::origins
