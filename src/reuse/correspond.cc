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
          const Partners& partners)
      : a_(a),
        b_(b),
        a_own_(a_own),
        b_own_(b_own),
        partners_(partners),
        a_recurs_(recurring(a, b, partners.in_b)),
        b_recurs_(recurring(b, a, partners.in_a)),
        of_pair_(b.term_count()),
        shared_in_(b.term_count()) {}

  std::vector<Corresponding> run() {
    std::vector<Corresponding> out;
    std::vector<bool> a_taken(a_.sentences.size());
    std::vector<bool> b_taken(b_.sentences.size());
    for (const Proposed& proposed : propose()) {
      if (a_taken[proposed.a] || b_taken[proposed.b]) continue;
      a_taken[proposed.a] = true;
      b_taken[proposed.b] = true;
      out.push_back(aligned(proposed.a, proposed.b, static_cast<std::uint32_t>(out.size() + 1)));
    }
    std::sort(out.begin(), out.end(),
              [](const Corresponding& p, const Corresponding& q) { return p.a < q.a; });
    return out;
  }

 private:
  // Of each term whether one of the two reports has it more than once.
  static std::vector<char> recurring(const Analysis& text, const Analysis& other,
                                     const std::vector<std::uint32_t>& partner) {
    std::vector<char> out(text.term_count());
    for (std::size_t t = 0; t < out.size(); ++t) {
      out[t] =
          text.terms[t].times > 1 || (partner[t] != kNoTerm && other.terms[partner[t]].times > 1);
    }
    return out;
  }

  // Pairs of sentences, the heaviest first; of several the first in a, then in b.
  std::vector<Proposed> propose() const {
    std::vector<Proposed> out;
    std::vector<double> sums(b_.sentences.size());
    std::vector<std::uint64_t> touched(b_.sentences.size() / 64 + 1);  // a bit for each sentence
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
    bool function = false;
  };

  // The weights of a sentence's words, up to the longest that is looked at.
  static void weigh(const Analysis& text, const OwnWords& own, const std::vector<char>& recurs,
                    std::uint32_t sentence, std::vector<float>& weights) {
    const Sentence& s = text.sentences[sentence];
    const std::uint32_t size = std::min(s.end - s.first, kLongestSentence);
    weights.resize(size);
    float content = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
      const Word& word = text.words[s.first + i];
      weights[i] = own.of_word[s.first + i].of(recurs[word.term] != 0);
      if (!word.function) content += weights[i];
    }
    // Function words are the writer's as far as what stands between them is.
    const float all = own.content[sentence];
    for (std::uint32_t i = 0; i < size; ++i) {
      if (text.words[s.first + i].function) weights[i] *= all > 0 ? content / all : 0;
    }
  }

  // The heaviest common subsequence, by the textbook's table of two rows: of the words whose stems
  // both sentences have, for the others leave every sum as it is.
  Corresponding aligned(std::uint32_t s, std::uint32_t t, std::uint32_t number) {
    weigh(a_, a_own_, a_recurs_, s, a_weights_);
    weigh(b_, b_own_, b_recurs_, t, b_weights_);
    Corresponding pair{s, t, total(a_weights_), total(b_weights_), 0, 0};
    const Word* a_word = &a_.words[a_.sentences[s].first];
    const Word* b_word = &b_.words[b_.sentences[t].first];
    for (std::size_t j = 0; j < b_weights_.size(); ++j) of_pair_[b_word[j].term] = number;
    a_kept_.clear();
    for (std::size_t i = 0; i < a_weights_.size(); ++i) {
      const std::uint32_t term = partners_.in_b[a_word[i].term];
      if (term == kNoTerm || of_pair_[term] != number) continue;
      shared_in_[term] = number;
      a_kept_.push_back({term, a_weights_[i], a_word[i].function});
    }
    b_kept_.clear();
    for (std::size_t j = 0; j < b_weights_.size(); ++j) {
      if (shared_in_[b_word[j].term] == number)
        b_kept_.push_back({b_word[j].term, b_weights_[j], b_word[j].function});
    }
    row_.assign(b_kept_.size() + 1, {});
    for (const Kept& word : a_kept_) {
      Sum above_left;
      for (std::size_t j = 0; j < b_kept_.size(); ++j) {
        const Sum above = row_[j + 1];
        Sum best = row_[j].all > above.all ? row_[j] : above;
        if (word.term == b_kept_[j].term) {
          const auto weight = static_cast<double>(std::min(word.weight, b_kept_[j].weight));
          if (above_left.all + weight > best.all)
            best = {above_left.all + weight, above_left.content + (word.function ? 0 : weight)};
        }
        above_left = above;
        row_[j + 1] = best;
      }
    }
    pair.ordered = row_.back().all;
    pair.content = row_.back().content;
    return pair;
  }

  static double total(const std::vector<float>& weights) {
    double sum = 0;
    for (const float weight : weights) sum += static_cast<double>(weight);
    return sum;
  }

  struct Sum {
    double all = 0;
    double content = 0;
  };

  const Analysis& a_;
  const Analysis& b_;
  const OwnWords& a_own_;
  const OwnWords& b_own_;
  const Partners& partners_;
  std::vector<char> a_recurs_;  // by term
  std::vector<char> b_recurs_;
  std::vector<float> a_weights_;  // of the sentences at hand
  std::vector<float> b_weights_;
  std::vector<Kept> a_kept_;
  std::vector<Kept> b_kept_;
  std::vector<Sum> row_;
  // Of b's terms: the last pair whose sentence in b has it, and whose both have it; from 1.
  std::vector<std::uint32_t> of_pair_;
  std::vector<std::uint32_t> shared_in_;
};

}  // namespace

std::vector<Corresponding> corresponding(const Analysis& a, const OwnWords& a_own,
                                         const Analysis& b, const OwnWords& b_own,
                                         const Partners& partners) {
  return Pairing(a, a_own, b, b_own, partners).run();
}

}  // namespace firsthand::reuse
