#include <algorithm>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/describe.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "cli/user_tables.h"
#include "pipeline/build.h"
#include "pipeline/retry.h"
#include "preserve/case_folder.h"

namespace firsthand::cli {
namespace {

void print_ledger(const model::Findings& f) {
  const model::Ledger& l = f.ledger;
  std::cout << describe(l) << "\n";
  for (const auto& [type, count] : l.skipped) {
    std::cout << "  skipped: " << with_separators(count) << " " << printable(type) << "\n";
  }
  for (const std::string& line : describe_ledgers(f)) std::cout << "  " << printable(line) << "\n";
}

void print_faults(const model::Findings& f) {
  constexpr std::size_t kShown = 20;
  for (std::size_t i = 0; i < f.faults.size() && i < kShown; ++i) {
    std::cerr << "could not read " << printable(f.faults[i].input) << ": "
              << base::to_string(f.faults[i].fault.code) << ": "
              << printable(f.faults[i].fault.detail) << "\n";
  }
  if (f.faults.size() > kShown) {
    std::cerr << "and " << with_separators(f.faults.size() - kShown)
              << " more; `firsthand export` lists all of them\n";
  }
}

void print_timings(const std::vector<pipeline::StageTiming>& timings) {
  for (const pipeline::StageTiming& t : timings) {
    const nlohmann::ordered_json row = {{"stage", t.stage},
                                        {"seconds", t.seconds},
                                        {"items", t.items},
                                        {"peak_bytes", t.peak_bytes}};
    std::cerr << row.dump() << "\n";
  }
}

// Empty without --ocr.
std::string ocr_languages(const Arguments& arguments) {
  const auto given = arguments.value("ocr-languages");
  if (!arguments.has("ocr")) {
    if (given) throw base::UsageError("--ocr-languages says nothing without --ocr");
    return {};
  }
  const std::string languages = given.value_or("eng");
  const bool names = std::all_of(languages.begin(), languages.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+';
  });
  if (!names || languages.empty()) {
    throw base::UsageError("--ocr-languages takes Tesseract's names of languages, as in eng+rus");
  }
  return languages;
}

}  // namespace

int build(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"output", 'o', true},
                                    {"threads", 0, true},
                                    {"measures", 0, true},
                                    {"vague", 0, true},
                                    {"timings"},
                                    {"with-authors"},
                                    {"retry-faults"},
                                    {"ocr"},
                                    {"ocr-languages", 0, true}});
  const std::filesystem::path folder = arguments.required("output");
  // A case that is there can be built anew from what it holds, its findings deleted or not.
  const bool there = preserve::folder_kind({folder}) == preserve::FolderKind::kCase;
  arguments.expect_operands(there ? 0 : 1, SIZE_MAX, "the reports: files or folders");
  const auto threads = static_cast<unsigned>(arguments.number("threads", 0, 0, 1024));
  TerminalProgress progress;
  pipeline::Parameters parameters;
  parameters.collect.chat_authors = arguments.has("with-authors");
  parameters.read.ocr_languages = ocr_languages(arguments);
  parameters.claims.measures = user_measures(arguments);
  parameters.claims.vague = user_vague_words(arguments);
  std::vector<std::string> inputs = arguments.operands();
  if (arguments.has("retry-faults")) {
    for (std::string& file : pipeline::files_to_retry(folder)) inputs.push_back(std::move(file));
  }
  const pipeline::Built built = pipeline::build(folder, inputs, parameters, threads, &progress);
  const model::Findings& f = built.findings;
  print_ledger(f);
  std::cout << counted(f.incidents.size(), "incident", "incidents") << ", "
            << counted(f.details.size(), "detail", "details") << ", "
            << counted(f.origins.size(), "origin", "origins") << ", "
            << counted(f.passages.size(), "shared passage", "shared passages") << "\n";
  if (const std::string not_read = describe_not_read(f); !not_read.empty())
    std::cout << printable(not_read) << "\n";
  if (f.passed_over.grams > 0) {
    std::cout << counted(f.passed_over.grams, "phrase is", "phrases are")
              << " in so many reports that not every two of these were compared\n";
  }
  if (f.reports.size() > parameters.reuse.candidate_reports) {
    std::cout
        << "among so many reports, two that share hardly any rare words were not compared; to "
           "compare two: firsthand compare A B\n";
  }
  if (f.passed_over.parents > 0) {
    std::cout << counted(f.passed_over.parents, "possible parent was", "possible parents were")
              << " not weighed, for their reports have likelier ones\n";
  }
  if (f.ledger.found == 0) {
    std::cerr
        << "there is nothing to read in what was given: name files, or folders that hold some\n";
  } else if (f.reports.empty()) {
    std::cerr << "none of the inputs could be read as a report\n";
  } else {
    std::cout << "next: firsthand show " << printable(folder.string()) << "\n";
  }
  print_faults(f);
  if (!built.calls_forbidden) {
    std::cerr << "note: this machine does not let a program give up system calls (seccomp); files "
                 "were read in processes of their own with limits of time and memory alone\n";
  }
  if (arguments.has("timings")) print_timings(built.timings);
  return f.faults.empty() && f.ledger.found > 0 ? kDone : kSomethingFailed;
}

}  // namespace firsthand::cli
