#include "reuse/lexicon.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "text/fold.h"
#include "text/frequency.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kLongPlaces = std::size_t{1} << 12;
// Below what the table can tell: half of one text in its some thousand.
constexpr double kRarest = 1.0 / 3300;
constexpr double kLightest = 0.05;

constexpr float kMostShare = 0.95F;
constexpr float kNumberWeight = 3;

float weight_of(double share) {
  return static_cast<float>(std::max(kLightest, -std::log(std::max(share, kRarest))));
}
float rate_of(float weight) { return -std::log(1 - std::min(kMostShare, std::exp(-weight))); }

// Numbers, then what is in no text of the table, then those that are, by their shares.
struct Levels {
  std::vector<double> shares = {0};
  std::vector<Level> all = {{kNumberWeight, rate_of(kNumberWeight)}};

  Levels() {
    const std::vector<double> known = text::report_shares();
    shares.insert(shares.end(), known.begin(), known.end());
    for (const double share : shares) all.push_back({weight_of(share), rate_of(weight_of(share))});
    FH_CHECK(all.size() < kMostLevels, "a level has twelve bits");
  }
  std::uint16_t of(double share) const {
    const auto at = std::lower_bound(shares.begin(), shares.end(), share);
    return static_cast<std::uint16_t>(at - shares.begin() + 1);
  }
};
const Levels& all_levels() {
  static const Levels made;
  return made;
}

}  // namespace

std::uint32_t word_hash(std::string_view folded_word) {
  return static_cast<std::uint32_t>(XXH3_64bits(folded_word.data(), folded_word.size()) >> 1);
}
std::uint32_t stem_hash(std::string_view stem) {
  return static_cast<std::uint32_t>(XXH3_64bits(stem.data(), stem.size()));
}

const std::vector<Level>& levels() { return all_levels().all; }

Lexicon::Lexicon() : short_(std::size_t{1} << kSetBits), long_(kLongPlaces) {}

Entry Lexicon::new_short(Set& set, const Key& key) {
  char folded[kLongest];
  std::size_t size = 0;
  for (; size < kLongest; ++size) {
    const char c = static_cast<char>((size < 8 ? key.first : key.last) >> (8 * (size % 8)));
    if (c == 0) break;
    folded[size] = c;
  }
  const Entry entry = made({folded, size});
  const std::uint64_t traits = entry.traits.bits();
  set.later = {{key.first, key.last | traits << Short::kTraits},
               entry.word,
               entry.stem,
               entry.weight,
               entry.level};
  return entry;
}

const Entry& Lexicon::of_long(std::string_view text, model::Span word) {
  const std::string folded = text::fold(model::slice(text, word));
  Long& seen = long_[XXH3_64bits(folded.data(), folded.size()) % kLongPlaces];
  if (seen.folded != folded) seen = {folded, made(folded)};
  return seen.entry;
}

Entry Lexicon::made(std::string_view folded) {
  const std::string stem = stemmer_.stem(folded);
  const double share = text::report_share(stem);
  Entry entry;
  entry.word = word_hash(folded);
  entry.stem = stem_hash(stem);
  entry.level = all_levels().of(share);
  entry.weight = all_levels().all[entry.level].weight;
  entry.traits = listed_traits(entry.word, entry.stem);
  if (text::is_function_word(folded)) entry.traits.add(Traits::kFunction);
  if (text::word_share(folded) > 0) entry.traits.add(Traits::kKnown);
  return entry;
}

Lexicon& lexicon_of_thread() {
  thread_local Lexicon lexicon;
  return lexicon;
}

}  // namespace firsthand::reuse
