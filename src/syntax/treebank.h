// Sentences of a treebank in CoNLL-U (https://universaldependencies.org/format.html), cut as
// text::tokenize() cuts them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "syntax/model.h"
#include "syntax/tree.h"
#include "text/tokens.h"

namespace firsthand::syntax {

struct Example {
  std::string text;
  std::vector<text::Token> tokens;
  std::vector<Node> nodes;  // one per token; tree.h says how words and tokens meet
  std::size_t document = 0;
};

struct Treebank {
  std::vector<Example> examples;
  std::size_t documents = 0;
  std::size_t left_out = 0;  // sentences that make no tree over our tokens
};

// Documents begin at `# newdoc`. kMalformed names the line.
base::Result<Treebank> read_treebank(std::string_view conllu);

}  // namespace firsthand::syntax
