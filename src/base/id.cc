#include "base/id.h"

#include <charconv>
#include <cstdio>

namespace firsthand::base {

std::string id_text(char prefix, std::uint64_t value) {
  char text[19];
  std::snprintf(text, sizeof text, "%c_%016llx", prefix, static_cast<unsigned long long>(value));
  return text;
}

std::optional<std::uint64_t> parse_id(char prefix, std::string_view text) {
  if (text.size() != 18 || text[0] != prefix || text[1] != '_') return std::nullopt;
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 2, end, value, 16);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

Digest digest_of_parts(std::initializer_list<std::string_view> parts) {
  Sha256 hash;
  for (const std::string_view part : parts) {
    hash.update(std::to_string(part.size()));
    hash.update(":");
    hash.update(part);
  }
  return hash.finish();
}

std::uint64_t first_64_bits(const Digest& digest) {
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value = (value << 8) | digest.bytes[static_cast<std::size_t>(i)];
  return value;
}

}  // namespace firsthand::base
