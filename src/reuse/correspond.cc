#include "reuse/correspond.h"

#include <algorithm>
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
        a_recurs_(recurring(a, b, partners.in_b, memory)),
        b_recurs_(recurring(b, a, partners.in_a, memory)),
        a_weights_(memory),
        b_weights_(memory),
        a_kept_(memory),
        b_kept_(memory),
        row_(memory),
        of_pair_(b.term_count(), memory),
        shared_in_(b.term_count(), memory) {}

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
  // Of each term whether one of the two reports has it more than once.
  static Row<char> recurring(const Analysis& text, const Analysis& other,
                             const Row<std::uint32_t>& partner, Memory memory) {
    Row<char> out(text.term_count(), memory);
    for (std::size_t t = 0; t < out.size(); ++t) {
      out[t] =
          text.terms[t].times > 1 || (partner[t] != kNoTerm && other.terms[partner[t]].times > 1);
    }
    return out;
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
        const bool recurs = a_recurs_[place.term] != 0;
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

  // The weights of a sentence's words, up to the longest that is looked at, and their sum.
  static double weigh(const OwnWord* words, std::size_t size, float content,
                      const Row<char>& recurs, Row<float>& weights) {
    weights.resize(size);
    float own = 0;
    for (std::size_t i = 0; i < size; ++i) {
      weights[i] = words[i].weight.of(recurs[words[i].term] != 0);
      if (!words[i].function) own += weights[i];
    }
    // Function words are the writer's as far as what stands between them is.
    const float share = content > 0 ? own / content : 0;
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
      if (words[i].function) weights[i] *= share;
      sum += static_cast<double>(weights[i]);
    }
    return sum;
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
    pair.a_own = weigh(a_words, a_size, a_own_.content[s], a_recurs_, a_weights_);
    pair.b_own = weigh(b_words, b_size, b_own_.content[t], b_recurs_, b_weights_);
    for (std::size_t j = 0; j < b_size; ++j) of_pair_[b_words[j].term] = number;
    a_kept_.clear();
    for (std::size_t i = 0; i < a_size; ++i) {
      const std::uint32_t term = partners_.in_b[a_words[i].term];
      if (term == kNoTerm || of_pair_[term] != number) continue;
      shared_in_[term] = number;
      a_kept_.push_back({term, a_weights_[i]});
    }
    b_kept_.clear();
    for (std::size_t j = 0; j < b_size; ++j) {
      if (shared_in_[b_words[j].term] == number)
        b_kept_.push_back({b_words[j].term, b_weights_[j]});
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
  Row<char> a_recurs_;  // by term
  Row<char> b_recurs_;
  Row<float> a_weights_;  // of the sentences at hand
  Row<float> b_weights_;
  Row<Kept> a_kept_;
  Row<Kept> b_kept_;
  Row<double> row_;
  // Of b's terms: the last pair whose sentence in b has it, and whose both have it; from 1.
  Row<std::uint32_t> of_pair_;
  Row<std::uint32_t> shared_in_;
};

}  // namespace

Row<Corresponding> corresponding(const Analysis& a, const OwnWords& a_own, const Analysis& b,
                                 const OwnWords& b_own, const Partners& partners, Memory memory) {
  return Pairing(a, a_own, b, b_own, partners, memory).run();
}

}  // namespace firsthand::reuse
