// The findings of a case in one SQLite file: saved whole, loaded whole, searched by words.
//
// The file is derived: delete it, and `build` writes it again with the same content. Each noun is a
// row with the columns that queries need and its whole in `body` (JSON, spans in bytes);
// docs/formats/findings.md has the tables.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "model/findings.h"

namespace firsthand::casefile {

inline constexpr int kSchemaVersion = 6;

// Written beside and renamed into place, so that there is always either the old file or the new.
void save(const model::Findings& findings, const std::filesystem::path& file);

// Throws base::CaseError if the file is missing or of a newer version.
model::Findings load(const std::filesystem::path& file);

// Over everything that save writes: equal digests, equal findings.
base::Digest content_digest(const model::Findings& findings);

struct Hit {
  model::ReportId report;
  std::string snippet;  // with the found words between U+2068 and U+2069
};
// Reports that hold all words of `query` (no operators; any bytes), best first (BM25), `limit` at
// most.
std::vector<Hit> search(const std::filesystem::path& file, std::string_view query, int limit);

}  // namespace firsthand::casefile
