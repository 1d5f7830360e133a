// Where quotations lie in a sentence, for parsing what they hold as one phrase.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace firsthand::syntax {

// Tokens [begin, end) between two marks, without the marks, or between a mark and the border of the
// sentence.
struct Quotation {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Quotation&) const = default;
};

// In order, not overlapping (of nested quotations the outer one), none empty. `open` says whether
// the sentence begins within a quotation; it is set to whether it ends within one.
std::vector<Quotation> find_quotations(std::string_view text, std::span<const text::Token> tokens,
                                       bool& open);

}  // namespace firsthand::syntax
