#include "reuse/own_words.h"

#include <algorithm>

#include "reuse/formulas.h"
#include "reuse/voices.h"

namespace firsthand::reuse {
namespace {

// What words may weigh at most, whatever is asked of them: no branch, for texts cannot be foretold.
class Limits {
 public:
  explicit Limits(const Parameters& p)
      : function_(static_cast<float>(p.function_nats)),
        most_{of(p.most_nats, p), of(std::min(p.most_nats, p.trade_nats), p)} {}

  OwnWeight weight(const Word& word, bool formula, float share) const {
    const bool trade = formula | word.traits.has(Traits::kTrade);
    const OwnWeight& most = most_[trade ? 1 : 0];
    const std::array<float, 2> first = {std::min(word.weight, most.nats[0]), function_};
    const std::array<float, 2> again = {std::min(word.weight, most.nats[1]), function_};
    const std::size_t at = word.function ? 1 : 0;
    return {{share * first[at], share * again[at]}};
  }

 private:
  static OwnWeight of(double limit, const Parameters& p) {
    return {{static_cast<float>(limit), static_cast<float>(std::min(limit, p.topic_nats))}};
  }
  float function_;
  std::array<OwnWeight, 2> most_;  // of a content word, and of one of the trade
};

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
  out.words.resize(text.words.size());
  out.sentences.assign(text.sentences.size(), {});
  out.times_of.assign(text.term_count(), 0);
  places_.resize(text.words.size() + 1);  // room for one more: what is none is written over
  std::size_t places = 0;
  const Limits limits(p);
  const auto most = static_cast<float>(p.most_nats);
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    Sentence cut = text.sentences[s];
    cut.end = std::min(cut.end, cut.first + kLongestSentence);
    own_shares(text, cut, p, shares_);
    find_formulas(text, cut, formula_);
    OwnSentence& sentence = out.sentences[s];
    std::array<float, 2> content{};  // of content words, of function words
    std::array<float, 2> own{};
    counts_.resize(cut.end - cut.first);
    for (std::uint32_t i = cut.first; i < cut.end; ++i) {
      const Word& word = text.words[i];
      const std::size_t function = word.function ? 1 : 0;
      const OwnWeight weight =
          limits.weight(word, formula_[i - cut.first] != 0, shares_[i - cut.first]);
      const float counts = weight.of(text.terms[word.term].times > 1);
      counts_[i - cut.first] = counts;
      out.words[i] = {weight, word.term, word.function};
      content[function] += std::min(word.weight, most);
      own[function] += counts;
      const bool is_place = !word.function & (weight.of(false) > 0);
      out.times_of[word.term] += is_place ? 1 : 0;
      places_[places] = {word.term, s, 1, weight};
      places += is_place ? 1 : 0;
    }
    for (std::uint32_t i = cut.end; i < text.sentences[s].end; ++i) out.words[i] = {};
    sentence.content = content[0];
    sentence.share = content[0] > 0 ? own[0] / content[0] : 0;
    const std::array<float, 2> factors = sentence.factors();
    for (std::uint32_t i = cut.first; i < cut.end; ++i)
      sentence.sum +=
          static_cast<double>(counts_[i - cut.first] * factors[text.words[i].function ? 1 : 0]);
  }
  places_.resize(places);
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
