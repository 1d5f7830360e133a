// Every input is counted once, in the folder or in the archive that it stands in.
#include "pipeline/account.h"

#include <gtest/gtest.h>

namespace firsthand::pipeline {
namespace {

model::Report report(std::vector<std::string> inputs) {
  model::Report out;
  out.inputs = std::move(inputs);
  return out;
}

std::string row(const model::LedgerOf& part) {
  const model::Ledger& l = part.ledger;
  return part.of + ": " + std::to_string(l.found) + " = " + std::to_string(l.reports) + " + " +
         std::to_string(l.duplicates) + " + " + std::to_string(l.skipped_total()) + " + " +
         std::to_string(l.faults);
}

TEST(Account, IsKeptByFolderAndArchiveAndAddsUp) {
  Account account;
  for (const char* file : {"ferry.txt", "pile/a.html", "pile/b.zip", "pile/c!d.txt", "pile/e.eml"})
    account.add_file(file);
  model::Findings f;
  f.reports = {report({"ferry.txt", "pile/b.zip!ferry.txt"}), report({"pile/a.html"}),
               report({"pile/b.zip!web.warc#120"}), report({"pile/c!d.txt"})};
  f.faults = {{"pile/b.zip!cut.pdf", {}}, {"pile/gone.txt", {}}};
  account.skip("pile/b.zip", {{"WARC request", 2}, {"WARC warcinfo", 1}}, false);
  account.skip("pile/e.eml", {{"mail without text", 1}}, true);
  account.skip("pile/a.html", {}, false);
  account.close(f);
  std::vector<std::string> rows;
  model::Ledger sum;
  for (const model::LedgerOf& part : f.ledgers) {
    EXPECT_TRUE(part.ledger.adds_up());
    rows.push_back(row(part));
    sum.found += part.ledger.found;
  }
  EXPECT_EQ(rows, (std::vector<std::string>{"./: 1 = 1 + 0 + 0 + 0", "pile/: 4 = 2 + 0 + 1 + 1",
                                            "pile/b.zip: 6 = 1 + 1 + 3 + 1"}));
  EXPECT_TRUE(f.ledger.adds_up());
  EXPECT_EQ(f.ledger.found, sum.found);
  EXPECT_EQ(f.ledger.skipped.at("WARC request"), 2u);
}

TEST(Account, OfNothingIsEmpty) {
  model::Findings f;
  Account().close(f);
  EXPECT_EQ(f.ledger, model::Ledger());
  EXPECT_TRUE(f.ledgers.empty());
}

}  // namespace
}  // namespace firsthand::pipeline
