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

enum class List : std::uint8_t { kWords, kStems };

double share(List list, std::string_view word) {
  const std::string_view table = embedded::frequency_table();
  const auto* places =
      reinterpret_cast<const Place*>(table.data()) + (list == List::kStems ? kPlaces : 0);
  return places[place_of(places, XXH3_64bits(word.data(), word.size()))].share;
}

}  // namespace

bool is_function_word(std::string_view folded_word) {
  return folded_word.size() <= kLongestFunctionWord &&
         std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded_word);
}
double word_share(std::string_view folded_word) { return share(List::kWords, folded_word); }
double report_share(std::string_view stem) { return share(List::kStems, stem); }

}  // namespace firsthand::text
