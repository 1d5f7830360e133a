#include "text/frequency.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "base/check.h"
#include "text/stem.h"
#include "text/swar.h"

namespace firsthand::embedded {
std::string_view frequencies();
}

namespace firsthand::text {
namespace {

// Sorted.
constexpr std::array<std::string_view, 173> kFunctionWords = {
    "'s",     "a",        "about",      "above",   "after",     "again",  "against", "all",
    "also",   "although", "always",     "am",      "among",     "an",     "and",     "any",
    "are",    "around",   "as",         "at",      "away",      "back",   "be",      "because",
    "been",   "before",   "being",      "below",   "between",   "both",   "but",     "by",
    "can",    "cannot",   "could",      "did",     "do",        "does",   "doing",   "done",
    "down",   "during",   "each",       "either",  "else",      "even",   "ever",    "every",
    "few",    "for",      "from",       "further", "had",       "has",    "have",    "having",
    "he",     "her",      "here",       "hers",    "herself",   "him",    "himself", "his",
    "how",    "however",  "i",          "if",      "in",        "into",   "is",      "it",
    "its",    "itself",   "just",       "least",   "less",      "many",   "may",     "me",
    "might",  "mine",     "more",       "most",    "much",      "must",   "my",      "myself",
    "near",   "neither",  "never",      "no",      "nor",       "not",    "now",     "of",
    "off",    "often",    "on",         "once",    "one",       "only",   "onto",    "or",
    "other",  "others",   "our",        "ours",    "ourselves", "out",    "over",    "own",
    "per",    "perhaps",  "rather",     "same",    "shall",     "she",    "should",  "since",
    "so",     "some",     "still",      "such",    "than",      "that",   "the",     "their",
    "theirs", "them",     "themselves", "then",    "there",     "these",  "they",    "this",
    "those",  "though",   "through",    "thus",    "to",        "too",    "toward",  "towards",
    "under",  "until",    "up",         "upon",    "us",        "very",   "was",     "we",
    "were",   "what",     "when",       "where",   "whether",   "which",  "while",   "who",
    "whom",   "whose",    "why",        "will",    "with",      "within", "without", "would",
    "yet",    "you",      "your",       "yours",   "yourself"};
static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  for (; word.size() > 8; word.remove_prefix(8))
    hash = (hash ^ load_eight(word.data())) * 0x9e3779b97f4a7c15ULL;
  std::uint64_t rest = 0;
  for (const char c : word) rest = rest << 8 | static_cast<unsigned char>(c);
  hash = (hash ^ rest) * 0xc4ceb9fe1a85ec53ULL;
  return hash ^ hash >> 32;
}

// Words to shares: open addressing, no more than half full.
class Shares {
 public:
  double of(std::string_view word) const { return places_[place(word)].share; }
  void add(std::string_view word, double share) {
    Place& place = places_[this->place(word)];
    place.hash = hash_of(word);
    place.word = word;
    place.share = std::min(1.0, place.share + share);
  }

 private:
  static constexpr std::size_t kPlaces = std::size_t{1} << 14;
  struct Place {
    std::uint64_t hash = 0;  // tells most words apart without a look at their letters
    double share = 0;
    std::string_view word;  // empty: nothing here
  };

  // Where the word is, or would be.
  std::size_t place(std::string_view word) const {
    const std::uint64_t hash = hash_of(word);
    std::size_t at = hash % kPlaces;
    while (!places_[at].word.empty() && (places_[at].hash != hash || places_[at].word != word))
      at = (at + 1) % kPlaces;
    return at;
  }

  std::vector<Place> places_ = std::vector<Place>(kPlaces);
};

struct Table {
  Shares words;
  Shares stems;
  std::deque<std::string> stem_words;  // what `stems` views

  Table() {
    std::string_view rest = embedded::frequencies();
    double documents = 1;
    std::size_t count_of_words = 0;
    Stemmer stemmer;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) continue;
      int count = 0;
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), count);
      if (line.front() == '#') {
        documents = count;
        continue;
      }
      FH_CHECK(++count_of_words <= kMostWords, "the table of frequencies has grown");
      const double share = count / documents;
      const std::string_view word = line.substr(0, tab);
      words.add(word, share);
      stem_words.push_back(stemmer.stem(word));
      stems.add(stem_words.back(), share);
    }
  }

 private:
  static constexpr std::size_t kMostWords = std::size_t{1} << 13;
};

const Table& table() {
  static const Table the_table;
  return the_table;
}

}  // namespace

bool is_function_word(std::string_view folded_word) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded_word);
}
double word_share(std::string_view folded_word) { return table().words.of(folded_word); }
double report_share(std::string_view stem) { return table().stems.of(stem); }

}  // namespace firsthand::text
