// The seeds of one report, to be asked which of another's it has: open addressing by their first
// bits, at most half full.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "reuse/sketch.h"

namespace firsthand::reuse {

class SeedSet {
 public:
  void assign(const Sketch& seeds) {
    const int bits = static_cast<int>(std::bit_width(2 * seeds.size() + 1));
    shift_ = bits < kSeedBits ? kSeedBits - bits : 0;
    last_ = (std::size_t{1} << bits) - 1;
    places_.assign(last_ + 1, kNone);
    for (const Seed seed : seeds) places_[place_of(seed)] = seed;
  }

  bool has(Seed seed) const { return places_[place_of(seed)] != kNone; }
  // Whether it has the seed, and it was not taken before.
  bool take(Seed seed) {
    Seed& place = places_[place_of(seed)];
    if (place != seed) return false;
    place |= kTaken;
    return true;
  }

 private:
  static constexpr Seed kNone = ~Seed{0};
  static constexpr Seed kTaken = Seed{1} << 63;

  // Where it is, or would be.
  std::size_t place_of(Seed seed) const {
    std::size_t at = (seed >> shift_) & last_;
    while (places_[at] != kNone && (places_[at] & ~kTaken) != seed) at = (at + 1) & last_;
    return at;
  }

  std::vector<Seed> places_ = {kNone};
  int shift_ = 0;
  std::size_t last_ = 0;
};

}  // namespace firsthand::reuse
