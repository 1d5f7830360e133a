// ZIP archives (PKWARE APPNOTE 6.3), with ZIP64; members stored or deflated. Read from the list at
// the end of the archive, as that is what says what belongs to it; a member is streamed, its size
// and checksum held against the list. Of an archive whose list is cut off the members come out as
// far as their own heads lead. Names are kept as they are, whatever the locale. What is too large
// for memory is read by collect/zip_pieces.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "collect/nest.h"
#include "collect/open.h"
#include "collect/zip_entry.h"

namespace firsthand::collect {

// In the order of the list; fewer than all if there are more than `maximal`.
base::Result<std::vector<ZipEntry>> list_zip(std::string_view bytes, std::uint64_t maximal);

// Why a member is not read that is neither stored nor deflated.
base::Fault unreadable_member(const ZipEntry& entry);
base::Fault zip_without_list();
inline constexpr const char* kZipLink = "archive member that is a link or a device";

void read_zip(Nest& nest, Cursor& cursor, const Place& place);

}  // namespace firsthand::collect
