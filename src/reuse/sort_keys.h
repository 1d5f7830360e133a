// Ascending order of whole numbers: one pass by the leading bits, then buckets that lie in the
// first cache.
#pragma once

#include <cstdint>
#include <vector>

namespace firsthand::reuse {

// `spare` is room to work in; what it holds afterwards means nothing.
void sort_keys(std::vector<std::uint64_t>& keys, std::vector<std::uint64_t>& spare);

}  // namespace firsthand::reuse
