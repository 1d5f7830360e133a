// Addresses of pages (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace firsthand::read {

// `reference` as seen from a page at `base` (section 5.2), without its fragment; "" if that is no
// http or https address.
std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace firsthand::read
