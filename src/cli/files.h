// Single files for read, compare and annotate: outside a case, nothing is preserved.
#pragma once

#include <string>

#include "base/result.h"
#include "model/report.h"
#include "pipeline/readers.h"

namespace firsthand::cli {

// A file's report; its first report if it is an archive.
base::Result<model::Report> read_one(const std::string& path, pipeline::Readers& readers);

// The same, with where in the bytes its words stand.
struct LocatedReport {
  model::Report report;
  model::Located located;
};
base::Result<LocatedReport> read_one_located(const std::string& path, pipeline::Readers& readers);

}  // namespace firsthand::cli
