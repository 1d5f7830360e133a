// Feeds saved as files, RSS 2.0, RSS 1.0 and Atom (RFC 4287): a report of each item.
#pragma once

#include <string_view>

#include "collect/nest.h"

namespace firsthand::collect {

bool begins_feed(std::string_view begin);

// Items are "input!item 1" and so on, in the order of the feed. Their bytes are those from the
// item's start tag to its end tag.
void read_feed(Nest& nest, std::string_view feed, const std::string& input);

}  // namespace firsthand::collect
