#include "reuse/condense.h"

#include <algorithm>
#include <numeric>

namespace firsthand::reuse {
namespace {

double sum_of(const Row<float>& scores) {
  return std::accumulate(scores.begin(), scores.end(), 0.0,
                         [](double sum, float one) { return sum + static_cast<double>(one); });
}

struct Version {
  Range words;   // of the one text
  Range source;  // of the other
};

// What `words` of a text are, taken to be a version of what lies around `source`.
Version version(const Extent& extent, Of text, Range words, Range source, const Parameters& p) {
  const Of other = text == Of::kA ? Of::kB : Of::kA;
  const Range all = extent.all(other);
  if (all.size() < p.condensed_ratio * words.size()) return {words, source};
  // What of the text around the words is in the other at all.
  const Range window = extent.around(text, words);
  double sum = 0;
  Range grown = greatest_stretch(extent.score(text, window, words, all), window.first, sum);
  if (!meet(grown, words)) grown = words;
  grown = {std::min(grown.first, words.first), std::max(grown.end, words.end)};
  // The narrow source owes something to the words in its turn.
  const double back = sum_of(extent.score(other, source, source, words));
  const double narrow = sum_of(extent.score(text, grown, grown, source)) +
                        p.condense * grown.size() + p.condense_back * std::max(0.0, back);
  // And the wider one has to account for the words by itself: that it does so better than a narrow
  // one that does not is no sign of condensing.
  double best = std::max({narrow, p.condensed_nats, p.condensed_density * grown.size()});
  const double least = p.condensed_ratio * grown.size();
  if (sum_of(extent.score_at_most(text, grown, grown, least)) <= best) return {words, source};
  Version out{words, source};
  for (Range wider = source; wider.size() < all.size();) {
    const std::uint32_t more = wider.size() / 2 + 1;
    wider = {wider.first > more ? wider.first - more : 0, std::min(all.end, wider.end + more)};
    if (wider.size() < least) continue;
    const double here = sum_of(extent.score(text, grown, grown, wider));
    if (here > best) {
      best = here;
      out = {grown, wider};
    }
  }
  const bool is_wider = out.source.size() > source.size();
  if (is_wider && out.source.size() >= p.condensed_whole * all.size()) out.source = all;
  return out;
}

void widen(Extent& extent, const Parameters& p, Aligned& one) {
  extent.free(one.a, one.b);
  const Version of_b = version(extent, Of::kA, one.a, one.b, p);
  if (of_b.source.size() > one.b.size()) {
    one.a = of_b.words;
    one.b = of_b.source;
    one.condensed = true;
  } else {
    const Version of_a = version(extent, Of::kB, one.b, one.a, p);
    if (of_a.source.size() > one.a.size()) {
      one.b = of_a.words;
      one.a = of_a.source;
      one.condensed = true;
    }
  }
  extent.take(one.a, one.b);
}

// In the order of the text; if there are more, the heaviest first.
std::vector<Aligned*> heaviest(std::vector<Aligned>& found, std::size_t most) {
  std::vector<Aligned*> out;
  out.reserve(found.size());
  for (Aligned& one : found) out.push_back(&one);
  if (out.size() <= most) return out;
  std::stable_sort(out.begin(), out.end(),
                   [](const Aligned* x, const Aligned* y) { return x->weight > y->weight; });
  out.resize(most);
  return out;
}

}  // namespace

std::vector<Aligned> widen_condensed(std::vector<Aligned> found, Extent& extent,
                                     const Parameters& p) {
  for (const Aligned& one : found) extent.take(one.a, one.b);
  for (Aligned* one : heaviest(found, p.condensed_passages)) widen(extent, p, *one);
  if (std::none_of(found.begin(), found.end(), [](const Aligned& x) { return x.condensed; }))
    return found;
  std::sort(found.begin(), found.end(),
            [](const Aligned& x, const Aligned& y) { return x.a.first < y.a.first; });
  std::vector<Aligned> out;
  for (const Aligned& one : found) {
    const bool joins =
        !out.empty() && (one.condensed || out.back().condensed) &&
        ((one.a.first <= out.back().a.end + p.join_gap && meet(one.b, out.back().b)) ||
         meet(one.a, out.back().a));
    if (!joins) {
      out.push_back(one);
      continue;
    }
    Aligned& both = out.back();
    both.a = {std::min(both.a.first, one.a.first), std::max(both.a.end, one.a.end)};
    both.b = {std::min(both.b.first, one.b.first), std::max(both.b.end, one.b.end)};
    both.condensed = true;
  }
  for (Aligned& one : out) {
    if (one.condensed) extent.weigh(one);
  }
  return out;
}

}  // namespace firsthand::reuse
