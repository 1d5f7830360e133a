#include "claims/quantities_noun.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "text/frequency.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kLongest = 5;  // words of a phrase before its head

using Set = std::unordered_set<std::string_view>;

bool is_irregular_plural(std::string_view word) {
  static const Set kWords = {"people",  "men",      "women", "children", "police",   "feet",
                             "teeth",   "mice",     "geese", "cattle",   "sheep",    "fish",
                             "data",    "media",    "folk",  "crew",     "staff",    "personnel",
                             "troops",  "aircraft", "dead",  "youth",    "infantry", "series",
                             "species", "kin",      "euro",  "deer"};
  return word.ends_with("men") || word.ends_with("people") || word.ends_with("children") ||
         word.ends_with("folk") || kWords.count(word) != 0;
}

// Words that may stand between a number and what it counts without being a part of it.
bool is_skipped(std::string_view word) {
  return word == "other" || word == "more" || word == "further" || word == "additional" ||
         word == "of" || word == "the" || word == "those" || word == "these" || word == "its" ||
         word == "their" || word == "his" || word == "her" || word == "our" || word == "my" ||
         word == "such" || word == "or" || word == "so" || word == "most";
}

// Words that are no noun and end the phrase, beyond function words.
bool is_stop(std::string_view word) {
  static const Set kWords = {
      "said",      "says",       "say",      "told",      "came",      "went",      "took",
      "made",      "got",        "died",     "killed",    "injured",   "wounded",   "hurt",
      "left",      "arrested",   "detained", "held",      "missing",   "according", "including",
      "ago",       "later",      "earlier",  "yesterday", "today",     "tomorrow",  "although",
      "because",   "despite",    "per",      "via",       "plus",      "minus",     "also",
      "already",   "alone",      "last",     "next",      "early",     "late",      "is",
      "was",       "has",        "goes",     "gets",      "makes",     "takes",     "shows",
      "means",     "includes",   "remains",  "needs",     "wants",     "works",     "runs",
      "found",     "seen",       "shot",     "saw",       "fell",      "rose",      "lost",
      "won",       "reportedly", "across",   "along",     "among",     "amid",      "around",
      "inside",    "outside",    "near",     "within",    "worldwide", "like",      "whose",
      "available", "each",       "apiece",   "total",     "now",       "still",     "currently"};
  return kWords.count(word) != 0;
}

bool is_participle(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
}

}  // namespace

bool is_plural_noun(std::string_view word) {
  if (is_irregular_plural(word)) return true;
  if (word.size() < 3 || !word.ends_with('s')) return false;
  return !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") &&
         !word.ends_with("'s");
}

bool is_person_noun(std::string_view word) {
  static const Set kWords = {
      "person",    "people",    "man",       "men",        "woman",     "women",      "child",
      "children",  "boy",       "boys",      "girl",       "girls",     "baby",       "babies",
      "infant",    "infants",   "adult",     "adults",     "civilian",  "civilians",  "student",
      "students",  "pupil",     "pupils",    "patient",    "patients",  "resident",   "residents",
      "victim",    "victims",   "casualty",  "casualties", "death",     "deaths",     "refugee",
      "refugees",  "migrant",   "migrants",  "detainee",   "detainees", "hostage",    "hostages",
      "guard",     "guards",    "recruit",   "recruits",   "conscript", "conscripts", "nurse",
      "nurses",    "medic",     "medics",    "monk",       "monks",     "priest",     "priests",
      "cleric",    "clerics",   "family",    "families",   "troops",    "staff",      "crew",
      "relative",  "relatives", "suspect",   "suspects",   "youth",     "youths",     "teen",
      "teens",     "native",    "militant",  "militants",  "shepherd",  "shepherds",  "survivor",
      "survivors", "herdsman",  "herdsmen",  "injury",     "injuries",  "fatality",   "fatalities",
      "cousin",    "cousins",   "sister",    "sisters",    "brother",   "brothers",   "son",
      "sons",      "daughter",  "daughters", "member",     "members",   "others",     "bystander",
      "bystanders"};
  if (kWords.count(word) != 0) return true;
  std::string_view one = word;
  if (one.ends_with('s') && one.size() > 4) one.remove_suffix(1);
  if (one.size() < 6) return false;
  static constexpr std::string_view kEndings[] = {
      "man", "men", "woman", "women", "ist", "ian", "iers", "ier", "eer",
      "yer", "per", "ner",   "ster",  "ter", "ler", "ker",  "der", "ger",
      "ver", "cer", "sor",   "tor",   "mer", "rer", "her"};
  // Agent nouns: "teacher", "soldier", "protester", "journalist", "fisherman".
  static const Set kThings = {
      "number",    "river",    "water",   "paper",    "corner",   "center",   "matter",
      "letter",    "winter",   "summer",  "master",   "quarter",  "computer", "order",
      "border",    "shelter",  "theater", "counter",  "tower",    "power",    "helicopter",
      "container", "bunker",   "tanker",  "boulder",  "factor",   "sector",   "motor",
      "tractor",   "reactor",  "chapter", "disaster", "shoulder", "bumper",   "newspaper",
      "cylinder",  "register", "monitor", "trailer",  "freezer",  "dollar",   "folder",
      "finger",    "monster",  "hammer",  "timer",    "other",    "another",  "further",
      "rather",    "together", "cluster", "meter",    "filter",   "trigger",  "feature",
      "blister",   "copper",   "pepper",  "silver",   "cover",    "fever",    "danger"};
  if (kThings.count(one) != 0) return false;
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](std::string_view ending) { return one.ends_with(ending); });
}

std::optional<Noun> noun_after(const Folded& words, std::size_t i, bool one) {
  std::size_t first = i;
  if (words[first] == "-" && words.is_joined(first)) ++first;
  const bool of = words[first] == "of";
  for (int n = 0; n < 3 && is_skipped(words[first]); ++n) ++first;
  std::size_t end = first;
  std::size_t at = first;
  bool plural = false;
  while (at < first + kLongest && at < words.size()) {
    if (words.starts_sentence(at) && at > i) break;
    const std::string_view word = words[at];
    if (word == "-" && words.is_joined(at) && words.is_joined(at + 1) && at > first &&
        words.is_word(at + 1)) {
      at += 1;
      continue;
    }
    if (!words.is_word(at) || word == "'s") break;
    const bool country = word == "us" && words.is_capital(at);
    if (!country && (text::is_function_word(word) || is_stop(word))) break;
    if (at == first && word == "dead") break;
    if (one && !of && at > first && is_plural_noun(word)) break;  // a verb: "one proposal asks"
    if (at == first && is_participle(word) && !is_plural_noun(words[at + 1]) &&
        !(words.is_word(at + 1) && !text::is_function_word(words[at + 1])))
      break;
    ++at;
    end = at;
    if (is_plural_noun(word) && (!one || of)) {
      // "rushing yards", but "sales offices": a second plural right after it is the head.
      plural = true;
      if (!(words.is_word(at) && is_person_noun(words[at]) && is_plural_noun(words[at]))) break;
    }
    if (one && !of && at >= first + 3) break;
  }
  if (end == first) return std::nullopt;
  if (!plural && end > first + 1) {
    // Without a plural to mark the head a verb may have crept in: "12 member states" is marked,
    // "11 member trade agreement" is not.
    for (std::size_t k = first + 1; k < end; ++k) {
      const std::string_view word = words[k];
      if (word.ends_with("ed") || word.ends_with("ly") || word.ends_with("ing")) {
        end = k;
        break;
      }
    }
    if (end > first && words[end - 1] == "-") --end;
  }
  return Noun{first, end, plural};
}

}  // namespace firsthand::claims
