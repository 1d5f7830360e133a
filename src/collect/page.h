// A record of a web archive to a page, or to the reason why it holds none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "collect/nest.h"
#include "model/date.h"

namespace firsthand::collect {

struct ArchivedRecord {
  std::string input;
  std::string kind;          // "WARC response": begins the type of what is skipped
  bool is_response = false;  // of a server: the block is HTTP if it looks so, whatever its type
  std::string url;
  std::string content_type;  // of the block
  std::optional<model::DateTime> captured;
  std::string block_digest;    // labelled; empty if there is none
  std::string payload_digest;  // likewise
};

// Hands the record on as exactly one capture, skipped or fault; whether as a capture. `block` may
// be only the begin of a block of `block_bytes`, if that is more than the limit of a member.
bool deliver(Nest& nest, const ArchivedRecord& record, std::string_view block,
             std::uint64_t block_bytes);

}  // namespace firsthand::collect
