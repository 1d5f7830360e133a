#include "collect/zip.h"

#include <algorithm>

#include "collect/wacz.h"
#include "collect/zip_member.h"

namespace firsthand::collect {
namespace {

using base::Fault;
using base::FaultCode;
using base::Result;

constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocatorBytes = 20;
constexpr std::size_t kEnd64Bytes = 56;
constexpr std::size_t kMaximalComment = 65535;

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
    if (at + kEndBytes + zip_number(bytes, at + 20, 2) > bytes.size()) continue;
    End end{zip_number(bytes, at + 10, 2), zip_number(bytes, at + 12, 4),
            zip_number(bytes, at + 16, 4), at};
    if (at < kLocatorBytes || bytes.substr(at - kLocatorBytes, 4) != "PK\x06\x07") return end;
    const std::uint64_t wide = zip_number(bytes, at - kLocatorBytes + 8, 8);
    if (wide > bytes.size() || bytes.size() - wide < kEnd64Bytes ||
        bytes.substr(static_cast<std::size_t>(wide), 4) != "PK\x06\x06") {
      return end;
    }
    return End{zip_number(bytes, wide + 32, 8), zip_number(bytes, wide + 40, 8),
               zip_number(bytes, wide + 48, 8), wide};
  }
  return std::nullopt;
}

// The members of an archive that was cut off before its list: by their own heads, one after the
// other, as long as each says how long it is (flag 8 puts that behind the member).
std::vector<ZipEntry> follow_heads(std::string_view bytes, std::uint64_t maximal) {
  std::vector<ZipEntry> entries;
  for (std::uint64_t at = 0; entries.size() < maximal && at < bytes.size();) {
    auto head = zip_head_of_member(bytes.substr(static_cast<std::size_t>(at)));
    if (!head || head->entry.is_described_behind() || head->entry.packed > bytes.size()) break;
    head->entry.offset = at;
    at += head->bytes + head->entry.packed;
    entries.push_back(std::move(head->entry));
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
  if (entry.is_link) return nest.skip(member.file, kZipLink);
  if (!entry.is_readable()) return nest.fault(member.file, unreadable_member(entry));
  ZipMember content(bytes, entry, nest);
  Cursor cursor(content);
  open(nest, cursor, member);
}

}  // namespace

Fault unreadable_member(const ZipEntry& entry) {
  if (entry.is_encrypted()) {
    return {FaultCode::kUnsupported,
            "it is encrypted; unpack the archive with its password and give the folder"};
  }
  return {FaultCode::kUnsupported,
          "it is compressed with method " + std::to_string(entry.method) +
              ", which is not read; unpack the archive and give the folder"};
}

Fault zip_without_list() {
  return {FaultCode::kTruncated,
          "the ZIP archive has no list of its members at its end: it is cut off or damaged, and "
          "only what is whole before that was read; fetch or copy it again"};
}

Result<std::vector<ZipEntry>> list_zip(std::string_view bytes, std::uint64_t maximal) {
  const auto end = find_end(bytes);
  if (!end) return zip_without_list();
  const Fault damaged{FaultCode::kMalformed, "the list of members of the ZIP archive is damaged"};
  // Bytes before the archive, as in one that unpacks itself, move all offsets.
  if (end->size > end->at || end->offset > end->at - end->size) return damaged;
  const std::uint64_t moved = end->at - end->size - end->offset;
  std::vector<ZipEntry> entries;
  std::uint64_t at = end->at - end->size;
  while (entries.size() < maximal && at < end->at) {
    auto head = zip_head_in_list(
        bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(end->at - at)));
    if (!head) return damaged;
    head->entry.offset += moved;
    at += head->bytes;
    entries.push_back(std::move(head->entry));
  }
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
  if (wacz && listed) check_wacz(nest, WaczInMemory(bytes, nest), entries, place);
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
