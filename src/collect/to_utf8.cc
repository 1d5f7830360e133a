#include "collect/to_utf8.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"
#include "collect/fields.h"

namespace firsthand::collect {
namespace {

// ICU looks for a converter that it does not have built in as a file of that name.
bool is_plain_name(std::string_view charset) {
  return !charset.empty() && charset.size() <= 40 &&
         std::all_of(charset.begin(), charset.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                  c == ':';
         });
}

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset) {
  const std::string name = lower_ascii(trimmed(charset));
  if (name == "utf-8" || name == "utf8" || name == "us-ascii") return base::to_valid_utf8(bytes);
  if (!is_plain_name(name)) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(
      ucnv_open(name == "iso-8859-1" ? "windows-1252" : name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  std::string out;
  std::array<UChar, 4096> units;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  char32_t high = 0;
  do {
    UChar* target = units.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(from.get(), &target, units.data() + units.size(), &source, end, nullptr, true,
                   &error);
    for (const UChar* unit = units.data(); unit != target; ++unit) {
      const char32_t value = *unit;
      if (high != 0 && value >= 0xDC00 && value < 0xE000) {
        base::append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (value - 0xDC00));
        high = 0;
        continue;
      }
      if (high != 0) base::append_utf8(out, 0xFFFD);
      high = value >= 0xD800 && value < 0xDC00 ? value : 0;
      if (high == 0) base::append_utf8(out, value >= 0xDC00 && value < 0xE000 ? 0xFFFD : value);
    }
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  if (high != 0) base::append_utf8(out, 0xFFFD);
  return out;
}

std::string as_utf8(std::string_view bytes, std::string_view charset) {
  auto text = to_utf8(bytes, charset);
  return text ? std::move(*text) : base::to_valid_utf8(bytes);
}

}  // namespace firsthand::collect
