#include "claims/folded.h"

#include <algorithm>

#include "text/fold.h"

namespace firsthand::claims {

Folded::Folded(const text::Document& document) : document_(document) {
  buffer_.reserve(document.tokens.empty()
                      ? 0
                      : document.tokens.back().span.end - document.tokens.front().span.begin);
  starts_.reserve(document.tokens.size() + 1);
  for (const text::Token& token : document.tokens) {
    starts_.push_back(buffer_.size());
    const std::string_view words = document.words(token);
    const bool ascii = std::all_of(words.begin(), words.end(), [](char c) { return c >= 0; });
    if (ascii) {
      for (const char c : words)
        buffer_ += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    } else {
      buffer_ += text::fold(words);
    }
  }
  starts_.push_back(buffer_.size());
  starts_sentence_.resize(document.tokens.size());
  for (const text::Sentence& sentence : document.sentences)
    starts_sentence_[sentence.first_token] = true;
}

bool Folded::opens_paragraph(std::size_t i) const {
  if (i >= size()) return false;
  const std::size_t at = token(i).span.begin;
  const auto found = std::lower_bound(
      document_.paragraphs.begin(), document_.paragraphs.end(), at,
      [](const model::Span& paragraph, std::size_t begin) { return paragraph.begin < begin; });
  return found != document_.paragraphs.end() && found->begin == at;
}

namespace {

// The last word of `phrase`, which is cut off.
std::string_view take_last(std::string_view& phrase) {
  const std::size_t blank = phrase.rfind(' ');
  const std::string_view word = blank == std::string_view::npos ? phrase : phrase.substr(blank + 1);
  phrase = blank == std::string_view::npos ? std::string_view() : phrase.substr(0, blank);
  return word;
}

}  // namespace

std::size_t Folded::match(std::size_t i, std::string_view phrase) const {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    if ((*this)[i + count] != phrase.substr(0, blank)) return 0;
    ++count;
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
  }
  return count;
}

std::size_t Folded::match_before(std::size_t end, std::string_view phrase) const {
  std::size_t count = 0;
  while (!phrase.empty()) {
    if (before(end, count + 1) != take_last(phrase)) return 0;
    ++count;
  }
  return count;
}

}  // namespace firsthand::claims
