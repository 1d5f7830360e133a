#include "cli/files.h"

#include "base/files.h"
#include "base/utf8.h"
#include "collect/limits.h"

namespace firsthand::cli {

base::Result<model::Report> read_one(const std::string& path, pipeline::Readers& readers) {
  pipeline::Outcome outcome = readers.read(
      base::to_valid_utf8(path),
      [&] { return base::read_file(path, collect::Limits().file_bytes); },
      pipeline::Want::kFirstReport);
  if (!outcome.reports.empty()) return std::move(outcome.reports.front());
  if (!outcome.faults.empty()) return outcome.faults.front().fault;
  return base::Fault{base::FaultCode::kEmpty, "there is no report in this file"};
}

}  // namespace firsthand::cli
