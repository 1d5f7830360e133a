// Names to where their entries lie in a table: what Gazetteer is searched by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace firsthand::claims {

class NameIndex {
 public:
  using Entries = std::vector<std::uint32_t>;

  NameIndex();

  void reserve(std::size_t names) { slots_.reserve(names); }
  void add(std::string_view key, std::uint32_t entry);
  // To be called after the last add(), before the first find().
  void sort();

  Entries find(std::string_view key) const;
  // False only if no name begins with the first word of the key.
  bool begins(std::string_view key) const;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t entry = 0;
  };
  std::vector<Slot> slots_;            // by the first bits of the hash, then in the order added
  std::vector<std::uint32_t> starts_;  // of those with the same first bits
  std::vector<std::uint64_t> first_words_;  // bits set by the hashes of first words
};

}  // namespace firsthand::claims
