#include "reuse/blocks.h"

#include <algorithm>

namespace firsthand::reuse {
namespace {

// The parts of a chain's runs that lie in no block yet.
Row<CommonRun> free_parts(const Row<CommonRun>& runs, const Row<char>& a_taken,
                          const Row<char>& b_taken, Memory memory) {
  Row<CommonRun> out(memory);
  for (const CommonRun& run : runs) {
    std::uint32_t from = 0;
    for (std::uint32_t k = 0; k <= run.size; ++k) {
      if (k < run.size && a_taken[run.a + k] == 0 && b_taken[run.b + k] == 0) continue;
      if (k > from) out.push_back({run.a + from, run.b + from, k - from});
      from = k + 1;
    }
  }
  return out;
}

}  // namespace

Row<Range> maximal_stretches(std::span<const double> scores, Memory memory) {
  struct Candidate {
    Range range;
    double before = 0;  // sum of all scores before it
    double upto = 0;    // and with it
    std::size_t lower =
        0;  // of the candidates before it, one more than the last of a lesser before
  };
  Row<Candidate> found(memory);
  double sum = 0;
  for (std::uint32_t i = 0; i < scores.size(); ++i) {
    const double before = sum;
    sum += scores[i];
    if (scores[i] <= 0) continue;
    Candidate next{{i, i + 1}, before, sum, 0};
    for (;;) {
      std::size_t j = found.size();
      while (j > 0 && found[j - 1].before >= next.before) j = found[j - 1].lower;
      next.lower = j;
      if (j == 0 || found[j - 1].upto >= next.upto) break;
      next.range.first = found[j - 1].range.first;
      next.before = found[j - 1].before;
      found.resize(j - 1);
    }
    found.push_back(next);
  }
  Row<Range> out(memory);
  out.reserve(found.size());
  for (const Candidate& one : found) out.push_back(one.range);
  return out;
}

std::vector<Block> blocks(const Row<Chain>& chains, std::size_t a_words, std::size_t b_words,
                          const Parameters& parameters, Memory memory) {
  const auto least = static_cast<double>(parameters.verbatim_run);
  Row<char> a_taken(a_words, memory);
  Row<char> b_taken(b_words, memory);
  std::vector<Block> out;
  for (const Chain& chain : chains) {
    if (chain.score < least) break;
    const Row<CommonRun> runs = free_parts(chain.runs, a_taken, b_taken, memory);
    Row<double> scores(memory);  // of a run, of the gap after it, and so on
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (i > 0) {
        const std::uint32_t gap =
            std::max(runs[i].a - runs[i - 1].a_end(), runs[i].b - runs[i - 1].b_end());
        scores.push_back(-parameters.unmatched_verbatim * gap);
      }
      scores.push_back(runs[i].size);
    }
    for (const Range stretch : maximal_stretches(scores, memory)) {
      double score = 0;
      for (std::uint32_t i = stretch.first; i < stretch.end; ++i) score += scores[i];
      if (score < least) continue;
      const CommonRun& first = runs[stretch.first / 2];
      const CommonRun& last = runs[(stretch.end - 1) / 2];
      out.push_back({{first.a, last.a_end()}, {first.b, last.b_end()}});
      std::fill(a_taken.begin() + first.a, a_taken.begin() + last.a_end(), char{1});
      std::fill(b_taken.begin() + first.b, b_taken.begin() + last.b_end(), char{1});
    }
  }
  std::sort(out.begin(), out.end(),
            [](const Block& x, const Block& y) { return x.a.first < y.a.first; });
  return out;
}

}  // namespace firsthand::reuse
