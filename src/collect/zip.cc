#include "collect/zip.h"

#include <algorithm>

#include "collect/wacz.h"

namespace firsthand::collect {
namespace {

using base::Fault;
using base::FaultCode;
using base::Result;

constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocatorBytes = 20;
constexpr std::size_t kEnd64Bytes = 56;
constexpr std::size_t kEntryBytes = 46;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kMaximalComment = 65535;
constexpr std::uint32_t kUnixLink = 0120000;
constexpr std::uint32_t kUnixKind = 0170000;

// A little-endian number; 0 behind the end.
std::uint64_t number(std::string_view bytes, std::uint64_t at, unsigned size) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < size; ++i) {
    if (at + i >= bytes.size()) return 0;
    value |= std::uint64_t{static_cast<unsigned char>(bytes[static_cast<std::size_t>(at) + i])}
             << (8 * i);
  }
  return value;
}

struct End {
  std::uint64_t entries = 0;
  std::uint64_t size = 0;    // of the list
  std::uint64_t offset = 0;  // of the list
  std::uint64_t at = 0;      // where what describes the list begins
};

// The record that ends the archive, before a comment.
std::optional<End> find_end(std::string_view bytes) {
  if (bytes.size() < kEndBytes) return std::nullopt;
  const std::size_t first = bytes.size() - std::min(bytes.size(), kEndBytes + kMaximalComment);
  for (std::size_t at = bytes.size() - kEndBytes + 1; at-- > first;) {
    if (bytes.substr(at, 4) != "PK\x05\x06") continue;
    if (at + kEndBytes + number(bytes, at + 20, 2) > bytes.size()) continue;
    End end{number(bytes, at + 10, 2), number(bytes, at + 12, 4), number(bytes, at + 16, 4), at};
    if (at < kLocatorBytes || bytes.substr(at - kLocatorBytes, 4) != "PK\x06\x07") return end;
    const std::uint64_t wide = number(bytes, at - kLocatorBytes + 8, 8);
    if (wide > bytes.size() || bytes.size() - wide < kEnd64Bytes ||
        bytes.substr(static_cast<std::size_t>(wide), 4) != "PK\x06\x06") {
      return end;
    }
    return End{number(bytes, wide + 32, 8), number(bytes, wide + 40, 8),
               number(bytes, wide + 48, 8), wide};
  }
  return std::nullopt;
}

// ZIP64: sizes and offset that do not fit 32 bits stand in an extra field, in this order.
void widen(ZipEntry& entry, std::string_view extra) {
  for (std::size_t at = 0; at + 4 <= extra.size();) {
    const auto size = static_cast<std::size_t>(number(extra, at + 2, 2));
    if (number(extra, at, 2) == 1) {
      const std::string_view field = extra.substr(at + 4, size);
      std::size_t next = 0;
      for (std::uint64_t* const value : {&entry.size, &entry.packed, &entry.offset}) {
        if (*value != 0xffffffff || next + 8 > field.size()) continue;
        *value = number(field, next, 8);
        next += 8;
      }
      return;
    }
    at += 4 + size;
  }
}

// The members of an archive that was cut off before its list: by their own heads, one after the
// other, as long as each says how long it is (flag 8 puts that behind the member).
std::vector<ZipEntry> follow_heads(std::string_view bytes, std::uint64_t maximal) {
  std::vector<ZipEntry> entries;
  for (std::uint64_t at = 0; entries.size() < maximal && at + kLocalBytes <= bytes.size();) {
    ZipEntry entry;
    entry.flags = static_cast<std::uint32_t>(number(bytes, at + 6, 2));
    if (number(bytes, at, 4) != 0x04034b50 || (entry.flags & 8) != 0) break;
    entry.method = static_cast<std::uint32_t>(number(bytes, at + 8, 2));
    entry.checksum = static_cast<std::uint32_t>(number(bytes, at + 14, 4));
    entry.packed = number(bytes, at + 18, 4);
    entry.size = number(bytes, at + 22, 4);
    entry.offset = at;
    const std::uint64_t name = number(bytes, at + 26, 2);
    const std::uint64_t extra = number(bytes, at + 28, 2);
    if (name + extra > bytes.size() - at - kLocalBytes) break;
    const auto names = static_cast<std::size_t>(at) + kLocalBytes;
    entry.name = bytes.substr(names, static_cast<std::size_t>(name));
    widen(entry,
          bytes.substr(names + static_cast<std::size_t>(name), static_cast<std::size_t>(extra)));
    entry.offset = at;
    if (entry.packed > bytes.size()) break;
    at += kLocalBytes + name + extra + entry.packed;
    entries.push_back(std::move(entry));
  }
  return entries;
}

// Word processors' files are ZIP archives that are one document.
bool is_document(const std::vector<ZipEntry>& entries) {
  return entries.front().name == "mimetype" ||
         std::any_of(entries.begin(), entries.end(),
                     [](const ZipEntry& entry) { return entry.name == "[Content_Types].xml"; });
}

void read_member(Nest& nest, std::string_view bytes, const ZipEntry& entry, const Place& member) {
  if (entry.is_link) return nest.skip(member.file, "archive member that is a link or a device");
  if ((entry.flags & 1) != 0) {
    return nest.fault(member.file, FaultCode::kUnsupported,
                      "it is encrypted; unpack the archive with its password and give the folder");
  }
  if (entry.method != 0 && entry.method != 8) {
    return nest.fault(member.file, FaultCode::kUnsupported,
                      "it is compressed with method " + std::to_string(entry.method) +
                          ", which is not read; unpack the archive and give the folder");
  }
  ZipMember content(bytes, entry, nest);
  Cursor cursor(content);
  open(nest, cursor, member);
}

}  // namespace

Result<std::vector<ZipEntry>> list_zip(std::string_view bytes, std::uint64_t maximal) {
  const auto end = find_end(bytes);
  if (!end) {
    return Fault{
        FaultCode::kTruncated,
        "the ZIP archive has no list of its members at its end: it is cut off or damaged, and "
        "only what is whole before that was read; fetch or copy it again"};
  }
  const Fault damaged{FaultCode::kMalformed, "the list of members of the ZIP archive is damaged"};
  // Bytes before the archive, as in one that unpacks itself, move all offsets.
  if (end->size > end->at || end->offset > end->at - end->size) return damaged;
  const std::uint64_t moved = end->at - end->size - end->offset;
  std::vector<ZipEntry> entries;
  std::uint64_t at = end->at - end->size;
  while (entries.size() < maximal && end->at - at >= kEntryBytes) {
    if (bytes.substr(static_cast<std::size_t>(at), 4) != "PK\x01\x02") return damaged;
    const std::uint64_t name = number(bytes, at + 28, 2);
    const std::uint64_t extra = number(bytes, at + 30, 2);
    const std::uint64_t comment = number(bytes, at + 32, 2);
    if (end->at - at - kEntryBytes < name + extra + comment) return damaged;
    ZipEntry entry;
    entry.flags = static_cast<std::uint32_t>(number(bytes, at + 8, 2));
    entry.method = static_cast<std::uint32_t>(number(bytes, at + 10, 2));
    entry.checksum = static_cast<std::uint32_t>(number(bytes, at + 16, 4));
    entry.packed = number(bytes, at + 20, 4);
    entry.size = number(bytes, at + 24, 4);
    entry.is_link =
        number(bytes, at + 5, 1) == 3 && (number(bytes, at + 40, 2) & kUnixKind) == kUnixLink;
    entry.offset = number(bytes, at + 42, 4);
    entry.name =
        bytes.substr(static_cast<std::size_t>(at) + kEntryBytes, static_cast<std::size_t>(name));
    widen(entry, bytes.substr(static_cast<std::size_t>(at + kEntryBytes + name),
                              static_cast<std::size_t>(extra)));
    entry.offset += moved;
    entries.push_back(std::move(entry));
    at += kEntryBytes + name + extra + comment;
  }
  if (entries.size() < maximal && at != end->at) return damaged;
  return entries;
}

void read_zip(Nest& nest, Cursor& cursor, const Place& place) {
  const std::string_view bytes = cursor.ahead(static_cast<std::size_t>(place.bytes) + 1);
  if (bytes.size() > place.bytes) {
    return nest.fault(place.input(), FaultCode::kTooLarge,
                      "a ZIP archive of more than " + std::to_string(place.bytes) +
                          " bytes in another archive; unpack the outer one and give the folder");
  }
  if (const auto broken = cursor.broken()) return nest.fault(place.input(), broken->fault);
  const auto listed = list_zip(bytes, nest.limits().members + 1);
  if (!listed) nest.fault(place.input(), listed.fault());
  std::vector<ZipEntry> entries = listed ? *listed : follow_heads(bytes, nest.limits().members + 1);
  std::erase_if(entries,
                [](const ZipEntry& entry) { return entry.is_folder() && entry.size == 0; });
  if (entries.empty()) {
    if (listed) nest.fault(place.input(), FaultCode::kEmpty, "there are no files in this archive");
    return;
  }
  if (is_document(entries)) {
    if (!listed) return;
    model::Capture capture;
    capture.input = place.input();
    capture.bytes = bytes;
    return nest.capture(std::move(capture));
  }
  const bool wacz = is_wacz(place.input(), entries);
  if (wacz && listed) check_wacz(nest, bytes, entries, place);
  for (const ZipEntry& entry : entries) {
    if (!nest.enter_member()) return;
    const Place member = member_place(nest, place, entry.name);
    if (wacz && !is_wacz_archive(entry.name)) {
      nest.skip(member.file, wacz_part(entry.name));
    } else {
      read_member(nest, bytes, entry, member);
    }
  }
}

}  // namespace firsthand::collect
