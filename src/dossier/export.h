// Findings to files for others: JSON Lines (the full working export) and CSV (witnesses under
// labels unless asked otherwise).
#pragma once

#include <filesystem>

#include "model/findings.h"

namespace firsthand::dossier {

// about.json and one .jsonl per noun, as the contract lists them.
void export_jsonl(const model::Findings& findings, const std::filesystem::path& folder);

// incidents.csv, details.csv, claims.csv, reports.csv, origins.csv, faults.csv and incidence.csv
// (reports by incidents, 0 or 1). RFC 4180, UTF-8; cells that a spreadsheet would take for a
// formula begin with an apostrophe. Without `with_names`, witnesses and other private speakers are
// "witness 1", also where their name stands in other words.
void export_csv(const model::Findings& findings, const std::filesystem::path& folder,
                bool with_names);

}  // namespace firsthand::dossier
