#include "cli/files.h"

#include <filesystem>
#include <system_error>

#include "base/files.h"
#include "base/utf8.h"

namespace firsthand::cli {

namespace {

pipeline::Outcome read_first(const std::string& path, pipeline::Readers& readers, bool located) {
  std::error_code ignored;  // what cannot be opened has a fault below
  const std::uintmax_t size = std::filesystem::file_size(path, ignored);
  pipeline::Want want;
  want.first_report = true;
  want.located = located;
  return readers.read(
      {base::to_valid_utf8(path), ignored ? 0 : size},
      [&](const auto& sink) { return base::read_pieces(path, sink); }, want);
}

base::Fault why_none(const pipeline::Outcome& outcome) {
  if (!outcome.faults.empty()) return outcome.faults.front().fault;
  return base::Fault{base::FaultCode::kEmpty, "there is no report in this file"};
}

}  // namespace

base::Result<model::Report> read_one(const std::string& path, pipeline::Readers& readers) {
  pipeline::Outcome outcome = read_first(path, readers, false);
  if (outcome.reports.empty()) return why_none(outcome);
  return std::move(outcome.reports.take_all().front());
}

base::Result<LocatedReport> read_one_located(const std::string& path, pipeline::Readers& readers) {
  pipeline::Outcome outcome = read_first(path, readers, true);
  if (outcome.reports.empty()) return why_none(outcome);
  return LocatedReport{std::move(outcome.reports.take_all().front()),
                       std::move(outcome.located.front())};
}

}  // namespace firsthand::cli
