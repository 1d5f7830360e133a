#include "text/frequency.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/frequency_table.h"

namespace firsthand::embedded {
std::string_view frequency_table();
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

constexpr std::size_t kLongestFunctionWord = 10;

// The apostrophe, then the letters; more for what no function word begins with.
constexpr std::size_t kInitials = 27;
constexpr std::size_t initial(char c) {
  if (c == '\'') return 0;
  return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') + 1 : kInitials;
}

// Where those of each initial begin, and where the last end.
constexpr std::array<std::uint8_t, kInitials + 1> kBegins = [] {
  std::array<std::uint8_t, kInitials + 1> out{};
  for (const std::string_view word : kFunctionWords) ++out[initial(word.front()) + 1];
  for (std::size_t i = 1; i < out.size(); ++i)
    out[i] = static_cast<std::uint8_t>(out[i] + out[i - 1]);
  return out;
}();

const FrequencyTable& table() {
  return *reinterpret_cast<const FrequencyTable*>(embedded::frequency_table().data());
}

std::uint64_t hash_of(std::string_view word) { return XXH3_64bits(word.data(), word.size()); }

}  // namespace

bool is_function_word(std::string_view folded_word) {
  if (folded_word.empty() || folded_word.size() > kLongestFunctionWord) return false;
  const std::size_t at = initial(folded_word.front());
  if (at == kInitials) return false;
  const auto* const end = kFunctionWords.begin() + kBegins[at + 1];
  return std::find(kFunctionWords.begin() + kBegins[at], end, folded_word) != end;
}
double word_share(std::string_view folded_word) {
  return table().words.share(hash_of(folded_word));
}
double report_share(std::string_view stem) { return table().stems.share(hash_of(stem)); }

std::vector<double> report_shares() {
  std::vector<double> out;
  for (const FrequencyList::Place& place : table().stems.places) {
    if (place.hash != 0) out.push_back(place.share);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace firsthand::text
