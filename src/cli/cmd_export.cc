#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/error.h"
#include "casefile/casefile.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "dossier/export.h"
#include "pipeline/build.h"
#include "preserve/store.h"

namespace firsthand::cli {
namespace {

struct Form {  // to hand on
  std::string_view name;
  void (*write)(const model::Findings&, const std::filesystem::path&, bool with_names);
};

constexpr Form kForms[] = {
    {"csv", dossier::export_csv},
    {"graphml", dossier::export_graphml},
    {"jsonld", dossier::export_jsonld},
    {"airwars", dossier::export_airwars},
};

}  // namespace

int export_findings(const std::vector<std::string>& words) {
  const Arguments arguments(words, {{"format", 0, true}, {"output", 'o', true}, {"with-names"}});
  arguments.expect_operands(1, 1, "the case");
  const std::string format = arguments.required("format");
  const std::filesystem::path folder = arguments.required("output");
  const auto* const form = std::find_if(std::begin(kForms), std::end(kForms),
                                        [&](const Form& one) { return one.name == format; });
  if (form == std::end(kForms) && format != "jsonl") {
    throw base::UsageError("--format " + printable(format) +
                           " is not built yet; there are jsonl, csv, graphml, jsonld and airwars");
  }
  const std::filesystem::path location = arguments.operands()[0];
  // What leaves the case is logged before it leaves.
  preserve::Store store = preserve::Store::open(location, preserve::Mode::kWrite);
  const model::Findings findings = casefile::load(location / pipeline::kFindingsFile);
  const bool names = format == "jsonl" || arguments.has("with-names");
  preserve::Event event;
  event.action = preserve::kExport;
  event.note = format + (names ? ", with the names of witnesses" : ", witnesses under labels");
  store.log_event(event);
  store.commit();
  if (format == "jsonl") {
    std::cerr << "jsonl is the full working export: it holds the names of witnesses and the whole "
                 "texts. Do not hand it on; "
                 "for others use --format csv.\n";
    dossier::export_jsonl(findings, folder);
  } else {
    if (names)
      std::cerr << "This export holds the names of witnesses; that was logged in the case.\n";
    form->write(findings, folder, names);
  }
  return kDone;
}

}  // namespace firsthand::cli
