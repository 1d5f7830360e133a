#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "casefile/casefile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "pipeline/build.h"
#include "preserve/verify.h"

namespace firsthand::cli {
namespace {

// The findings that are saved against those that the evidence gives now: "same", "different",
// "missing" or "not compared".
std::string compare_findings(const std::filesystem::path& folder, unsigned threads,
                             pipeline::Progress* progress) {
  const std::filesystem::path file = folder / pipeline::kFindingsFile;
  if (!std::filesystem::exists(file)) return "missing";
  const preserve::Store store = preserve::Store::open(folder, preserve::Mode::kRead);
  const pipeline::Derived derived =
      pipeline::derive(store, {}, threads, progress, nullptr, nullptr);
  try {
    return casefile::content_digest(casefile::load(file)) ==
                   casefile::content_digest(derived.findings)
               ? "same"
               : "different";
  } catch (const base::Error&) {
    return "different";
  }
}

std::string explain(const std::string& findings) {
  if (findings == "same") return "The findings are what this program finds in the evidence.";
  if (findings == "missing") return "There are no findings: run `firsthand build` on this case.";
  if (findings == "different") {
    return "The findings are NOT what this program finds in the evidence: they were changed, or "
           "another version made them. "
           "Run `firsthand build` on this case to write them anew.";
  }
  return "The findings were not compared, because the evidence is damaged.";
}

}  // namespace

int verify(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"json"}, {"threads", 0, true}});
  arguments.expect_operands(1, 1, "the case");
  const std::filesystem::path folder = arguments.operands()[0];
  const auto threads = static_cast<unsigned>(arguments.number("threads", 0, 0, 1024));
  const preserve::VerifyReport report = preserve::verify(folder, threads);
  TerminalProgress progress;
  const std::string findings =
      report.ok() ? compare_findings(folder, threads, &progress) : "not compared";
  const bool ok = report.ok() && findings == "same";
  if (arguments.has("json")) {
    nlohmann::ordered_json problems = nlohmann::ordered_json::array();
    for (const preserve::Problem& problem : report.problems) {
      problems.push_back({{"file", problem.file},
                          {"offset", problem.offset ? nlohmann::ordered_json(*problem.offset)
                                                    : nlohmann::ordered_json(nullptr)},
                          {"record", problem.record_id},
                          {"inputs", problem.inputs},
                          {"detail", problem.detail}});
    }
    const nlohmann::ordered_json record = {{"case", folder.string()},   {"ok", ok},
                                           {"entries", report.entries}, {"records", report.records},
                                           {"copies", report.objects},  {"bytes", report.bytes},
                                           {"problems", problems},      {"findings", findings}};
    std::cout << record.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
              << "\n";
    return ok ? kDone : kSomethingFailed;
  }
  std::cout << with_separators(report.entries) << " log entries, "
            << with_separators(report.objects) << " evidentiary copies, "
            << with_separators(report.records) << " records, " << with_separators(report.bytes)
            << " bytes\n";
  for (const preserve::Problem& problem : report.problems)
    std::cout << "PROBLEM  " << printable(problem.to_string()) << "\n";
  std::cout << (report.ok()
                    ? "Every evidentiary copy and every line of the custody log is unchanged.\n"
                    : "The evidence is NOT as it was logged: see above.\n");
  std::cout << explain(findings) << "\n\n" << preserve::limits_statement() << "\n";
  return ok ? kDone : kSomethingFailed;
}

}  // namespace firsthand::cli
