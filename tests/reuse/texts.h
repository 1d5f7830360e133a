// Invented reports, and words made from numbers where only their pattern matters.
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "model/findings.h"

namespace firsthand::testing {

inline model::Report report_of(std::string text, std::string outlet = "") {
  model::Report report;
  const base::Digest digest = base::sha256(text + outlet);
  report.sha256 = digest.hex();
  report.id = model::ReportId::from(digest);
  report.inputs = {"memory"};
  report.media_type = "text/plain";
  report.text = std::move(text);
  if (!outlet.empty()) report.outlet = std::move(outlet);
  return report;
}

// Sentences of words from a vocabulary of its own for each theme, so that two themes share none.
inline std::string invented_text(std::uint32_t theme, std::uint32_t seed, int sentences) {
  std::mt19937 random(theme * 7919 + seed);
  static const char* const kSyllables[] = {"ba", "de", "fi", "go", "lu", "ma", "ne", "po",
                                           "ri", "su", "ta", "ve", "wo", "xi", "za", "ko"};
  std::string out;
  for (int s = 0; s < sentences; ++s) {
    for (int w = 0; w < 14; ++w) {
      auto number = static_cast<std::uint32_t>(theme * 400 + random() % 400);
      std::string word;
      for (int k = 0; k < 4; ++k) {
        word += kSyllables[number % 16];
        number /= 16;
      }
      if (w == 0) word[0] = static_cast<char>(word[0] - 32);
      out += word + (w == 13 ? ". " : w % 4 == 2 ? " of the " : " ");
    }
  }
  return out;
}

inline const char* const kFerry =
    "The ferry had barely cleared the inner mole when its engine coughed and fell silent, and the "
    "current began to carry it sideways towards the rocks of Saint Brannoc. Two fishing boats put "
    "out at once with lines coiled on their decks. By the time the harbour tug had raised steam, "
    "the passengers were singing to keep the children calm.";

}  // namespace firsthand::testing
