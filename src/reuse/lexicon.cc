#include "reuse/lexicon.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "text/fold.h"
#include "text/frequency.h"

namespace firsthand::reuse {
namespace {

constexpr std::size_t kPlaces = std::size_t{1} << 15;
// Below what the table can tell: half of one text in its some thousand.
constexpr double kRarest = 1.0 / 3300;
constexpr double kLightest = 0.05;

}  // namespace

Lexicon::Lexicon() : seen_(kPlaces) {}

Entry Lexicon::look_up(std::string_view word) {
  const std::string folded = text::fold(word);
  const std::uint64_t key = XXH3_64bits(folded.data(), folded.size()) | 1;
  Entry& place = seen_[(key >> 1) % kPlaces];
  if (place.key == key) return place;
  const std::string stem = stemmer_.stem(folded);
  const double share = text::report_share(stem);
  Entry entry;
  entry.key = key;
  entry.stem = static_cast<std::uint32_t>(XXH3_64bits(stem.data(), stem.size()));
  entry.weight = static_cast<float>(std::max(kLightest, -std::log(std::max(share, kRarest))));
  entry.function = text::is_function_word(folded);
  entry.known = text::word_share(folded) > 0;
  place = entry;
  return entry;
}

Lexicon& lexicon_of_thread() {
  thread_local Lexicon lexicon;
  return lexicon;
}

}  // namespace firsthand::reuse
