#include "casefile/casefile.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/files.h"
#include "casefile/codec.h"
#include "sqlite/sqlite.h"
#include "support/findings.h"

namespace firsthand::casefile {
namespace {

TEST(Casefile, SavedAndLoadedIsTheSame) {
  const base::ScratchFolder folder;
  const auto file = folder.path() / "findings.sqlite";
  const model::Findings f = testing::small_findings();
  save(f, file);
  save(f, file);  // over an old one
  const model::Findings g = load(file);
  EXPECT_EQ(f.parameters, g.parameters);
  EXPECT_EQ(f.ledger, g.ledger);
  EXPECT_EQ(f.ledgers, g.ledgers);
  EXPECT_EQ(f.reports, g.reports);
  EXPECT_EQ(f.main_incidents, g.main_incidents);
  EXPECT_EQ(f.annotations, g.annotations);
  EXPECT_EQ(f.passages, g.passages);
  EXPECT_EQ(f.claims, g.claims);
  EXPECT_EQ(f.incidents, g.incidents);
  EXPECT_EQ(f.details, g.details);
  EXPECT_EQ(f.origins, g.origins);
  EXPECT_EQ(f.edges, g.edges);
  EXPECT_EQ(f.faults, g.faults);
  EXPECT_EQ(content_digest(f), content_digest(g));
}

TEST(Casefile, TheDigestSeesEveryNoun) {
  const model::Findings f = testing::small_findings();
  const auto differs = [&](auto change) {
    model::Findings g = f;
    change(g);
    return content_digest(f) != content_digest(g);
  };
  EXPECT_TRUE(differs([](model::Findings& g) { g.passages[0].likelihood += 0.001; }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.claims[0].count->max.reset(); }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.details[0].independent.high = 2; }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.main_incidents[1] = g.main_incidents[0]; }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.faults.clear(); }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.parameters["x"] = "y"; }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.ledger.duplicates = 1; }));
  EXPECT_TRUE(differs([](model::Findings& g) { g.ledgers.push_back({"pile.zip", {}}); }));
}

TEST(Casefile, SearchTakesAnyBytesAsWords) {
  const base::ScratchFolder folder;
  const auto file = folder.path() / "findings.sqlite";
  const model::Findings f = testing::small_findings();
  save(f, file);
  EXPECT_EQ(search(file, "ostrel elan", 10).size(), 2U);
  EXPECT_EQ(search(file, "resident", 10).size(), 1U);
  for (const char* query : {"\"", "NEAR(", "a OR b)", "*", "\xFF\xFE", "title:", "", "  ", "-x",
                            "'; DROP TABLE reports"}) {
    EXPECT_LE(search(file, query, 10).size(), 2U) << query;
  }
}

TEST(Casefile, MissingAndNewerFilesAreRefusedWithAdvice) {
  const base::ScratchFolder folder;
  const auto file = folder.path() / "findings.sqlite";
  EXPECT_THROW(load(file), base::CaseError);
  save(testing::small_findings(), file);
  {
    sqlite::Connection db(file, sqlite::Connection::Mode::kCreate);
    db.run("UPDATE about SET value = '99' WHERE name = 'schema'");
  }
  EXPECT_THROW(load(file), base::CaseError);
}

TEST(Codec, PackedNounsAreTheSameWhenUnpackedOrCaseErrors) {
  const model::Findings findings = testing::small_findings();
  for (const model::Report& report : findings.reports)
    EXPECT_EQ(unpack<model::Report>(pack(report)), report);
  model::Annotations annotations = findings.annotations.at(0);
  annotations.claims = findings.claims;
  const std::string packed = pack(annotations);
  EXPECT_EQ(encode(unpack<model::Annotations>(packed)), encode(annotations));
  for (std::size_t size = 0; size < packed.size(); ++size)
    EXPECT_THROW(unpack<model::Annotations>(packed.substr(0, size)), base::CaseError);
  EXPECT_THROW(unpack<model::Annotations>(packed + '\0'), base::CaseError);
}

TEST(Codec, AnyTextAndNumberComesBackFromABody) {
  model::Findings f = testing::small_findings();
  model::Report& report = f.reports[0];
  report.title = std::string("\"Nine\" \\ barges\r\n\t\b\x01\x1f\x7f at Élan…\0.", 36);
  EXPECT_EQ(decode<model::Report>(encode(report)), report);
  model::Passage& passage = f.passages[0];
  for (const double number : {0.0, 1.0, 0.1, 1.0 / 3, 5e-324, 1e300, -2.5}) {
    passage.likelihood = number;
    EXPECT_EQ(decode<model::Passage>(encode(passage)), passage) << number;
  }
  model::Ledger ledger;
  ledger.skipped = {{"", 1}, {"a \"quoted\" type\n", UINT64_MAX}, {"warcinfo", 3}};
  EXPECT_EQ(decode<model::Ledger>(encode(ledger)), ledger);
}

TEST(Codec, DamagedBodiesAreCaseErrors) {
  EXPECT_THROW(decode<model::Claim>("{"), base::CaseError);
  EXPECT_THROW(decode<model::Claim>("{}"), base::CaseError);
  const std::string body = encode(testing::small_findings().claims[0]);
  std::string wrong = body;
  wrong.replace(wrong.find("asserted"), 8, "believed");
  EXPECT_THROW(decode<model::Claim>(wrong), base::CaseError);
}

}  // namespace
}  // namespace firsthand::casefile
