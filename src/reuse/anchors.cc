#include "reuse/anchors.h"

#include <algorithm>

namespace firsthand::reuse {

CommonRun within(const CommonRun& run, Range a, Range b) {
  const std::uint32_t skip =
      std::max(a.first > run.a ? a.first - run.a : 0, b.first > run.b ? b.first - run.b : 0);
  if (skip >= run.size) return {};
  CommonRun out{run.a + skip, run.b + skip, run.size - skip};
  if (out.a >= a.end || out.b >= b.end) return {};
  out.size = std::min({out.size, a.end - out.a, b.end - out.b});
  return out;
}

RunIndex::RunIndex(const Row<CommonRun>& runs, Memory memory) : runs_(runs), reach_(memory) {
  reach_.reserve(runs.size());
  std::uint32_t reach = 0;
  for (const CommonRun& run : runs) reach_.push_back(reach = std::max(reach, run.a_end()));
}

Row<CommonRun> common_runs(const Analysis& a, const Analysis& b, const Parameters& parameters,
                           Memory memory) {
  Row<CommonRun> runs(memory);
  const auto same = [&](std::size_t i, std::size_t j) {
    return a.words[i].word == b.words[j].word;
  };
  // Of each diagonal how far in a the last run on it goes: places in b come in order.
  Row<std::uint32_t> reach(a.words.size() + b.words.size(), memory);
  const auto crowded = [&](std::uint32_t hash) {
    return a.grams.is_crowded(hash, parameters.repeats) ||
           b.grams.is_crowded(hash, parameters.repeats);
  };
  for (std::uint32_t b_place = 0; b_place < b.grams.size(); ++b_place) {
    const std::uint32_t hash = b.grams.hash(b_place);
    if (!a.grams.may_have(hash)) continue;
    a.grams.each(hash, parameters.repeats, [&](std::uint32_t a_place) {
      std::uint32_t& end = reach[a_place + b.words.size() - b_place];
      if (a_place < end || crowded(hash)) return;
      std::uint32_t size = 0;
      std::uint32_t i = a_place;
      std::uint32_t j = b_place;
      while (i + size < a.words.size() && j + size < b.words.size() && same(i + size, j + size))
        ++size;
      if (size < kRun) return;
      for (; i > 0 && j > 0 && same(i - 1, j - 1); ++size) {
        --i;
        --j;
      }
      end = i + size;
      if (size >= parameters.shortest_run) runs.push_back({i, j, size});
    });
  }
  std::sort(runs.begin(), runs.end(), [](const CommonRun& x, const CommonRun& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return runs;
}

}  // namespace firsthand::reuse
