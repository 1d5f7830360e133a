#include "reuse/words.h"

#include <algorithm>
#include <array>
#include <limits>

#include "reuse/lexicon.h"
#include "reuse/quotes.h"
#include "text/sentences.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kShortSentence = 3;  // words; joined to the one after it
constexpr std::size_t kAhead = 16;  // tokens: looked up while those before them are at hand

class Reader {
 public:
  // `room` for as many words as there are tokens.
  Reader(const text::Document& document, std::vector<Word>& room, Words& out)
      : d_(document),
        quotations_(quotations(document)),
        lexicon_(lexicon_of_thread()),
        room_(room),
        out_(out) {}

  void run() {
    out_.sentences.clear();
    for (std::size_t i = 0; i < std::min(kAhead, d_.tokens.size()); ++i) prepare(i);
    for (const text::Sentence& sentence : d_.sentences) add_sentence(sentence);
    out_.words.assign(room_.begin(), room_.begin() + size_);
  }

 private:
  void add_sentence(const text::Sentence& sentence) {
    const std::uint32_t first = size_;
    bool opening = true;  // the next word's capital is owed to its place
    for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const text::Token& token = d_.tokens[i];
      const Lexicon::Key key = keys_[i % kAhead];
      if (i + kAhead < d_.tokens.size()) prepare(i + kAhead);
      const bool mark = token.kind == text::TokenKind::kMark;
      if (mark && (key == Lexicon::Key{} || key.first == '"')) {
        if (text::is_quotation_mark(d_.words(token))) opening = true;
        continue;
      }
      // Other marks are looked up as words are, and the next word takes their place: there is no
      // telling which comes next, and a wrong guess would cost more.
      const Entry entry = lexicon_.look_up(key, d_.text, token.span);
      const bool function = entry.traits.has(Traits::kFunction);
      const bool number = token.kind == text::TokenKind::kNumber;
      Word& word = room_[size_];
      word.word = entry.word;
      word.stem = entry.stem;
      word.term = 0;
      word.begin = static_cast<std::uint32_t>(token.span.begin);
      word.end = static_cast<std::uint32_t>(token.span.end);
      word.weight = number ? number_weight_ : entry.weight;
      word.level = number ? kNumberLevel : entry.level;
      word.traits = entry.traits;
      word.function = function;
      word.about =
          number | (token.capital & !function & !(opening & entry.traits.has(Traits::kKnown)));
      word.quoted = is_quoted(i);
      word.number = number;
      size_ += mark ? 0 : 1;
      opening &= mark;
    }
    const std::uint32_t end = size_;
    if (first == end) return;
    auto& sentences = out_.sentences;
    if (!sentences.empty() && sentences.back().end - sentences.back().first < kShortSentence) {
      sentences.back().end = end;
      sentences.back().end_byte = static_cast<std::uint32_t>(sentence.span.end);
    } else {
      sentences.push_back({first, end, static_cast<std::uint32_t>(sentence.span.begin),
                           static_cast<std::uint32_t>(sentence.span.end)});
    }
  }

  void prepare(std::size_t token) {
    const Lexicon::Key key = Lexicon::key(d_.text, d_.tokens[token].span);
    lexicon_.prepare(key);
    keys_[token % kAhead] = key;
  }

  // REQUIRES: tokens in order.
  bool is_quoted(std::size_t token) {
    while (quotation_ < quotations_.size() && quotations_[quotation_].end <= token) ++quotation_;
    return quotation_ < quotations_.size() && quotations_[quotation_].first <= token;
  }

  const text::Document& d_;
  std::vector<Quotation> quotations_;
  std::size_t quotation_ = 0;  // the first that does not end before the token at hand
  Lexicon& lexicon_;
  const float number_weight_ = levels()[kNumberLevel].weight;
  std::array<Lexicon::Key, kAhead> keys_;  // of the token at hand and those after it
  std::vector<Word>& room_;
  std::uint32_t size_ = 0;  // words in it
  Words& out_;
};

}  // namespace

std::uint32_t Words::sentence_of(std::uint32_t word) const {
  const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                          [&](const Sentence& s) { return s.end <= word; });
  return static_cast<std::uint32_t>(found - sentences.begin());
}

Words words_of(const model::Report& report) {
  Words out;
  WordReader().read(report, out);
  return out;
}

void WordReader::read(const model::Report& report, Words& out) {
  const std::size_t end =
      std::min<std::size_t>(report.text.size(), std::numeric_limits<std::uint32_t>::max());
  const std::size_t begin = std::min(report.body_begin(), end);
  out.text_size = static_cast<std::uint32_t>(end);
  text::analyse(report.text, {begin, end}, document_);
  if (room_.size() < document_.tokens.size()) room_.resize(document_.tokens.size());
  Reader(document_, room_, out).run();
}

}  // namespace firsthand::reuse
