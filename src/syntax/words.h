// What tagging and parsing see of a token.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace firsthand::syntax {

// Hashes, 0 for a place outside the sentence.
struct Word {
  std::uint32_t form = 0;  // without case; digits are all alike, and so are kinds of quotation mark
  std::uint32_t prefix = 0;                // the first three letters
  std::uint32_t suffix[4] = {0, 0, 0, 0};  // the last one to four letters
  std::uint32_t shape = 0;                 // kind, capitals, blank before, loud surroundings
  bool operator==(const Word&) const = default;
};

// A sentence is loud if nearly all its words have capitals, as headlines do: there capitals do not
// say much.
std::vector<Word> words_of_sentence(std::string_view text, std::span<const text::Token> tokens);

}  // namespace firsthand::syntax
