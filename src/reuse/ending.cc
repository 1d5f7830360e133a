#include "reuse/ending.h"

#include <algorithm>

#include "reuse/seed_set.h"

namespace firsthand::reuse {
namespace {

std::uint32_t same_at_end(const Words& a, const Words& b) {
  const auto same = [](const Word& x, const Word& y) { return x.word == y.word; };
  const auto differ =
      std::mismatch(a.words.rbegin(), a.words.rend(), b.words.rbegin(), b.words.rend(), same);
  return static_cast<std::uint32_t>(differ.first - a.words.rbegin());
}

// Many weigh the same.
std::uint64_t without_weight(Seed seed) { return seed / (kMostUnits + 1); }

// With repeats.
Sketch likely_in(const Sketch& seeds, const Filter& others) {
  Sketch out(seeds.size() + 1);
  std::size_t size = 0;
  for (const Seed seed : seeds) {
    out[size] = seed;
    size += others.may_have(without_weight(seed)) ? 1 : 0;
  }
  out.resize(size);
  return out;
}

// With repeats.
std::size_t seeds_in(const Sketch& seeds, const Sketch& others) {
  SeedSet set;
  set.assign(others);
  return static_cast<std::size_t>(
      std::count_if(seeds.begin(), seeds.end(), [&](Seed seed) { return set.has(seed); }));
}

}  // namespace

void Seeds::find(const Words& words, const Parameters& parameters) {
  all.clear();
  add_seeds(words.words, parameters, all);
  filter.clear(all.size());
  for (const Seed seed : all) filter.add(without_weight(seed));
}

std::uint32_t shared_ending(const Words& a, const Seeds& a_seeds, const Words& b,
                            const Seeds& b_seeds, const Parameters& p) {
  const std::uint32_t words = same_at_end(a, b);
  const auto shorter = static_cast<double>(std::min(a.words.size(), b.words.size()));
  if (words < p.passage_words || words > p.closing_share * shorter) return 0;
  Sketch ending;
  add_seeds({a.words.data() + a.words.size() - words, words}, p, ending);
  // Both have all of these; whatever else they have in common makes them more.
  const Sketch of_a = likely_in(a_seeds.all, b_seeds.filter);
  const Sketch of_b = likely_in(b_seeds.all, a_seeds.filter);
  const bool all = seeds_in(of_a, of_b) == ending.size() && seeds_in(of_b, of_a) == ending.size();
  return all ? words : 0;
}

void EndingAnalyser::analyse(const Words& report, std::uint32_t words, const Parameters& p,
                             Ending& out) {
  const auto size = static_cast<std::uint32_t>(report.words.size());
  const auto window = static_cast<std::uint32_t>(p.window);
  const std::uint32_t from = size - std::min(size, words + window);
  const std::uint32_t first = report.sentence_of(from);
  if (out.first == first) return;
  out.first = first;
  out.has_own = false;
  const std::uint32_t before = report.sentences[first].first;
  Analysis& part = out.analysis;
  part.text_size = report.text_size;
  part.words.assign(report.words.begin() + before, report.words.end());
  part.sentences.assign(report.sentences.begin() + first, report.sentences.end());
  for (Sentence& sentence : part.sentences) {
    sentence.first -= before;
    sentence.end -= before;
  }
  analyser_.analyse_part({report.words.data(), before}, part);
}

}  // namespace firsthand::reuse
