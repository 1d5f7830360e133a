#include <iostream>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "dossier/records.h"

namespace firsthand::cli {
namespace {

void print_report(const std::string& file, const model::Report& report) {
  const auto field = [](const char* name, const std::optional<std::string>& value) {
    std::cout << name << (value ? printable(*value) : "not stated") << "\n";
  };
  std::cout << "file       " << printable(file) << " (" << report.media_type << ")\n";
  field("title      ", report.title);
  field("byline     ", report.byline);
  field("outlet     ", report.outlet);
  field("credit     ", report.credit);
  field("published  ", report.published ? std::optional(report.published->iso()) : std::nullopt);
  if (report.published_by) {
    std::cout << "  stated by  <" << printable(report.published_by->tag)
              << ">: " << printable(report.published_by->words) << "\n";
  }
  if (report.modified) std::cout << "changed    " << report.modified->iso() << "\n";
  if (report.section) std::cout << "section    " << printable(*report.section) << "\n";
  field("language   ", report.language);
  std::cout << "\n";
  auto entry = report.entries.begin();
  int page = 0;
  for (const model::Section& section : report.sections) {
    for (; entry != report.entries.end() && entry->span.begin <= section.span.begin; ++entry) {
      std::cout << "-- entry of "
                << (entry->published ? entry->published->iso() : "an hour that is not stated")
                << "\n";
    }
    if (section.page != page) std::cout << "-- page " << (page = section.page) << "\n";
    std::cout << wrapped(printable(model::slice(report.text, section.span)), terminal_width(), 0)
              << "\n\n";
  }
  if (report.captions.empty()) return;
  std::cout << "-- captions, which are no part of the text\n";
  for (const std::string& caption : report.captions) {
    std::cout << wrapped(printable(caption), terminal_width(), 0) << "\n\n";
  }
}

}  // namespace

int read_files(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"json"}});
  arguments.expect_operands(1, SIZE_MAX, "the files to read");
  const pipeline::Parameters parameters;
  pipeline::Readers readers(parameters);
  int code = kDone;
  for (const std::string& file : arguments.operands()) {
    const bool json = arguments.has("json");
    model::Located located;
    const auto report = read_one(file, readers, json ? &located : nullptr);
    if (report && json) {
      std::cout << dossier::read_record(file, *report, located) << "\n";
    } else if (report) {
      print_report(file, *report);
    } else {
      if (json) std::cout << dossier::read_record(file, report.fault()) << "\n";
      std::cerr << printable(file) << ": " << base::to_string(report.fault().code) << ": "
                << report.fault().detail << "\n";
      code = kSomethingFailed;
    }
  }
  return code;
}

}  // namespace firsthand::cli
