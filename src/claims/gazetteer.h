// The places that firsthand knows: data/gazetteer.tsv.gz and data/place_aliases.tsv, which ship in
// the program and are read where they lie: on first use only their names are indexed (some 30 ms,
// 4 MB), an entry is parsed when it is asked for.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::claims {

enum class PlaceKind : char { kCity = 'P', kDivision = 'A', kDistrict = 'B', kCountry = 'C' };

struct GazetteerEntry {
  std::string_view name;
  PlaceKind kind = PlaceKind::kCity;
  std::int64_t geonames = 0;  // 0: none
  float latitude = 0;
  float longitude = 0;
  std::string_view country;   // ISO 3166-1 alpha-2
  std::string_view division;  // code of the first-level division
  std::uint32_t population = 0;
};

class Gazetteer {
 public:
  static const Gazetteer& instance();

  using Entries = std::vector<std::uint32_t>;  // where entries lie, for entry()
  // The entries that a name in a text can mean, by place_key of the name; empty if none.
  Entries find(std::string_view key) const;
  // False only if no name begins with this word.
  bool begins(std::string_view first_word) const;

  GazetteerEntry entry(std::uint32_t at) const;
  // "Ohio" of ("US", "OH"); empty if it is not known.
  std::string_view division_name(std::string_view country, std::string_view division) const;

  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

 private:
  Gazetteer();

  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t entry = 0;
  };
  void add(std::string_view key, std::uint32_t entry);
  void sort_slots();

  std::string_view text_;
  std::vector<Slot> slots_;            // by the first bits of the hash, then in the table's order
  std::vector<std::uint32_t> starts_;  // of those with the same first bits
  std::vector<std::uint64_t> first_words_;  // bits set by the hashes of first words
  std::map<std::string, std::string_view, std::less<>> divisions_;  // "US.OH" to "Ohio"
};

// A name as the gazetteer is searched: folded, without accents, blanks made single. "U.S." keeps
// its full stops.
std::string place_key(std::string_view name);

}  // namespace firsthand::claims
