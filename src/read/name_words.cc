#include "read/name_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "read/ascii.h"
#include "read/name_lists.h"
#include "text/swar.h"

namespace firsthand::read {
namespace {

// [k]: the first row that begins with the k-th letter or one behind it.
constexpr std::array<std::uint8_t, 27> rows_by_letter() {
  std::array<std::uint8_t, 27> first{};
  std::size_t row = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (row < kLetters.size() && kLetters[row].letters[0] < static_cast<char>('a' + letter))
      ++row;
    first[letter] = static_cast<std::uint8_t>(row);
  }
  return first;
}
constexpr std::array<std::uint8_t, 27> kByLetter = rows_by_letter();

// The number of each letter of any case, and one for all else.
constexpr std::uint8_t kNoLetter = 31;
constexpr std::array<std::uint8_t, 256> letter_numbers() {
  std::array<std::uint8_t, 256> numbers{};
  for (std::size_t c = 0; c < numbers.size(); ++c) {
    const char letter = lower(static_cast<char>(c));
    numbers[c] =
        letter >= 'a' && letter <= 'z' ? static_cast<std::uint8_t>(letter - 'a') : kNoLetter;
  }
  return numbers;
}
constexpr std::array<std::uint8_t, 256> kNumbers = letter_numbers();

constexpr std::size_t number_of(char letter) {
  return kNumbers[static_cast<unsigned char>(letter)];
}

// Which four letters begin one of them: a bit for each, by their numbers. All have four or more.
constexpr std::uint32_t kFourMask = (1U << 20) - 1;
constexpr std::size_t bit_of_four(std::uint32_t four) { return (four * 0x9E3779B1U) >> 20; }
constexpr std::array<std::uint64_t, 64> first_fours() {
  std::array<std::uint64_t, 64> bits{};
  for (const Letters& row : kLetters) {
    std::uint32_t four = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      four = four << 5 | static_cast<std::uint32_t>(number_of(row.letters[i]));
    }
    bits[bit_of_four(four) / 64] |= std::uint64_t{1} << bit_of_four(four) % 64;
  }
  return bits;
}
constexpr std::array<std::uint64_t, 64> kFirstFours = first_fours();

Says letters_of(std::string_view value) {
  Says says = 0;
  std::uint32_t four = kFourMask;  // of the last four bytes
  for (std::size_t end = 1; end <= value.size(); ++end) {
    four = (four << 5 | static_cast<std::uint32_t>(number_of(value[end - 1]))) & kFourMask;
    const std::size_t bit = bit_of_four(four);
    if ((kFirstFours[bit / 64] >> bit % 64 & 1) == 0) continue;
    const std::size_t at = end - std::min<std::size_t>(end, 4);
    const std::size_t letter = number_of(value[at]);
    if (letter == kNoLetter) continue;
    for (std::size_t row = kByLetter[letter]; row < kByLetter[letter + 1]; ++row) {
      if (starts_with_letters(value.substr(at), kLetters[row].letters)) says |= kLetters[row].says;
    }
  }
  return says;
}

// A word of up to 16 letters, in lower case. No table has a longer one; those are all the same
// here.
struct Word {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  bool operator==(const Word&) const = default;
};
constexpr std::size_t kLongestWord = 16;
constexpr std::size_t kMostOfValue = 400;  // bytes whose words count
constexpr Word kLongWord = {~std::uint64_t{0}, ~std::uint64_t{0}};

constexpr Word word_of(std::string_view letters) {
  if (letters.size() > kLongestWord) return kLongWord;
  Word word;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto byte = static_cast<std::uint64_t>(static_cast<unsigned char>(lower(letters[i])));
    (i < 8 ? word.low : word.high) |= byte << (8 * (i % 8));
  }
  return word;
}

// What a word says, and what else of it counts.
enum Role : Says {
  kAbout = Says{1} << 30,  // "no-sidebar", "has-comments", "with-ads" speak of a whole page
  kFirst = Says{1} << 31   // of a pair
};

class WordTable {
 public:
  WordTable() {
    for (const auto word : kAsideWords) at(word) |= kSaysAside;
    for (const auto word : kFirmWords) at(word) |= kSaysAside | kSaysFirm;
    for (const auto word : kConsentWords) at(word) |= kSaysConsent;
    for (const auto word : kSmallWords) at(word) |= kSaysSmall;
    for (const auto word : kReportWords) at(word) |= kSaysReport;
    for (const std::string_view word : {"no", "has", "with", "is", "without"}) at(word) |= kAbout;
    for (const auto& [first, second] : kReportPairs) at(first) |= kFirst;
    for (const auto& [first, second] : kAsidePairs) at(first) |= kFirst;
  }

  Says operator[](const Word& word) const {
    const std::uint64_t mixed = mix(word);
    if (!may_hold(mixed)) return 0;
    std::size_t slot = slot_of(mixed);
    while (slots_[slot].says != 0 && slots_[slot].word != word) slot = (slot + 1) % kSlots;
    return slots_[slot].says;
  }

 private:
  static constexpr std::size_t kSlots = 1024;
  struct Slot {
    Word word;
    Says says = 0;
  };

  static std::uint64_t mix(const Word& word) {
    return word.low * 0x9E3779B97F4A7C15 + word.high * 0xC2B2AE3D27D4EB4F;
  }
  static std::size_t slot_of(std::uint64_t mixed) { return (mixed >> 32) % kSlots; }
  // Most words are in no table: a bit for each that is tells so.
  bool may_hold(std::uint64_t mixed) const {
    return (bits_[mixed >> 58] >> (mixed >> 52 & 63) & 1) != 0;
  }
  Says& at(std::string_view letters) {
    const Word word = word_of(letters);
    const std::uint64_t mixed = mix(word);
    bits_[mixed >> 58] |= std::uint64_t{1} << (mixed >> 52 & 63);
    std::size_t slot = slot_of(mixed);
    while (slots_[slot].says != 0 && slots_[slot].word != word) slot = (slot + 1) % kSlots;
    slots_[slot].word = word;
    return slots_[slot].says;
  }

  std::array<std::uint64_t, 64> bits_{};
  std::array<Slot, kSlots> slots_;
};

template <std::size_t N>
constexpr std::array<std::pair<Word, Word>, N> words_of_pairs(
    const std::array<std::pair<std::string_view, std::string_view>, N>& pairs) {
  std::array<std::pair<Word, Word>, N> out{};
  for (std::size_t i = 0; i < N; ++i) {
    out[i].first = word_of(pairs[i].first);
    out[i].second = word_of(pairs[i].second);
  }
  return out;
}

Says pair_says(const Word& a, const Word& b) {
  static constexpr auto kReport = words_of_pairs(kReportPairs);
  static constexpr auto kAside = words_of_pairs(kAsidePairs);
  const std::pair pair(a, b);
  Says says = 0;
  if (std::find(kReport.begin(), kReport.end(), pair) != kReport.end()) says |= kSaysReport;
  if (std::find(kAside.begin(), kAside.end(), pair) != kAside.end()) says |= kSaysAside;
  return says;
}

// Takes the words of a value in turn. A blank ends a name, whose last word is its noun.
class WordReader {
 public:
  void word(const Word& word) {
    static const WordTable table;
    const Says of_word = table[word];
    const bool about = (of_before_ & kAbout) != 0;
    if (!about) says_ |= of_word & (kSaysAside | kSaysFirm | kSaysConsent);
    says_ |= of_word & kSaysReport;
    if ((of_before_ & kFirst) != 0) says_ |= pair_says(before_, word);
    before_ = about ? Word{} : word;
    of_before_ = about ? 0 : of_word;
  }
  void blank() {
    says_ |= of_before_ & kSaysSmall;
    before_ = {};
    of_before_ = 0;
  }
  Says says() const { return says_; }

 private:
  Says says_ = 0;
  Word before_;
  Says of_before_ = 0;
};

// "article__relatedLinks" as article, related, links.
Says words_of(std::string_view value) {
  value = value.substr(0, kMostOfValue);
  WordReader reader;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (begin < end) reader.word(word_of(value.substr(begin, end - begin)));
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!is_alpha(value[i])) {
      end_word(i);
      if (is_space(value[i])) reader.blank();
      begin = i + 1;
    } else if (value[i] <= 'Z' && i > begin && value[i - 1] >= 'a') {
      end_word(i);
      begin = i;
    }
  }
  end_word(value.size());
  reader.blank();
  return reader.says();
}

// The same for a short value, all bytes at once: branches on each would be foretold badly.
constexpr std::size_t kShort = 64;
Says words_of_short(std::string_view value) {
  constexpr std::uint64_t kGather = 0x0102040810204080;  // the highest bits of eight bytes to one
  alignas(8) std::array<char, kShort + 2 * sizeof(std::uint64_t)> small{};
  std::memcpy(small.data(), value.data(), value.size());
  std::uint64_t letters = 0;
  std::uint64_t capitals = 0;
  std::uint64_t blanks = 0;
  for (std::size_t at = 0; at < value.size(); at += 8) {
    const std::uint64_t eight = text::load_eight(&small[at]);
    const auto gathered = [&](std::uint64_t bits) { return ((bits >> 7) * kGather >> 56) << at; };
    letters |= gathered(text::ascii_letters(eight));
    capitals |= gathered(text::bytes_between(eight, 'A', 'Z'));
    blanks |=
        gathered(text::bytes_between(eight, '\t', '\r') | text::bytes_between(eight, ' ', ' '));
    const std::uint64_t folded = text::fold_ascii(eight);
    for (std::size_t i = 0; i < 8; ++i) small[at + i] = static_cast<char>(folded >> (8 * i));
  }
  WordReader reader;
  std::uint64_t begins = letters & (~(letters << 1) | (capitals & ((letters & ~capitals) << 1)));
  while (begins != 0) {
    const auto begin = static_cast<std::size_t>(std::countr_zero(begins));
    begins &= begins - 1;
    const std::uint64_t behind = ~std::uint64_t{0} << begin;
    const std::uint64_t edges = (~letters & behind) | begins;
    const std::size_t size =
        (edges == 0 ? kShort : static_cast<std::size_t>(std::countr_zero(edges))) - begin;
    // Blanks before this word, and behind the one before it.
    const std::uint64_t before = blanks & ~behind;
    if (before != 0) reader.blank();
    blanks &= behind;
    Word word = kLongWord;
    if (size <= kLongestWord) {
      static constexpr auto kLow = text::masks<kLongestWord + 1>(0);
      static constexpr auto kHigh = text::masks<kLongestWord + 1>(8);
      word = {text::load_eight(&small[begin]) & kLow[size],
              text::load_eight(&small[begin + 8]) & kHigh[size]};
    }
    reader.word(word);
  }
  reader.blank();
  return reader.says();
}

std::size_t slot_of(std::string_view value) {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (value.size() >= sizeof first) {
    std::memcpy(&first, value.data(), sizeof first);
    std::memcpy(&last, value.data() + value.size() - sizeof last, sizeof last);
  } else {
    for (const char c : value) first = first << 8 | static_cast<unsigned char>(c);
  }
  const std::uint64_t mixed = (first ^ (last * 31) ^ value.size()) * 0x9E3779B97F4A7C15;
  return static_cast<std::size_t>(mixed >> 32);
}

}  // namespace

Says NameReader::operator()(std::string_view value) {
  if (value.empty()) return 0;
  Seen& seen = seen_[slot_of(value) % seen_.size()];
  if (seen.value != value) {
    seen = {value,
            (value.size() > kShort ? words_of(value) : words_of_short(value)) | letters_of(value)};
  }
  return seen.says;
}

}  // namespace firsthand::read
