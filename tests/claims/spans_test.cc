// Every part of every attribution and claim is a range of the report's text. Over the stories of
// tests/cases, and over the texts of the folder $FIRSTHAND_CORPORA names, if it names one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check(const std::string& text) {
  const model::Annotations found = annotate(report_of(text), {});
  const auto within = [&](model::Span span) {
    return span.begin < span.end && span.end <= text.size() && begins_character(text, span.begin) &&
           begins_character(text, span.end);
  };
  for (const auto& a : found.attributions) {
    std::vector<model::Span> said = a.content;
    ASSERT_FALSE(a.cue.empty() || said.empty());
    for (const auto* list : {&a.source, &a.cue, &a.content}) {
      for (const model::Span& span : *list) ASSERT_TRUE(within(span));
    }
    std::sort(said.begin(), said.end());
    for (std::size_t i = 1; i < said.size(); ++i) ASSERT_LE(said[i - 1].end, said[i].begin);
    for (const model::Span& cue : a.cue) {
      for (const model::Span& span : said)
        ASSERT_TRUE(span.end <= cue.begin || cue.end <= span.begin)
            << model::slice(text, cue) << " within " << model::slice(text, span);
    }
  }
  for (const auto& q : found.quantities) {
    ASSERT_TRUE(within(q.span));
    if (q.of) {
      ASSERT_TRUE(within(*q.of));
    }
  }
  for (const auto& t : found.times) ASSERT_TRUE(within(t.span));
  for (const auto& p : found.places) ASSERT_TRUE(within(p.span));
  for (const model::Claim& c : found.claims) {
    ASSERT_TRUE(within(c.span));
    for (const model::Span& span : c.content) ASSERT_TRUE(within(span));
    if (c.cue) {
      ASSERT_TRUE(within(*c.cue));
    }
    if (c.speaker && c.speaker->span) {
      ASSERT_TRUE(within(*c.speaker->span));
    }
    if (c.measure_span) {
      ASSERT_TRUE(within(*c.measure_span));
    }
    if (c.stance_span) {
      ASSERT_TRUE(within(*c.stance_span));
    }
    if (c.when) {
      ASSERT_TRUE(within(c.when->span));
    }
    if (c.where) {
      ASSERT_TRUE(within(c.where->span));
    }
    if (c.count) {
      ASSERT_TRUE(within(c.count->span));
      ASSERT_EQ(model::slice(text, c.count->span), c.count->words);
    }
  }
}

std::size_t check_folder(const std::filesystem::path& folder) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    SCOPED_TRACE(entry.path().string());
    check(text.str());
    ++files;
  }
  return files;
}

// Of whoever stands before the cue nothing was left, and it was shown as an empty span.
TEST(Spans, AreNeverEmpty) {
  check(
      "IVO BRAND, THE SECOND BISHOP OF SAN VELM,\nSTATED: \"I HOPE THAT THE MILL OPENS.\"\n\n"
      "   IVO BRAND QUILL, THE SECOND BISHOP OF SAN VELM,\nSTATED: \"I FOSTER HOPES THAT A TREATY "
      "WILL BE REACHED.\"\n\n   THE TOWN WAITED.");
}

TEST(Spans, AreRangesOfTheTextInEveryStory) {
  EXPECT_GT(check_folder(std::string(FH_SOURCE_DIR) + "/tests/cases"), 50U);
}

TEST(Spans, AreRangesOfTheTextInEveryCorpusAtHand) {
  const char* folder = std::getenv("FIRSTHAND_CORPORA");
  if (!folder) GTEST_SKIP() << "FIRSTHAND_CORPORA names no folder of texts";
  EXPECT_GT(check_folder(folder), 0U);
}

}  // namespace
}  // namespace firsthand::claims
