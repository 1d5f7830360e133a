// What a ZIP archive says of its members (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.9 and 4.3.12),
// with ZIP64.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firsthand::collect {

struct ZipEntry {
  std::string name;
  std::uint32_t method = 0;
  std::uint32_t flags = 0;
  std::uint32_t checksum = 0;
  std::uint64_t packed = 0;
  std::uint64_t size = 0;
  std::uint64_t offset = 0;
  bool is_link = false;

  bool is_folder() const { return name.ends_with('/'); }
  bool is_encrypted() const { return (flags & 1) != 0; }
  // Checksum and sizes stand behind the member, and not in its own head.
  bool is_described_behind() const { return (flags & 8) != 0; }
  bool is_readable() const { return !is_encrypted() && (method == 0 || method == 8); }
};

struct ZipHead {
  ZipEntry entry;
  std::size_t bytes = 0;  // of the head: what it describes, or the next head, follows
};

inline constexpr std::size_t kZipHeadBytes = 46 + 3 * 65535;  // at most

// The head that `bytes` begin with: a member's own, or one in the list. None if it is not whole.
std::optional<ZipHead> zip_head_of_member(std::string_view bytes);
std::optional<ZipHead> zip_head_in_list(std::string_view bytes);

// A little-endian number; 0 behind the end.
std::uint64_t zip_number(std::string_view bytes, std::uint64_t at, unsigned size);

}  // namespace firsthand::collect
