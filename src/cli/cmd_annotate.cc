#include <iostream>

#include "base/error.h"
#include "claims/annotate.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/marked.h"
#include "cli/terminal.h"
#include "cli/user_tables.h"
#include "dossier/records.h"
#include "pipeline/parameters.h"

namespace firsthand::cli {
namespace {

void print_claims(const std::string& file, const model::Report& report,
                  const model::Annotations& annotations) {
  std::cout << printable(file) << ": "
            << counted(annotations.attributions.size(), "attribution", "attributions") << ", "
            << counted(annotations.claims.size(), "claim", "claims") << "\n";
  if (annotations.not_read) {
    std::cout << "  claims not read: " << *annotations.not_read
              << (report.language ? " (" + printable(*report.language) + ")" : "") << "\n";
  }
  std::cout << "\n" << marked_text(report, annotations, terminal_width() - 2, styles_wanted());
  if (!annotations.claims.empty()) std::cout << "\n" << claims_table(annotations, terminal_width());
}

}  // namespace

int annotate(const std::vector<std::string>& words) {
  const Arguments arguments(
      words, {{"json"}, {"published", 0, true}, {"measures", 0, true}, {"vague", 0, true}});
  arguments.expect_operands(1, SIZE_MAX, "the files to annotate");
  std::optional<model::DateTime> published;
  if (const auto text = arguments.value("published")) {
    published = model::parse_iso(*text);
    if (!published) {
      throw base::UsageError(
          "--published takes a date such as 2026-05-04 or 2026-05-04T10:00:00+02:00, not \"" +
          *text + "\"");
    }
  }
  pipeline::Parameters parameters;
  parameters.claims.measures = user_measures(arguments);
  parameters.claims.vague = user_vague_words(arguments);
  pipeline::Readers readers(parameters);
  int code = kDone;
  for (const std::string& file : arguments.operands()) {
    auto report = read_one(file, readers);
    if (!report) {
      std::cerr << printable(file) << ": " << base::to_string(report.fault().code) << ": "
                << report.fault().detail << "\n";
      code = kSomethingFailed;
      continue;
    }
    if (published) report->published = published;
    const model::Annotations annotations = claims::annotate(*report, parameters.claims);
    if (arguments.has("json")) {
      std::cout << dossier::annotate_record(file, *report, annotations) << "\n";
    } else {
      print_claims(file, *report, annotations);
    }
  }
  return code;
}

}  // namespace firsthand::cli
