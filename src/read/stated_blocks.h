// Which blocks of a page its structured data repeat.
#pragma once

#include <string_view>
#include <vector>

#include "read/blocks.h"

namespace firsthand::read {

// For each block whether its first 40 letters stand in `stated_body`, the article's text as
// structured data give it, of which the first 200,000 letters count. Shorter blocks do not.
std::vector<bool> stated_blocks(const std::vector<Block>& blocks, std::string_view stated_body);

}  // namespace firsthand::read
