// Checks a case's evidence: every byte of it that is changed, missing or added is named, with the
// file, the place, the record and the input it came from.
//
// What it rests on: the custody log's lines form a chain and a Merkle tree whose head is the
// checkpoint; each record of a segment is what its line says (header and digest), records follow
// each other without a gap, and SHA256SUMS lists exactly the files that are there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "preserve/custody_log.h"

namespace firsthand::preserve {

struct Problem {
  std::string file;                     // within the case
  std::optional<std::uint64_t> offset;  // of the line or the record in it
  std::string record_id;
  std::vector<std::string> inputs;  // whose evidentiary copy it is, sorted
  std::string detail;

  std::string to_string() const;  // one line for a person
};

struct VerifyReport {
  std::vector<Problem> problems;
  std::uint64_t entries = 0;  // of the log
  std::uint64_t records = 0;
  std::uint64_t objects = 0;  // evidentiary copies
  std::uint64_t bytes = 0;    // in all records
  Checkpoint checkpoint;

  bool ok() const { return problems.empty(); }
};

// Reads only. Throws CaseError if the folder is not a case or is being written to; the caller has
// no Store of it open for writing. `threads` as in base/threads.h.
VerifyReport verify(const std::filesystem::path& folder, unsigned threads = 0);

// What the check cannot show, in plain words for whoever reads its result.
std::string_view limits_statement();

}  // namespace firsthand::preserve
