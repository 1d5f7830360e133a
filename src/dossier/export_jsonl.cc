#include <functional>

#include "base/files.h"
#include "dossier/export.h"
#include "dossier/records.h"

namespace firsthand::dossier {

void export_jsonl(const model::Findings& findings, const std::filesystem::path& folder) {
  base::make_folders(folder);
  const Records records(findings);
  const auto write = [&](const char* name, std::size_t count,
                         const std::function<std::string(std::size_t)>& record) {
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) lines += record(i) + "\n";
    base::replace_file(folder / name, lines);
  };
  base::replace_file(folder / "about.json", records.about() + "\n");
  write("reports.jsonl", findings.reports.size(), [&](std::size_t i) { return records.report(i); });
  write("passages.jsonl", findings.passages.size(),
        [&](std::size_t i) { return records.passage(i); });
  write("claims.jsonl", findings.claims.size(), [&](std::size_t i) { return records.claim(i); });
  write("incidents.jsonl", findings.incidents.size(),
        [&](std::size_t i) { return records.incident(i); });
  write("details.jsonl", findings.details.size(), [&](std::size_t i) { return records.detail(i); });
  write("origins.jsonl", findings.origins.size(), [&](std::size_t i) { return records.origin(i); });
  write("edges.jsonl", findings.edges.size(), [&](std::size_t i) { return records.edge(i); });
  write("assessments.jsonl", findings.assessments.size(),
        [&](std::size_t i) { return records.assessment(i); });
  write("faults.jsonl", findings.faults.size(), [&](std::size_t i) { return records.fault(i); });
}

}  // namespace firsthand::dossier
