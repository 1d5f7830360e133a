#include "reuse/anchors.h"

#include <algorithm>
#include <cstdint>

#include "reuse/hash_sort.h"

namespace firsthand::reuse {
namespace {

// A place in a by its diagonal, then itself.
using Match = std::uint64_t;
constexpr std::int64_t kDiagonalBias = std::int64_t{1} << 31;

Match match(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::uint64_t>(std::int64_t{a} - std::int64_t{b} + kDiagonalBias) << 32 | a;
}
std::int64_t diagonal_of(Match match) {
  return static_cast<std::int64_t>(match >> 32) - kDiagonalBias;
}

// By diagonal, then place.
Row<Match> matches(const Analysis& a, const Analysis& b, std::size_t repeats, Memory memory) {
  Row<Match> out(memory);
  const auto group_end = [](const std::vector<Gram>& grams, std::size_t from) {
    std::size_t to = from + 1;
    while (to < grams.size() && hash_of(grams[to]) == hash_of(grams[from])) ++to;
    return to;
  };
  const auto same = [&](std::uint32_t x, std::uint32_t y) {
    return std::equal(a.words.begin() + x, a.words.begin() + x + kRun, b.words.begin() + y,
                      [](const Word& one, const Word& other) { return one.word == other.word; });
  };
  for (std::size_t i = 0, j = 0; i < a.grams.size() && j < b.grams.size();) {
    const std::uint32_t x_hash = hash_of(a.grams[i]);
    const std::uint32_t y_hash = hash_of(b.grams[j]);
    if (x_hash != y_hash) {  // no branch on which is less: it would be guessed wrong half the time
      i += static_cast<std::size_t>(x_hash < y_hash);
      j += static_cast<std::size_t>(y_hash < x_hash);
      continue;
    }
    const std::size_t i_end = group_end(a.grams, i);
    const std::size_t j_end = group_end(b.grams, j);
    if (i_end - i <= repeats && j_end - j <= repeats) {
      for (std::size_t x = i; x < i_end; ++x) {
        for (std::size_t y = j; y < j_end; ++y) {
          const std::uint32_t a_place = place_of(a.grams[x]);
          const std::uint32_t b_place = place_of(b.grams[y]);
          if (same(a_place, b_place)) out.push_back(match(a_place, b_place));
        }
      }
    }
    i = i_end;
    j = j_end;
  }
  Row<Match> room(memory);
  sort_numbers(out, room);
  return out;
}

}  // namespace

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
  std::int64_t diagonal = 0;
  for (const Match match : matches(a, b, parameters.repeats, memory)) {
    const auto a_place = static_cast<std::uint32_t>(match);
    if (!runs.empty() && diagonal == diagonal_of(match) && a_place < runs.back().a_end()) continue;
    diagonal = diagonal_of(match);
    std::uint32_t i = a_place;
    auto j = static_cast<std::uint32_t>(a_place - diagonal);
    while (i > 0 && j > 0 && same(i - 1, j - 1)) {
      --i;
      --j;
    }
    std::uint32_t size = a_place - i;
    while (i + size < a.words.size() && j + size < b.words.size() && same(i + size, j + size))
      ++size;
    if (size >= parameters.shortest_run) runs.push_back({i, j, size});
  }
  std::sort(runs.begin(), runs.end(), [](const CommonRun& x, const CommonRun& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return runs;
}

}  // namespace firsthand::reuse
