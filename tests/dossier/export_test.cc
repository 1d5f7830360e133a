#include "dossier/export.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "support/findings.h"

namespace firsthand::dossier {
namespace {

std::string all_text(const std::filesystem::path& folder) {
  std::string text;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    text += base::read_own_file(entry.path());
  return text;
}

TEST(ExportCsv, NoWitnessNameUnlessAsked) {
  const base::ScratchFolder folder;
  export_csv(testing::small_findings(), folder.path() / "safe", false);
  EXPECT_EQ(all_text(folder.path() / "safe").find("Marek"), std::string::npos);
  EXPECT_NE(all_text(folder.path() / "safe").find("witness 1"), std::string::npos);
  export_csv(testing::small_findings(), folder.path() / "named", true);
  EXPECT_NE(all_text(folder.path() / "named").find("Élan Marek"), std::string::npos);
}

TEST(ExportCsv, CellsAreQuotedAndNeverFormulas) {
  const base::ScratchFolder folder;
  model::Findings f = testing::small_findings();
  f.reports[0].title = "=HYPERLINK(\"x\"), he said";
  export_csv(f, folder.path(), true);
  const std::string reports = base::read_own_file(folder.path() / "reports.csv");
  EXPECT_NE(reports.find("\"'=HYPERLINK(\"\"x\"\"), he said\""), std::string::npos);
  const std::string incidence = base::read_own_file(folder.path() / "incidence.csv");
  EXPECT_NE(incidence.find(f.reports[0].id.to_string() + ",1"), std::string::npos);
}

TEST(ExportJsonl, OneValidLinePerRecord) {
  const base::ScratchFolder folder;
  const model::Findings f = testing::small_findings();
  export_jsonl(f, folder.path() / "out");
  for (const char* name :
       {"reports", "passages", "claims", "incidents", "details", "origins", "edges", "faults"}) {
    const std::string lines =
        base::read_own_file(folder.path() / "out" / (std::string(name) + ".jsonl"));
    std::size_t count = 0;
    for (std::size_t at = 0; at < lines.size(); ++count) {
      const std::size_t end = lines.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      EXPECT_TRUE(nlohmann::json::accept(lines.substr(at, end - at)));
      at = end + 1;
    }
    EXPECT_GE(count, 1U) << name;
  }
  EXPECT_TRUE(nlohmann::json::accept(base::read_own_file(folder.path() / "out" / "about.json")));
}

}  // namespace
}  // namespace firsthand::dossier
