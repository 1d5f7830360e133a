// Words in one string, sorted, each once: of very many reports they take a third of the memory that
// a string for each word does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::incidents {

class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(std::vector<std::string> words);
  bool contains(std::string_view word) const;

 private:
  std::string_view word(std::size_t number) const;

  std::string bytes_;
  std::vector<std::uint32_t> ends_;  // of each, in bytes_
};

}  // namespace firsthand::incidents
