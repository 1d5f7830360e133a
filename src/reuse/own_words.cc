#include "reuse/own_words.h"

#include <algorithm>

#include "reuse/voices.h"

namespace firsthand::reuse {
namespace {

OwnWeight weight_of(const Word& word, float share, const Parameters& p) {
  if (word.function) {
    const float weight = share * static_cast<float>(p.function_nats);
    return {weight, weight};
  }
  const double limit =
      word.traits.has(Traits::kTrade) ? std::min(p.most_nats, p.trade_nats) : p.most_nats;
  return {share * std::min(word.weight, static_cast<float>(limit)),
          share * std::min(word.weight, static_cast<float>(std::min(limit, p.topic_nats)))};
}

// Counts to the places where each begins, and one more to end the last.
void add_up(std::vector<std::uint32_t>& counts) {
  std::uint32_t sum = 0;
  for (std::uint32_t& count : counts) {
    const std::uint32_t here = count;
    count = sum;
    sum += here;
  }
}

}  // namespace

OwnWords own_words(const Analysis& text, const Parameters& p) {
  OwnWords out;
  out.words.resize(text.words.size());
  out.content.resize(text.sentences.size());
  out.times_of.resize(text.term_count());
  const auto most = static_cast<float>(p.most_nats);
  std::vector<OwnPlace> places;
  places.reserve(text.words.size());
  std::vector<float> shares;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    Sentence cut = text.sentences[s];
    cut.end = std::min(cut.end, cut.first + kLongestSentence);
    own_shares(text, cut, p, shares);
    for (std::uint32_t i = cut.first; i < cut.end; ++i) {
      const Word& word = text.words[i];
      const OwnWeight weight = weight_of(word, shares[i - cut.first], p);
      out.words[i] = {weight, word.term, word.function};
      if (word.function) continue;
      out.content[s] += std::min(word.weight, most);
      if (weight.once <= 0) continue;
      ++out.times_of[word.term];
      places.push_back({word.term, s, 1, weight});
    }
  }
  // By sentence to by term, each term once in a sentence, and back.
  out.first_of = out.times_of;
  out.first_of.push_back(0);
  add_up(out.first_of);
  std::vector<std::uint32_t> end = out.first_of;
  out.by_term.resize(places.size());
  for (const OwnPlace& place : places) out.by_term[end[place.term]++] = place;
  out.first_in.assign(text.sentences.size() + 1, 0);
  std::uint32_t kept = 0;
  for (std::uint32_t t = 0; t < text.term_count(); ++t) {
    const std::uint32_t from = out.first_of[t];
    out.first_of[t] = kept;
    for (std::uint32_t i = from; i < end[t]; ++i) {
      const OwnPlace& place = out.by_term[i];
      if (kept > out.first_of[t] && out.by_term[kept - 1].sentence == place.sentence) {
        ++out.by_term[kept - 1].times;
      } else {
        ++out.first_in[place.sentence];
        out.by_term[kept++] = place;
      }
    }
  }
  out.by_term.resize(kept);
  out.first_of.back() = kept;
  add_up(out.first_in);
  std::vector<std::uint32_t> next = out.first_in;
  out.by_sentence.resize(kept);
  for (const OwnPlace& place : out.by_term) out.by_sentence[next[place.sentence]++] = place;
  return out;
}

}  // namespace firsthand::reuse
