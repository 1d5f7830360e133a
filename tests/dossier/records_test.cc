#include "dossier/records.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/findings.h"

namespace firsthand::dossier {
namespace {

using nlohmann::json;

TEST(Records, SpansAreCodePoints) {
  const model::Findings f = testing::small_findings();
  const Records records(f);
  for (std::size_t i = 0; i < f.claims.size(); ++i) {
    const json claim = json::parse(records.claim(i));
    const auto& speaker = claim.at("speaker");
    EXPECT_EQ(speaker.at("name"), "Élan Marek");
    // Ten letters, eleven bytes.
    EXPECT_EQ(speaker.at("span").at("end").get<int>() - speaker.at("span").at("begin").get<int>(),
              10);
    EXPECT_TRUE(claim.at("when").is_null());
    EXPECT_TRUE(claim.at("stance_span").is_null());
    EXPECT_EQ(claim.at("count").at("min"), 12);
    EXPECT_EQ(claim.at("distance"), "first_hand");
  }
}

TEST(Records, AbsentIsNullAndNumbersArePlain) {
  const model::Findings f = testing::small_findings();
  const Records records(f);
  const json report = json::parse(records.report(1));
  for (const char* key : {"byline", "credit", "main_incident", "language", "fault"}) {
    ASSERT_TRUE(report.contains(key)) << key;
    EXPECT_TRUE(report.at(key).is_null()) << key;
  }
  const json annotated = json::parse(annotate_record("a.txt", f.reports[0], f.annotations[0]));
  EXPECT_EQ(annotated.at("quantities").at(0).at("min").dump(), "12");
  EXPECT_TRUE(annotated.at("quantities").at(0).at("unit").is_null());
  const json about = json::parse(records.about());
  EXPECT_EQ(about.at("ledger").at("skipped").at("image"), 1);
  ASSERT_EQ(about.at("ledgers").size(), 2U);
  EXPECT_EQ(about.at("ledgers")[1].at("of"), "pile.warc");
  EXPECT_EQ(about.at("ledgers")[1].at("found"), 2);
  const json fault =
      json::parse(read_record("x", base::Fault{base::FaultCode::kEmpty, "no bytes"}));
  EXPECT_TRUE(fault.at("text").is_null());
  EXPECT_EQ(fault.at("fault").at("code"), "empty");
}

TEST(Records, EntriesOfALiveBlogAreCountedInCodePoints) {
  model::Report report;
  report.text = "Zwölf Boote.\nSpäter mehr.";
  report.entries = {{{0, 13},
                     model::parse_iso("2026-05-06T08:00:00Z"),
                     model::DateEvidence{"time datetime", "2026-05-06T08:00:00Z"}},
                    {{14, report.text.size()}, std::nullopt, std::nullopt}};
  const json entries = json::parse(read_record("a.html", report, {})).at("entries");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].at("begin"), 0);
  EXPECT_EQ(entries[0].at("end"), 12);
  EXPECT_EQ(entries[0].at("published"), "2026-05-06T08:00:00Z");
  EXPECT_EQ(entries[0].at("published_by").at("tag"), "time datetime");
  EXPECT_EQ(entries[1].at("begin"), 13);
  EXPECT_EQ(entries[1].at("end"), 25);
  EXPECT_TRUE(entries[1].at("published").is_null());
  EXPECT_EQ(json::parse(read_record("x", base::Fault{base::FaultCode::kEmpty, ""})).at("entries"),
            nullptr);
}

TEST(Records, ReadTellsThePartsOfTheText) {
  model::Report report;
  report.text = "Überfall.\nZwei\t3\nDie Brücke.";
  report.sections = {{model::SectionKind::kHeadline, {0, 10}},
                     {model::SectionKind::kTable, {11, 17}, 2},
                     {model::SectionKind::kCaption, {18, report.text.size()}, 3}};
  EXPECT_EQ(json::parse(read_record("a.pdf", report, {})).at("sections"),
            json::parse(R"([{"begin": 0, "end": 9, "kind": "headline", "page": null, "bytes": null},
                      {"begin": 10, "end": 16, "kind": "table", "page": 2, "bytes": null},
                      {"begin": 17, "end": 28, "kind": "caption", "page": 3, "bytes": null}])"));
}

TEST(Records, ReadTellsWhichBytesThePartsAndCaptionsAre) {
  model::Report report;
  report.inputs = {"pile.warc#120"};
  report.sha256 = std::string(64, 'a');
  report.text = "Überfall.";
  report.sections = {{model::SectionKind::kHeadline, {0, 10}}};
  report.captions = {"Die Brücke.", "Der Markt."};
  model::Located located;
  located.bytes = 900;
  located.charset = "windows-1252";
  located.sections = {{120, 129}};
  located.captions = {{400, 411}, {}};
  const json record = json::parse(read_record("pile.warc", report, located));
  EXPECT_EQ(record.at("input"), "pile.warc#120");
  EXPECT_EQ(record.at("sha256"), report.sha256);
  EXPECT_EQ(record.at("charset"), "windows-1252");
  EXPECT_EQ(record.at("sections")[0].at("bytes"), (json{{"begin", 120}, {"end", 129}}));
  EXPECT_EQ(record.at("captions"),
            json::parse(R"([{"text": "Die Brücke.", "bytes": {"begin": 400, "end": 411}},
                            {"text": "Der Markt.", "bytes": null}])"));
}

TEST(Records, CompareKeepsTheSidesOfTheArguments) {
  const model::Findings f = testing::small_findings();
  const json forth = json::parse(compare_record("a", "b", f.reports[0], f.reports[1], f.passages));
  const json back = json::parse(compare_record("b", "a", f.reports[1], f.reports[0], f.passages));
  EXPECT_EQ(forth.at("passages").at(0).at("a"), back.at("passages").at(0).at("b"));
  EXPECT_EQ(forth.at("passages").at(0).at("b"), back.at("passages").at(0).at("a"));
  EXPECT_DOUBLE_EQ(forth.at("passages").at(0).at("likelihood").get<double>(),
                   f.passages.at(0).likelihood);
}

}  // namespace
}  // namespace firsthand::dossier
