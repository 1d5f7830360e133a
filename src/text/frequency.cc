#include "text/frequency.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>

#include "text/stem.h"

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

struct Table {
  std::unordered_map<std::string, double> words;
  std::unordered_map<std::string, double> stems;

  Table() {
    std::string_view rest = embedded::frequencies();
    double documents = 1;
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
      const double share = count / documents;
      words.emplace(line.substr(0, tab), share);
      double& stem = stems[stemmer.stem(line.substr(0, tab))];
      stem = std::min(1.0, stem + share);
    }
  }
};

const Table& table() {
  static const Table the_table;
  return the_table;
}

double look_up(const std::unordered_map<std::string, double>& shares, std::string_view word) {
  const auto found = shares.find(std::string(word));
  return found == shares.end() ? 0 : found->second;
}

}  // namespace

bool is_function_word(std::string_view folded_word) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), folded_word);
}
double word_share(std::string_view folded_word) { return look_up(table().words, folded_word); }
double report_share(std::string_view stem) { return look_up(table().stems, stem); }

}  // namespace firsthand::text
