#include "origins/houses.h"

#include <algorithm>
#include <array>
#include <vector>

#include "origins/word_lists.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

// Sorted.
constexpr std::array<std::string_view, 84> kInstitutions = {
    "administration", "agency",      "airport",     "ambulance",   "army",       "association",
    "authority",      "brigade",     "bureau",      "center",      "centre",     "chamber",
    "church",         "clinic",      "coalition",   "collective",  "college",    "command",
    "commission",     "committee",   "company",     "corps",       "council",    "court",
    "crescent",       "cross",       "defence",     "defense",     "department", "diocese",
    "directorate",    "embassy",     "federation",  "force",       "forces",     "foundation",
    "government",     "governorate", "group",       "guard",       "hospital",   "initiative",
    "institute",      "kremlin",     "league",      "military",    "militia",    "ministry",
    "mission",        "monitor",     "monitors",    "morgue",      "mortuary",   "movement",
    "municipality",   "navy",        "network",     "observatory", "office",     "organisation",
    "organization",   "parish",      "parliament",  "party",       "platform",   "police",
    "presidency",     "prison",      "prosecution", "protection",  "registry",   "rescuers",
    "school",         "secretariat", "service",     "society",     "staff",      "syndicate",
    "tribunal",       "troops",      "union",       "university",  "volunteers", "watch"};
// Roles that speak for a body; titles.
constexpr std::array<std::string_view, 12> kMouthpieces = {
    "chairman", "chairwoman", "chief",     "director",     "head",        "officials",
    "press",    "secretary",  "spokesman", "spokesperson", "spokeswoman", "statement"};
constexpr std::array<std::string_view, 24> kTitles = {
    "admiral", "brig",   "brigadier", "capt",    "captain", "col",   "colonel",    "dame",
    "dr",      "father", "gen",       "general", "hon",     "judge", "lieutenant", "lt",
    "maj",     "major",  "mr",        "mrs",     "ms",      "prof",  "professor",  "sgt"};
// What else may stand between a body and the name of who speaks for it.
constexpr std::array<std::string_view, 27> kBetween = {
    ",",         "a",         "acting",      "administrator", "an",      "and",
    "chair",     "commander", "coordinator", "deputy",        "doctor",  "doctors",
    "emergency", "inspector", "manager",     "matron",        "medical", "nurse",
    "nursing",   "officer",   "physician",   "registrar",     "senior",  "superintendent",
    "surgeon",   "the",       "warden"};
constexpr std::array<std::string_view, 8> kLeads = {"chairs", "commands", "directs", "heads",
                                                    "leads",  "manages",  "runs",    "staffs"};

bool may_stand_between(const std::string& word) {
  return is_in(kBetween, word) || is_mouthpiece(word) || is_title(word);
}

struct Nearby {
  std::string_view text;
  std::vector<text::Token> tokens;
  std::vector<std::string> folded;

  Nearby(std::string_view whole, model::Span within)
      : text(whole), tokens(text::tokenize(whole, within)) {
    for (const text::Token& token : tokens)
      folded.push_back(text::fold(text::words_of(whole, token)));
  }
  std::size_t size() const { return tokens.size(); }
  // The full stop of "Dr." ends no sentence.
  bool ends_sentence(std::size_t i) const {
    if (folded[i] == "." && i > 0 && is_title(folded[i - 1])) return false;
    return folded[i] == "." || folded[i] == "!" || folded[i] == "?";
  }
  bool is_word(std::size_t i) const { return tokens[i].kind == text::TokenKind::kWord; }
};

bool parts(const std::string& word) {
  constexpr std::array<std::string_view, 16> kParting = {"a",    "an", "and",  "at", "by", "for",
                                                         "from", "in", "near", "of", "on", "that",
                                                         "the",  "to", "with", "'s"};
  return is_in(kParting, word);
}

// The body whose head is token `head`, as it is named there: "of Ostrel General Hospital".
std::string named_at(const Nearby& w, std::size_t head) {
  constexpr std::size_t kLongest = 5;  // words before the head
  std::size_t begin = head;
  while (begin > 0 && head - begin < kLongest && w.is_word(begin - 1) &&
         !parts(w.folded[begin - 1]))
    --begin;
  // "the clinic saw Ostrel hospital": only names go before a name.
  for (std::size_t k = head; k-- > begin;) {
    if (!w.tokens[k].capital && w.tokens[head].capital) {
      begin = k + 1;
      break;
    }
  }
  std::size_t end = head + 1;
  if (end + 1 < w.size() && (w.folded[end] == "of" || w.folded[end] == "in")) {
    std::size_t k = end + 1;
    if (w.folded[k] == "the") ++k;
    while (k < w.size() && w.tokens[k].capital) end = ++k;
  }
  return "of " +
         std::string(w.text.substr(w.tokens[begin].span.begin,
                                   w.tokens[end - 1].span.end - w.tokens[begin].span.begin));
}

// The last body named in [0, end); SIZE_MAX if there is none.
std::size_t last_house(const Nearby& w, std::size_t end) {
  for (std::size_t i = end; i-- > 0;) {
    if (w.is_word(i) && is_house(w.folded[i])) return i;
  }
  return SIZE_MAX;
}

std::string told_before(const Nearby& w) {
  constexpr std::size_t kFar = 8;
  for (std::size_t i = w.size(); i-- > 0 && w.size() - i <= kFar;) {
    const std::string& word = w.folded[i];
    if (is_house(word)) return named_at(w, i);
    // "Ostrel hospital, where Dr Ana Kolar", "the clinic, whose director Ana Kolar"
    if (word == "where" || word == "whose") {
      std::size_t comma = i;
      while (comma > 0 && !w.ends_sentence(comma - 1) && w.folded[comma - 1] == ",") --comma;
      const std::size_t head = last_house(w, comma);
      constexpr std::size_t kTail = 4;  // "the hospital in Ostrel,"
      return head != SIZE_MAX && comma - head <= kTail ? named_at(w, head) : std::string();
    }
    // "The port authority has raised its toll. ..., its director, Jan Rehor"
    if (word == "its") {
      const std::size_t head = last_house(w, i);
      return head != SIZE_MAX ? named_at(w, head) : std::string();
    }
    if (word == "." ? w.ends_sentence(i) : !may_stand_between(word)) return "";
  }
  return "";
}

// The first body named in [from, from + 7), if no mark parts the words; empty if there is none.
std::string house_after(const Nearby& w, std::size_t from) {
  constexpr std::size_t kFar = 7;
  for (std::size_t k = from; k < std::min(w.size(), from + kFar); ++k) {
    if (!w.is_word(k)) return "";
    if (is_house(w.folded[k])) return named_at(w, k);
  }
  return "";
}

// The body that the noun phrase at `from` names: "the port authority", "the Ostrel hospital". Not
// that of "Velm told the police" or "the shop told police".
std::string house_at(const Nearby& w, std::size_t from) {
  std::size_t k = from;
  if (k < w.size() && (w.folded[k] == "the" || w.folded[k] == "a" || w.folded[k] == "an")) ++k;
  const std::size_t first = k;
  while (k < w.size() && w.is_word(k) && w.tokens[k].capital && !is_house(w.folded[k])) ++k;
  if (k == first && k < w.size() && w.is_word(k) && !is_house(w.folded[k])) ++k;
  return k < w.size() && is_house(w.folded[k]) ? named_at(w, k) : "";
}

// "Jan Rehor, who runs the port authority", "Jan Rehor, acting director of the port authority",
// "Jan Rehor of the port authority"
std::string told_behind(const Nearby& w) {
  if (w.size() > 0 && w.folded[0] == "of") return house_at(w, 1);
  std::size_t i = 0;
  while (i < w.size() && (w.folded[i] == "," || w.folded[i] == "who")) ++i;
  if (i == 0 || i >= w.size()) return "";
  if (is_in(kLeads, w.folded[i])) return house_after(w, i + 1);
  if (w.folded[i - 1] == "who") return "";
  const std::size_t role = i;
  while (i < w.size() && w.folded[i] != "," && w.folded[i] != "and" &&
         may_stand_between(w.folded[i]))
    ++i;
  constexpr std::array<std::string_view, 4> kLinks = {"at", "for", "of", "with"};
  return i > role && i < w.size() && is_in(kLinks, w.folded[i]) ? house_at(w, i + 1) : "";
}

}  // namespace

bool is_house(std::string_view folded) { return is_in(kInstitutions, folded); }
bool is_mouthpiece(std::string_view folded) { return is_in(kMouthpieces, folded); }
bool is_title(std::string_view folded) { return is_in(kTitles, folded); }

std::string house_beside(std::string_view text, model::Span name) {
  constexpr std::size_t kBefore = 240;  // bytes
  constexpr std::size_t kBehind = 100;
  std::size_t begin = name.begin > kBefore ? name.begin - kBefore : 0;
  while (begin > 0 && begin < name.begin && text[begin] != ' ' && text[begin] != '\n') ++begin;
  std::string told = told_before(Nearby(text, {begin, name.begin}));
  if (!told.empty()) return told;
  return told_behind(Nearby(text, {name.end, std::min(text.size(), name.end + kBehind)}));
}

}  // namespace firsthand::origins
