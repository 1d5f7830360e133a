#include "collect/zip_entry.h"

namespace firsthand::collect {
namespace {

constexpr std::size_t kEntryBytes = 46;
constexpr std::size_t kLocalBytes = 30;
constexpr std::uint32_t kUnixLink = 0120000;
constexpr std::uint32_t kUnixKind = 0170000;

// ZIP64: sizes and offset that do not fit 32 bits stand in an extra field, in this order.
void widen(ZipEntry& entry, std::string_view extra) {
  for (std::size_t at = 0; at + 4 <= extra.size();) {
    const auto size = static_cast<std::size_t>(zip_number(extra, at + 2, 2));
    if (zip_number(extra, at, 2) == 1) {
      const std::string_view field = extra.substr(at + 4, size);
      std::size_t next = 0;
      for (std::uint64_t* const value : {&entry.size, &entry.packed, &entry.offset}) {
        if (*value != 0xffffffff || next + 8 > field.size()) continue;
        *value = zip_number(field, next, 8);
        next += 8;
      }
      return;
    }
    at += 4 + size;
  }
}

std::uint32_t short_number(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(zip_number(bytes, at, 2));
}

// What both heads have in the same order, flags first.
void read_sizes(ZipEntry& entry, std::string_view bytes) {
  entry.flags = short_number(bytes, 0);
  entry.method = short_number(bytes, 2);
  entry.checksum = static_cast<std::uint32_t>(zip_number(bytes, 8, 4));
  entry.packed = zip_number(bytes, 12, 4);
  entry.size = zip_number(bytes, 16, 4);
}

// Name and extra field, which follow what has a fixed size.
bool read_names(ZipHead& head, std::string_view bytes, std::size_t name, std::size_t extra,
                std::size_t comment) {
  if (bytes.size() - head.bytes < name + extra + comment) return false;
  head.entry.name = bytes.substr(head.bytes, name);
  widen(head.entry, bytes.substr(head.bytes + name, extra));
  head.bytes += name + extra + comment;
  return true;
}

}  // namespace

std::uint64_t zip_number(std::string_view bytes, std::uint64_t at, unsigned size) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < size; ++i) {
    if (at + i >= bytes.size()) return 0;
    value |= std::uint64_t{static_cast<unsigned char>(bytes[static_cast<std::size_t>(at) + i])}
             << (8 * i);
  }
  return value;
}

std::optional<ZipHead> zip_head_of_member(std::string_view bytes) {
  if (bytes.size() < kLocalBytes || bytes.substr(0, 4) != "PK\x03\x04") return std::nullopt;
  ZipHead head{{}, kLocalBytes};
  read_sizes(head.entry, bytes.substr(6));
  if (!read_names(head, bytes, short_number(bytes, 26), short_number(bytes, 28), 0)) {
    return std::nullopt;
  }
  return head;
}

std::optional<ZipHead> zip_head_in_list(std::string_view bytes) {
  if (bytes.size() < kEntryBytes || bytes.substr(0, 4) != "PK\x01\x02") return std::nullopt;
  ZipHead head{{}, kEntryBytes};
  ZipEntry& entry = head.entry;
  read_sizes(entry, bytes.substr(8));
  entry.is_link =
      zip_number(bytes, 5, 1) == 3 && (short_number(bytes, 40) & kUnixKind) == kUnixLink;
  entry.offset = zip_number(bytes, 42, 4);
  if (!read_names(head, bytes, short_number(bytes, 28), short_number(bytes, 30),
                  short_number(bytes, 32))) {
    return std::nullopt;
  }
  return head;
}

}  // namespace firsthand::collect
