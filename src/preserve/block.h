// The block of a record of the store, by what the custody log says of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "preserve/case_folder.h"
#include "preserve/custody_log.h"
#include "preserve/record.h"

namespace firsthand::preserve {

// In pieces, in bounded memory. A fault, at the end, if the record is damaged or its content is not
// what was logged: then what was given does not count. REQUIRES: `entry` has an object.
base::Result<base::Done> read_block_pieces(const CaseFolder& folder, RecordKind kind,
                                           const LogEntry& entry,
                                           const std::function<void(std::string_view)>& sink);

// All of it, of up to `limit` bytes.
base::Result<std::string> read_block(const CaseFolder& folder, RecordKind kind,
                                     const LogEntry& entry, std::uint64_t limit);

}  // namespace firsthand::preserve
