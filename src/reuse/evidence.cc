#include "reuse/evidence.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

#include "reuse/furniture.h"

namespace firsthand::reuse {
namespace {

void weigh_runs(const Aligned& passage, const Row<CommonRun>& runs, Memory memory, Evidence& out) {
  Row<char> a_in(passage.a.size(), memory);
  Row<char> b_in(passage.b.size(), memory);
  for (const CommonRun& run : runs) {
    std::fill_n(a_in.begin() + (run.a - passage.a.first), run.size, char{1});
    std::fill_n(b_in.begin() + (run.b - passage.b.first), run.size, char{1});
  }
  const auto share = [](const Row<char>& in) {
    return in.empty() ? 0
                      : static_cast<double>(std::count(in.begin(), in.end(), 1)) /
                            static_cast<double>(in.size());
  };
  const double both = static_cast<double>(a_in.size() + b_in.size());
  out.in_runs = (share(a_in) * static_cast<double>(a_in.size()) +
                 share(b_in) * static_cast<double>(b_in.size())) /
                std::max(1.0, both);
  out.shorter_in_runs = a_in.size() <= b_in.size() ? share(a_in) : share(b_in);
}

// Whether no function word holds the words together, though the text has some elsewhere.
bool is_list(const Analysis& text, Range words) {
  const auto has_function_word = [&](auto first, auto end) {
    return std::any_of(first, end, [](const Word& word) { return word.function; });
  };
  const auto begin = text.words.begin();
  return !has_function_word(begin + words.first, begin + words.end) &&
         has_function_word(begin, text.words.end());
}

bool overlap(const Sentence& sentence, Range words) {
  return sentence.first < words.end && words.first < sentence.end;
}

// A pair of sentences, judged.
Correspondence::Pair judged(const Corresponding& pair, const Parameters& p) {
  Correspondence::Pair out;
  out.sentences = pair;
  const double shorter = std::min(pair.a_own, pair.b_own);
  const double longer = std::max(pair.a_own, pair.b_own);
  const double size = std::max(shorter, p.shorter_sentence * longer);
  if (size <= 0) return out;
  const double share = pair.ordered / size;
  const auto ramp = [](double x, double from, double to) {
    return std::clamp((x - from) / (to - from), 0.0, 1.0);
  };
  out.nats =
      std::max(0.0, pair.ordered - p.nats_anyway) * ramp(share, p.share_anyway, p.share_whole);
  out.whole = std::min(out.nats / p.sentence_nats, 1.0);
  out.verbatim = ramp(share, p.share_reworded, p.share_verbatim);
  return out;
}

// How much of a corresponding sentence stands beside this one on both sides, in the same order.
double beside(const Row<Correspondence::Pair>& pairs, std::size_t at, const Parameters& p) {
  double most = 0;
  const Corresponding& here = pairs[at].sentences;
  const auto look = [&](const Correspondence::Pair& other) {
    const auto a = static_cast<std::int64_t>(other.sentences.a) - here.a;
    const auto b = static_cast<std::int64_t>(other.sentences.b) - here.b;
    const auto reach = static_cast<std::int64_t>(p.neighbour_reach);
    if (std::abs(a) > reach) return false;
    if (std::abs(b) <= reach && (a > 0) == (b > 0)) most = std::max(most, other.whole);
    return true;
  };
  for (std::size_t i = at; i > 0 && look(pairs[i - 1]); --i) continue;
  for (std::size_t i = at + 1; i < pairs.size() && look(pairs[i]); ++i) continue;
  return most;
}

}  // namespace

Correspondence::Correspondence(const Row<Corresponding>& sentences, const Parameters& p)
    : pairs_(sentences.get_allocator().resource()) {
  pairs_.reserve(sentences.size());
  for (const Corresponding& pair : sentences) {
    pairs_.push_back(judged(pair, p));
    const Pair& last = pairs_.back();
    reworded_ += last.whole * (1 - last.verbatim);
    verbatim_ += last.whole * last.verbatim;
  }
}

Weigher::Weigher(const Analysis& a, const Analysis& b, const Partners& partners,
                 const Parameters& parameters, Memory memory)
    : a_(a),
      b_(b),
      partners_(partners),
      p_(parameters),
      memory_(memory),
      a_tallies_{Row<Tally>(a.term_count(), memory), Row<std::uint32_t>(memory),
                 Row<std::uint64_t>(a.term_count() / 64 + 1, memory)},
      b_tallies_{Row<Tally>(b.term_count(), memory), Row<std::uint32_t>(memory),
                 Row<std::uint64_t>(b.term_count() / 64 + 1, memory)} {}

void Weigher::tally(const Analysis& text, Range words, Tallies& out) {
  for (const std::uint32_t term : out.terms) out.of[term] = {};
  out.terms.clear();
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    const Word& word = text.words[i];
    Tally& tally = out.of[word.term];
    out.any[word.term / 64] |= std::uint64_t{1} << word.term % 64;
    ++tally.all;
    tally.quoted += word.quoted ? 1 : 0;
    tally.about += word.about ? 1 : 0;
    tally.weight = std::max(tally.weight, word.weight);
  }
  for (std::uint32_t block = 0; block < out.any.size(); ++block) {
    for (; out.any[block] != 0; out.any[block] &= out.any[block] - 1)
      out.terms.push_back(64 * block +
                          static_cast<std::uint32_t>(std::countr_zero(out.any[block])));
  }
}

void Weigher::weigh_stems(const Aligned& passage, Evidence& out) const {
  tally(a_, passage.a, a_tallies_);
  tally(b_, passage.b, b_tallies_);
  double total = 0;
  double shared = 0;
  double quoted = 0;
  const auto add_all = [&](const Tallies& side) {
    for (const std::uint32_t term : side.terms)
      total += static_cast<double>(side.of[term].weight) * side.of[term].all;
  };
  add_all(a_tallies_);
  add_all(b_tallies_);
  for (const std::uint32_t term : a_tallies_.terms) {
    const std::uint32_t partner = partners_.in_b[term];
    if (partner == kNoTerm || b_tallies_.of[partner].all == 0) continue;
    const Tally& x = a_tallies_.of[term];
    const Tally& y = b_tallies_.of[partner];
    const std::uint32_t both = std::min(x.all, y.all);
    const double weight = static_cast<double>(std::max(x.weight, y.weight));
    shared += 2 * weight * both;
    quoted += 2 * weight * std::min({x.quoted, y.quoted, both});
    const bool open = x.quoted < x.all && y.quoted < y.all && x.about < x.all && y.about < y.all;
    if (open) out.stem_nats += std::min(weight, p_.most_nats);
  }
  out.alike = total > 0 ? std::min(1.0, shared / total) : 0;
  out.quoted = shared > 0 ? quoted / shared : 0;
}

Evidence Weigher::weigh(const Aligned& passage, const Row<CommonRun>& runs) const {
  Evidence out;
  weigh_stems(passage, out);
  weigh_runs(passage, runs, memory_, out);
  out.furniture = is_furniture(a_, passage.a, p_) && is_furniture(b_, passage.b, p_);
  out.list = is_list(a_, passage.a) || is_list(b_, passage.b);
  return out;
}

void Weigher::weigh_sentences(const Aligned& passage, const Correspondence& correspondence,
                              Evidence& out) const {
  const auto& pairs = correspondence.pairs();
  const auto first = std::partition_point(pairs.begin(), pairs.end(), [&](const auto& pair) {
    return a_.sentences[pair.sentences.a].end <= passage.a.first;
  });
  double here = 0;  // whole sentences of the passage
  double nats = 0;  // of corresponding sentences that stand one after another on both sides
  const Corresponding* last = nullptr;
  const auto end_stretch = [&] {
    out.beyond += std::max(0.0, nats - p_.formula_nats) / p_.sentence_nats;
    nats = 0;
  };
  for (auto i = static_cast<std::size_t>(first - pairs.begin());
       i < pairs.size() && a_.sentences[pairs[i].sentences.a].first < passage.a.end; ++i) {
    const Correspondence::Pair& one = pairs[i];
    if (!overlap(b_.sentences[one.sentences.b], passage.b)) continue;
    here += one.whole;
    const double next = beside(pairs, i, p_);
    const double reworded = p_.alone_share + (1 - p_.alone_share) * next;
    const double verbatim = p_.neighbour_share * next;
    out.inside += one.whole * ((1 - one.verbatim) * reworded + one.verbatim * verbatim);
    const bool goes_on =
        last != nullptr && one.sentences.a == last->a + 1 && one.sentences.b == last->b + 1;
    if (!goes_on) end_stretch();
    nats += std::min(one.nats, p_.longest_nats);
    last = &one.sentences;
  }
  end_stretch();
  const auto words = static_cast<double>(std::min(a_.all_words, b_.all_words));
  const double per_word = std::min(1.0, here) * p_.sentence_nats / std::max(words, p_.report_words);
  out.reworded = per_word * correspondence.reworded();
  out.verbatim = per_word * correspondence.verbatim();
}

}  // namespace firsthand::reuse
