// What HTTP does to a body on the way, undone: chunks (RFC 9112, section 7.1) and content codings
// (RFC 9110, section 8.4.1), as tolerant as browsers are of what servers and archivers get wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace firsthand::collect {

// A body that is said to be chunked and is not (an archiver undid it and kept the header) comes
// back as it is; a last chunk that is missing or cut off is given as far as it goes.
base::Result<std::string> unchunked(std::string_view body);

// `codings` is the value of Content-Encoding. A body that was decoded already comes back as it is.
// Over `limit` bytes: kTooLarge.
base::Result<std::string> decoded(std::string body, std::string_view codings, std::uint64_t limit);

}  // namespace firsthand::collect
