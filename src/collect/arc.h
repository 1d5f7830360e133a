// ARC files, versions 1 and 2 (Internet Archive, 1996), the format before WARC, to the pages in
// them. A record is one line, "URL IP date type ... length", and a block.
#pragma once

#include <string>

#include "collect/nest.h"
#include "collect/stream.h"

namespace firsthand::collect {

bool begins_arc(std::string_view bytes);

void read_arc(Nest& nest, Cursor& cursor, const std::string& file);

}  // namespace firsthand::collect
