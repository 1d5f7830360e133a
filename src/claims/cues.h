// Cue verbs: by which somebody is said to say, think or want something. From data/lexicon/cues.tsv.
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
};

struct CueMatch {
  const Cue* cue = nullptr;
  std::uint8_t forms = 0;  // of CueForm
};

// The verb of which `folded` is a form; `cue` is null if of none.
CueMatch find_cue(std::string_view folded);

}  // namespace firsthand::claims
