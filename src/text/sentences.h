// A text cut into paragraphs, sentences and tokens.
//
// A sentence ends at . ! ? or … (with what closes after it) unless the mark belongs to an
// abbreviation, an initial or a number; a paragraph ends at a blank line, and at any line break
// unless the text is hard-wrapped.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/span.h"
#include "text/tokens.h"

namespace firsthand::text {

struct Sentence {
  model::Span span;             // from the first token to the last
  std::size_t first_token = 0;  // tokens [first_token, end_token) of the document
  std::size_t end_token = 0;
  std::size_t paragraph = 0;
  bool operator==(const Sentence&) const = default;
};

struct Document {
  std::string_view text;  // a view of the report's text
  std::vector<Token> tokens;
  std::vector<std::size_t> stops;  // tokens: all marks, and what stands last in its line
  std::vector<Sentence> sentences;
  std::vector<model::Span> paragraphs;

  std::string_view words(const Token& token) const { return words_of(text, token); }
  // Index of the first token that ends after byte `at`; tokens.size() if none does.
  std::size_t token_at(std::size_t at) const;
  // Index of the sentence that holds token `token`.
  std::size_t sentence_of(std::size_t token) const;
};

// The document keeps a view of `text`, which must outlive it.
Document analyse(std::string_view text, model::Span within);
// Into `out`, whose memory is used again.
void analyse(std::string_view text, model::Span within, Document& out);
inline Document analyse(std::string_view text) { return analyse(text, {0, text.size()}); }
// A report's text without its head.
inline Document analyse(const model::Report& report) {
  return analyse(report.text, {report.body_begin(), report.text.size()});
}

// The paragraphs of analyse(text, within), without its tokens and sentences.
std::vector<model::Span> paragraphs(std::string_view text, model::Span within);

// "Dr", "Gen", "a.m", "Jan": a full stop after it does not end a sentence by itself.
bool is_abbreviation(std::string_view folded_word);

}  // namespace firsthand::text
