#include "reuse/analysis.h"

#include <algorithm>
#include <utility>

#include "reuse/furniture.h"
#include "reuse/hash_sort.h"

namespace firsthand::reuse {
namespace {

constexpr float kMostRate = 1e9F;  // above that of any word

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
    out_.grams.reserve(words.size());
    for (std::uint32_t i = 0; i + kRun <= words.size(); ++i) {
      std::uint64_t hash = words[i].word;
      for (std::uint32_t k = 1; k < kRun; ++k) hash = mix(hash, words[i + k].word);
      out_.grams.push_back({hash, i});
    }
    sort_by_hash(out_.grams, [](const Gram& gram) { return gram.hash; });
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
    sort_by_hash(uses, [](const Use& use) { return std::uint64_t{use.stem} << 32; });
    out_.terms.reserve(uses.size() / 2 + 1);
    out_.postings.reserve(uses.size());
    std::vector<std::uint32_t> size(out_.sentences.size() + 1);
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const bool fresh = i == 0 || uses[i].stem != uses[i - 1].stem;
      if (fresh)
        out_.terms.push_back(
            {uses[i].stem, 0, kMostRate, 0, static_cast<std::uint32_t>(out_.postings.size())});
      Word& word = out_.words[uses[i].word];
      word.term = static_cast<std::uint32_t>(out_.terms.size() - 1);
      Term& term = out_.terms.back();
      term.weight = std::max(term.weight, word.weight);
      term.rate = std::min(term.rate, word.rate);
      ++term.times;
      if (fresh || uses[i].sentence != uses[i - 1].sentence) {
        out_.postings.push_back({uses[i].sentence, 0});
        ++size[uses[i].sentence];
      }
      ++out_.postings.back().times;
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
};

}  // namespace

Analysis analyse(Words words) {
  Analysis analysis = Analyser(std::move(words)).run();
  mark_furniture(analysis);
  return analysis;
}

}  // namespace firsthand::reuse
