#include "claims/cues.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "claims/table.h"

namespace firsthand::embedded {
std::string_view cues();
std::string_view cue_words();
std::string_view cue_phrases();
}  // namespace firsthand::embedded

namespace firsthand::claims {
namespace {

template <typename Value, std::size_t N>
Value named(const std::array<std::pair<std::string_view, Value>, N>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  FH_CHECK(false, "an unknown word in a table of cues");
  return {};
}

constexpr std::array<std::pair<std::string_view, CueClass>, 7> kClasses = {
    {{"assert", CueClass::kAssert},
     {"deny", CueClass::kDeny},
     {"allege", CueClass::kAllege},
     {"hedge", CueClass::kHedge},
     {"question", CueClass::kQuestion},
     {"intend", CueClass::kIntend},
     {"attitude", CueClass::kAttitude}}};
constexpr std::array<std::pair<std::string_view, CueKind>, 4> kKinds = {
    {{"speech", CueKind::kSpeech},
     {"clause", CueKind::kClause},
     {"object", CueKind::kObject},
     {"particle", CueKind::kParticle}}};

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> out;
  for (const std::string_view word : split(list, ' ')) out.emplace_back(word);
  return out;
}

struct Verbs {
  std::vector<std::unique_ptr<Cue>> cues;
  std::unordered_map<std::string_view, CueMatch> forms;

  Verbs() {
    for (const auto& row : read_table(embedded::cues())) {
      FH_CHECK(row.size() == 9, "a row of data/lexicon/cues.tsv has nine columns");
      auto cue = std::make_unique<Cue>();
      cue->verb = row[0];
      cue->cls = named(kClasses, row[5]);
      cue->kind = named(kKinds, row[6]);
      cue->particles = words_of(row[7]);
      cue->noun = row[8] == "noun";
      for (std::size_t form = 0; form < 5; ++form) {
        CueMatch& match = forms[row[form]];
        if (!match.cue) match.cue = cue.get();
        if (match.cue == cue.get())
          match.forms = static_cast<std::uint8_t>(match.forms | 1U << form);
      }
      cues.push_back(std::move(cue));
    }
  }
};

std::unordered_map<std::string_view, CueWord> read_words() {
  std::unordered_map<std::string_view, CueWord> words;
  for (const auto& row : read_table(embedded::cue_words())) {
    FH_CHECK(row.size() == 5, "a row of data/lexicon/cue_words.tsv has five columns");
    const CueWord word{row[2] == "adjective", row[2] == "person", named(kClasses, row[3]),
                       words_of(row[4])};
    words.emplace(row[0], word);
    if (!row[1].empty()) words.emplace(row[1], word);
  }
  return words;
}

std::unordered_map<std::string_view, std::vector<CuePhrase>> read_phrases() {
  std::unordered_map<std::string_view, std::vector<CuePhrase>> phrases;
  for (const auto& row : read_table(embedded::cue_phrases())) {
    FH_CHECK(row.size() == 7, "a row of data/lexicon/cue_phrases.tsv has seven columns");
    const CuePhrase phrase{named(kClasses, row[5]), words_of(row[6])};
    const std::set<std::string_view> forms(row.begin(), row.begin() + 5);
    for (const std::string_view form : forms) phrases[form].push_back(phrase);
  }
  for (auto& entry : phrases) {
    std::stable_sort(entry.second.begin(), entry.second.end(),
                     [](const auto& a, const auto& b) { return a.rest.size() > b.rest.size(); });
  }
  return phrases;
}

}  // namespace

bool is_light_verb(std::string_view folded) {
  static const std::set<std::string_view> kVerbs = {
      "express",   "expresses",  "expressed",  "expressing",  "voice",    "voices",   "voiced",
      "voicing",   "offer",      "offers",     "offered",     "offering", "show",     "shows",
      "showed",    "shown",      "showing",    "have",        "has",      "had",      "having",
      "take",      "takes",      "took",       "taken",       "taking",   "make",     "makes",
      "made",      "making",     "give",       "gives",       "gave",     "given",    "giving",
      "raise",     "raises",     "raised",     "raising",     "issue",    "issues",   "issued",
      "issuing",   "hold",       "holds",      "held",        "holding",  "signal",   "signals",
      "signaled",  "signalled",  "signaling",  "convey",      "conveys",  "conveyed", "conveying",
      "reiterate", "reiterates", "reiterated", "reiterating", "launch",   "launches", "launched",
      "launching", "level",      "levels",     "leveled",     "levelled", "leveling", "renew",
      "renews",    "renewed",    "renewing",   "repeat",      "repeats",  "repeated", "repeating",
      "announce",  "announces",  "announced",  "announcing",  "declare",  "declares", "declared",
      "declaring", "pledge",     "pledges",    "pledged",     "pledging", "share",    "shares",
      "shared",    "sharing",    "state",      "states",      "stated",   "stating",  "find",
      "finds",     "found",      "finding",    "feel",        "feels",    "felt",     "feeling",
      "harbour",   "harbor",     "harboured",  "harbored",    "unveil",   "unveils",  "unveiled",
      "unveiling"};
  return kVerbs.count(folded) != 0;
}

CueMatch find_cue(std::string_view folded) {
  static const Verbs verbs;
  const auto found = verbs.forms.find(folded);
  return found == verbs.forms.end() ? CueMatch{} : found->second;
}

const CueWord* find_cue_word(std::string_view folded) {
  static const auto words = read_words();
  const auto found = words.find(folded);
  return found == words.end() ? nullptr : &found->second;
}

const std::vector<CuePhrase>* find_cue_phrases(std::string_view folded) {
  static const auto phrases = read_phrases();
  const auto found = phrases.find(folded);
  return found == phrases.end() ? nullptr : &found->second;
}

}  // namespace firsthand::claims
