#include "reuse/correspond.h"

#include <algorithm>
#include <array>
#include <bit>

#include "reuse/hash_sort.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kCrowded = 16;  // a stem of more places in both proposes no pair

struct Proposed {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 0;  // of the own content words that both have
};

class Pairing {
 public:
  Pairing(const Analysis& a, const OwnWords& a_own, const Analysis& b, const OwnWords& b_own,
          const Partners& partners, Memory memory)
      : memory_(memory),
        a_(a),
        b_(b),
        a_own_(a_own),
        b_own_(b_own),
        partners_(partners),
        a_changes_(a.sentences.size(), memory),
        b_changes_(b.sentences.size(), memory),
        weights_(memory),
        a_kept_(memory),
        b_kept_(memory),
        row_(memory),
        of_pair_(b.term_count() + 1, memory),
        shared_in_(b.term_count() + 1, memory),
        places_(memory) {
    for (const Partners::Shared& stem : partners.shared) {
      const bool a_again = a.terms[stem.a].times > 1;
      const bool b_again = b.terms[stem.b].times > 1;
      if (b_again && !a_again) mark(a_own, stem.a, a_changes_);
      if (a_again && !b_again) mark(b_own, stem.b, b_changes_);
    }
  }

  Row<Corresponding> run() {
    Row<Corresponding> out(memory_);
    Row<char> a_taken(a_.sentences.size(), memory_);
    Row<char> b_taken(b_.sentences.size(), memory_);
    for (const Proposed& proposed : propose()) {
      if (a_taken[proposed.a] != 0 || b_taken[proposed.b] != 0) continue;
      a_taken[proposed.a] = 1;
      b_taken[proposed.b] = 1;
      out.push_back(aligned(proposed.a, proposed.b, static_cast<std::uint32_t>(out.size() + 1)));
    }
    std::sort(out.begin(), out.end(),
              [](const Corresponding& p, const Corresponding& q) { return p.a < q.a; });
    return out;
  }

 private:
  // The sentence that has the term as its own, if one has.
  static void mark(const OwnWords& own, std::uint32_t term, Row<char>& sentences) {
    for (std::uint32_t i = own.first_of[term]; i < own.first_of[term + 1]; ++i)
      sentences[own.by_term[i].sentence] = 1;
  }

  // Pairs of sentences, the heaviest first; of several the first in a, then in b.
  Row<Proposed> propose() const {
    Row<Proposed> out(memory_);
    Row<double> sums(b_.sentences.size(), memory_);
    Row<std::uint64_t> touched(b_.sentences.size() / 64 + 1, memory_);  // a bit for each sentence
    for (std::uint32_t s = 0; s < a_.sentences.size(); ++s) {
      for (std::uint32_t i = a_own_.first_in[s]; i < a_own_.first_in[s + 1]; ++i) {
        const OwnPlace& place = a_own_.by_sentence[i];
        const std::uint32_t partner = partners_.in_b[place.term];
        if (partner == kNoTerm) continue;
        const std::uint64_t meetings =
            std::uint64_t{a_own_.times_of[place.term]} * b_own_.times_of[partner];
        if (meetings > kCrowded * kCrowded) continue;
        const bool recurs = std::max(a_.terms[place.term].times, b_.terms[partner].times) > 1;
        for (std::uint32_t k = b_own_.first_of[partner]; k < b_own_.first_of[partner + 1]; ++k) {
          const OwnPlace& other = b_own_.by_term[k];
          const auto weight =
              static_cast<double>(std::min(place.weight.of(recurs), other.weight.of(recurs)));
          touched[other.sentence / 64] |= std::uint64_t{1} << other.sentence % 64;
          for (std::uint32_t n = place.times * other.times; n > 0; --n)
            sums[other.sentence] += weight;
        }
      }
      for (std::uint32_t block = 0; block < touched.size(); ++block) {
        for (; touched[block] != 0; touched[block] &= touched[block] - 1) {
          const auto t = 64 * block + static_cast<std::uint32_t>(std::countr_zero(touched[block]));
          out.push_back({s, t, sums[t]});
          sums[t] = 0;
        }
      }
    }
    // The bits of positive numbers are in the order of the numbers.
    sort_by_hash(out, [](const Proposed& p) { return ~std::bit_cast<std::uint64_t>(p.weight); });
    return out;
  }

  struct Kept {              // a word whose stem the other sentence has as well
    std::uint32_t term = 0;  // of b
    float weight = 0;
    bool operator==(const Kept&) const = default;
  };

  static float counts(const OwnWord& word, bool recurs, const std::array<float, 2>& factors) {
    return word.weight.of(recurs) * factors[word.function ? 1 : 0];
  }

  // What the words of a sentence weigh in this pair.
  OwnSentence weighed(const Analysis& text, const OwnWords& text_own, std::uint32_t at,
                      bool changes, const Row<std::uint32_t>& partner, const Analysis& other) {
    OwnSentence out = text_own.sentences[at];
    if (!changes) return out;
    const OwnWord* const words = &text_own.words[text.sentences[at].first];
    const std::size_t size = size_of(text.sentences[at]);
    const auto none = static_cast<std::uint32_t>(other.term_count());
    std::array<float, 2> own{};  // of content words, of function words: no branch on which
    weights_.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t there = std::min(partner[words[i].term], none);
      const bool recurs = std::max(text.terms[words[i].term].times, other.terms[there].times) > 1;
      weights_[i] = words[i].weight.of(recurs);
      own[words[i].function ? 1 : 0] += weights_[i];
    }
    out.share = out.content > 0 ? own[0] / out.content : 0;
    out.sum = 0;
    const std::array<float, 2> factors = out.factors();
    for (std::size_t i = 0; i < size; ++i)
      out.sum += static_cast<double>(weights_[i] * factors[words[i].function ? 1 : 0]);
    return out;
  }

  static std::size_t size_of(const Sentence& s) {
    return std::min(s.end - s.first, kLongestSentence);
  }

  Corresponding aligned(std::uint32_t s, std::uint32_t t, std::uint32_t number) {
    const OwnWord* a_words = &a_own_.words[a_.sentences[s].first];
    const OwnWord* b_words = &b_own_.words[b_.sentences[t].first];
    const std::size_t a_size = size_of(a_.sentences[s]);
    const std::size_t b_size = size_of(b_.sentences[t]);
    Corresponding pair{s, t, 0, 0, 0};
    const OwnSentence a_whole = weighed(a_, a_own_, s, a_changes_[s] != 0, partners_.in_b, b_);
    const OwnSentence b_whole = weighed(b_, b_own_, t, b_changes_[t] != 0, partners_.in_a, a_);
    pair.a_own = a_whole.sum;
    pair.b_own = b_whole.sum;
    const std::array<float, 2> a_factors = a_whole.factors();
    const std::array<float, 2> b_factors = b_whole.factors();
    const auto recurs = [&](std::uint32_t a_term, std::uint32_t b_term) {
      return std::max(a_.terms[a_term].times, b_.terms[b_term].times) > 1;
    };
    // Words that both have are told without a branch: it would be guessed wrong. What a has and b
    // has not is of one term more than there are.
    const auto none = static_cast<std::uint32_t>(b_.term_count());
    for (std::size_t j = 0; j < b_size; ++j) of_pair_[b_words[j].term] = number;
    places_.resize(std::max(a_size, b_size));
    std::size_t kept = 0;
    for (std::uint32_t i = 0; i < a_size; ++i) {
      const std::uint32_t term = std::min(partners_.in_b[a_words[i].term], none);
      const bool both = of_pair_[term] == number;
      shared_in_[both ? term : none] = number;
      places_[kept] = i;
      kept += both ? 1 : 0;
    }
    a_kept_.clear();
    for (std::size_t k = 0; k < kept; ++k) {
      const OwnWord& word = a_words[places_[k]];
      const std::uint32_t term = partners_.in_b[word.term];
      a_kept_.push_back({term, counts(word, recurs(word.term, term), a_factors)});
    }
    kept = 0;
    for (std::uint32_t j = 0; j < b_size; ++j) {
      places_[kept] = j;
      kept += shared_in_[b_words[j].term] == number ? 1 : 0;
    }
    b_kept_.clear();
    for (std::size_t k = 0; k < kept; ++k) {
      const OwnWord& word = b_words[places_[k]];
      const bool again = recurs(partners_.in_a[word.term], word.term);
      b_kept_.push_back({word.term, counts(word, again, b_factors)});
    }
    pair.ordered = a_kept_ == b_kept_ ? sum_of(a_kept_) : heaviest_common();
    return pair;
  }

  static double sum_of(const Row<Kept>& words) {
    double sum = 0;
    for (const Kept& word : words) sum += static_cast<double>(word.weight);
    return sum;
  }

  // The heaviest common subsequence, by the textbook's table of two rows: of the words whose stems
  // both sentences have, for the others leave every sum as it is.
  double heaviest_common() {
    row_.assign(b_kept_.size() + 1, 0);
    for (const Kept& word : a_kept_) {
      double above_left = 0;
      double best = 0;
      for (std::size_t j = 0; j < b_kept_.size(); ++j) {
        const double above = row_[j + 1];
        best = std::max(best, above);
        if (word.term == b_kept_[j].term) {
          const auto weight = static_cast<double>(std::min(word.weight, b_kept_[j].weight));
          best = std::max(best, above_left + weight);
        }
        above_left = above;
        row_[j + 1] = best;
      }
    }
    return row_.back();
  }

  Memory memory_;
  const Analysis& a_;
  const Analysis& b_;
  const OwnWords& a_own_;
  const OwnWords& b_own_;
  const Partners& partners_;
  Row<char> a_changes_;  // of a sentence: it has stems once that the other report has again
  Row<char> b_changes_;
  Row<float> weights_;  // of the words of a sentence
  Row<Kept> a_kept_;
  Row<Kept> b_kept_;
  Row<double> row_;
  // Of b's terms: the last pair whose sentence in b has it, and whose both have it; from 1.
  Row<std::uint32_t> of_pair_;
  Row<std::uint32_t> shared_in_;
  Row<std::uint32_t> places_;  // in a sentence, of the words that both have
};

}  // namespace

Row<Corresponding> corresponding(const Analysis& a, const OwnWords& a_own, const Analysis& b,
                                 const OwnWords& b_own, const Partners& partners, Memory memory) {
  return Pairing(a, a_own, b, b_own, partners, memory).run();
}

}  // namespace firsthand::reuse
