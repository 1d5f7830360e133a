#include "origins/citations.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "origins/trace.h"
#include "support/story.h"

namespace firsthand::origins {
namespace {

using model::Independent;
using model::Relation;
using model::SectionKind;
using model::Span;
using testing::Story;

const std::string kHere = "Nine fishermen were taken off the Quay on Monday.";
const std::string kThere = "Nine men of the herring fleet were detained, Odo Renn said.";

Span words_of(const model::Report& report, const std::string& words) {
  const std::size_t at = report.text.find(words);
  return {at, at + words.size()};
}

// Two reports that share no words; the first links from "taken" to the second's address.
struct Linked : Story {
  std::size_t a = report("Ford Gazette", "2026-05-05", kHere + " The nets are still there.");
  std::size_t b = report("Quay News", "2026-05-04", kThere + " It rained.");
  explicit Linked(const std::string& speaker = "") {
    claim(a, kHere, "detained", 9, speaker);
    claim(b, kThere, "detained", 9, "Odo Renn");
    at(a).links = {
        {words_of(at(a), "taken"), "https://www.quaynews.example/2026/nine?utm_source=x"}};
    at(b).url = "http://quaynews.example/2026/nine/";
  }
  model::Findings traced() const {
    model::Findings f = findings();
    trace(f, {}, 1);
    return f;
  }
};

std::vector<model::Edge> citations(const model::Findings& f) {
  std::vector<model::Edge> out;
  std::copy_if(f.edges.begin(), f.edges.end(), std::back_inserter(out),
               [](const model::Edge& e) { return e.relation == Relation::kCites; });
  return out;
}

TEST(Citations, AnAddressWithoutWhatDoesNotTellPagesApart) {
  const std::string plain = "quaynews.example/2026/nine";
  for (const char* url :
       {"https://www.quaynews.example/2026/nine", "HTTP://QuayNews.example:80/2026/nine/",
        "quaynews.example/2026/nine#comments",
        "https://quaynews.example/2026/nine?utm_source=a&ref=b",
        "https://web.archive.org/web/20260504120000/https://quaynews.example/2026/nine"})
    EXPECT_EQ(plain_url(url), plain) << url;
  EXPECT_EQ(plain_url("https://quaynews.example/?id=7&utm_medium=mail"), "quaynews.example?id=7");
  EXPECT_NE(plain_url("https://quaynews.example/2026/Nine"), plain) << "paths keep their case";
  EXPECT_EQ(plain_url(""), "");
}

TEST(Citations, TheOutletOfAReport) {
  EXPECT_EQ(outlet_in("Courier's report"), "Courier");
  EXPECT_EQ(outlet_in("Quay Times’ story"), "Quay Times");
  EXPECT_EQ(outlet_in("report in the Harbour Courier"), "the Harbour Courier");
  EXPECT_EQ(outlet_in("Odo Renn"), "Odo Renn");
  EXPECT_EQ(outlet_in("police report"), "police report");
  EXPECT_EQ(outlet_in("report"), "report");
  EXPECT_EQ(outlet_in(""), "");
}

TEST(Citations, ReportedByNeedsAName) {
  Story story;
  const std::string named = "The arrests of nine men, first reported by the Quay News, went on.";
  const std::string nameless = "The arrests of nine men were reported by residents.";
  const auto a = story.report("Ford Gazette", "2026-05-05", named + "\n\n" + nameless);
  model::Claim claim = story.claim(a, named, "detained", 9, "");
  const auto found = reported_by(story.at(a), claim);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "Quay News");
  EXPECT_EQ(model::slice(story.at(a).text, found->words), "reported by the Quay News");
  claim = story.claim(a, nameless, "detained", 9, "");
  EXPECT_FALSE(reported_by(story.at(a), claim));
}

TEST(Citations, ALinkInTheSentenceCitesWhatItLeadsTo) {
  const Linked story;
  const model::Findings f = story.traced();
  const auto edges = citations(f);
  ASSERT_EQ(edges.size(), 1U);
  ASSERT_EQ(edges[0].evidence.size(), 2U);
  for (const auto& [report, span] : edges[0].evidence) {
    const auto r = std::find_if(f.reports.begin(), f.reports.end(),
                                [&](const auto& x) { return x.id == report; });
    const std::string_view words = model::slice(r->text, span);
    EXPECT_TRUE(words == "taken" || words == kThere) << words;
  }
  ASSERT_EQ(f.details.size(), 1U);
  EXPECT_EQ(f.origins.size(), 1U) << "the unattributed statement is the cited report's";
}

TEST(Citations, WhoSpeaksForHimselfIsCitedByNobody) {
  const model::Findings f = Linked("Ilse Dorn").traced();
  EXPECT_EQ(citations(f).size(), 1U) << "the link is there";
  EXPECT_EQ(f.details.at(0).independent, (Independent{2, 2, 2}))
      << "and says nothing of who saw it";
}

TEST(Citations, ALinkInAListOrOnALineOfItsOwnIsNone) {
  Linked list;
  list.at(list.a).sections = {{SectionKind::kListItem, words_of(list.at(list.a), kHere)}};
  EXPECT_TRUE(citations(list.traced()).empty());
  Linked line;
  line.at(line.a).sections = {{SectionKind::kParagraph, words_of(line.at(line.a), kHere)}};
  line.at(line.a).links[0].span = words_of(line.at(line.a), kHere);
  EXPECT_TRUE(citations(line.traced()).empty());
}

TEST(Citations, ALinkBesideTheStatementIsNone) {
  Linked story;
  story.at(story.a).links[0].span = words_of(story.at(story.a), "still there");
  EXPECT_TRUE(citations(story.traced()).empty());
}

TEST(Citations, FirstReportedByIsThatOutletsStatement) {
  Story story;
  const std::string words = "Nine men, first reported by the Quay News, are still held.";
  const auto a = story.report("Ford Gazette", "2026-05-05", words);
  const auto b = story.report("Quay News", "2026-05-04", kThere);
  story.claim(a, words, "detained", 9, "");
  story.claim(b, kThere, "detained", 9, "Odo Renn");
  model::Findings f = story.findings();
  trace(f, {}, 1);
  ASSERT_EQ(citations(f).size(), 1U);
  EXPECT_EQ(f.details.at(0).independent, (Independent{1, 1, 1}));
  EXPECT_EQ(f.details.at(0).reasons.at(0).text,
            "These 2 reports are one origin: all rest on Odo Renn (an official); 1 cites another "
            "report or an agency.");
}

TEST(Citations, OneAgencyThatIsNotHere) {
  Story story;
  const std::string other = "Nine people from the fleet are in custody.";
  const auto a = story.report("Ford Gazette", "2026-05-05", "(Coral Agency) - " + kHere);
  const auto b = story.report("Quay News", "2026-05-05", other + "\n\nSource: Coral Agency");
  story.at(a).credit = story.at(b).credit = "Coral Agency";
  story.claim(a, kHere, "detained", 9, "");
  story.claim(b, other, "detained", 9, "");
  model::Findings f = story.findings();
  trace(f, {}, 1);
  ASSERT_EQ(f.origins.size(), 1U);
  EXPECT_EQ(f.origins[0].kind, model::OriginKind::kAgency);
  EXPECT_EQ(f.origins[0].name, "Coral Agency");
  const auto edges = citations(f);
  ASSERT_EQ(edges.size(), 2U);
  for (const model::Edge& e : edges) {
    EXPECT_EQ(e.to, f.origins[0].id.to_string());
    EXPECT_EQ(e.evidence.at(0).span.size(), std::string("Coral Agency").size());
  }
}

}  // namespace
}  // namespace firsthand::origins
