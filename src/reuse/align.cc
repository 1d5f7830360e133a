#include "reuse/align.h"

#include <algorithm>

#include "reuse/borders.h"
#include "reuse/chain.h"
#include "reuse/cluster.h"

namespace firsthand::reuse {
namespace {

// The pairs of sentences that a run lies in with enough words to tell.
void add_pairs(const Analysis& a, const Analysis& b, const Run& run, std::vector<Like>& pairs) {
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
  const std::vector<Aligned>& blocks;

  Covered(const Analysis& a_text, const Analysis& b_text, const std::vector<Aligned>& of)
      : a(a_text.sentences.size()), b(b_text.sentences.size()), blocks(of) {
    for (const Aligned& block : of) {
      cover(a_text, block.a, a);
      cover(b_text, block.b, b);
    }
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

  Aligned without(Aligned one) const {
    const auto cut = [](Range range, Range taken) {
      if (range.first >= taken.end || taken.first >= range.end) return range;
      if (taken.first <= range.first)
        range.first = std::min(taken.end, range.end);
      else
        range.end = std::max(range.first, taken.first);
      return range;
    };
    for (const Aligned& block : blocks) {
      one.a = cut(one.a, block.a);
      one.b = cut(one.b, block.b);
    }
    return one;
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

// The heaviest first; what overlaps one that is kept goes.
std::vector<Aligned> without_overlaps(std::vector<Aligned> all) {
  std::sort(all.begin(), all.end(), [](const Aligned& x, const Aligned& y) {
    if (x.weight != y.weight) return x.weight > y.weight;
    return x.a.first != y.a.first ? x.a.first < y.a.first : x.b.first < y.b.first;
  });
  const auto meet = [](Range x, Range y) { return x.first < y.end && y.first < x.end; };
  std::vector<Aligned> kept;
  for (const Aligned& one : all) {
    const bool clear = std::none_of(kept.begin(), kept.end(), [&](const Aligned& other) {
      return meet(one.a, other.a) || meet(one.b, other.b);
    });
    if (clear) kept.push_back(one);
  }
  std::sort(kept.begin(), kept.end(),
            [](const Aligned& x, const Aligned& y) { return x.a.first < y.a.first; });
  return kept;
}

}  // namespace

Run within(const Run& run, Range a, Range b) {
  const std::uint32_t skip =
      std::max(a.first > run.a ? a.first - run.a : 0, b.first > run.b ? b.first - run.b : 0);
  if (skip >= run.size) return {};
  Run out{run.a + skip, run.b + skip, run.size - skip};
  if (out.a >= a.end || out.b >= b.end) return {};
  out.size = std::min({out.size, a.end - out.a, b.end - out.b});
  return out;
}

std::vector<Aligned> align(const Analysis& a, const Analysis& b, const std::vector<Run>& runs,
                           const Parameters& parameters) {
  const Likeness likeness(a, b, parameters);
  const std::vector<Chain> chained_runs = chains(runs, parameters);
  Borders borders(a, b, likeness, runs, parameters);
  std::vector<Aligned> out;
  for (const Block& block : blocks(chained_runs, a.words.size(), b.words.size(), parameters))
    out.push_back(borders.cut(block));
  const Covered covered(a, b, out);
  std::vector<Like> chained;
  for (const Chain& chain : chained_runs) {
    if (chain.score < parameters.chain_score) break;
    for (const Run& run : chain.runs) add_pairs(a, b, run, chained);
  }
  std::sort(chained.begin(), chained.end(), by_place);
  std::vector<Like> pairs = likeness.alike();
  pairs.insert(pairs.end(), chained.begin(), chained.end());
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                             [&](const Like& p) { return covered.a[p.a] || covered.b[p.b]; }),
              pairs.end());
  std::sort(pairs.begin(), pairs.end(), by_place);
  const auto same = [](const Like& x, const Like& y) { return x.a == y.a && x.b == y.b; };
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());

  const auto holds = [&](const Fragment& f) {
    if (!covered.is_free(f)) return false;
    if (likeness.cosine(f.a, f.b) > parameters.passage_cosine) return true;
    return f.a.size() == 1 && f.b.size() == 1 &&
           std::binary_search(chained.begin(), chained.end(), Like{f.a.first, f.b.first, 1},
                              by_place);
  };
  std::vector<Fragment> fragments = cluster(std::move(pairs), parameters.gap, holds);
  for (Fragment& fragment : fragments) {
    if (!borders.is_verbatim_block(fragment)) extend(likeness, parameters, covered, fragment);
  }
  fragments = join_condensed(fragments, borders, covered, parameters);
  for (const Fragment& fragment : fragments) {
    const Aligned aligned = covered.without(borders.cut(fragment));
    if (aligned.a.size() > 0 && aligned.b.size() > 0) out.push_back(aligned);
  }
  const auto drop_light = [&] {
    out.erase(std::remove_if(out.begin(), out.end(),
                             [&](const Aligned& one) {
                               return one.weight < parameters.passage_weight ||
                                      std::min(one.a.size(), one.b.size()) <
                                          parameters.passage_words;
                             }),
              out.end());
  };
  drop_light();
  out = without_overlaps(std::move(out));
  {
    for (Aligned& one : borders.missed(out)) {
      const bool clear = std::none_of(out.begin(), out.end(), [&](const Aligned& other) {
        const auto meet = [](Range x, Range y) { return x.first < y.end && y.first < x.end; };
        return meet(one.a, other.a) || meet(one.b, other.b);
      });
      if (clear) out.push_back(one);
    }
    drop_light();
  }
  out = borders.condense(std::move(out));
  return without_overlaps(std::move(out));
}

}  // namespace firsthand::reuse
