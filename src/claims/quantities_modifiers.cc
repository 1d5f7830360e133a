#include "claims/quantities_modifiers.h"

#include <unordered_set>

namespace firsthand::claims {
namespace {

using model::Modifier;

struct Phrase {
  std::string_view words;
  Modifier modifier;
};

// Longer ones first where one ends another.
constexpr Phrase kBefore[] = {
    {"no fewer than", Modifier::kAtLeast},
    {"not fewer than", Modifier::kAtLeast},
    {"no less than", Modifier::kAtLeast},
    {"not less than", Modifier::kAtLeast},
    {"at least", Modifier::kAtLeast},
    {"a minimum of", Modifier::kAtLeast},
    {"minimum of", Modifier::kAtLeast},
    {"upwards of", Modifier::kAtLeast},
    {"upward of", Modifier::kAtLeast},
    {"≥", Modifier::kAtLeast},
    {"no more than", Modifier::kAtMost},
    {"not more than", Modifier::kAtMost},
    {"no greater than", Modifier::kAtMost},
    {"no higher than", Modifier::kAtMost},
    {"no longer than", Modifier::kAtMost},
    {"up to", Modifier::kAtMost},
    {"as many as", Modifier::kAtMost},
    {"as much as", Modifier::kAtMost},
    {"as high as", Modifier::kAtMost},
    {"as few as", Modifier::kAtLeast},
    {"as little as", Modifier::kAtLeast},
    {"as low as", Modifier::kAtLeast},
    {"at most", Modifier::kAtMost},
    {"at the most", Modifier::kAtMost},
    {"a maximum of", Modifier::kAtMost},
    {"maximum of", Modifier::kAtMost},
    {"≤", Modifier::kAtMost},
    {"more than", Modifier::kMoreThan},
    {"greater than", Modifier::kMoreThan},
    {"higher than", Modifier::kMoreThan},
    {"larger than", Modifier::kMoreThan},
    {"bigger than", Modifier::kMoreThan},
    {"longer than", Modifier::kMoreThan},
    {"older than", Modifier::kMoreThan},
    {"in excess of", Modifier::kMoreThan},
    {"north of", Modifier::kMoreThan},
    {"exceeding", Modifier::kMoreThan},
    {"exceeds", Modifier::kMoreThan},
    {"exceed", Modifier::kMoreThan},
    {"exceeded", Modifier::kMoreThan},
    {"surpassing", Modifier::kMoreThan},
    {"surpassed", Modifier::kMoreThan},
    {"topping", Modifier::kMoreThan},
    {"just over", Modifier::kMoreThan},
    {"well over", Modifier::kMoreThan},
    {"over than", Modifier::kMoreThan},
    {"over", Modifier::kMoreThan},
    {"above", Modifier::kMoreThan},
    {">", Modifier::kMoreThan},
    {"less than", Modifier::kLessThan},
    {"fewer than", Modifier::kLessThan},
    {"lower than", Modifier::kLessThan},
    {"smaller than", Modifier::kLessThan},
    {"shorter than", Modifier::kLessThan},
    {"younger than", Modifier::kLessThan},
    {"just under", Modifier::kLessThan},
    {"well under", Modifier::kLessThan},
    {"just below", Modifier::kLessThan},
    {"just shy of", Modifier::kLessThan},
    {"under", Modifier::kLessThan},
    {"below", Modifier::kLessThan},
    {"sub -", Modifier::kLessThan},
    {"<", Modifier::kLessThan},
    {"in the region of", Modifier::kAbout},
    {"on the order of", Modifier::kAbout},
    {"close to", Modifier::kAbout},
    {"an estimated", Modifier::kAbout},
    {"estimated", Modifier::kAbout},
    {"more or less", Modifier::kAbout},
    {"averaged", Modifier::kAbout},
    {"averages", Modifier::kAbout},
    {"averaging", Modifier::kAbout},
    {"about", Modifier::kAbout},
    {"around", Modifier::kAbout},
    {"roughly", Modifier::kAbout},
    {"approximately", Modifier::kAbout},
    {"approx .", Modifier::kAbout},
    {"approx", Modifier::kAbout},
    {"some", Modifier::kAbout},
    {"nearly", Modifier::kAbout},
    {"almost", Modifier::kAbout},
    {"barely", Modifier::kAbout},
    {"virtually", Modifier::kAbout},
    {"circa", Modifier::kAbout},
    {"c .", Modifier::kAbout},
    {"~", Modifier::kAbout},
    {"≈", Modifier::kAbout},
};

constexpr Phrase kAfter[] = {
    {"or more", Modifier::kAtLeast},   {"and more", Modifier::kAtLeast},
    {"or above", Modifier::kAtLeast},  {"and above", Modifier::kAtLeast},
    {"or over", Modifier::kAtLeast},   {"and over", Modifier::kAtLeast},
    {"or older", Modifier::kAtLeast},  {"and older", Modifier::kAtLeast},
    {"- plus", Modifier::kAtLeast},    {"at least", Modifier::kAtLeast},
    {"or so", Modifier::kAbout},       {"or thereabouts", Modifier::kAbout},
    {"or fewer", Modifier::kAtMost},   {"or less", Modifier::kAtMost},
    {"or under", Modifier::kAtMost},   {"and under", Modifier::kAtMost},
    {"or younger", Modifier::kAtMost}, {"at most", Modifier::kAtMost},
};

// Verbs and nouns of change, in every form that comes before "from".
bool is_change_word(std::string_view word) {
  static const std::unordered_set<std::string_view> kWords = {
      "rise",       "rises",     "rose",      "risen",      "rising",   "fall",      "falls",
      "fell",       "fallen",    "falling",   "drop",       "drops",    "dropped",   "dropping",
      "increase",   "increases", "increased", "increasing", "decrease", "decreases", "decreased",
      "decreasing", "grow",      "grows",     "grew",       "grown",    "growing",   "jump",
      "jumps",      "jumped",    "climb",     "climbs",     "climbed",  "plunge",    "plunged",
      "plummeted",  "sink",      "sank",      "slid",       "slipped",  "dip",       "dipped",
      "soar",       "soared",    "surge",     "surged",     "cut",      "cuts",      "cutting",
      "raise",      "raises",    "raised",    "raising",    "lower",    "lowered",   "lowering",
      "reduce",     "reduced",   "reducing",  "revise",     "revised",  "revising",  "revision",
      "go",         "goes",      "went",      "gone",       "going",    "slow",      "slowed",
      "shrink",     "shrank",    "shrunk",    "swell",      "swelled",  "swollen",   "change",
      "changed",    "changing",  "correct",   "corrected",  "amended",  "updated",   "moved",
      "move",       "lifted",    "up",        "down",       "expand",   "expanded",  "doubled",
      "tripled",    "declined",  "decline",   "improved",   "narrowed", "widened",   "advanced",
      "boost",      "boosted",   "brought",   "reached",    "adjusted", "upped"};
  return kWords.count(word) != 0;
}

}  // namespace

std::optional<ModifierCue> cue_before(const Folded& words, std::size_t i) {
  for (const Phrase& phrase : kBefore) {
    if (const std::size_t n = words.match_before(i, phrase.words)) {
      const bool over = phrase.words == "over" || phrase.words == "under";
      return ModifierCue{phrase.modifier, i - n, over};
    }
  }
  return std::nullopt;
}

std::optional<ModifierCue> cue_after(const Folded& words, std::size_t i) {
  if (words[i] == "+" && words.is_joined(i) && !words.is_number(i + 1))
    return ModifierCue{Modifier::kAtLeast, i + 1, false};
  for (const Phrase& phrase : kAfter)
    if (const std::size_t n = words.match(i, phrase.words))
      return ModifierCue{phrase.modifier, i + n, false};
  return std::nullopt;
}

bool is_change(const Folded& words, std::size_t i) {
  constexpr std::size_t kReach = 20;  // "revised the number of dead in Velm on Tuesday from"
  for (std::size_t k = 1; k <= kReach && k <= i; ++k) {
    if (is_change_word(words[i - k])) return true;
    if (words.starts_sentence(i - k)) return false;
  }
  return false;
}

}  // namespace firsthand::claims
