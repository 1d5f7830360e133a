#include "text/tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "text/swar.h"

namespace firsthand::text {
namespace {

bool is_mark_on_letter(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

enum Class : std::uint8_t { kOther, kLetter, kDigit, kBlank, kNewline, kApostrophe, kNotAscii };

constexpr std::array<Class, 256> kClasses = [] {
  std::array<Class, 256> out{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 32] = kLetter;
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = kDigit;
  for (std::size_t c = 9; c <= 13; ++c) out[c] = kBlank;
  out[0] = out[' '] = kBlank;
  out['\n'] = kNewline;
  out['\''] = kApostrophe;
  for (std::size_t c = 0x80; c < 0x100; ++c) out[c] = kNotAscii;
  return out;
}();

Class class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

class Scanner {
 public:
  Scanner(std::string_view text, model::Span within, std::vector<std::size_t>* stops)
      : text_(text.substr(0, within.end)), stops_(stops), at_(within.begin) {}

  void run(std::vector<Token>& tokens) {
    tokens.clear();
    if (stops_) stops_->clear();
    if (at_ < text_.size()) tokens.reserve((text_.size() - at_) / 5);
    while (at_ < text_.size()) {
      Class what = class_of(text_[at_]);
      if (what == kBlank || what == kNewline) {
        blank_ = true;
        newline_ = newline_ || what == kNewline;
        ++at_;
        continue;
      }
      base::CodePoint c{static_cast<unsigned char>(text_[at_]), 1};
      if (what == kNotAscii) {
        c = base::code_point_at(text_, at_);
        what = class_beyond_ascii(c.value);
        if (what == kBlank || what == kNewline) {
          blank_ = true;
          newline_ = newline_ || what == kNewline;
          at_ += c.size;
          continue;
        }
      }
      Token& token = tokens.emplace_back();
      token.span.begin = at_;
      if (what == kLetter) {
        token.kind = TokenKind::kWord;
        token.capital = is_upper(c.value);
        word();
      } else if (what == kDigit) {
        token.kind = TokenKind::kNumber;
        number();
      } else if (what == kApostrophe && after_word_ && !blank_ && possessive(c.size)) {
        token.kind = TokenKind::kWord;
        at_ += c.size + 1;
      } else {
        at_ += c.size;
      }
      if (newline_ && tokens.size() > 1) stop(tokens.size() - 2);
      if (token.kind == TokenKind::kMark) stop(tokens.size() - 1);
      token.span.end = at_;
      token.blank_before = blank_;
      token.newline_before = newline_;
      after_word_ = token.kind == TokenKind::kWord;
      blank_ = newline_ = false;
    }
  }

 private:
  void stop(std::size_t token) {
    if (stops_ && (stops_->empty() || stops_->back() != token)) stops_->push_back(token);
  }

  static Class class_beyond_ascii(char32_t c) {
    if (c == 0x2019) return kApostrophe;
    if (c == 0x2028 || c == 0x2029) return kNewline;
    if (is_blank(c)) return kBlank;
    return is_letter(c) ? kLetter : kOther;
  }

  // 's, not followed by a further letter.
  bool possessive(std::size_t apostrophe) const {
    const base::CodePoint s = base::code_point_at(text_, at_ + apostrophe);
    if (s.value != U's' && s.value != U'S') return false;
    return !is_letter(base::code_point_at(text_, at_ + apostrophe + 1).value);
  }

  void word() {
    while (true) {
      skip_ascii_letters();
      if (at_ >= text_.size()) return;
      const Class what = class_of(text_[at_]);
      if (what == kNotAscii) {
        const base::CodePoint c = base::code_point_at(text_, at_);
        if (is_letter(c.value) || is_mark_on_letter(c.value) || c.value == 0x00AD) {
          at_ += c.size;
        } else if (c.value != 0x2019 || !goes_on_after(c.size)) {
          return;
        }
      } else if (what != kApostrophe || !goes_on_after(1)) {
        return;
      }
    }
  }

  void skip_ascii_letters() {
    while (at_ + 8 <= text_.size()) {
      const std::size_t letters = leading(ascii_letters(load_eight(text_.data() + at_)));
      at_ += letters;
      if (letters < 8) return;
    }
    while (at_ < text_.size() && class_of(text_[at_]) == kLetter) ++at_;
  }

  // Whether the word goes on after the apostrophe that stands here; passes over it.
  bool goes_on_after(std::size_t apostrophe) {
    const base::CodePoint next = base::code_point_at(text_, at_ + apostrophe);
    if (next.size == 0 || !is_letter(next.value) || possessive(apostrophe)) return false;
    at_ += apostrophe;
    return true;
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
  std::vector<std::size_t>* stops_;
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
  if (mark.size() == 1) return mark[0] == '"';
  return mark == "“" || mark == "”" || mark == "„" || mark == "«" || mark == "»";
}

std::vector<Token> tokenize(std::string_view text, model::Span within,
                            std::vector<std::size_t>* stops) {
  std::vector<Token> out;
  tokenize(text, within, out, stops);
  return out;
}

void tokenize(std::string_view text, model::Span within, std::vector<Token>& out,
              std::vector<std::size_t>* stops) {
  Scanner(text, within, stops).run(out);
}

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 6 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace firsthand::text
