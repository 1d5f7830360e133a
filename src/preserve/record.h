// One WARC 1.1 record of the store as text: its header, and the id that its content gives it. The
// header is a function of the custody log's entry, so that `verify` can write it again and compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "preserve/custody_log.h"

namespace firsthand::preserve {

enum class RecordKind { kWarcinfo, kResource, kConversion };

// The kind of record that an entry of the log speaks of; none if it speaks of no record.
std::optional<RecordKind> record_kind(const LogEntry& entry);

// Header and empty line. `entry.object` has a digest.
std::string record_header(RecordKind kind, const LogEntry& entry);
inline constexpr std::string_view kRecordEnd = "\r\n\r\n";

// The block of the record that opens a segment.
std::string warcinfo_block(const std::string& software);

// "urn:uuid:" and a UUID of version 5 (RFC 9562) of the name, in firsthand's namespace.
std::string record_id(std::string_view name);
std::string warcinfo_id(std::string_view warc, const base::Digest& block);
std::string resource_id(const base::Digest& block);
std::string conversion_id(const base::Digest& report, const base::Digest& block);

}  // namespace firsthand::preserve
