// Bytes of any format to what is in them, containers within containers.
#pragma once

#include <string>

#include "collect/nest.h"
#include "collect/stream.h"

namespace firsthand::collect {

struct Place {
  std::string file;   // what a record's '#' or a member's '!' follows
  std::string inner;  // the name within `file` if this is the unpacked content of it; else empty
  std::uint64_t bytes = 0;  // that it may have, as a page
  int depth = 0;            // containers around it

  std::string input() const { return inner.empty() ? file : file + "!" + inner; }
};

// Each record or member goes to the nest as capture, skipped or fault; at least one for a file.
void open(Nest& nest, Cursor& cursor, const Place& place);

// The place of a member of the archive at `archive`.
Place member_place(const Nest& nest, const Place& archive, std::string_view name);

}  // namespace firsthand::collect
