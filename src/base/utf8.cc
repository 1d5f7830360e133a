#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace firsthand::base {
namespace {

// Length of the well-formed sequence at `at`, or 0; `*bad` is then the length of the maximal
// ill-formed subpart.
std::size_t sequence(std::string_view text, std::size_t at, char32_t* value, std::size_t* bad) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  *bad = 1;
  if (first < 0x80) {
    *value = first;
    return 1;
  }
  if (first < 0xC2 || first > 0xF4) return 0;
  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  char32_t code = first & (size == 2 ? 0x1FU : size == 3 ? 0x0FU : 0x07U);
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned next = byte(i);
    if (at + i >= text.size() || next < low || next > high) {
      *bad = i;
      return 0;
    }
    low = 0x80;
    high = 0xBF;
    code = (code << 6) | (next & 0x3F);
  }
  *value = code;
  return size;
}

// Whether `count` times eight bytes from `at` on are ASCII.
template <std::size_t count>
bool are_ascii(std::string_view text, std::size_t at) {
  if (at + 8 * count > text.size()) return false;
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at + 8 * i, 8);
    all |= eight;
  }
  return (all & 0x8080808080808080ULL) == 0;
}

}  // namespace

std::size_t ascii_end(std::string_view text, std::size_t at) {
  while (are_ascii<8>(text, at)) at += 64;
  while (are_ascii<1>(text, at)) at += 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_utf8(std::string_view text) {
  const auto goes_on = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  char32_t value = 0;
  std::size_t bad = 0;
  for (std::size_t at = ascii_end(text, 0); at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
      at = ascii_end(text, at);
    } else if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size() && goes_on(at + 1)) {
      at += 2;
    } else if (first > 0xE0 && first < 0xF0 && first != 0xED && at + 2 < text.size() &&
               goes_on(at + 1) && goes_on(at + 2)) {
      at += 3;
    } else {
      const std::size_t size = sequence(text, at, &value, &bad);
      if (size == 0) return false;
      at += size;
    }
  }
  return true;
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  char32_t value = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (const std::size_t end = ascii_end(bytes, at); end > at) {
      out += bytes.substr(at, end - at);
      at = end;
      continue;
    }
    const std::size_t size = sequence(bytes, at, &value, &bad);
    if (size == 0) {
      out += "\xEF\xBF\xBD";
      at += bad;
    } else {
      out += bytes.substr(at, size);
      at += size;
    }
  }
  return out;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  char32_t value = 0;
  std::size_t bad = 0;
  const std::size_t size = sequence(text, at, &value, &bad);
  if (size == 0) return {0xFFFD, 1};
  return {value, size};
}

CodePoint sequence_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  char32_t value = 0;
  std::size_t bad = 0;
  const std::size_t size = sequence(text, at, &value, &bad);
  if (size == 0) return {0xFFFD, bad};
  return {value, size};
}

std::size_t utf8_size(char32_t value) {
  if (value > 0x10FFFF) value = 0xFFFD;
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

void append_utf8(std::string& text, char32_t value) {
  const auto put = [&](unsigned byte) { text += static_cast<char>(byte); };
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6));
    put(0x80U | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12));
    put(0x80U | ((value >> 6) & 0x3F));
    put(0x80U | (value & 0x3F));
  } else {
    put(0xF0U | (value >> 18));
    put(0x80U | ((value >> 12) & 0x3F));
    put(0x80U | ((value >> 6) & 0x3F));
    put(0x80U | (value & 0x3F));
  }
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() ||
         (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  std::size_t inner = 0;  // bytes that begin none
  for (; text.size() >= 8; text.remove_prefix(8)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), 8);
    // A one for each such byte, added up in the highest.
    inner += static_cast<std::size_t>(
        ((eight >> 7) & ~(eight >> 6) & 0x0101010101010101ULL) * 0x0101010101010101ULL >> 56);
    count += 8;
  }
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return count - inner + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

namespace {
constexpr std::size_t kStep = 256;
}

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kStep + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += kStep) {
    marks_.push_back(count);
    count += count_code_points(text.substr(at, kStep));
  }
  marks_.push_back(count);
}

std::size_t CodePointMap::to_code_points(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const std::size_t mark = byte / kStep;
  if (mark * kStep == text_.size()) return marks_.back();
  return marks_[mark] + count_code_points(text_.substr(mark * kStep, byte - mark * kStep));
}

std::size_t CodePointMap::to_bytes(std::size_t code_point) const {
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), code_point);
  if (after == marks_.end() && code_point >= marks_.back()) return text_.size();
  const auto mark = static_cast<std::size_t>(after - marks_.begin()) - 1;
  std::size_t count = marks_[mark];
  std::size_t at = mark * kStep;
  while (at < text_.size() && !is_boundary(text_, at)) ++at;
  while (at < text_.size() && count < code_point) {
    ++at;
    while (at < text_.size() && !is_boundary(text_, at)) ++at;
    ++count;
  }
  return at;
}

}  // namespace firsthand::base
