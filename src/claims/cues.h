// Cue words: by which somebody is said to say, think or want something. From data/lexicon: verbs
// (cues.tsv), nouns and adjectives (cue_words.tsv), set phrases (cue_phrases.tsv).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace firsthand::claims {

// What the speaker does with what is said.
enum class CueClass : std::uint8_t {
  kAssert,
  kDeny,
  kAllege,
  kHedge,
  kQuestion,
  kIntend,
  kAttitude
};

// What the verb takes: whole sentences; a clause, a quotation or an infinitive; a mere thing; a
// thing after one of its particles only ("voted for", "spoke of").
enum class CueKind : std::uint8_t { kSpeech, kClause, kObject, kParticle };

enum CueForm : std::uint8_t { kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kGerund = 16 };

struct Cue {
  std::string verb;
  CueClass cls = CueClass::kAssert;
  CueKind kind = CueKind::kSpeech;
  std::vector<std::string> particles;  // that belong to the verb where they follow it
  bool noun = false;                   // also a noun, and its third form the plural: "claims"
};

struct CueMatch {
  const Cue* cue = nullptr;
  std::uint8_t forms = 0;  // of CueForm
};

// "her fear of", "critical of": no verb.
struct CueWord {
  bool adjective = false;  // else a noun
  bool person = false;     // a noun of who does it: "a critic of"
  CueClass cls = CueClass::kAttitude;
  std::vector<std::string> takes;  // by which words what is said follows: that, to, a preposition
};

// "took aim at": the words after the verb.
struct CuePhrase {
  CueClass cls = CueClass::kAttitude;
  std::vector<std::string> rest;
};

// The verb of which `folded` is a form; `cue` is null if of none.
CueMatch find_cue(std::string_view folded);
// The noun, in singular or plural, or the adjective; null if it is none.
const CueWord* find_cue_word(std::string_view folded);
// Verbs that say no more than that somebody has what the noun after them names: "voiced support".
bool is_light_verb(std::string_view folded);
// The phrases that begin with a form of the verb, the longest first; null if there are none.
const std::vector<CuePhrase>* find_cue_phrases(std::string_view folded);

}  // namespace firsthand::claims
