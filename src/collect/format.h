// What a file is, told from its first bytes: names lie.
#pragma once

#include <cstddef>
#include <string_view>

namespace firsthand::collect {

enum class Format {
  kWarc,
  kArc,
  kGzip,
  kCompressed,  // bzip2, xz, zstd, lz4: read by libarchive
  kZip,
  kTar,
  kUnsupported,  // an archive that we do not open: 7z, RAR
  kPage,         // none of these
};

inline constexpr std::size_t kFormatBytes = 512;

Format format_of(std::string_view begin);

}  // namespace firsthand::collect
