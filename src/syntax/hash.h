// Features are known by their 64-bit hash alone; the same on every machine.
#pragma once

#include <cstdint>

namespace firsthand::syntax {

using Feature = std::uint64_t;

// Multiply and fold: the odd constants are the fractional parts of square roots of primes.
inline constexpr std::uint64_t kMixA = 0x9E3779B97F4A7C15;
inline constexpr std::uint64_t kMixB = 0xBB67AE8584CAA73B;
inline constexpr std::uint64_t kMixC = 0x3C6EF372FE94F82B;
inline constexpr std::uint64_t kMixD = 0xA54FF53A5F1D36F1;

constexpr std::uint64_t finish(std::uint64_t h) {
  h ^= h >> 29;
  h *= kMixA;
  return h ^ (h >> 32);
}

// The feature of template `which` with up to three values; values are 32 bits of meaning each.
constexpr Feature feature(std::uint64_t which, std::uint64_t a, std::uint64_t b = 0,
                          std::uint64_t c = 0) {
  return finish((which + 1) * kMixD + a * kMixA + b * kMixB + c * kMixC);
}

// Two values of 32 bits as one.
constexpr std::uint64_t both(std::uint64_t a, std::uint64_t b) { return a + b * kMixC; }

}  // namespace firsthand::syntax
