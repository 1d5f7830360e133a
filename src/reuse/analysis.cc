#include "reuse/analysis.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "reuse/furniture.h"
#include "reuse/hash_sort.h"

namespace firsthand::reuse {
namespace {

constexpr float kMostRate = 1e9F;  // above that of any word
constexpr std::uint32_t kNowhere = UINT32_MAX;

// Odd numbers without pattern (digits of e): a gram's hash is the upper half of a sum of products
// (multilinear hashing, Carter and Wegman 1979).
constexpr std::array<std::uint64_t, kRun> kFactors = {0xadf85458a2bb4a9b, 0xafdc5620273d3cf1,
                                                      0xd8b9c583ce2d3695, 0xa9e13641146433fb};
constexpr std::uint64_t kHash = std::uint64_t{0xffffffff} << 32;

class Analyser {
 public:
  explicit Analyser(Words words) { static_cast<Words&>(out_) = std::move(words); }

  Analysis run() {
    list_grams();
    list_terms();
    return std::move(out_);
  }

 private:
  void list_grams() {
    const auto& words = out_.words;
    if (words.size() < kRun) return;
    out_.grams.resize(words.size() - kRun + 1);
    for (std::uint32_t i = 0; i < out_.grams.size(); ++i) {
      std::uint64_t hash = 0;
      for (std::uint32_t k = 0; k < kRun; ++k) hash += words[i + k].word * kFactors[k];
      out_.grams[i] = (hash & kHash) | i;
    }
    sort_numbers(out_.grams, room_);
  }

  void list_terms() {
    // A stem, then the place of its word.
    std::vector<std::uint64_t> uses(out_.words.size());
    std::vector<std::uint32_t> sentence_of(out_.words.size());
    for (std::uint32_t s = 0; s < out_.sentences.size(); ++s) {
      for (std::uint32_t i = out_.sentences[s].first; i < out_.sentences[s].end; ++i) {
        uses[i] = std::uint64_t{out_.words[i].stem} << 32 | i;
        sentence_of[i] = s;
      }
    }
    sort_numbers(uses, room_);
    out_.terms.reserve(uses.size() / 2 + 1);
    out_.postings.reserve(uses.size());
    std::vector<std::uint32_t> size(out_.sentences.size() + 1);
    for (std::size_t i = 0; i < uses.size();) {
      const std::uint64_t stem = uses[i] >> 32;
      Term term{static_cast<std::uint32_t>(stem), 0, kMostRate, 0,
                static_cast<std::uint32_t>(out_.postings.size())};
      std::uint32_t last = kNowhere;
      for (; i < uses.size() && uses[i] >> 32 == stem; ++i) {
        const auto place = static_cast<std::uint32_t>(uses[i]);
        Word& word = out_.words[place];
        word.term = static_cast<std::uint32_t>(out_.terms.size());
        term.weight = std::max(term.weight, word.weight);
        term.rate = std::min(term.rate, word.rate);
        ++term.times;
        if (sentence_of[place] != last) {
          last = sentence_of[place];
          out_.postings.push_back({last, 0});
          ++size[last];
        }
        ++out_.postings.back().times;
      }
      out_.terms.push_back(term);
    }
    out_.terms.push_back({0, 0, 0, 0, static_cast<std::uint32_t>(out_.postings.size())});
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

  Analysis out_;
  std::vector<std::uint64_t> room_;
};

}  // namespace

Analysis analyse(Words words) {
  Analysis analysis = Analyser(std::move(words)).run();
  mark_furniture(analysis);
  return analysis;
}

}  // namespace firsthand::reuse
