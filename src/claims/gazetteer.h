// The places that firsthand knows: data/gazetteer.tsv.gz and data/place_aliases.tsv, which ship in
// the program and are read where they lie: on first use only their names are indexed (some 30 ms,
// 4 MB), an entry is parsed when it is asked for. Names in other scripts (Cyrillic, Greek,
// Armenian) have an index of their own, made when the first of them is looked up.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/gazetteer_index.h"

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

  using Entries = NameIndex::Entries;  // where entries lie, for entry()
  // The entries that a name in a text can mean, by place_key of the name; empty if none.
  Entries find(std::string_view key) const;
  // False only if no name begins with the first word of the key.
  bool begins(std::string_view key) const;

  GazetteerEntry entry(std::uint32_t at) const;
  // "Ohio" of ("US", "OH"); empty if it is not known.
  std::string_view division_name(std::string_view country, std::string_view division) const;

  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

 private:
  Gazetteer();

  // Of the script in which the key is written.
  const NameIndex& index_of(std::string_view key) const;

  std::string_view text_;
  NameIndex latin_;
  std::vector<std::pair<std::string, std::uint32_t>> other_aliases_;  // in other scripts
  std::map<std::string, std::string_view, std::less<>> divisions_;    // "US.OH" to "Ohio"
};

// A name as the gazetteer is searched: folded, without accents, blanks made single. "U.S." keeps
// its full stops.
std::string place_key(std::string_view name);

}  // namespace firsthand::claims
