// The ledger: what became of every input, of all of them together and of those of each folder and
// archive by themselves.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "model/findings.h"

namespace firsthand::pipeline {

class Account {
 public:
  // Before anything is counted; `path` outlives this. What is in a file is named by its path, then
  // "!" or "#".
  void add_file(std::string_view path) { files_.insert(path); }

  // Records of a file that hold no page, by type. `whole`: the file is such a record itself.
  void skip(std::string_view path, const std::map<std::string, std::uint64_t>& types, bool whole);

  // Counts the reports and the faults of `findings`, and puts the ledgers into it.
  void close(model::Findings& findings);

 private:
  // Of the folder that a file is in, or of the file that a member is in.
  model::Ledger& ledger_of(std::string_view input);

  std::unordered_set<std::string_view> files_;
  std::map<std::string, model::Ledger, std::less<>> ledgers_;
};

}  // namespace firsthand::pipeline
