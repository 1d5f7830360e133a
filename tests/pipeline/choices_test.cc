// Choices of a build that change findings: naming who writes in chats, OCR, and trying faults
// again.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/files.h"
#include "pipeline/build.h"
#include "pipeline/retry.h"

namespace firsthand::pipeline {
namespace {

class Choices : public testing::Test {
 protected:
  std::filesystem::path pile() const { return scratch_.path() / "pile"; }
  std::filesystem::path folder() const { return scratch_.path() / "a.case"; }
  void SetUp() override { base::make_folders(pile()); }

  Built built(const std::vector<std::string>& inputs, bool authors = false) const {
    Parameters parameters;
    parameters.collect.chat_authors = authors;
    return build(folder(), inputs, parameters, 1, nullptr);
  }
  Derived derived() const {
    return derive(preserve::Store::open(folder(), preserve::Mode::kRead), {}, 1, nullptr, nullptr,
                  nullptr);
  }

 private:
  base::ScratchFolder scratch_;
};

std::string byline(const model::Findings& findings) {
  return findings.reports.empty() ? "no report" : findings.reports[0].byline.value_or("not stated");
}

TEST_F(Choices, WhoWritesIsNamedOnlyAsTheLastBuildChose) {
  base::replace_file(pile() / "chat.txt",
                     "[12/03/2026, 14:05:40] Ada Lund: The gate is open.\n"
                     "[13/03/2026, 14:05:40] Ada Lund: <Media omitted>\n");
  EXPECT_TRUE(byline(built({pile()}).findings).starts_with("member "));
  EXPECT_EQ(byline(built({}, true).findings), "Ada Lund");
  EXPECT_EQ(byline(derived().findings), "Ada Lund");  // as `verify` does it
  EXPECT_EQ(derived().findings.parameters.at("collect.chat_authors"), "1");
  EXPECT_EQ(preserve::Store::open(folder(), preserve::Mode::kRead).events(preserve::kPolicy).size(),
            1u);
  EXPECT_TRUE(byline(built({}).findings).starts_with("member "));
  EXPECT_TRUE(byline(derived().findings).starts_with("member "));
  EXPECT_EQ(derived().findings.ledger.found, 2u);
}

TEST_F(Choices, PagesAreReadByOcrOnlyAsTheLastBuildChose) {
  base::replace_file(pile() / "a.txt", "The keeper said that the gate was open.\n");
  const auto languages = [&] { return derived().findings.parameters.at("read.ocr_languages"); };
  built({pile()});
  EXPECT_EQ(languages(), "");
  Parameters parameters;
  parameters.read.ocr_languages = "eng+rus";
  build(folder(), {}, parameters, 1, nullptr);
  EXPECT_EQ(languages(), "eng+rus");  // as `verify` does it
  built({});
  EXPECT_EQ(languages(), "");
}

TEST_F(Choices, MeasuresOfTheUserAreThoseOfTheLastBuild) {
  base::replace_file(
      pile() / "drought.txt",
      "Date: 2026-05-04\n\nThe drought starved 12 people in Velm, the mayor said.\n");
  const auto claims = [](const model::Findings& f) { return f.claims.size(); };
  EXPECT_EQ(claims(built({pile()}).findings), 0u);
  Parameters parameters;
  parameters.claims.measures = "starved\tvictim\tstarve starves starved starved starving\n";
  EXPECT_EQ(claims(build(folder(), {}, parameters, 1, nullptr).findings), 1u);
  EXPECT_EQ(claims(derived().findings), 1u);  // as `verify` does it
  EXPECT_EQ(derived().findings.parameters.at("claims.measures"), parameters.claims.measures);
  EXPECT_EQ(claims(built({}).findings), 0u);
}

TEST_F(Choices, VagueWordsMeanWhatTheLastBuildSaid) {
  base::replace_file(
      pile() / "fire.txt",
      "Date: 2026-05-04\n\nThe fire killed dozens of people in Velm, the mayor said.\n");
  const auto least = [](const model::Findings& f) {
    return f.claims.empty() || !f.claims[0].count ? -1 : f.claims[0].count->min.value_or(-1);
  };
  EXPECT_EQ(least(built({pile()}).findings), 24);
  Parameters parameters;
  parameters.claims.vague = "dozens\t36\t99\n";
  EXPECT_EQ(least(build(folder(), {}, parameters, 1, nullptr).findings), 36);
  EXPECT_EQ(least(derived().findings), 36);  // as `verify` does it
  EXPECT_EQ(derived().findings.parameters.at("claims.vague"), parameters.claims.vague);
  EXPECT_EQ(least(built({}).findings), 24);
}

TEST_F(Choices, FaultsAreTriedAgainWhereTheyAreFilesNow) {
  const std::filesystem::path late = pile() / "late.txt";
  ASSERT_EQ(::mkfifo(late.c_str(), 0600), 0);
  base::replace_file(pile() / "empty.txt", "");
  EXPECT_EQ(built({pile()}).findings.ledger.faults, 2u);
  EXPECT_EQ(files_to_retry(folder()), std::vector<std::string>{pile() / "empty.txt"});

  std::filesystem::remove(late);
  std::filesystem::create_symlink("/etc/hostname", late);
  EXPECT_EQ(files_to_retry(folder()).size(), 1u);  // a link is not followed

  std::filesystem::remove(late);
  base::replace_file(late, "The keeper said that the gate was open.\n");
  const std::vector<std::string> again = files_to_retry(folder());
  EXPECT_EQ(again.size(), 2u);
  const model::Ledger ledger = built(again).findings.ledger;
  EXPECT_EQ(ledger.reports, 1u);
  EXPECT_EQ(ledger.faults, 1u);
  EXPECT_EQ(ledger.found, 2u);
  EXPECT_TRUE(files_to_retry(pile() / "no.case").empty());
}

}  // namespace
}  // namespace firsthand::pipeline
