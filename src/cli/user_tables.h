// Tables that a user gives in files: rows like those of data/lexicon/measures.tsv and of
// data/vague.tsv.
#pragma once

#include <string>

#include "cli/arguments.h"

namespace firsthand::cli {

// Of the options --measures and --vague; empty without them. Each throws UsageError if the file is
// not such a table.
std::string user_measures(const Arguments& arguments);
std::string user_vague_words(const Arguments& arguments);

}  // namespace firsthand::cli
