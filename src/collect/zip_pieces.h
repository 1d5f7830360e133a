// ZIP archives too large for memory: read from front to back, each member by its own head, as it
// comes. The list at the end is then held against what was read: what it calls a link is none that
// is read (so small members wait for it), and what the two do not agree on is a fault. Not read so
// is a member that is stored and says its size only behind itself: nothing tells where it ends.
#pragma once

#include "collect/nest.h"
#include "collect/open.h"
#include "collect/stream.h"

namespace firsthand::collect {

void read_zip_in_pieces(Nest& nest, Cursor& cursor, const Place& place);

}  // namespace firsthand::collect
