#include "reuse/align.h"

#include <algorithm>

#include "reuse/borders.h"
#include "reuse/chain.h"
#include "reuse/cluster.h"
#include "reuse/condense.h"
#include "reuse/extent.h"
#include "reuse/missed.h"

namespace firsthand::reuse {
namespace {

// The pairs of sentences that a run lies in with enough words to tell.
void add_pairs(const Analysis& a, const Analysis& b, const CommonRun& run,
               std::vector<Like>& pairs) {
  for (std::uint32_t done = 0; done < run.size;) {
    const std::uint32_t s = a.sentence_of(run.a + done);
    const std::uint32_t t = b.sentence_of(run.b + done);
    const std::uint32_t both = std::min({run.size - done, a.sentences[s].end - (run.a + done),
                                         b.sentences[t].end - (run.b + done)});
    if (both >= kRun || both == run.size) pairs.push_back({s, t, 1});
    done += both;
  }
}

// What the verbatim blocks take up of either text.
struct Covered {
  std::vector<bool> a;  // sentences of which they take half and more
  std::vector<bool> b;
  std::vector<Range> a_words;  // that they take, in order
  std::vector<Range> b_words;

  Covered(const Analysis& a_text, const Analysis& b_text, const std::vector<Aligned>& of)
      : a(a_text.sentences.size()), b(b_text.sentences.size()) {
    for (const Aligned& block : of) {
      cover(a_text, block.a, a);
      cover(b_text, block.b, b);
      a_words.push_back(block.a);
      b_words.push_back(block.b);
    }
    const auto by_place = [](Range x, Range y) { return x.first < y.first; };
    std::sort(a_words.begin(), a_words.end(), by_place);
    std::sort(b_words.begin(), b_words.end(), by_place);
  }

  static void cover(const Analysis& text, Range words, std::vector<bool>& sentences) {
    for (std::uint32_t s = text.sentence_of(words.first);
         s < sentences.size() && text.sentences[s].first < words.end; ++s) {
      const std::uint32_t size = text.sentences[s].end - text.sentences[s].first;
      const std::uint32_t both = std::min(words.end, text.sentences[s].end) -
                                 std::max(words.first, text.sentences[s].first);
      if (2 * both >= size) sentences[s] = true;
    }
  }

  static bool is_free(const std::vector<bool>& sentences, Range range) {
    return std::find(sentences.begin() + range.first, sentences.begin() + range.end, true) ==
           sentences.begin() + range.end;
  }
  bool is_free(const Fragment& f) const { return is_free(a, f.a) && is_free(b, f.b); }

  // What is left of a range of words, at one end or in the middle.
  static Range without(Range range, const std::vector<Range>& taken) {
    auto at = std::partition_point(taken.begin(), taken.end(),
                                   [&](Range t) { return t.end <= range.first; });
    for (; at != taken.end() && meet(range, *at); ++at) {
      if (at->first <= range.first) {
        range.first = std::min(at->end, range.end);
      } else {
        range.end = at->first;
      }
    }
    return range;
  }
};

// Takes in the sentences next to the fragment as long as they are somewhat alike.
void extend(const Likeness& likeness, const Parameters& p, const Covered& covered, Fragment& f) {
  while (f.a.first > 0 && f.b.first > 0 && !covered.a[f.a.first - 1] && !covered.b[f.b.first - 1] &&
         likeness.cosine(f.a.first - 1, f.b.first - 1) > p.neighbour_cosine) {
    --f.a.first;
    --f.b.first;
  }
  while (f.a.end < likeness.a_sentences() && f.b.end < likeness.b_sentences() &&
         !covered.a[f.a.end] && !covered.b[f.b.end] &&
         likeness.cosine(f.a.end, f.b.end) > p.neighbour_cosine) {
    ++f.a.end;
    ++f.b.end;
  }
}

// Where one side goes on from one fragment to the next with hardly a sentence between, what the
// other passes over has been condensed.
std::vector<Fragment> join_condensed(const std::vector<Fragment>& fragments, const Borders& borders,
                                     const Covered& covered, const Parameters& p) {
  std::vector<Fragment> out;
  bool joins = false;  // whether the last of `out` may
  for (const Fragment& next : fragments) {
    const bool next_joins = !borders.is_verbatim_block(next);
    if (joins && next_joins && next.a.first >= out.back().a.end &&
        next.b.first >= out.back().b.end) {
      const std::size_t a_gap = next.a.first - out.back().a.end;
      const std::size_t b_gap = next.b.first - out.back().b.end;
      if (std::min(a_gap, b_gap) <= p.condensed_rest && std::max(a_gap, b_gap) <= p.condensed_gap &&
          Covered::is_free(covered.a, {out.back().a.end, next.a.first}) &&
          Covered::is_free(covered.b, {out.back().b.end, next.b.first})) {
        out.back().a.end = next.a.end;
        out.back().b.end = next.b.end;
        out.back().joined = true;
        continue;
      }
    }
    out.push_back(next);
    joins = next_joins;
  }
  return out;
}

bool by_place(const Like& x, const Like& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; }

// The heaviest first; what overlaps one that is kept goes. By a.
std::vector<Aligned> without_overlaps(std::vector<Aligned> all) {
  std::sort(all.begin(), all.end(), [](const Aligned& x, const Aligned& y) {
    if (x.weight != y.weight) return x.weight > y.weight;
    return x.a.first != y.a.first ? x.a.first < y.a.first : x.b.first < y.b.first;
  });
  Ranges a_taken;
  Ranges b_taken;
  std::vector<Aligned> kept;
  for (const Aligned& one : all) {
    if (a_taken.meets(one.a) || b_taken.meets(one.b)) continue;
    a_taken.add(one.a);
    b_taken.add(one.b);
    kept.push_back(one);
  }
  std::sort(kept.begin(), kept.end(),
            [](const Aligned& x, const Aligned& y) { return x.a.first < y.a.first; });
  return kept;
}

void drop_light(std::vector<Aligned>& passages, const Parameters& p) {
  const auto is_light = [&](const Aligned& one) {
    return one.weight < p.passage_weight || std::min(one.a.size(), one.b.size()) < p.passage_words;
  };
  passages.erase(std::remove_if(passages.begin(), passages.end(), is_light), passages.end());
}

// Where sentences are alike, or lie in a chain: their pairs, each once.
struct Proposed {
  std::vector<Like> all;
  std::vector<Like> chained;
};

Proposed proposed(const Analysis& a, const Analysis& b, const Likeness& likeness,
                  const Row<Chain>& chains, const Covered& covered, const Parameters& p) {
  Proposed out;
  for (const Chain& chain : chains) {
    if (chain.score < p.chain_score) break;
    for (const CommonRun& run : chain.runs) add_pairs(a, b, run, out.chained);
  }
  std::sort(out.chained.begin(), out.chained.end(), by_place);
  out.all = likeness.alike();
  out.all.insert(out.all.end(), out.chained.begin(), out.chained.end());
  out.all.erase(std::remove_if(out.all.begin(), out.all.end(),
                               [&](const Like& x) { return covered.a[x.a] || covered.b[x.b]; }),
                out.all.end());
  std::sort(out.all.begin(), out.all.end(), by_place);
  const auto same = [](const Like& x, const Like& y) { return x.a == y.a && x.b == y.b; };
  out.all.erase(std::unique(out.all.begin(), out.all.end(), same), out.all.end());
  return out;
}

}  // namespace

std::vector<Aligned> align(const Analysis& a, const Analysis& b, const Row<CommonRun>& runs,
                           const Partners& partners, const Parameters& parameters, Memory memory) {
  const RunIndex index(runs, memory);
  const Likeness likeness(a, b, partners, parameters, memory);
  Extent extent(a, b, partners, parameters, memory);
  const Borders borders(a, b, partners, index, extent, parameters, memory);
  const Row<Chain> chained_runs = chains(runs, parameters, memory);
  std::vector<Aligned> out;
  for (const Block& block :
       blocks(chained_runs, a.words.size(), b.words.size(), parameters, memory))
    out.push_back(borders.cut(block));
  const Covered covered(a, b, out);
  Proposed pairs = proposed(a, b, likeness, chained_runs, covered, parameters);
  const auto holds = [&](const Fragment& f) {
    if (!covered.is_free(f)) return false;
    if (likeness.cosine(f.a, f.b) > parameters.passage_cosine) return true;
    return f.a.size() == 1 && f.b.size() == 1 &&
           std::binary_search(pairs.chained.begin(), pairs.chained.end(),
                              Like{f.a.first, f.b.first, 1}, by_place);
  };
  std::vector<Fragment> fragments = cluster(std::move(pairs.all), parameters.gap, holds);
  for (Fragment& fragment : fragments) {
    if (!borders.is_verbatim_block(fragment)) extend(likeness, parameters, covered, fragment);
  }
  for (const Fragment& fragment : join_condensed(fragments, borders, covered, parameters)) {
    Aligned one = borders.cut(fragment);
    const Aligned whole = one;
    one.a = Covered::without(one.a, covered.a_words);
    one.b = Covered::without(one.b, covered.b_words);
    if (one.a.size() == 0 || one.b.size() == 0) continue;
    if (!(one == whole)) extent.weigh(one);
    out.push_back(one);
  }
  drop_light(out, parameters);
  out = without_overlaps(std::move(out));
  std::vector<Aligned> more = missed(out, extent, borders, parameters);
  const auto found = static_cast<std::ptrdiff_t>(out.size());
  for (const Aligned& one : more) {
    const bool clear = std::none_of(out.begin(), out.begin() + found, [&](const Aligned& other) {
      return meet(one.a, other.a) || meet(one.b, other.b);
    });
    if (clear) out.push_back(one);
  }
  drop_light(out, parameters);
  return without_overlaps(widen_condensed(std::move(out), extent, parameters));
}

}  // namespace firsthand::reuse
