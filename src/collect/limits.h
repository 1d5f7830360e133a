// Bounds for what one input may cost.
#pragma once

#include <cstdint>

namespace firsthand::collect {

struct Limits {
  std::uint64_t file_bytes = std::uint64_t{1} << 30;    // of a file
  std::uint64_t member_bytes = std::uint64_t{64} << 20;  // of a member of an archive, unpacked
};

}  // namespace firsthand::collect
