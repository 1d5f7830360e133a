// How well a parser does on a treebank.
#pragma once

#include <cstddef>
#include <span>

#include "syntax/parser.h"
#include "syntax/treebank.h"

namespace firsthand::syntax {

// Counts of tokens.
struct Score {
  std::size_t tokens = 0;
  std::size_t tags = 0;     // with the right tag
  std::size_t classes = 0;  // with the right tag and form
  std::size_t heads = 0;    // with the right head: the unlabelled attachment score
  std::size_t arcs = 0;     // with the right head and relation: the labelled one

  void add(const Score& other);
};

Score score(const Parser& parser, std::span<const Example> examples, const Options& options = {});

}  // namespace firsthand::syntax
