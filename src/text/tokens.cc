#include "text/tokens.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace firsthand::text {
namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

bool is_mark_on_letter(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

class Scanner {
 public:
  Scanner(std::string_view text, model::Span within)
      : text_(text.substr(0, within.end)), at_(within.begin) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    tokens.reserve((text_.size() - at_) / 5);
    while (at_ < text_.size()) {
      const base::CodePoint c = base::code_point_at(text_, at_);
      if (is_blank(c.value)) {
        blank_ = true;
        newline_ = newline_ || c.value == U'\n' || c.value == 0x2029 || c.value == 0x2028;
        at_ += c.size;
        continue;
      }
      const std::size_t begin = at_;
      Token token;
      if (is_letter(c.value)) {
        token.kind = TokenKind::kWord;
        token.capital = is_upper(c.value);
        word();
      } else if (is_digit(c.value)) {
        token.kind = TokenKind::kNumber;
        number();
      } else if (is_apostrophe(c.value) && after_word_ && !blank_ && possessive(c.size)) {
        token.kind = TokenKind::kWord;
        at_ += c.size + 1;
      } else {
        at_ += c.size;
      }
      token.span = {begin, at_};
      token.blank_before = blank_;
      token.newline_before = newline_;
      after_word_ = token.kind == TokenKind::kWord;
      blank_ = newline_ = false;
      tokens.push_back(token);
    }
    return tokens;
  }

 private:
  // 's, not followed by a further letter.
  bool possessive(std::size_t apostrophe) const {
    const base::CodePoint s = base::code_point_at(text_, at_ + apostrophe);
    if (s.value != U's' && s.value != U'S') return false;
    return !is_letter(base::code_point_at(text_, at_ + apostrophe + 1).value);
  }

  void word() {
    while (at_ < text_.size()) {
      const base::CodePoint c = base::code_point_at(text_, at_);
      if (is_letter(c.value) || is_mark_on_letter(c.value) || c.value == 0x00AD) {
        at_ += c.size;
        continue;
      }
      if (!is_apostrophe(c.value)) return;
      const base::CodePoint next = base::code_point_at(text_, at_ + c.size);
      if (next.size == 0 || !is_letter(next.value) || possessive(c.size)) return;
      at_ += c.size;
    }
  }

  void number() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c >= '0' && c <= '9') {
        ++at_;
        continue;
      }
      const bool separator = c == ',' || c == '.';
      if (!separator || at_ + 1 >= text_.size() || text_[at_ + 1] < '0' || text_[at_ + 1] > '9')
        return;
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_;
  bool blank_ = false;
  bool newline_ = false;
  bool after_word_ = false;
};

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_blank(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 9 && c <= 13) || c == 0;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_quotation_mark(std::string_view mark) {
  return mark == "\"" || mark == "“" || mark == "”" || mark == "„" || mark == "«" || mark == "»";
}

std::vector<Token> tokenize(std::string_view text, model::Span within) {
  return Scanner(text, within).run();
}

}  // namespace firsthand::text
