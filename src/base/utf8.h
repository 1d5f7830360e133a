// UTF-8: validation, decoding, and the way from byte offsets to code points and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::base {

bool is_utf8(std::string_view text);

// Where the run of ASCII that begins at or before byte `at` ends: the first byte from `at` on that
// is none, or the end.
std::size_t ascii_end(std::string_view text, std::size_t at);

// Replaces each ill-formed sequence with U+FFFD (maximal subpart practice, Unicode 15,
// section 3.9).
std::string to_valid_utf8(std::string_view bytes);

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // bytes; 0 at the end of the text
};
// The code point at byte `at`; ill-formed bytes read as U+FFFD of size 1.
CodePoint code_point_at(std::string_view text, std::size_t at);
// The same where ill-formed bytes are taken together, as to_valid_utf8 takes them.
CodePoint sequence_at(std::string_view text, std::size_t at);
void append_utf8(std::string& text, char32_t value);
std::size_t utf8_size(char32_t value);  // of what append_utf8 appends

bool is_boundary(std::string_view text, std::size_t at);  // between code points, or the end
std::size_t count_code_points(std::string_view text);

// Byte offsets to code point offsets of one text: contracts speak code points, the program bytes.
// Holds a mark per 256 bytes.
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view text);  // keeps a view of `text`
  std::size_t to_code_points(std::size_t byte) const;
  std::size_t to_bytes(std::size_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> marks_;
};

}  // namespace firsthand::base
