#include "reuse/lexicon.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>

#include "text/fold.h"
#include "text/frequency.h"
#include "text/swar.h"

namespace firsthand::reuse {
namespace {

constexpr int kSetBits = 15;
constexpr std::size_t kLongPlaces = std::size_t{1} << 10;

constexpr std::size_t kLongest = 16;  // of a short word
// Below what the table can tell: half of one text in its some thousand.
constexpr double kRarest = 1.0 / 3300;
constexpr double kLightest = 0.05;

// Up to eight bytes of the text, the others nought.
std::uint64_t bytes(std::string_view text, std::size_t begin, std::size_t size) {
  if (begin + 8 <= text.size())
    return text::first_bytes(text::load_eight(text.data() + begin), size);
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(size, 8); ++i)
    out |= std::uint64_t{static_cast<unsigned char>(text[begin + i])} << (8 * i);
  return out;
}

std::size_t place(std::uint64_t first, std::uint64_t last) {
  const std::uint64_t hash = (first ^ (last * 0xc4ceb9fe1a85ec53ULL)) * 0x9e3779b97f4a7c15ULL;
  return static_cast<std::size_t>(hash >> (64 - kSetBits));
}

}  // namespace

Lexicon::Lexicon() : short_(std::size_t{1} << kSetBits), long_(kLongPlaces) {}

const Entry& Lexicon::look_up(std::string_view text, model::Span word) {
  const std::size_t size = word.size();
  if (size <= kLongest) {
    const std::uint64_t first = bytes(text, word.begin, size);
    const std::uint64_t last = size > 8 ? bytes(text, word.begin + 8, size - 8) : 0;
    if (text::beyond_ascii(first | last) == 0)
      return of_short(text::fold_ascii(first), text::fold_ascii(last));
  }
  return of_folded(text::fold(model::slice(text, word)));
}

const Entry& Lexicon::of_short(std::uint64_t first, std::uint64_t last) {
  Set& set = short_[place(first, last)];
  if (set.newer.first == first && set.newer.last == last) return set.newer.entry;
  if (set.older.first == first && set.older.last == last) return set.older.entry;
  char folded[kLongest];
  std::size_t size = 0;
  for (; size < 8 && first >> (8 * size) != 0; ++size)
    folded[size] = static_cast<char>(first >> (8 * size));
  for (; size < 16 && last >> (8 * (size - 8)) != 0; ++size)
    folded[size] = static_cast<char>(last >> (8 * (size - 8)));
  set.older = set.newer;
  set.newer = {first, last, made({folded, size})};
  return set.newer.entry;
}

const Entry& Lexicon::of_folded(const std::string& folded) {
  if (folded.size() <= kLongest) {
    const std::size_t rest = folded.size() > 8 ? folded.size() - 8 : 0;
    return of_short(bytes(folded, 0, folded.size()), rest ? bytes(folded, 8, rest) : 0);
  }
  Long& seen = long_[XXH3_64bits(folded.data(), folded.size()) % kLongPlaces];
  if (seen.folded != folded) seen = {folded, made(folded)};
  return seen.entry;
}

Entry Lexicon::made(std::string_view folded) {
  const std::string stem = stemmer_.stem(folded);
  const double share = text::report_share(stem);
  Entry entry;
  entry.word = static_cast<std::uint32_t>(XXH3_64bits(folded.data(), folded.size()) >> 1);
  entry.stem = static_cast<std::uint32_t>(XXH3_64bits(stem.data(), stem.size()));
  entry.weight = static_cast<float>(std::max(kLightest, -std::log(std::max(share, kRarest))));
  entry.function = text::is_function_word(folded);
  entry.known = text::word_share(folded) > 0;
  return entry;
}

Lexicon& lexicon_of_thread() {
  thread_local Lexicon lexicon;
  return lexicon;
}

}  // namespace firsthand::reuse
