// WARC files, versions 0.17 to 1.1 (ISO 28500:2017), to the pages in them.
//
// The idea: records follow each other, each with its length. Every whole record becomes one
// capture, skipped or fault. Where a record does not lie where the one before it says, or does not
// end before the file does, that is one fault, and reading goes on at the next line that begins
// like a record.
#pragma once

#include <string>

#include "collect/nest.h"
#include "collect/stream.h"

namespace firsthand::collect {

bool begins_warc_record(std::string_view bytes);

// `file` is what stands before '#' in the records' inputs.
void read_warc(Nest& nest, Cursor& cursor, const std::string& file);

}  // namespace firsthand::collect
