// Tokens by the rules of text/tokens.h, code point by code point: slow, but plain. What the fast
// one must agree with.
#pragma once

#include <unicode/uchar.h>

#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "text/tokens.h"

namespace firsthand::text::testing {

inline bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

inline bool is_part_of_letter(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || c == 0x00AD;
}

class PlainTokens {
 public:
  PlainTokens(std::string_view text, model::Span within)
      : text_(text.substr(0, within.end)), at_(within.begin) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    Token next;
    while (at_ < text_.size()) {
      const char32_t c = here();
      if (is_blank(c)) {
        next.blank_before = true;
        if (c == U'\n' || c == 0x2028 || c == 0x2029) next.newline_before = true;
        pass();
        continue;
      }
      next.span.begin = at_;
      if (is_letter(c)) {
        next.kind = TokenKind::kWord;
        next.capital = is_upper(c);
        word();
      } else if (is_digit(c)) {
        next.kind = TokenKind::kNumber;
        number();
      } else if (is_apostrophe(c) && !next.blank_before && !tokens.empty() &&
                 tokens.back().kind == TokenKind::kWord && possessive()) {
        next.kind = TokenKind::kWord;
        pass();
        pass();
      } else {
        pass();
      }
      next.span.end = at_;
      tokens.push_back(next);
      next = {};
    }
    return tokens;
  }

 private:
  char32_t here() const { return base::code_point_at(text_, at_).value; }
  void pass() { at_ += base::code_point_at(text_, at_).size; }

  // Whether 's stands here, not followed by a further letter.
  bool possessive() const {
    const std::size_t s = at_ + base::code_point_at(text_, at_).size;
    if (s >= text_.size() || (text_[s] != 's' && text_[s] != 'S')) return false;
    return !is_letter(base::code_point_at(text_, s + 1).value);
  }

  bool letter_after_apostrophe() const {
    const std::size_t next = at_ + base::code_point_at(text_, at_).size;
    return next < text_.size() && is_letter(base::code_point_at(text_, next).value);
  }

  void word() {
    for (; at_ < text_.size(); pass()) {
      const char32_t c = here();
      if (is_letter(c) || is_part_of_letter(c)) continue;
      if (!is_apostrophe(c) || possessive() || !letter_after_apostrophe()) return;
    }
  }

  void number() {
    for (; at_ < text_.size(); ++at_) {
      if (is_digit(here())) continue;
      const bool separator = text_[at_] == ',' || text_[at_] == '.';
      if (!separator || !is_digit(base::code_point_at(text_, at_ + 1).value)) return;
    }
  }

  std::string_view text_;
  std::size_t at_;
};

}  // namespace firsthand::text::testing
