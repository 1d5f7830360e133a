// The head of a WARC record and of an HTTP message: a first line, then `Name: value` lines up to an
// empty one (ISO 28500:2017, section 4; RFC 9112, section 2.1). Lines may end in LF, CR LF or CR CR
// LF, and may be folded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firsthand::collect {

struct Head {
  std::string first;
  std::vector<std::pair<std::string, std::string>> fields;  // names in lower case
  std::size_t size = 0;                                     // with the empty line
  bool complete = false;                                    // the empty line was there

  std::string_view field(std::string_view lower_name) const;  // the first of that name, or empty
  bool has(std::string_view lower_name) const;
};

// None if the head takes more than `limit` bytes.
std::optional<Head> parse_head(std::string_view bytes, std::size_t limit);

// The same for a head without a first line, as that of a mail.
std::optional<Head> parse_fields(std::string_view bytes, std::size_t limit);

std::string lower_ascii(std::string_view text);
std::string_view trimmed(std::string_view text);  // of blanks, tabs and line ends
std::optional<std::uint64_t> parse_decimal(std::string_view digits);  // up to 18 digits

}  // namespace firsthand::collect
