// Findings to files: JSON Lines, the full working export, and forms to hand on, in which witnesses
// and other private speakers are "witness 1" unless `with_names`, also where their name stands in
// other words.
#pragma once

#include <filesystem>

#include "model/findings.h"

namespace firsthand::dossier {

// about.json and one .jsonl per noun, as the contract lists them.
void export_jsonl(const model::Findings& findings, const std::filesystem::path& folder);

// incidents.csv, details.csv, claims.csv, reports.csv, origins.csv, faults.csv and incidence.csv
// (reports by incidents, 0 or 1). RFC 4180, UTF-8; cells that a spreadsheet would take for a
// formula begin with an apostrophe.
void export_csv(const model::Findings& findings, const std::filesystem::path& folder,
                bool with_names);

// provenance.graphml (GraphML 1.0, graphml.graphdrawing.org): reports, claims and origins as nodes,
// edges with relation, likelihood and evidence.
void export_graphml(const model::Findings& findings, const std::filesystem::path& folder,
                    bool with_names);

// claims.jsonld: details as schema.org Claims with their appearances, reports as CreativeWorks with
// what they are based on. `firstAppearance` only where the dates tell it.
void export_jsonld(const model::Findings& findings, const std::filesystem::path& folder,
                   bool with_names);

// incidents.csv and sources.csv with the columns of Airwars' public archive. A grade is only ever a
// person's (model/assessment.h).
void export_airwars(const model::Findings& findings, const std::filesystem::path& folder,
                    bool with_names);

}  // namespace firsthand::dossier
