// What a user chooses for a case, and what its findings depend on: kept in the custody log, as the
// last build chose, so that the same evidence gives the same findings.
#pragma once

#include <string>

#include "pipeline/parameters.h"
#include "preserve/store.h"

namespace firsthand::pipeline {

struct Choices {
  bool chat_authors = false;  // whether who writes in a chat is named
  std::string ocr_languages;  // in which OCR reads pages that are pictures; empty: it does not
  std::string measures;       // rows that the user adds to the table of measures
  std::string vague;          // and those that say what vague words of number mean
  bool operator==(const Choices&) const = default;
};

Choices choices_of(const Parameters& parameters);
void set_choices(const Choices& choices, Parameters& parameters);

Choices logged_choices(const preserve::Store& store);
// Logs what is another choice than before.
void log_choices(preserve::Store& store, const Choices& choices);

}  // namespace firsthand::pipeline
