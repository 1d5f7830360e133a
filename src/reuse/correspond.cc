#include "reuse/correspond.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "reuse/formulas.h"
#include "reuse/trade.h"

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kLongest = 96;  // words of a sentence that are aligned
constexpr std::size_t kCrowded = 16;    // a stem of more places in a passage proposes no pair

struct Place {
  std::uint32_t stem = 0;
  std::uint32_t sentence = 0;
  float weight = 0;
};

// The sentences of one side, with the weight of each word.
struct Side {
  std::vector<Sentence> sentences;          // cut to the longest
  std::vector<std::vector<float>> weights;  // of each of their words
  std::vector<Place> places;                // of their own content words, by stem
};

double total(const std::vector<float>& weights) {
  double sum = 0;
  for (const float weight : weights) sum += static_cast<double>(weight);
  return sum;
}

// Of each term of a whether one of the two reports has it more than once.
std::vector<bool> recurring(const Analysis& a, const Analysis& b) {
  const auto uses = [](const Analysis& text, std::size_t term) {
    std::uint32_t sum = 0;
    for (std::uint32_t i = text.terms[term].first; i < text.terms[term + 1].first; ++i)
      sum += text.postings[i].times;
    return sum;
  };
  std::vector<bool> out(a.term_count());
  for (std::size_t i = 0, j = 0; i < out.size(); ++i) {
    while (j < b.term_count() && b.terms[j].stem < a.terms[i].stem) ++j;
    const bool both = j < b.term_count() && b.terms[j].stem == a.terms[i].stem;
    out[i] = uses(a, i) > 1 || (both && uses(b, j) > 1);
  }
  return out;
}

Side side(const Analysis& text, const Analysis& other, const Parameters& p) {
  Side out;
  const auto most = static_cast<float>(p.most_nats);
  const std::vector<bool> recurs = recurring(text, other);
  const auto nats = [&](const Word& word, bool formula) {
    if (word.function) return static_cast<float>(p.function_nats);
    double limit = p.most_nats;
    if (recurs[word.term]) limit = std::min(limit, p.topic_nats);
    if (formula || is_of_the_trade(word)) limit = std::min(limit, p.trade_nats);
    return std::min(word.weight, static_cast<float>(limit));
  };
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    Sentence cut = text.sentences[s];
    cut.end = std::min(cut.end, cut.first + kLongest);
    const std::vector<float> shares = own_shares(text, cut, p);
    const std::vector<bool> formula = in_formulas(text, cut);
    std::vector<float> weights;
    float own = 0;  // of the content words
    float all = 0;
    for (std::uint32_t i = cut.first; i < cut.end; ++i) {
      const Word& word = text.words[i];
      weights.push_back(shares[i - cut.first] * nats(word, formula[i - cut.first]));
      if (word.function) continue;
      own += weights.back();
      all += std::min(word.weight, most);
      if (weights.back() > 0) out.places.push_back({word.stem, s, weights.back()});
    }
    // Function words are the writer's as far as what stands between them is.
    for (std::uint32_t i = cut.first; i < cut.end; ++i) {
      if (text.words[i].function) weights[i - cut.first] *= all > 0 ? own / all : 0;
    }
    out.sentences.push_back(cut);
    out.weights.push_back(std::move(weights));
  }
  std::sort(out.places.begin(), out.places.end(), [](const Place& x, const Place& y) {
    return std::tie(x.stem, x.sentence) < std::tie(y.stem, y.sentence);
  });
  return out;
}

struct Proposed {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 0;
};

// Pairs of sentences with the weight of the own content words that both have.
std::vector<Proposed> propose(const Side& a, const Side& b) {
  std::vector<Proposed> out;
  for (std::size_t i = 0, j = 0; i < a.places.size() && j < b.places.size();) {
    if (a.places[i].stem != b.places[j].stem) {
      ++(a.places[i].stem < b.places[j].stem ? i : j);
      continue;
    }
    std::size_t i_end = i;
    std::size_t j_end = j;
    while (i_end < a.places.size() && a.places[i_end].stem == a.places[i].stem) ++i_end;
    while (j_end < b.places.size() && b.places[j_end].stem == b.places[j].stem) ++j_end;
    if ((i_end - i) * (j_end - j) <= kCrowded * kCrowded) {
      for (std::size_t x = i; x < i_end; ++x) {
        for (std::size_t y = j; y < j_end; ++y)
          out.push_back({a.places[x].sentence, b.places[y].sentence,
                         static_cast<double>(std::min(a.places[x].weight, b.places[y].weight))});
      }
    }
    i = i_end;
    j = j_end;
  }
  const auto place = [](const Proposed& p) { return std::tie(p.a, p.b); };
  std::stable_sort(out.begin(), out.end(),
                   [&](const Proposed& x, const Proposed& y) { return place(x) < place(y); });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (kept > 0 && place(out[kept - 1]) == place(out[i])) {
      out[kept - 1].weight += out[i].weight;
    } else {
      out[kept++] = out[i];
    }
  }
  out.resize(kept);
  std::stable_sort(out.begin(), out.end(),
                   [](const Proposed& x, const Proposed& y) { return x.weight > y.weight; });
  return out;
}

// The heaviest common subsequence, by the textbook's table of two rows.
void align_words(const Analysis& a, const Analysis& b, const Side& x, const Side& y,
                 Corresponding& pair) {
  struct Sum {
    double all = 0;
    double content = 0;
  };
  std::array<Sum, kLongest + 1> row{};
  const std::uint32_t s = pair.a;
  const std::uint32_t t = pair.b;
  const std::uint32_t size = y.sentences[t].end - y.sentences[t].first;
  for (std::uint32_t i = 0; i < x.weights[s].size(); ++i) {
    const Word& word = a.words[x.sentences[s].first + i];
    Sum above_left;
    for (std::uint32_t j = 0; j < size; ++j) {
      const Sum above = row[j + 1];
      Sum best = row[j].all > above.all ? row[j] : above;
      if (word.stem == b.words[y.sentences[t].first + j].stem) {
        const auto weight = static_cast<double>(std::min(x.weights[s][i], y.weights[t][j]));
        if (above_left.all + weight > best.all)
          best = {above_left.all + weight, above_left.content + (word.function ? 0 : weight)};
      }
      above_left = above;
      row[j + 1] = best;
    }
  }
  pair.ordered = row[size].all;
  pair.content = row[size].content;
}

}  // namespace

std::vector<Corresponding> corresponding(const Analysis& a, const Analysis& b,
                                         const Parameters& parameters) {
  const Side x = side(a, b, parameters);
  const Side y = side(b, a, parameters);
  std::vector<bool> a_taken(x.sentences.size());
  std::vector<bool> b_taken(y.sentences.size());
  std::vector<Corresponding> out;
  for (const Proposed& proposed : propose(x, y)) {
    if (a_taken[proposed.a] || b_taken[proposed.b]) continue;
    a_taken[proposed.a] = true;
    b_taken[proposed.b] = true;
    Corresponding pair;
    pair.a = proposed.a;
    pair.b = proposed.b;
    pair.a_own = total(x.weights[proposed.a]);
    pair.b_own = total(y.weights[proposed.b]);
    align_words(a, b, x, y, pair);
    out.push_back(pair);
  }
  std::sort(out.begin(), out.end(),
            [](const Corresponding& p, const Corresponding& q) { return p.a < q.a; });
  return out;
}

}  // namespace firsthand::reuse
