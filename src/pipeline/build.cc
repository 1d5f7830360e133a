#include "pipeline/build.h"

#include "base/check.h"
#include "casefile/casefile.h"
#include "pipeline/choices.h"
#include "preserve/custody_log.h"

namespace firsthand::pipeline {
Built build(const std::filesystem::path& folder, const std::vector<std::string>& inputs,
            const Parameters& parameters, unsigned threads, Progress* progress) {
  Built built;
  preserve::Store store = preserve::Store::open(folder, preserve::Mode::kCreate);
  built.ingested = ingest(store, folder, inputs, progress, &built.timings);
  log_choices(store, choices_of(parameters));
  State state(folder / kStateFolder);
  Derived derived = derive(store, parameters, threads, progress, &built.timings, &state);
  built.findings = std::move(derived.findings);
  built.calls_forbidden = derived.calls_forbidden;
  {
    Stage stage("keep texts", built.findings.reports.size(), progress, &built.timings);
    for (std::size_t i = 0; i < built.findings.reports.size(); ++i) {
      const model::Report& report = built.findings.reports[i];
      const auto digest = preserve::parse_digest(report.sha256);
      FH_CHECK(digest, "a report whose digest is malformed");
      store.add_text(*digest, derived.objects[i], report.inputs.front(), report.text);
      stage.advance();
    }
    store.commit();
  }
  {
    Stage stage("save", built.findings.reports.size(), progress, &built.timings);
    casefile::save(built.findings, folder / kFindingsFile);
  }
  return built;
}

}  // namespace firsthand::pipeline
