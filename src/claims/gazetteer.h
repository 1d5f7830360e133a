// The places that firsthand knows: data/gazetteer.tsv.gz and data/place_aliases.tsv, which ship in
// the program. Unpacked on first use (about 0.1 s, 25 MB), then read only.
#pragma once

#include <cstdint>
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

  using Entries = std::vector<std::uint32_t>;  // indices for entry()
  // The entries that a name in a text can mean, by place_key of the name; empty if none.
  const Entries& find(std::string_view key) const;
  // Whether some name begins with this word.
  bool begins(std::string_view first_word) const;

  const GazetteerEntry& entry(std::uint32_t index) const { return entries_[index]; }
  // "Ohio" of ("US", "OH"); empty if it is not known.
  std::string_view division_name(std::string_view country, std::string_view division) const;

  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

 private:
  Gazetteer();
  struct Index;
  std::string text_;
  std::vector<GazetteerEntry> entries_;
  const Index* index_;  // lives as long as the program
};

// A name as the gazetteer is searched: folded, without accents, blanks made single. "U.S." keeps
// its full stops.
std::string place_key(std::string_view name);

}  // namespace firsthand::claims
