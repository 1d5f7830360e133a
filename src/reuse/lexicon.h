// Words as numbers: what reuse needs to know of a word, whatever text it stands in.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.h"
#include "text/stem.h"
#include "text/swar.h"

namespace firsthand::reuse {

struct Entry {
  std::uint32_t word = 0;  // hash of the folded word
  std::uint32_t stem = 0;  // hash of its stem
  float weight = 0;        // -ln of the share of texts that have the stem
  float rate = 0;          // how often it is to be expected in such a text
  bool function = false;
  bool known = false;  // the table has it
};

// Of a word of that weight.
float rate_of(float weight);

// Remembers words that came before, in tables of fixed size, as whole words: what it answers does
// not depend on that. Not for use by two threads at once.
class Lexicon {
 public:
  // A folded word of up to 16 bytes of ASCII, with noughts behind it; none of another.
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
  // REQUIRES: the key of that word. Valid until the next call.
  const Entry& look_up(const Key& key, std::string_view text, model::Span word);
  const Entry& look_up(std::string_view word) {
    const model::Span all{0, word.size()};
    return look_up(key(word, all), word, all);
  }

 private:
  static constexpr int kSetBits = 15;
  static constexpr std::size_t kLongest = 16;  // bytes of a short word

  // Of a word of that size: its bytes among the first eight, and among the next.
  static constexpr std::array<std::uint64_t, kLongest + 1> kFirst = text::masks<kLongest + 1>(0);
  static constexpr std::array<std::uint64_t, kLongest + 1> kLast = text::masks<kLongest + 1>(8);

  struct Short {
    Key key;
    Entry entry;
  };
  struct alignas(64) Set {  // words of one hash, in one line of the cache
    Short newer;
    Short older;
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
  const Entry& new_short(Set& set, const Key& key);
  const Entry& of_long(std::string_view text, model::Span word);
  Entry made(std::string_view folded);

  text::Stemmer stemmer_;
  std::vector<Set> short_;
  std::vector<Long> long_;
};

inline Lexicon::Key Lexicon::key(std::string_view text, model::Span word) {
  const std::size_t size = word.size();
  if (size > kLongest) return {};
  Key key;
  if (word.begin + kLongest <= text.size()) {
    key.first = text::load_eight(text.data() + word.begin) & kFirst[size];
    key.last = text::load_eight(text.data() + word.begin + 8) & kLast[size];
  } else {
    char bytes[kLongest] = {};
    text.copy(bytes, size, word.begin);
    key = {text::load_eight(bytes), text::load_eight(bytes + 8)};
  }
  if (text::beyond_ascii(key.first | key.last) != 0) return {};
  return {text::fold_ascii(key.first), text::fold_ascii(key.last)};
}

inline const Entry& Lexicon::look_up(const Key& key, std::string_view text, model::Span word) {
  if (key == Key{}) return of_long(text, word);
  Set& set = short_[place(key)];
  if (set.newer.key == key) return set.newer.entry;
  if (set.older.key == key) return set.older.entry;
  return new_short(set, key);
}

// One for each thread: filling a lexicon anew for two short reports would cost more than comparing
// them.
Lexicon& lexicon_of_thread();

}  // namespace firsthand::reuse
