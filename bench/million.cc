#include "million.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/threads.h"
#include "text/frequency.h"

namespace firsthand::embedded {
std::string_view frequencies();
}

namespace firsthand::bench {
namespace {

constexpr std::uint32_t kVocabulary = 200000;
constexpr double kTail = 7000;  // the rank from which on words are rarer than Zipf's law has them
constexpr std::uint32_t kOutlets = 400;
constexpr std::uint32_t kStory = 3000;
constexpr std::size_t kTable = std::size_t{1} << 16;
constexpr std::uint32_t kStretch = 280;  // words that a copy takes over
constexpr std::uint32_t kSynonyms = 3;

// splitmix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t operator()() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(((*this)() >> 32) * n >> 32);
  }

 private:
  std::uint64_t state_;
};

std::uint64_t hash(std::uint64_t a, std::uint64_t b) {
  return Random(a * 0x2545f4914f6cdd1d + b)();
}

constexpr std::size_t kLongest = 16;  // bytes of a word, so that to write one is one copy

struct Vocabulary {  // by rank
  std::vector<std::array<char, kLongest>> words;
  std::vector<std::uint8_t> sizes;
  std::vector<bool> function;
};

// The words of the table that ships with the program, the commonest first, then invented ones of
// three syllables: what the program takes for rare is rare here.
Vocabulary made_vocabulary() {
  constexpr std::array<const char*, 64> kSyllables = {
      "ba",  "cor", "den", "fil", "gra", "hun", "jes", "kol",  "lam", "mer", "nis", "pol", "rad",
      "sul", "tem", "vor", "win", "yar", "zel", "bri", "cla",  "dro", "fen", "gos", "har", "ilt",
      "jor", "kem", "lus", "mon", "nar", "ost", "pri", "quel", "rem", "sta", "tro", "ulm", "ven",
      "wal", "ber", "cin", "dal", "esk", "fur", "gal", "hol",  "ind", "kar", "lor", "mat", "nev",
      "orm", "pas", "ril", "sev", "tan", "urd", "vis", "wes",  "yon", "zan", "bel", "cam"};
  std::vector<std::pair<int, std::string>> known;
  std::istringstream table{std::string(embedded::frequencies())};
  for (std::string line; std::getline(table, line);) {
    const std::size_t tab = line.find('\t');
    const std::string word = line.substr(0, tab);
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      known.emplace_back(-std::stoi(line.substr(tab + 1)), word);
  }
  std::sort(known.begin(), known.end());
  std::vector<std::string> words;
  for (auto& [count, word] : known) words.push_back(std::move(word));
  for (std::uint32_t i = 0; words.size() < kVocabulary; ++i) {
    // An odd factor scatters the numbers and maps no two to one.
    std::uint32_t rest = i * 2654435761U & ((1U << 18) - 1);
    std::string word;
    for (int k = 0; k < 3; ++k, rest /= 64) word += kSyllables[rest % 64];
    words.push_back(std::move(word));
  }
  Vocabulary out;
  for (const std::string& word : words) {
    FH_CHECK(word.size() <= kLongest, "a word has room");
    std::copy(word.begin(), word.end(), out.words.emplace_back().begin());
    out.sizes.push_back(static_cast<std::uint8_t>(word.size()));
    out.function.push_back(text::is_function_word(word));
  }
  return out;
}
const Vocabulary& vocabulary() {
  static const Vocabulary made = made_vocabulary();
  return made;
}

void append(std::string& text, const std::vector<std::uint32_t>& sentence) {
  const Vocabulary& all = vocabulary();
  const std::size_t at = text.size();
  text.resize(at + sentence.size() * (kLongest + 2));
  char* to = &text[at];
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    std::copy_n(all.words[sentence[i]].data(), kLongest, to);
    to += all.sizes[sentence[i]];
    if (i + 1 == sentence.size()) {
      *to++ = '.';
    } else if (i % 9 == 8) {
      *to++ = ',';
    }
    *to++ = ' ';
  }
  text.resize(static_cast<std::size_t>(to - text.data()));
  if (text.size() > at) text[at] = static_cast<char>(text[at] - 'a' + 'A');
}

// Each word but function words replaced with this chance in 100, by one of its synonyms: words
// about as common.
void replace(std::vector<std::uint32_t>& sentence, std::uint32_t chance, Random& random) {
  for (std::uint32_t& word : sentence) {
    if (vocabulary().function[word] || random.below(100) >= chance) continue;
    const std::uint32_t floor = std::bit_floor(word + 2) - 1;  // ranks [floor, 2 * floor]
    const std::uint32_t size = std::min(kVocabulary - floor, floor + 1);
    word = floor + (word - floor + (1 + random.below(kSynonyms)) * 7919) % size;
  }
}

}  // namespace

Million::Million(std::uint32_t reports, std::uint64_t seed)
    : reports_(reports),
      seed_(seed),
      story_(std::min<std::uint32_t>(kStory, reports / 10)),
      ranks_(kTable + 1),
      cluster_(reports),
      place_(reports),
      facts_(reports) {
  vocabulary();
  // Zipf and Mandelbrot: 1 / (rank + 2.7); steeper for rare words (Ferrer i Cancho and Sole 2001).
  const auto chance = [](std::uint32_t rank) {
    return std::pow(kTail / std::max<double>(rank, kTail), 0.6) / (rank + 2.7);
  };
  double sum = 0;
  for (std::uint32_t r = 0; r < kVocabulary; ++r) sum += chance(r);
  double share = 0;
  std::size_t filled = 0;
  for (std::uint32_t r = 0; r < kVocabulary; ++r) {
    share += chance(r) / sum;
    const auto to = std::min(kTable, static_cast<std::size_t>(share * kTable + 0.5));
    while (filled < to) ranks_[filled++] = r;
  }
  ranks_[kTable] = kVocabulary - 1;
  Random random(seed);
  std::vector<std::uint32_t> order(reports);
  for (std::uint32_t i = 0; i < reports; ++i) order[i] = i;
  for (std::uint32_t i = reports; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  std::uint32_t next = 0;
  for (; next < story_; ++next) cluster_[order[next]] = 1;
  for (std::uint32_t cluster = 2; next < story_ + reports / 10; ++cluster) {
    const std::uint32_t size = 2 + random.below(7);
    const std::uint32_t source = order[next];
    for (std::uint32_t k = 0; k < size && next < reports; ++k, ++next) {
      cluster_[order[next]] = cluster;
      place_[order[next]] = static_cast<std::uint8_t>(k);
      if (k > 0) planted_.push_back({source, order[next], static_cast<CopyKind>((k - 1) % 4)});
    }
  }
  base::parallel_for(64, 0, [&](std::size_t part) {
    model::Report room;
    for (std::size_t i = part; i < reports_; i += 64) {
      // The id is a one-to-one function of the number: number() inverts it.
      facts_[i].id.value = (i + 1) * 0x9e3779b97f4a7c15;
      const std::uint64_t h = hash(seed_, i);
      facts_[i].when = static_cast<std::int64_t>(1700000000 + h % 31536000);
      facts_[i].outlet = 1 + static_cast<std::uint32_t>(h >> 40) % kOutlets;
      facts_[i].bytes = static_cast<std::uint32_t>(report(i, room).text.size());
    }
  });
}

Million::Truth Million::truth(std::uint32_t report) const {
  model::Report room;
  return write(report, room);
}
bool Million::of_story(std::uint32_t report) const { return cluster_[report] == 1; }

bool Million::related(std::uint32_t one, std::uint32_t other) const {
  return cluster_[one] != 0 && cluster_[one] == cluster_[other];
}

std::optional<std::uint32_t> Million::number(model::ReportId id) const {
  constexpr std::uint64_t kInverse = 0xf1de83e19937733d;  // of the factor, modulo 2^64
  const std::uint64_t number = id.value * kInverse - 1;
  if (number >= reports_) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

std::uint32_t Million::zipf(std::uint64_t random) const {
  const std::uint32_t from = ranks_[random % kTable];
  const std::uint32_t size = ranks_[random % kTable + 1] - from + 1;
  return from + static_cast<std::uint32_t>((random / kTable & 0xffffffff) * size >> 32);
}

Million::Text Million::own_text(std::uint64_t key, std::uint32_t words) const {
  Random random(hash(seed_ + 1, key));
  Text out;
  for (std::uint32_t made = 0; made < words;) {
    Sentence& sentence = out.emplace_back(8 + random.below(26));
    for (std::uint32_t& word : sentence) word = zipf(random());
    made += static_cast<std::uint32_t>(sentence.size());
  }
  return out;
}

Million::Text Million::stretch_of(std::uint32_t cluster) const {
  return own_text((std::uint64_t{1} << 40) + cluster, kStretch);
}

const model::Report& Million::report(std::size_t i, model::Report& room) const {
  ++reads_;
  write(i, room);
  return room;
}

Million::Truth Million::write(std::size_t i, model::Report& room) const {
  Truth truth;
  model::Span& span = truth.stretch;
  room.id.value = (i + 1) * 0x9e3779b97f4a7c15;
  std::string text;
  Random random(hash(seed_ + 2, i));
  const std::uint32_t cluster = cluster_[i];
  if (cluster == 1) {
    for (const Sentence& s : own_text(i, 20)) append(text, s);
    span.begin = text.size();
    for (const Sentence& s : own_text(std::uint64_t{1} << 50, 700)) append(text, s);
    span.end = text.size();
  } else {
    const std::uint32_t words = 340 + random.below(820) - (cluster != 0 ? kStretch / 2 : 0);
    const Text own = own_text(i, words);
    const std::size_t cut = cluster != 0 ? random.below(static_cast<std::uint32_t>(own.size())) : 0;
    for (std::size_t k = 0; k < cut; ++k) append(text, own[k]);
    if (cluster != 0) {
      Text stretch = stretch_of(cluster);
      if (place_[i] > 0) {
        switch (static_cast<CopyKind>((place_[i] - 1) % 4)) {
          case CopyKind::kVerbatim:
            break;
          case CopyKind::kEdited:
            for (Sentence& s : stretch) replace(s, 10, random);
            break;
          case CopyKind::kSpun:
            for (Sentence& s : stretch) replace(s, 60, random);
            break;
          case CopyKind::kReordered:
            for (std::size_t k = stretch.size(); k > 1; --k)
              std::swap(stretch[k - 1], stretch[random.below(static_cast<std::uint32_t>(k))]);
            break;
        }
      }
      span.begin = text.size();
      for (const Sentence& s : stretch) append(text, s);
      span.end = text.size();
    }
    for (std::size_t k = cut; k < own.size(); ++k) append(text, own[k]);
  }
  const std::uint64_t outlet = 1 + static_cast<std::uint32_t>(hash(seed_, i) >> 40) % kOutlets;
  truth.closing.begin = text.size();
  for (const Sentence& s : own_text((std::uint64_t{1} << 60) + outlet, 30)) append(text, s);
  truth.closing.end = text.size();
  room.text = std::move(text);
  return truth;
}

}  // namespace firsthand::bench
