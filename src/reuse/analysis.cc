#include "reuse/analysis.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "reuse/furniture.h"
#include "reuse/hash_sort.h"
#include "reuse/lexicon.h"

namespace firsthand::reuse {
namespace {

constexpr float kMostRate = 1e9F;  // above that of any word
constexpr std::uint32_t kNowhere = UINT32_MAX;

}  // namespace

Analysis analyse(const model::Report& report) {
  Analysis out;
  WordReader().read(report, out);
  Analyser().analyse(out);
  return out;
}

void Analyser::analyse_part(std::span<const Word> others, Analysis& out) {
  analyse(out);
  out.all_words += static_cast<std::uint32_t>(others.size());
  count_others(others, out);
}

// Terms in open addressing by the last bits of their stems, at most half full.
void Analyser::count_others(std::span<const Word> others, Analysis& out) {
  const std::uint32_t last = std::bit_ceil(static_cast<std::uint32_t>(2 * out.terms.size())) - 1;
  term_at_.assign(last + 1, kNowhere);
  const auto place_of = [&](std::uint32_t stem) {
    std::uint32_t at = stem & last;
    while (term_at_[at] != kNowhere && out.terms[term_at_[at]].stem != stem) at = (at + 1) & last;
    return at;
  };
  for (std::uint32_t t = 0; t < out.term_count(); ++t) term_at_[place_of(out.terms[t].stem)] = t;
  stems_.clear(out.term_count());
  for (std::uint32_t t = 0; t < out.term_count(); ++t) stems_.add(out.terms[t].stem);
  places_.resize(others.size() + 1);
  std::size_t likely = 0;
  for (std::uint32_t i = 0; i < others.size(); ++i) {
    places_[likely] = i;
    likely += stems_.may_have(others[i].stem) ? 1 : 0;
  }
  for (std::size_t i = 0; i < likely; ++i) {
    const std::uint32_t term = term_at_[place_of(others[places_[i]].stem)];
    if (term != kNowhere) ++out.terms[term].times;
  }
}

void Analyser::analyse(Analysis& out) {
  out.all_words = static_cast<std::uint32_t>(out.words.size());
  out.grams.list(out.words);
  list_terms(out);
  mark_furniture(out);
}

void Analyser::list_terms(Analysis& out) {
  // A stem, then the place of its word.
  uses_.resize(out.words.size());
  sentence_of_.resize(out.words.size());
  for (std::uint32_t s = 0; s < out.sentences.size(); ++s) {
    for (std::uint32_t i = out.sentences[s].first; i < out.sentences[s].end; ++i) {
      uses_[i] = std::uint64_t{out.words[i].stem} << 32 | i;
      sentence_of_[i] = s;
    }
  }
  sort_numbers(uses_, room_);
  out.terms.clear();
  out.postings.clear();
  const Level* const level = levels().data();
  out.first_count.assign(out.sentences.size() + 1, 0);  // how many of each sentence
  for (std::size_t i = 0; i < uses_.size();) {
    const std::uint64_t stem = uses_[i] >> 32;
    Term term{static_cast<std::uint32_t>(stem), 0, kMostRate, 0,
              static_cast<std::uint32_t>(out.postings.size())};
    std::uint32_t last = kNowhere;
    for (; i < uses_.size() && uses_[i] >> 32 == stem; ++i) {
      const auto place = static_cast<std::uint32_t>(uses_[i]);
      Word& word = out.words[place];
      word.term = static_cast<std::uint32_t>(out.terms.size());
      term.weight = std::max(term.weight, word.weight);
      term.rate = std::min(term.rate, level[word.level].rate);
      ++term.times;
      if (sentence_of_[place] != last) {
        last = sentence_of_[place];
        out.postings.push_back({last, 0});
        ++out.first_count[last];
      }
      ++out.postings.back().times;
    }
    out.terms.push_back(term);
  }
  out.terms.push_back({0, 0, 0, 0, static_cast<std::uint32_t>(out.postings.size())});
  begin_after(out.first_count);
  places_ = out.first_count;
  out.counts.resize(out.postings.size());
  for (std::uint32_t t = 0; t < out.term_count(); ++t) {
    for (std::uint32_t i = out.terms[t].first; i < out.terms[t + 1].first; ++i) {
      const Posting& posting = out.postings[i];
      out.counts[places_[posting.sentence]++] = {t, posting.times};
    }
  }
}

}  // namespace firsthand::reuse
