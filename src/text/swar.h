// Eight bytes of a text at a time, in one machine word: what is asked of each byte is answered in
// the highest bit of its place (Lamport 1975, "Multiple byte processing with full-word
// instructions"). The first byte is the lowest, on any machine.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace firsthand::text {

constexpr std::uint64_t every_byte(std::uint64_t byte) { return byte * 0x0101010101010101ULL; }

// REQUIRES: eight bytes at `at`.
inline std::uint64_t load_eight(const char* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, sizeof out);
  if constexpr (std::endian::native == std::endian::big) out = __builtin_bswap64(out);
  return out;
}

// For each size below kSizes: of a text of that many bytes, those of the eight from `begin` on.
template <std::size_t kSizes>
constexpr std::array<std::uint64_t, kSizes> masks(std::size_t begin) {
  std::array<std::uint64_t, kSizes> out{};
  for (std::size_t size = begin + 1; size < kSizes; ++size) {
    const std::size_t bytes = size - begin < 8 ? size - begin : 8;
    out[size] = ~std::uint64_t{0} >> (64 - 8 * bytes);
  }
  return out;
}

// Bytes first..last, both below 0x80.
constexpr std::uint64_t bytes_between(std::uint64_t eight, unsigned first, unsigned last) {
  const std::uint64_t low = eight & every_byte(0x7F);
  const std::uint64_t reaches = low + every_byte(0x80 - first);
  const std::uint64_t passes = low + every_byte(0x7F - last);
  return reaches & ~passes & ~eight & every_byte(0x80);
}

constexpr std::uint64_t beyond_ascii(std::uint64_t eight) { return eight & every_byte(0x80); }

constexpr std::uint64_t ascii_letters(std::uint64_t eight) {
  return bytes_between(eight | every_byte(0x20), 'a', 'z');
}

// How many bytes from the first on have their bit set.
inline std::size_t leading(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(~bits & every_byte(0x80))) / 8;
}

// How many bytes have their bit set.
constexpr std::size_t count(std::uint64_t bits) {
  return static_cast<std::size_t>((bits >> 7) * every_byte(1) >> 56);
}

constexpr std::uint64_t fold_ascii(std::uint64_t eight) {
  return eight | (bytes_between(eight, 'A', 'Z') >> 2);
}

}  // namespace firsthand::text
