#include "origins/assessed.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "origins/trace.h"
#include "support/story.h"

namespace firsthand::origins {
namespace {

using model::Assessment;
using model::Decision;
using model::Independent;
using model::OriginKind;
using model::Relation;
using testing::Story;

model::EvidenceSpan whole(const model::Report& report) {
  return {report.id, {0, report.text.size()}};
}

Assessment decision(Decision what, const model::Report& here, const model::Report& there) {
  Assessment out;
  out.decision = what;
  out.here = {whole(here)};
  out.there = {whole(there)};
  return out;
}

model::Findings counted(const Story& story, std::vector<Assessment> assessments) {
  model::Findings f = story.findings();
  f.assessments = std::move(assessments);
  trace(f, {}, 1);
  return f;
}

Independent count_of(const model::Findings& f) {
  EXPECT_EQ(f.details.size(), 1U);
  return f.details.empty() ? Independent{} : f.details[0].independent;
}

// Two reports with the same words, of nobody who is named.
struct TwoCopies : ::testing::Test {
  const std::string words = "Nine fishermen were led off the Quay in the rain and not seen again.";
  Story story;
  std::size_t a = story.report("Harbour Agency", "2026-05-04T08:00:00Z", words);
  std::size_t b = story.report("Quay News", "2026-05-04T10:00:00Z", words + " Shops closed.");

  void SetUp() override {
    story.claim(a, words, "detained", 9, "");
    story.claim(b, words, "detained", 9, "");
    story.shared(a, b, words, words, 0.6);
  }
  Assessment of_copies(Decision what) {
    Assessment out = decision(what, story.at(b), story.at(a));
    out.relation = Relation::kCopies;
    return out;
  }
};

TEST_F(TwoCopies, AnAcceptedCopyIsCertain) {
  const auto f = counted(story, {of_copies(Decision::kAccept)});
  EXPECT_EQ(count_of(f), (Independent{1, 1, 1}));
  ASSERT_EQ(f.edges.size(), 1U);
  EXPECT_EQ(f.edges[0].likelihood, 1);
}

TEST_F(TwoCopies, ARejectedCopyIsNone) {
  const auto f = counted(story, {of_copies(Decision::kReject)});
  EXPECT_TRUE(f.edges.empty());
  EXPECT_EQ(count_of(f).high, 2);
}

TEST_F(TwoCopies, TheLastWordHolds) {
  EXPECT_EQ(counted(story, {of_copies(Decision::kReject), of_copies(Decision::kAccept)}).edges,
            counted(story, {of_copies(Decision::kAccept)}).edges);
}

TEST_F(TwoCopies, WhatIsUndoneOrStaleChangesNothing) {
  const auto before = counted(story, {});
  for (const model::Standing standing : {model::Standing::kUndone, model::Standing::kStale}) {
    Assessment reject = of_copies(Decision::kReject);
    reject.standing = standing;
    const auto f = counted(story, {reject});
    EXPECT_EQ(f.edges, before.edges);
    EXPECT_EQ(f.details, before.details);
  }
}

TEST(Assessed, TwoNamesAreOnePersonIfSomebodySaysSo) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine, said Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-04", "Nine were taken, said the netmaker.");
  story.claim(a, "Nine, said Ilse Dorn.", "detained", 9, "Ilse Dorn", OriginKind::kWitness);
  story.claim(b, "Nine were taken, said the netmaker.", "detained", 9, "the netmaker",
              OriginKind::kWitness);
  EXPECT_EQ(count_of(counted(story, {})), (Independent{2, 2, 2}));
  const auto same = decision(Decision::kSame, story.at(a), story.at(b));
  EXPECT_EQ(count_of(counted(story, {same})), (Independent{1, 1, 1}));
  const auto distinct = decision(Decision::kDistinct, story.at(b), story.at(a));
  EXPECT_EQ(count_of(counted(story, {same, distinct})), (Independent{2, 2, 2}));
}

TEST(Assessed, TwoOfOneNameStayApartAlsoByWayOfAThird) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine, said Ilse Dorn.");
  const auto b = story.report("Quay News", "2026-05-04", "Nine were taken, said Ilse Dorn.");
  const auto c = story.report("Evening Torch", "2026-05-04", "Ilse Dorn spoke of nine.");
  story.claim(a, "Nine, said Ilse Dorn.", "detained", 9, "Ilse Dorn");
  story.claim(b, "Nine were taken, said Ilse Dorn.", "detained", 9, "Ilse Dorn");
  story.claim(c, "Ilse Dorn spoke of nine.", "detained", 9, "Ilse Dorn");
  EXPECT_EQ(count_of(counted(story, {})), (Independent{1, 1, 1}));
  const auto distinct = decision(Decision::kDistinct, story.at(a), story.at(b));
  EXPECT_EQ(count_of(counted(story, {distinct})), (Independent{2, 2, 2}));
}

TEST(Assessed, UnnamedSpeakersOfOneOwnersOutletsMayBeOne) {
  Story story;
  const auto a = story.report("Ford Gazette", "2026-05-04", "Nine, said two officers.");
  const auto b = story.report("Quay News", "2026-05-04", "Nine were taken, an official said.");
  story.claim(a, "Nine, said two officers.", "detained", 9, "two officers", OriginKind::kUnnamed);
  story.claim(b, "Nine were taken, an official said.", "detained", 9, "an official",
              OriginKind::kUnnamed);
  const Independent before = count_of(counted(story, {}));
  const auto owner = [](const char* outlet, const char* name) {
    Assessment out;
    out.decision = Decision::kOwner;
    out.subject = outlet;
    out.value = name;
    return out;
  };
  const auto f =
      counted(story, {owner("Ford Gazette", "Levy Press"), owner("Quay News", "Levy Press")});
  EXPECT_EQ(count_of(f), (Independent{1, before.expected, before.high}));
  EXPECT_TRUE(std::any_of(f.edges.begin(), f.edges.end(), [](const model::Edge& e) {
    return e.relation == Relation::kSameOwner && e.evidence.size() == 2;
  }));
  const auto apart =
      counted(story, {owner("Ford Gazette", "Levy Press"), owner("Quay News", "Levy Press"),
                      owner("Quay News", "its readers")});
  EXPECT_TRUE(std::none_of(apart.edges.begin(), apart.edges.end(), [](const model::Edge& e) {
    return e.relation == Relation::kSameOwner;
  }));
}

}  // namespace
}  // namespace firsthand::origins
