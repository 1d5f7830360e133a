#include "reuse/packed_words.h"

#include <array>
#include <cstring>
#include <vector>

#include "reuse/lexicon.h"

namespace firsthand::reuse {
namespace {

struct Head {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t far = 0;  // words that stand too far from the one before them, or are too long
  std::uint32_t text_size = 0;
};

// The last four bytes of a word, from the lowest bit: level 12, traits 8, about, quoted, number,
// bytes from the word before it 4, bytes 5. Where it is far, both are told apart.
struct PackedWord {
  std::uint32_t word = 0;
  std::uint32_t stem = 0;
  std::uint32_t rest = 0;
};
constexpr int kTraits = 12;
constexpr int kAbout = 20;
constexpr int kQuoted = 21;
constexpr int kNumber = 22;
constexpr int kGap = 23;
constexpr int kSize = 27;
constexpr std::uint32_t kFar = 15;       // in place of the gap
constexpr std::uint32_t kMostSize = 31;  // of one that is not far
static_assert(kMostLevels == std::size_t{1} << kTraits);

struct Far {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Its first word is where the one before it ends.
struct PackedSentence {
  std::uint32_t end = 0;
  std::uint32_t begin_byte = 0;
  std::uint32_t end_byte = 0;
};

std::size_t bytes_of(const Head& head) {
  return sizeof(Head) + std::size_t{head.words} * sizeof(PackedWord) +
         std::size_t{head.far} * sizeof(Far) + std::size_t{head.sentences} * sizeof(PackedSentence);
}

template <typename T>
T taken(const char*& at) {
  T out;
  std::memcpy(&out, at, sizeof out);
  at += sizeof out;
  return out;
}

template <typename T>
void put(char*& at, const T& record) {
  std::memcpy(at, &record, sizeof record);
  at += sizeof record;
}

}  // namespace

void pack(const Words& words, std::string& out) {
  Head head{static_cast<std::uint32_t>(words.words.size()),
            static_cast<std::uint32_t>(words.sentences.size()), 0, words.text_size};
  const std::size_t begin = out.size();
  out.resize(begin + bytes_of(head));
  char* at = &out[begin + sizeof head];
  std::vector<Far> far;
  std::uint32_t last = 0;  // where the word before it ends
  for (const Word& word : words.words) {
    const std::uint32_t gap = word.begin - last;
    const std::uint32_t size = word.end - word.begin;
    std::uint32_t place = gap << kGap | size << kSize;
    if (gap >= kFar || size > kMostSize) {
      far.push_back({word.begin, word.end});
      place = kFar << kGap;
    }
    put(at,
        PackedWord{word.word, word.stem,
                   word.level | std::uint32_t{word.traits.bits()} << kTraits |
                       std::uint32_t{word.about} << kAbout | std::uint32_t{word.quoted} << kQuoted |
                       std::uint32_t{word.number} << kNumber | place});
    last = word.end;
  }
  for (const Sentence& sentence : words.sentences)
    put(at, PackedSentence{sentence.end, sentence.begin_byte, sentence.end_byte});
  head.far = static_cast<std::uint32_t>(far.size());
  std::memcpy(&out[begin], &head, sizeof head);
  out.append(reinterpret_cast<const char*>(far.data()), far.size() * sizeof(Far));
}

bool unpack(const char* packed, std::size_t size, Words& out) {
  if (size < sizeof(Head)) return false;
  const char* at = packed;
  const auto head = taken<Head>(at);
  if (bytes_of(head) != size) return false;
  out.text_size = head.text_size;
  out.words.resize(head.words);
  out.sentences.resize(head.sentences);
  const char* far = packed + size - head.far * sizeof(Far);
  const Level* const levels_of = levels().data();
  const std::size_t level_count = levels().size();
  constexpr auto bit = [](std::uint32_t bits, int place) { return (bits >> place & 1) != 0; };
  std::uint32_t last = 0;
  for (Word& word : out.words) {
    const auto one = taken<PackedWord>(at);
    const std::uint32_t level = one.rest & (kMostLevels - 1);
    const std::uint32_t gap = one.rest >> kGap & kFar;
    if (level >= level_count) return false;
    word.word = one.word;
    word.stem = one.stem;
    word.term = 0;
    word.begin = last + gap;
    word.end = word.begin + (one.rest >> kSize);
    if (gap == kFar) {
      if (far == packed + size) return false;
      const auto place = taken<Far>(far);
      word.begin = place.begin;
      word.end = place.end;
    }
    last = word.end;
    word.weight = levels_of[level].weight;
    word.level = static_cast<std::uint16_t>(level);
    word.traits = Traits(static_cast<std::uint8_t>(one.rest >> kTraits));
    word.function = word.traits.has(Traits::kFunction);
    word.about = bit(one.rest, kAbout);
    word.quoted = bit(one.rest, kQuoted);
    word.number = bit(one.rest, kNumber);
  }
  std::uint32_t first = 0;
  for (Sentence& sentence : out.sentences) {
    const auto one = taken<PackedSentence>(at);
    if (one.end < first || one.end > head.words) return false;
    sentence = {first, one.end, one.begin_byte, one.end_byte};
    first = one.end;
  }
  return first == head.words;
}

}  // namespace firsthand::reuse
