#include "cli/files.h"

#include <filesystem>
#include <system_error>

#include "base/files.h"
#include "base/utf8.h"

namespace firsthand::cli {

base::Result<model::Report> read_one(const std::string& path, pipeline::Readers& readers,
                                     model::Located* located) {
  std::error_code ignored;  // what cannot be opened has a fault below
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  pipeline::Want want;
  want.first_report = true;
  want.located = located != nullptr;
  pipeline::Outcome outcome = readers.read(
      {base::to_valid_utf8(path), ignored ? 0 : size},
      [&](const auto& sink) { return base::read_pieces(path, sink); }, want);
  if (!outcome.reports.empty()) {
    if (located) *located = std::move(outcome.located.front());
    return std::move(outcome.reports.take_all().front());
  }
  if (!outcome.faults.empty()) return outcome.faults.front().fault;
  return base::Fault{base::FaultCode::kEmpty, "there is no report in this file"};
}

}  // namespace firsthand::cli
