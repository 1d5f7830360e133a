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
  kMail,
  kMailbox,
  kFeed,
  kTelegram,
  kTelegramHtml,
  kWhatsApp,
  kUnsupported,  // an archive that we do not open: 7z, RAR
  kPage,         // none of these
};

// Of a text's beginning that are looked at: heads of mails are long.
inline constexpr std::size_t kFormatBytes = std::size_t{64} << 10;

Format format_of(std::string_view begin);

}  // namespace firsthand::collect
