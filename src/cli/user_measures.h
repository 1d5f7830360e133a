// The file with measures that a user adds: rows like those of data/lexicon/measures.tsv.
#pragma once

#include <string>

#include "cli/arguments.h"

namespace firsthand::cli {

// Of the option --measures; empty without it. Throws UsageError if the file is not such a table.
std::string user_measures(const Arguments& arguments);

}  // namespace firsthand::cli
