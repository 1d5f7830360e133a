// Text to dependency trees: tags every word, then builds a tree over every sentence, in time linear
// in the length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "syntax/tree.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace firsthand::syntax {

struct Options {
  // What stands between quotation marks is one phrase: only its head depends on what is outside.
  bool quotations_apart = true;
  // Of parse of one sentence: for each token whether the caller knows it to be a verb; or empty.
  std::span<const std::uint8_t> verbs;
};

class Model;

// May be used by several threads at once.
class Parser {
 public:
  // By the model that ships with the program.
  static const Parser& english();
  // By a model that `firsthand train` wrote, which must outlive the parser; kMalformed if it is
  // damaged or of another version.
  static base::Result<Parser> of(std::string_view model);

  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  // One sentence, heads counted from its first token. Exactly one node is the root, if there are
  // tokens at all.
  std::vector<Node> parse(std::string_view text, std::span<const text::Token> sentence,
                          const Options& options = {}) const;
  // Every sentence of a document: a node per token of the document, heads counted from the first
  // token of the document, one root per sentence.
  std::vector<Node> parse(const text::Document& document, const Options& options = {}) const;

 private:
  explicit Parser(std::unique_ptr<const Model> model);
  std::unique_ptr<const Model> model_;
};

}  // namespace firsthand::syntax
