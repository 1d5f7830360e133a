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
  if (terms_.size() < uses_.size()) {
    terms_.resize(uses_.size());
    postings_.resize(uses_.size());
    counts_.resize(uses_.size());
  }
  const Level* const level = levels().data();
  out.first_count.assign(out.sentences.size() + 1, 0);  // how many of each sentence
  // Most stems stand once or twice, and whether the next word has another cannot be foretold: what
  // is told of a term is written with each of its words, and nothing branches.
  std::uint32_t terms = 0;
  std::uint32_t postings = 0;
  Term term;
  Posting posting;
  for (const std::uint64_t use : uses_) {
    const auto stem = static_cast<std::uint32_t>(use >> 32);
    const auto place = static_cast<std::uint32_t>(use);
    const std::uint32_t sentence = sentence_of_[place];
    Word& word = out.words[place];
    const std::uint32_t other = (terms == 0) | (stem != term.stem);
    const std::uint32_t elsewhere = other | (sentence != posting.sentence);
    terms += other;
    postings += elsewhere;
    term.stem = stem;
    term.weight = std::max(term.weight * static_cast<float>(1 - other), word.weight);
    term.rate = std::min(term.rate + kMostRate * static_cast<float>(other), level[word.level].rate);
    term.times = term.times * (1 - other) + 1;
    term.first += (postings - 1 - term.first) * other;
    posting.sentence = sentence;
    posting.times = posting.times * (1 - elsewhere) + 1;
    terms_[terms - 1] = term;
    postings_[postings - 1] = posting;
    counts_[postings - 1] = {terms - 1, posting.times};
    word.term = terms - 1;
    out.first_count[sentence] += elsewhere;
  }
  out.terms.assign(terms_.begin(), terms_.begin() + terms);
  out.terms.push_back({0, 0, 0, 0, postings});
  out.postings.assign(postings_.begin(), postings_.begin() + postings);
  begin_after(out.first_count);
  places_ = out.first_count;
  out.counts.resize(postings);
  for (std::uint32_t i = 0; i < postings; ++i)
    out.counts[places_[postings_[i].sentence]++] = counts_[i];
}

}  // namespace firsthand::reuse
