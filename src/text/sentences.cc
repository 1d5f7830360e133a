#include "text/sentences.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/lines.h"

namespace firsthand::text {
namespace {

using model::Span;

// Bounds of looking back, so that a text of marks takes no more than linear time.
constexpr std::size_t kMostClosers = 8;
constexpr std::size_t kLongestLook = 512;

constexpr std::size_t kLongestAbbreviation = 6;

bool is_terminator(std::string_view mark) {
  if (mark.size() == 1) return mark[0] == '.' || mark[0] == '!' || mark[0] == '?';
  return mark == "…";
}

// What may close after a terminator and still belongs to the sentence.
bool is_closer(std::string_view mark) {
  if (mark.size() == 1)
    return mark[0] == '"' || mark[0] == '\'' || mark[0] == ')' || mark[0] == ']';
  return mark == "”" || mark == "»" || mark == "’";
}

class Cutter {
 public:
  Cutter(std::string_view text, Span within, Document& document)
      : document_(document), wrapped_(is_hard_wrapped(text.substr(within.begin, within.size()))) {
    document_.text = text;
    document_.sentences.clear();
    document_.paragraphs.clear();
    tokenize(text, within, document_.tokens, &document_.stops);
  }

  void run() {
    const auto& tokens = document_.tokens;
    if (tokens.empty()) return;
    for (const std::size_t i : document_.stops) {
      if (i + 1 < tokens.size()) may_end(i);
    }
    end_sentence(tokens.size() - 1);
    end_paragraph(tokens.size() - 1);
  }

 private:
  std::string_view words(std::size_t i) const { return document_.words(document_.tokens[i]); }

  // REQUIRES: a stop, not the last token.
  void may_end(std::size_t i) {
    const bool new_paragraph = paragraph_break(i + 1);
    if (new_paragraph || ends_sentence(sentence_, i)) end_sentence(i);
    if (new_paragraph) end_paragraph(i);
  }

  void end_sentence(std::size_t last) {
    const auto& tokens = document_.tokens;
    document_.sentences.push_back({{tokens[sentence_].span.begin, tokens[last].span.end},
                                   sentence_,
                                   last + 1,
                                   document_.paragraphs.size()});
    sentence_ = last + 1;
  }

  void end_paragraph(std::size_t last) {
    const auto& tokens = document_.tokens;
    document_.paragraphs.push_back({tokens[paragraph_].span.begin, tokens[last].span.end});
    paragraph_ = last + 1;
  }

  // Whether a paragraph begins at token `i`.
  bool paragraph_break(std::size_t i) const {
    const auto& tokens = document_.tokens;
    if (!tokens[i].newline_before) return false;
    if (!wrapped_) return true;
    const std::string_view gap = document_.text.substr(
        tokens[i - 1].span.end, tokens[i].span.begin - tokens[i - 1].span.end);
    return std::count(gap.begin(), gap.end(), '\n') >= 2;
  }

  // Whether the sentence that began at token `start` ends with token `i`.
  bool ends_sentence(std::size_t start, std::size_t i) const {
    const auto& tokens = document_.tokens;
    if (tokens[i].kind != TokenKind::kMark || i + 1 >= tokens.size()) return false;
    std::size_t mark = i;
    while (mark > start && i - mark < kMostClosers && !is_terminator(words(mark)) &&
           is_closer(words(mark)) && !tokens[mark].blank_before)
      --mark;
    if (!is_terminator(words(mark))) return false;
    const Token& next = tokens[i + 1];
    if (!next.blank_before && !(mark == i && is_glued(mark))) return false;
    if (next.kind == TokenKind::kMark && is_terminator(words(i + 1))) return false;
    // A closing quotation mark set off by a blank, as in tokenised text, still belongs to this
    // sentence.
    if (next.kind == TokenKind::kMark && is_closer(words(i + 1)) && i + 2 < tokens.size() &&
        tokens[i + 2].blank_before && opens_quotation(start, i)) {
      return false;
    }
    if (next.kind == TokenKind::kWord && !next.capital && next_is_lower(i + 1)) return false;
    if (words(mark) != "." || mark == start) return true;
    const Token& before = tokens[mark - 1];
    if (before.blank_before && mark > start && tokens[mark].blank_before) return true;
    if (before.kind != TokenKind::kWord) return true;
    if (words(mark - 1).size() > kLongestAbbreviation &&
        base::count_code_points(words(mark - 1)) > kLongestAbbreviation)
      return true;
    const std::string word = fold(words(mark - 1));
    if (mark == i && is_abbreviation(word)) {
      // "Inc." and the like may end a sentence; a title or a month goes on.
      return false;
    }
    const bool single_letter = base::count_code_points(word) == 1;
    if (mark == i && single_letter && before.capital) {
      // An initial ("J. Moreno") or the end of "U.S."
      const bool dotted = mark >= 2 && words(mark - 2) == "." && !tokens[mark - 1].blank_before;
      return dotted && next.capital && is_function_word(i + 1);
    }
    if (mark == i && single_letter && (word == "m" || word == "e" || word == "g") && mark >= 2 &&
        words(mark - 2) == ".") {
      return next.capital;  // "10 a.m. Police"
    }
    return true;
  }

  // "the police said.The shooting": a blank was lost. Not "Example.Com".
  bool is_glued(std::size_t mark) const {
    const auto& tokens = document_.tokens;
    if (words(mark) != "." || mark < 2 || tokens[mark].blank_before) return false;
    const Token& before = tokens[mark - 1];
    const Token& next = tokens[mark + 1];
    const auto is_word = [](const Token& t) {
      return t.kind == TokenKind::kWord && t.span.size() > 1;
    };
    if (!is_word(before) || !is_word(next) || !next.capital || is_acronym(words(mark + 1)))
      return false;
    const bool goes_on = mark + 3 < tokens.size() && words(mark + 2) == "." &&
                         !tokens[mark + 2].blank_before && !tokens[mark + 3].blank_before;
    if (!before.blank_before || goes_on) return false;
    return before.capital ? is_function_word(mark + 1) : before.span.size() > 2;
  }

  bool next_is_lower(std::size_t i) const {
    const base::CodePoint c = base::code_point_at(words(i), 0);
    std::string one;
    base::append_utf8(one, c.value);
    return fold(one) == one &&
           c.value < 0x0590;  // scripts without case begin a sentence with any letter
  }

  bool is_function_word(std::size_t i) const {
    static constexpr std::string_view kWords[] = {
        "the", "a",   "an",  "it",   "he",    "she",   "they", "in",   "but",
        "and", "we",  "i",   "this", "that",  "on",    "at",   "as",   "for",
        "if",  "his", "her", "its",  "their", "there", "when", "after"};
    const std::string word = fold(words(i));
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  }

  // Whether an odd number of straight double quotation marks, or an unclosed typographic one,
  // stands in [start, i].
  bool opens_quotation(std::size_t start, std::size_t i) const {
    int straight = 0;
    int open = 0;
    for (std::size_t k = std::max(start, i - std::min(i, kLongestLook)); k <= i; ++k) {
      const std::string_view mark = words(k);
      if (mark == "\"") ++straight;
      if (mark == "“" || mark == "«") ++open;
      if (mark == "”" || mark == "»") --open;
    }
    return straight % 2 == 1 || open > 0;
  }

  Document& document_;
  bool wrapped_;
  std::size_t sentence_ = 0;   // its first token
  std::size_t paragraph_ = 0;  // and that of the paragraph
};

}  // namespace

std::size_t Document::token_at(std::size_t at) const {
  const auto found = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& t) { return t.span.end <= at; });
  return static_cast<std::size_t>(found - tokens.begin());
}

std::size_t Document::sentence_of(std::size_t token) const {
  const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                          [&](const Sentence& s) { return s.end_token <= token; });
  return static_cast<std::size_t>(found - sentences.begin());
}

Document analyse(std::string_view text, model::Span within) {
  Document out;
  analyse(text, within, out);
  return out;
}

void analyse(std::string_view text, model::Span within, Document& out) {
  Cutter(text, within, out).run();
}

}  // namespace firsthand::text
