// Single files for read, compare and annotate: outside a case, nothing is preserved.
#pragma once

#include <string>

#include "base/result.h"
#include "model/report.h"
#include "pipeline/readers.h"

namespace firsthand::cli {

// A file's report; its first report if it is an archive. `located`: where in the bytes its words
// stand, if given.
base::Result<model::Report> read_one(const std::string& path, pipeline::Readers& readers,
                                     model::Located* located = nullptr);

}  // namespace firsthand::cli
