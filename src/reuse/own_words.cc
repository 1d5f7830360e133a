#include "reuse/own_words.h"

#include <algorithm>

#include "reuse/formulas.h"
#include "reuse/voices.h"

namespace firsthand::reuse {
namespace {

OwnWeight weight_of(const Word& word, bool formula, float share, const Parameters& p) {
  if (word.function) {
    const float weight = share * static_cast<float>(p.function_nats);
    return {{weight, weight}};
  }
  const bool trade = formula || word.traits.has(Traits::kTrade);
  const double limit = trade ? std::min(p.most_nats, p.trade_nats) : p.most_nats;
  return {{share * std::min(word.weight, static_cast<float>(limit)),
           share * std::min(word.weight, static_cast<float>(std::min(limit, p.topic_nats)))}};
}

}  // namespace

OwnWords own_words(const Analysis& text, const Parameters& parameters) {
  OwnWords out;
  OwnWordFinder().find(text, parameters, out);
  return out;
}

void OwnWordFinder::find(const Analysis& text, const Parameters& parameters, OwnWords& out) {
  weigh(text, parameters, out);
  list(text, out);
}

void OwnWordFinder::weigh(const Analysis& text, const Parameters& p, OwnWords& out) {
  out.words.assign(text.words.size(), {});
  out.sentences.assign(text.sentences.size(), {});
  out.times_of.assign(text.term_count(), 0);
  places_.clear();
  const auto most = static_cast<float>(p.most_nats);
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    Sentence cut = text.sentences[s];
    cut.end = std::min(cut.end, cut.first + kLongestSentence);
    own_shares(text, cut, p, shares_);
    find_formulas(text, cut, formula_);
    OwnSentence& sentence = out.sentences[s];
    float own = 0;
    counts_.resize(cut.end - cut.first);
    for (std::uint32_t i = cut.first; i < cut.end; ++i) {
      const Word& word = text.words[i];
      const OwnWeight weight =
          weight_of(word, formula_[i - cut.first] != 0, shares_[i - cut.first], p);
      float& counts = counts_[i - cut.first];
      counts = weight.of(false);
      out.words[i] = {weight, word.term, word.function};
      if (word.function) continue;
      sentence.content += std::min(word.weight, most);
      if (counts <= 0) continue;
      counts = weight.of(text.terms[word.term].times > 1);
      own += counts;
      ++out.times_of[word.term];
      places_.push_back({word.term, s, 1, weight});
    }
    sentence.share = sentence.content > 0 ? own / sentence.content : 0;
    const std::array<float, 2> factors = sentence.factors();
    for (std::uint32_t i = cut.first; i < cut.end; ++i)
      sentence.sum +=
          static_cast<double>(counts_[i - cut.first] * factors[text.words[i].function ? 1 : 0]);
  }
}

// By sentence to by term, each term once in a sentence, and back.
void OwnWordFinder::list(const Analysis& text, OwnWords& out) {
  out.first_of = out.times_of;
  out.first_of.push_back(0);
  begin_after(out.first_of);
  ends_ = out.first_of;
  out.by_term.resize(places_.size());
  for (const OwnPlace& place : places_) out.by_term[ends_[place.term]++] = place;
  out.first_in.assign(text.sentences.size() + 1, 0);
  std::uint32_t kept = 0;
  for (std::uint32_t t = 0; t < text.term_count(); ++t) {
    const std::uint32_t from = out.first_of[t];
    out.first_of[t] = kept;
    for (std::uint32_t i = from; i < ends_[t]; ++i) {
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
  begin_after(out.first_in);
  ends_ = out.first_in;
  out.by_sentence.resize(kept);
  for (const OwnPlace& place : out.by_term) out.by_sentence[ends_[place.sentence]++] = place;
}

}  // namespace firsthand::reuse
