#include "reuse/analysis.h"

#include <algorithm>
#include <limits>

#include "reuse/furniture.h"
#include "reuse/lexicon.h"
#include "reuse/matter.h"
#include "reuse/quotes.h"
#include "text/sentences.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kShortSentence = 3;  // words; joined to the one after it
constexpr float kNumberWeight = 3;

class Analyser {
 public:
  explicit Analyser(const text::Document& document)
      : d_(document), quoted_(quoted_tokens(document)), lexicon_(lexicon_of_thread()) {}

  Analysis run() {
    out_.words.reserve(d_.tokens.size());
    for (const text::Sentence& sentence : d_.sentences) add_sentence(sentence);
    list_grams();
    list_terms();
    return std::move(out_);
  }

 private:
  void add_sentence(const text::Sentence& sentence) {
    const auto first = static_cast<std::uint32_t>(out_.words.size());
    bool opening = true;  // the next word's capital is owed to its place
    for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const text::Token& token = d_.tokens[i];
      if (token.kind == text::TokenKind::kMark) {
        if (text::is_quotation_mark(d_.words(token))) opening = true;
        continue;
      }
      const Entry entry = lexicon_.look_up(d_.words(token));
      Word word;
      word.word = static_cast<std::uint32_t>(entry.key >> 1);
      word.stem = entry.stem;
      word.begin = static_cast<std::uint32_t>(token.span.begin);
      word.end = static_cast<std::uint32_t>(token.span.end);
      word.weight = entry.weight;
      word.function = entry.function;
      word.quoted = quoted_[i];
      if (token.kind == text::TokenKind::kNumber) {
        word.about = true;
        word.number = true;
        word.weight = kNumberWeight;
      } else {
        word.about = token.capital && !entry.function && !(opening && entry.known);
      }
      opening = false;
      out_.words.push_back(word);
    }
    const auto end = static_cast<std::uint32_t>(out_.words.size());
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

  void list_grams() {
    const auto& words = out_.words;
    if (words.size() < kRun) return;
    out_.grams.reserve(words.size());
    for (std::uint32_t i = 0; i + kRun <= words.size(); ++i) {
      std::uint64_t hash = words[i].word;
      for (std::uint32_t k = 1; k < kRun; ++k) hash = mix(hash, words[i + k].word);
      out_.grams.push_back({hash, i});
    }
    std::sort(out_.grams.begin(), out_.grams.end(), [](const Gram& x, const Gram& y) {
      return x.hash != y.hash ? x.hash < y.hash : x.at < y.at;
    });
  }

  void list_terms() {
    struct Use {
      std::uint32_t stem;
      std::uint32_t sentence;
      std::uint32_t word;
    };
    std::vector<Use> uses;
    uses.reserve(out_.words.size());
    for (std::uint32_t s = 0; s < out_.sentences.size(); ++s) {
      for (std::uint32_t i = out_.sentences[s].first; i < out_.sentences[s].end; ++i)
        uses.push_back({out_.words[i].stem, s, i});
    }
    std::sort(uses.begin(), uses.end(), [](const Use& x, const Use& y) {
      return x.stem != y.stem ? x.stem < y.stem : x.word < y.word;
    });
    std::vector<std::uint32_t> size(out_.sentences.size() + 1);
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const bool fresh = i == 0 || uses[i].stem != uses[i - 1].stem;
      if (fresh)
        out_.terms.push_back({uses[i].stem, 0, static_cast<std::uint32_t>(out_.postings.size())});
      Word& word = out_.words[uses[i].word];
      word.term = static_cast<std::uint32_t>(out_.terms.size() - 1);
      out_.terms.back().weight = std::max(out_.terms.back().weight, word.weight);
      if (fresh || uses[i].sentence != uses[i - 1].sentence) {
        out_.postings.push_back({uses[i].sentence, 0});
        ++size[uses[i].sentence];
      }
      ++out_.postings.back().times;
    }
    out_.terms.push_back({0, 0, static_cast<std::uint32_t>(out_.postings.size())});
    out_.first_count.assign(size.size(), 0);
    for (std::size_t s = 0; s + 1 < size.size(); ++s)
      out_.first_count[s + 1] = out_.first_count[s] + size[s];
    std::vector<std::uint32_t> place = out_.first_count;
    out_.counts.resize(out_.postings.size());
    for (std::uint32_t t = 0; t < out_.term_count(); ++t) {
      for (std::uint32_t i = out_.terms[t].first; i < out_.terms[t + 1].first; ++i) {
        const Posting& posting = out_.postings[i];
        out_.counts[place[posting.sentence]++] = {t, posting.times};
      }
    }
  }

  const text::Document& d_;
  std::vector<bool> quoted_;
  Lexicon& lexicon_;
  Analysis out_;
};

}  // namespace

std::uint32_t Analysis::sentence_of(std::uint32_t word) const {
  const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                          [&](const Sentence& s) { return s.end <= word; });
  return static_cast<std::uint32_t>(found - sentences.begin());
}

Analysis analyse(const model::Report& report) {
  const std::size_t end =
      std::min<std::size_t>(report.text.size(), std::numeric_limits<std::uint32_t>::max());
  const std::size_t begin = std::min(report.body_begin(), end);
  Analysis analysis = Analyser(text::analyse(report.text, {begin, end})).run();
  mark_matter(analysis);
  mark_furniture(analysis);
  return analysis;
}

// After the finaliser of MurmurHash3 (Appleby, public domain).
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a + 0x9e3779b97f4a7c15ULL) * 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h = (h ^ b) * 0xc4ceb9fe1a85ec53ULL;
  h ^= h >> 33;
  return h;
}

}  // namespace firsthand::reuse
