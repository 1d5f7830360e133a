// Words, numbers and marks of a text as byte ranges. Tokens are in order and do not overlap; what
// lies between them is blank.
//
// "Don't" is one word; the possessive of "Reuters's" is a token of its own; "155-mm" is three
// tokens; "1,200.5" is one number; "12th" is a number and a word without blank between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.h"

namespace firsthand::text {

enum class TokenKind : std::uint8_t { kWord, kNumber, kMark };

struct Token {
  model::Span span;
  TokenKind kind = TokenKind::kMark;
  bool capital = false;         // a word whose first letter is upper case
  bool blank_before = false;    // something blank stands before it
  bool newline_before = false;  // and a line break is in it
  bool operator==(const Token&) const = default;
};

// Tokens of text[within]. Any bytes will do; ill-formed UTF-8 reads as marks. `stops`, if given,
// gets the indices of all marks and of what stands last in its line, in order.
std::vector<Token> tokenize(std::string_view text, model::Span within,
                            std::vector<std::size_t>* stops = nullptr);
// Into `out`, and `stops` if given, whose memory is used again.
void tokenize(std::string_view text, model::Span within, std::vector<Token>& out,
              std::vector<std::size_t>* stops);
inline std::vector<Token> tokenize(std::string_view text) {
  return tokenize(text, {0, text.size()});
}

// Two to six capitals and nothing else: "NATO".
bool is_acronym(std::string_view word);

inline std::string_view words_of(std::string_view text, const Token& token) {
  return model::slice(text, token.span);
}

bool is_letter(char32_t c);
bool is_digit(char32_t c);  // 0-9 only
bool is_blank(char32_t c);
bool is_upper(char32_t c);
// " and its typographic kin: opening, closing or either.
bool is_quotation_mark(std::string_view mark);

}  // namespace firsthand::text
