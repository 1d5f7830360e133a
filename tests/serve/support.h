// A case folder with given findings, gone with the test.
#pragma once

#include "base/files.h"
#include "casefile/casefile.h"
#include "support/findings.h"

namespace firsthand::serve::testing {

class CaseFolder {
 public:
  explicit CaseFolder(const model::Findings& findings = firsthand::testing::small_findings()) {
    casefile::save(findings, folder_.path() / "findings.sqlite");
  }
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  base::ScratchFolder folder_;
};

}  // namespace firsthand::serve::testing
