#include "pipeline/choices.h"

#include <string_view>
#include <utility>

#include "claims/measures.h"
#include "claims/vague_words.h"

namespace firsthand::pipeline {
namespace {

constexpr std::string_view kNamed = "authors of chat messages are named";
constexpr std::string_view kPseudonyms = "authors of chat messages have pseudonyms";
constexpr std::string_view kOcr = "pages that are pictures are read by OCR: ";  // and languages
constexpr std::string_view kMeasures = "measures of the user:\n";               // and rows
constexpr std::string_view kVague = "vague words of the user:\n";               // and rows
constexpr std::string_view kNoOcr = "pages that are pictures are not read";

}  // namespace

Choices choices_of(const Parameters& parameters) {
  return {parameters.collect.chat_authors, parameters.read.ocr_languages,
          parameters.claims.measures, parameters.claims.vague};
}

void set_choices(const Choices& choices, Parameters& parameters) {
  parameters.collect.chat_authors = choices.chat_authors;
  parameters.read.ocr_languages = choices.ocr_languages;
  parameters.claims.measures = choices.measures;
  parameters.claims.vague = choices.vague;
}

Choices logged_choices(const preserve::Store& store) {
  Choices choices;
  for (const preserve::LogEntry& entry : store.events(preserve::kPolicy)) {
    const std::string_view note = entry.note;
    if (note == kNamed) choices.chat_authors = true;
    if (note == kPseudonyms) choices.chat_authors = false;
    if (note.starts_with(kOcr)) choices.ocr_languages = note.substr(kOcr.size());
    if (note == kNoOcr) choices.ocr_languages.clear();
    if (note.starts_with(kMeasures)) choices.measures = note.substr(kMeasures.size());
    if (note.starts_with(kVague)) choices.vague = note.substr(kVague.size());
  }
  // A log that was written by hand may hold anything.
  if (claims::fault_in_measures(choices.measures)) choices.measures.clear();
  if (claims::fault_in_vague_words(choices.vague)) choices.vague.clear();
  return choices;
}

void log_choices(preserve::Store& store, const Choices& choices) {
  const Choices before = logged_choices(store);
  const auto log = [&](std::string note) {
    preserve::Event event;
    event.action = preserve::kPolicy;
    event.note = std::move(note);
    store.log_event(event);
  };
  if (choices == before) return;
  if (choices.chat_authors != before.chat_authors) {
    log(std::string(choices.chat_authors ? kNamed : kPseudonyms));
  }
  if (choices.ocr_languages != before.ocr_languages) {
    log(choices.ocr_languages.empty() ? std::string(kNoOcr)
                                      : std::string(kOcr) + choices.ocr_languages);
  }
  if (choices.measures != before.measures) log(std::string(kMeasures) + choices.measures);
  if (choices.vague != before.vague) log(std::string(kVague) + choices.vague);
  store.commit();
}

}  // namespace firsthand::pipeline
