// WARC-Block-Digest and WARC-Payload-Digest: `algorithm:value` (ISO 28500:2017, section 5.8), the
// value in base 16, 32 or 64, as writers of all three exist.
#pragma once

#include <optional>
#include <string_view>

namespace firsthand::collect {

// Whether the bytes have that digest; none if it is of an algorithm or a form that we cannot check.
std::optional<bool> has_digest(std::string_view bytes, std::string_view labelled);

}  // namespace firsthand::collect
