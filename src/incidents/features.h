// What a report is about, as numbers: the words it uses, and the days, places and figures that it
// states for its event.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "incidents/parameters.h"
#include "incidents/word_set.h"
#include "model/findings.h"

namespace firsthand::incidents {

struct Term {
  std::uint32_t word = 0;  // index into the vocabulary of this run
  float weight = 0;
};

// The words of a part of a report: its title, or a sentence.
struct Segment {
  model::Span span;                      // in the report's text; empty for the title
  std::span<const std::uint32_t> words;  // sorted, each once; of Features::told
  bool claims = false;                   // something is claimed in it: so many killed, injured, ...
};

struct Features {
  std::vector<Term> terms;          // by word; length 1 as a vector
  std::vector<std::uint32_t> ages;  // of people: terms, sorted
  std::vector<int> clock;           // minutes since midnight of the times of day that it names
  std::vector<Term> lead;           // of title and first sentences; length 1
  std::vector<Term> names;          // rare words with a capital, by word; how rare, in nats
  std::map<std::string, std::vector<model::When>> days;   // measure to the days stated for it
  std::vector<const model::Place*> places;                // that its claims state for the event
  std::vector<std::vector<std::string>> place_words;      // of the names of places[k], folded
  std::vector<model::Day> mentioned;                      // every day that its text names, sorted
  std::optional<std::int64_t> published;                  // days since 1970
  std::map<std::string, std::set<std::int64_t>> figures;  // measure to the exact figures of it
  std::vector<Segment> segments;    // the title, if there is one, then the sentences
  std::vector<std::uint32_t> told;  // the words of each, one after the other
  WordSet capitals;                 // folded words with a capital: which places its text has

  Features() = default;
  Features(Features&&) = default;  // segments are of this one's words
  Features& operator=(Features&&) = default;
};

// Features of every report. annotations[i], boilerplate[i] (what its outlet prints in other reports
// too, and is no part of what it tells) and claims_of[i] are of reports[i], in the order of the
// text; the claims outlive the features.
std::vector<Features> features_of(std::span<const model::Report> reports,
                                  std::span<const model::Annotations> annotations,
                                  const std::vector<std::vector<model::Span>>& boilerplate,
                                  const std::vector<std::vector<const model::Claim*>>& claims_of,
                                  const Parameters& parameters, unsigned threads);

// Whether the text has all `words` of a place's name.
bool text_has(const Features& features, const std::vector<std::string>& words);
std::vector<std::string> words_of(const model::Place& place);

}  // namespace firsthand::incidents
