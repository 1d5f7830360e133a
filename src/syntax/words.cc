#include "syntax/words.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "syntax/hash.h"
#include "text/fold.h"

namespace firsthand::syntax {
namespace {

using text::Token;
using text::TokenKind;

std::uint32_t hash_of(std::string_view bytes, std::uint64_t salt) {
  std::uint64_t h = salt * kMixD + bytes.size();
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return static_cast<std::uint32_t>(finish(h) >> 16) | 1;
}

bool is_ascii(std::string_view words) {
  return std::all_of(words.begin(), words.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Kinds of one mark are one.
std::string_view plain_mark(std::string_view mark) {
  if (text::is_quotation_mark(mark) || mark == "``" || mark == "''") return "\"";
  if (mark == "‘" || mark == "’") return "'";
  if (mark == "–" || mark == "—") return "-";
  if (mark == "…") return "...";
  return mark;
}

// Puts the token's form without case into `out`.
void normal_form(std::string_view words, TokenKind kind, std::string& out) {
  if (kind == TokenKind::kMark) {
    out.assign(plain_mark(words));
  } else if (is_ascii(words)) {
    out.clear();
    for (const char c : words) {
      if (c >= '0' && c <= '9')
        out.push_back('0');
      else
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    }
  } else {
    out = text::fold(words);
  }
}

// The last `letters` code points, or all.
std::string_view last(std::string_view form, std::size_t letters) {
  std::size_t at = form.size();
  while (at > 0 && letters > 0) {
    --at;
    if (base::is_boundary(form, at)) --letters;
  }
  return form.substr(at);
}

std::string_view first(std::string_view form, std::size_t letters) {
  std::size_t at = 0;
  while (at < form.size() && letters > 0) {
    ++at;
    if (base::is_boundary(form, at)) --letters;
  }
  return form.substr(0, at);
}

bool all_capitals(std::string_view words) {
  return words.size() > 1 && std::all_of(words.begin(), words.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80 || c == '\'';
         });
}

bool is_loud(std::span<const Token> tokens) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord || token.span.size() < 4) continue;
    ++words;
    if (token.capital) ++capitals;
  }
  return words >= 4 && capitals * 5 >= words * 4;
}

}  // namespace

std::vector<Word> words_of_sentence(std::string_view text, std::span<const Token> tokens) {
  std::vector<Word> words(tokens.size());
  const std::uint32_t loud = is_loud(tokens) ? 1 : 0;
  std::string form;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::string_view written = text::words_of(text, token);
    Word& word = words[i];
    normal_form(written, token.kind, form);
    word.form = hash_of(form, 1);
    if (token.kind == TokenKind::kWord) {
      word.prefix = hash_of(first(form, 3), 2);
      for (std::size_t n = 0; n < 4; ++n) word.suffix[n] = hash_of(last(form, n + 1), 3 + n);
    } else {
      word.prefix = word.form;
      std::fill(std::begin(word.suffix), std::end(word.suffix), word.form);
    }
    word.shape = 1 + static_cast<std::uint32_t>(token.kind) + 4U * (token.capital ? 1 : 0) +
                 8U * (token.capital && all_capitals(written) ? 1 : 0) +
                 16U * (token.blank_before || i == 0 ? 1 : 0) + 32U * (i == 0 ? 1 : 0) + 64U * loud;
  }
  return words;
}

}  // namespace firsthand::syntax
