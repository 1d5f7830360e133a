// The folded words of a document, made once and looked up many times, and small tools over them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/sentences.h"

namespace firsthand::claims {

// Views into one buffer; keeps a reference to the document. Beyond either end of the document the
// words are empty, so that neighbours can be asked for without a check.
class Folded {
 public:
  explicit Folded(const text::Document& document);
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  std::size_t size() const { return starts_.size() - 1; }
  std::string_view operator[](std::size_t token) const {
    if (token >= size()) return {};
    return std::string_view(buffer_).substr(starts_[token], starts_[token + 1] - starts_[token]);
  }
  // The word `distance` tokens before `token`.
  std::string_view before(std::size_t token, std::size_t distance = 1) const {
    return distance > token ? std::string_view() : (*this)[token - distance];
  }

  const text::Document& document() const { return document_; }
  const text::Token& token(std::size_t i) const { return document_.tokens[i]; }
  bool is_word(std::size_t i) const {
    return i < size() && token(i).kind == text::TokenKind::kWord;
  }
  bool is_number(std::size_t i) const {
    return i < size() && token(i).kind == text::TokenKind::kNumber;
  }
  bool is_capital(std::size_t i) const { return is_word(i) && token(i).capital; }
  // Whether token `i` stands right after the token before it, with nothing between.
  bool is_joined(std::size_t i) const { return i < size() && i > 0 && !token(i).blank_before; }
  // The first token of each sentence is no proof of a name.
  bool starts_sentence(std::size_t i) const { return i < size() && starts_sentence_[i]; }

  // Whether token `i` begins where its paragraph does.
  bool opens_paragraph(std::size_t i) const;

  // If the tokens from `i` on read as `phrase` (words divided by single blanks, "-" and the like
  // being words of their own), how many they are; else 0.
  std::size_t match(std::size_t i, std::string_view phrase) const;
  // The same for tokens that end before `end`.
  std::size_t match_before(std::size_t end, std::string_view phrase) const;

  model::Span span(std::size_t first, std::size_t end) const {
    return {token(first).span.begin, token(end - 1).span.end};
  }

 private:
  const text::Document& document_;
  std::string buffer_;
  std::vector<std::size_t> starts_;
  std::vector<bool> starts_sentence_;
};

}  // namespace firsthand::claims
