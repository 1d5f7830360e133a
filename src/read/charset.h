// Bytes to UTF-8: which character encoding they are in, and their text.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::read {

struct Decoded {
  std::string_view text;  // UTF-8, no byte order mark; what is ill-formed reads as U+FFFD
  std::string charset;    // as it was decided on
  std::size_t mark = 0;   // bytes of the byte order mark before it
  std::unique_ptr<const std::string> owned =
      nullptr;  // the text, unless it is the bytes as they are
};

// In this order: a byte order mark; well-formed UTF-8 with characters beyond ASCII, which no other
// encoding looks like by accident, whatever was stated; ISO 2022 where it was stated; UTF-16 by its
// zero bytes; what the server stated, what the page states in its first 1024 bytes (WHATWG HTML,
// section 13.2.3.2), or of the two the one that detection confirms; UTF-8 with damage, if nine in
// ten of the sequences are sound; detection by ICU; windows-1252.
// The text is a view of `bytes` where these are UTF-8.
// `content_type` is the server's header, or empty; `markup`: look for what the page states.
Decoded decode(std::string_view bytes, std::string_view content_type, bool markup);

// What a boundary between characters of the decoded text is in the bytes: where the character
// behind it begins, and where the one before it ends.
struct ByteBoundary {
  std::size_t begin = 0;
  std::size_t end = 0;
};
// `boundaries` of decoded.text, ascending. REQUIRES: `decoded` was made of `bytes`.
std::vector<ByteBoundary> byte_boundaries(const Decoded& decoded, std::string_view bytes,
                                          const std::vector<std::size_t>& boundaries);

// The charset in "text/html; charset=x" or in the content of a meta element; empty if none.
std::string stated_charset(std::string_view content_type);

}  // namespace firsthand::read
