// The table of frequencies as it lies in the program: laid out when that is built (by
// tools/frequency_table.cc, from data/frequencies.tsv), so that a run begins without reading it.
//
// Two lists of kPlaces places, of words and of stems; a place is sought from hash % kPlaces on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace firsthand::text {

constexpr std::size_t kPlaces = std::size_t{1} << 14;

struct Place {
  std::uint64_t hash = 0;  // XXH3 of the word or stem; 0: nothing here
  double share = 0;        // of texts, 0..1
};

// Where the hash is in a list, or would be. REQUIRES: an empty place is in it.
inline std::size_t place_of(const Place* list, std::uint64_t hash) {
  std::size_t at = hash % kPlaces;
  while (list[at].hash != 0 && list[at].hash != hash) at = (at + 1) % kPlaces;
  return at;
}

}  // namespace firsthand::text
