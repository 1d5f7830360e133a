#include "read/office_zip.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

#include "base/check.h"

namespace firsthand::read {
namespace {

using base::Fault;
using base::FaultCode;

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::size_t kMostMembers = 20'000;

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

Archive open(std::string_view bytes) {
  Archive out(archive_read_new(), &archive_read_free);
  FH_CHECK(out != nullptr, "no memory for an archive reader");
  archive_read_support_format_zip(out.get());
  if (archive_read_open_memory(out.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return Archive(nullptr, &archive_read_free);
  return out;
}

// Calls `visit` with each name until it gives false. False if the archive is damaged.
template <typename Visit>
bool for_each_member(archive* from, const Visit& visit) {
  archive_entry* entry = nullptr;
  for (std::size_t n = 0; n < kMostMembers; ++n) {
    const int status = archive_read_next_header(from, &entry);
    if (status == ARCHIVE_EOF) return true;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return false;
    const char* const name = archive_entry_pathname_utf8(entry);
    const char* const plain = name ? name : archive_entry_pathname(entry);
    if (!visit(std::string_view(plain ? plain : ""))) return true;
  }
  return true;
}

}  // namespace

base::Result<std::map<std::string, std::string>> zip_members(
    std::string_view bytes, const std::vector<std::string_view>& wanted, std::size_t limit) {
  const Fault damaged{FaultCode::kMalformed,
                      "the document is damaged: its ZIP archive cannot be read to the end; open it "
                      "in the program that wrote it and save it again"};
  std::map<std::string, std::string> out;
  const Archive archive = open(bytes);
  if (!archive) return damaged;
  bool too_large = false;
  bool broken = false;
  const bool sound = for_each_member(archive.get(), [&](std::string_view name) {
    if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) return true;
    std::string& content = out[std::string(name)];
    for (;;) {
      const std::size_t before = content.size();
      content.resize(before + kPiece);
      const la_ssize_t got = archive_read_data(archive.get(), content.data() + before, kPiece);
      content.resize(before + static_cast<std::size_t>(std::max<la_ssize_t>(got, 0)));
      broken = broken || got < 0;
      too_large = too_large || content.size() > limit;
      if (got <= 0 || too_large) break;
    }
    return !broken && !too_large && out.size() < wanted.size();
  });
  if (too_large) {
    return Fault{FaultCode::kTooLarge, "a part of the document unpacks to more than " +
                                           std::to_string(limit >> 20) +
                                           " MiB; save its text alone"};
  }
  if (broken || !sound) return damaged;
  return out;
}

bool zip_holds(std::string_view bytes, std::string_view name) {
  const Archive archive = open(bytes);
  bool found = false;
  if (archive) {
    for_each_member(archive.get(), [&](std::string_view one) {
      found = found || one == name;
      return !found;
    });
  }
  return found;
}

}  // namespace firsthand::read
