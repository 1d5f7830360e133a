// Words as numbers: what reuse needs to know of a word, whatever text it stands in.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/large_pages.h"
#include "model/span.h"
#include "reuse/traits.h"
#include "text/stem.h"
#include "text/swar.h"

namespace firsthand::reuse {

struct Entry {
  std::uint32_t word = 0;  // hash of the folded word
  std::uint32_t stem = 0;  // hash of its stem
  float weight = 0;        // -ln of the share of texts that have the stem
  std::uint16_t level = 0;
  Traits traits;
};

// How common a stem is: there are as many levels as the table of frequencies has shares. Numbers
// are of one of their own.
struct Level {
  float weight = 0;
  float rate = 0;  // how often it is to be expected in a text as the table was counted on
};
constexpr std::uint16_t kNumberLevel = 0;
constexpr std::size_t kMostLevels = std::size_t{1} << 12;
const std::vector<Level>& levels();  // fewer than that

std::uint32_t word_hash(std::string_view folded_word);
std::uint32_t stem_hash(std::string_view stem);

// Remembers words that came before, in tables of fixed size, as whole words: what it answers does
// not depend on that. Not for use by two threads at once.
class Lexicon {
 public:
  // A folded word of up to 15 bytes of ASCII, with noughts behind it; none of another.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    bool operator==(const Key&) const = default;
  };

  Lexicon();

  // Of the word that stands there in the text.
  static Key key(std::string_view text, model::Span word);
  // Fetches what is remembered of it into the cache.
  void prepare(const Key& key) const { __builtin_prefetch(&short_[place(key)]); }
  // REQUIRES: the key of that word.
  Entry look_up(const Key& key, std::string_view text, model::Span word);
  Entry look_up(std::string_view word) {
    const model::Span all{0, word.size()};
    return look_up(key(word, all), word, all);
  }

 private:
  static constexpr int kSetBits = 15;          // one large page of sets
  static constexpr std::size_t kLongest = 15;  // bytes of a short word

  // Of a word of that size: its bytes among the first eight, and among the next.
  static constexpr std::array<std::uint64_t, kLongest + 1> kFirst = text::masks<kLongest + 1>(0);
  static constexpr std::array<std::uint64_t, kLongest + 1> kLast = text::masks<kLongest + 1>(8);

  struct Short {
    static constexpr int kTraits = 56;  // they take the place of the sixteenth byte

    Key key;  // with the traits
    std::uint32_t word = 0;
    std::uint32_t stem = 0;
    float weight = 0;
    std::uint16_t level = 0;

    bool is(const Key& other) const {
      return key.first == other.first && (key.last ^ other.last) << (64 - kTraits) == 0;
    }
    Entry entry() const {
      return {word, stem, weight, level, Traits(static_cast<std::uint8_t>(key.last >> kTraits))};
    }
  };
  // Words of one hash, in one line of the cache. A new one takes the place of the later and is
  // moved up when it comes again, so that rare words do not drive out the common ones.
  struct alignas(64) Set {
    Short first;
    Short later;
  };
  struct Long {
    std::string folded;
    Entry entry;
  };

  static std::size_t place(const Key& key) {
    const std::uint64_t hash =
        (key.first ^ (key.last * 0xc4ceb9fe1a85ec53ULL)) * 0x9e3779b97f4a7c15ULL;
    return static_cast<std::size_t>(hash >> (64 - kSetBits));
  }
  Entry new_short(Set& set, const Key& key);
  const Entry& of_long(std::string_view text, model::Span word);
  Entry made(std::string_view folded);

  text::Stemmer stemmer_;
  std::vector<Set, base::LargePages<Set>> short_;
  std::vector<Long> long_;
};

inline Lexicon::Key Lexicon::key(std::string_view text, model::Span word) {
  const std::size_t size = word.size();
  if (size > kLongest) return {};
  Key key;
  if (word.begin + 16 <= text.size()) {
    key.first = text::load_eight(text.data() + word.begin) & kFirst[size];
    key.last = text::load_eight(text.data() + word.begin + 8) & kLast[size];
  } else {
    char bytes[16] = {};
    text.copy(bytes, size, word.begin);
    key = {text::load_eight(bytes), text::load_eight(bytes + 8)};
  }
  if (text::beyond_ascii(key.first | key.last) != 0) return {};
  return {text::fold_ascii(key.first), text::fold_ascii(key.last)};
}

inline Entry Lexicon::look_up(const Key& key, std::string_view text, model::Span word) {
  if (key == Key{}) return of_long(text, word);
  Set& set = short_[place(key)];
  if (set.first.is(key)) return set.first.entry();
  if (!set.later.is(key)) return new_short(set, key);
  std::swap(set.first, set.later);
  return set.first.entry();
}

// One for each thread: filling a lexicon anew for two short reports would cost more than comparing
// them.
Lexicon& lexicon_of_thread();

}  // namespace firsthand::reuse
