// Sentences of our own, with what should be found marked in them: tests/claims/attributions.txt.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Sentence {
  std::string text;
  std::string wanted;   // "source | cue | content"
  bool missed = false;  // known to be: the line begins with "? "
};

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : " + ") + part;
  return out;
}

Sentence read_line(const std::string& line) {
  Sentence out;
  std::vector<std::string> source;
  std::vector<std::string> cue;
  std::vector<std::string> content;
  out.missed = line.rfind("? ", 0) == 0;
  std::size_t i = out.missed ? 2 : 0;
  while (i < line.size()) {
    if (line[i] != '{') {
      out.text += line[i++];
      continue;
    }
    const std::size_t end = line.find('}', i);
    const std::string words = line.substr(i + 3, end - i - 3);
    (line[i + 1] == 's' ? source : line[i + 1] == 'c' ? cue : content).push_back(words);
    out.text += words;
    i = end + 1;
  }
  if (!content.empty()) out.wanted = joined(source) + " | " + joined(cue) + " | " + joined(content);
  return out;
}

std::vector<Sentence> read_sentences() {
  std::ifstream file(std::string(FH_SOURCE_DIR) + "/tests/claims/attributions.txt");
  std::vector<Sentence> out;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') out.push_back(read_line(line));
  }
  return out;
}

std::vector<std::string> found_in(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& a : annotate(report_of(text), {}).attributions) {
    const auto words = [&](const std::vector<model::Span>& spans) {
      std::vector<std::string> parts;
      for (const model::Span& span : spans) parts.emplace_back(model::slice(text, span));
      return joined(parts);
    };
    out.push_back(words(a.source) + " | " + words(a.cue) + " | " + words(a.content));
  }
  return out;
}

// A known miss that is found is an improvement: take its mark away.
TEST(AttributionSentences, WhatIsMarkedIsFound) {
  const std::vector<Sentence> sentences = read_sentences();
  EXPECT_GE(sentences.size(), 150U);
  for (const Sentence& sentence : sentences) {
    const std::vector<std::string> found = found_in(sentence.text);
    const bool right = sentence.wanted.empty()
                           ? found.empty()
                           : std::find(found.begin(), found.end(), sentence.wanted) != found.end();
    EXPECT_EQ(right, !sentence.missed)
        << "MISSED " << sentence.text << "\n  wanted: " << sentence.wanted
        << "\n  found: " << joined(found);
  }
}

}  // namespace
}  // namespace firsthand::claims
