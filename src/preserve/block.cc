#include "preserve/block.h"

#include <algorithm>

#include "base/digest.h"
#include "preserve/gzip_member.h"
#include "preserve/segment.h"

namespace firsthand::preserve {

using base::Done;
using base::Fault;
using base::FaultCode;
using base::Result;

Result<Done> read_block_pieces(const CaseFolder& folder, RecordKind kind, const LogEntry& entry,
                               const std::function<void(std::string_view)>& sink) {
  const LoggedObject& object = *entry.object;
  const RecordLocation& at = object.location;
  base::Sha256 hash;
  const auto done =
      read_record(folder.segment(at.warc), at.offset, at.length, record_header(kind, entry),
                  object.bytes, [&](std::string_view piece) {
                    hash.update(piece);
                    sink(piece);
                  });
  const std::string place = "the record at byte " + std::to_string(at.offset) + " of archive/" +
                            at.warc + " is damaged: ";
  if (!done) return Fault{FaultCode::kMalformed, place + done.fault().detail};
  if (hash.finish() != *object.sha256) {
    return Fault{FaultCode::kMalformed, place + "its content was changed"};
  }
  return Done{};
}

Result<std::string> read_block(const CaseFolder& folder, RecordKind kind, const LogEntry& entry,
                               std::uint64_t limit) {
  const LoggedObject& object = *entry.object;
  if (object.bytes > limit) {
    return Fault{FaultCode::kTooLarge, "the file has " + std::to_string(object.bytes) +
                                           " bytes, the limit is " + std::to_string(limit)};
  }
  std::string out;
  out.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(object.bytes, kWhole)));
  FH_TRY([[maybe_unused]] const Done done,
         read_block_pieces(folder, kind, entry, [&](std::string_view piece) { out += piece; }));
  return out;
}

}  // namespace firsthand::preserve
