// The table of frequencies as it lies in the program: laid out when that is built (by
// tools/frequency_table.cc, from data/frequencies.tsv), so that a run begins without reading it.
//
// Two lists, of words and of stems, by the XXH3 of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace firsthand::text {

struct FrequencyList {
  static constexpr std::size_t kPlaces = std::size_t{1} << 14;
  static constexpr std::size_t kBits = std::size_t{1} << 17;

  struct Place {
    std::uint64_t hash = 0;  // 0: nothing here
    double share = 0;        // of texts, 0..1
  };

  // By the last bits of a hash whether any word has them: most words that are asked for are in no
  // table, and this lies in the first cache.
  std::array<std::uint64_t, kBits / 64> may_have;
  std::array<Place, kPlaces> places;  // open addressing from the hash's last bits on

  double share(std::uint64_t hash) const {
    const std::size_t bit = hash % kBits;
    return (may_have[bit / 64] >> bit % 64 & 1) != 0 ? places[place_of(hash)].share : 0;
  }
  // Where it is, or would be. REQUIRES: an empty place.
  std::size_t place_of(std::uint64_t hash) const {
    std::size_t at = hash % kPlaces;
    while (places[at].hash != 0 && places[at].hash != hash) at = (at + 1) % kPlaces;
    return at;
  }
};

struct FrequencyTable {
  FrequencyList words;
  FrequencyList stems;
};

}  // namespace firsthand::text
