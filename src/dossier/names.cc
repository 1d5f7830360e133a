#include "dossier/names.h"

#include <algorithm>
#include <vector>

namespace firsthand::dossier {
namespace {

bool is_protected(model::OriginKind kind) {
  return kind == model::OriginKind::kWitness || kind == model::OriginKind::kUnnamed;
}

bool is_capital(std::string_view word) {
  return !word.empty() &&
         ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80);
}

// The words of a personal name ("Élan Marek", "Ana de la Cruz"), those of three letters and more;
// empty if it is a description ("a resident of Ostrel").
std::vector<std::string> name_parts(const std::string& name) {
  static constexpr std::string_view kParticles[] = {"de", "la",  "van", "von", "der", "den",
                                                    "al", "bin", "ibn", "el",  "du",  "da"};
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string word = name.substr(at, end - at);
    const bool particle =
        std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
    if (!particle && !is_capital(word)) return {};
    if (!particle && word.size() >= 3) parts.push_back(word);
    at = end + 1;
  }
  return parts;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

}  // namespace

Pseudonyms::Pseudonyms(const model::Findings& findings) {
  int witnesses = 0;
  const auto add = [&](model::OriginKind kind, const std::string& name) {
    if (!is_protected(kind) || name.empty() || labels_.contains(name)) return;
    const std::vector<std::string> parts = name_parts(name);
    if (kind == model::OriginKind::kUnnamed && parts.empty())
      return;  // "two officials": nobody's name
    const std::string label = "witness " + std::to_string(++witnesses);
    labels_.emplace(name, label);
    for (const std::string& part : parts) labels_.emplace(part, label);
  };
  for (const model::Claim& claim : findings.claims) {
    if (claim.speaker) add(claim.speaker->kind, claim.speaker->name);
  }
  for (const model::Origin& origin : findings.origins) add(origin.kind, origin.name);
}

std::string Pseudonyms::label(model::OriginKind kind, const std::string& name) const {
  if (!is_protected(kind)) return redact(name);
  const auto found = labels_.find(name);
  if (found != labels_.end()) return found->second;
  return kind == model::OriginKind::kWitness ? "witness" : redact(name);
}

std::string Pseudonyms::redact(std::string_view words) const {
  std::vector<std::pair<std::string_view, std::string_view>> longest_first(labels_.begin(),
                                                                           labels_.end());
  std::stable_sort(longest_first.begin(), longest_first.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const bool at_start = at == 0 || !is_word_byte(words[at - 1]);
    const auto hit =
        std::find_if(longest_first.begin(), longest_first.end(), [&](const auto& entry) {
          const std::size_t end = at + entry.first.size();
          return at_start && words.substr(at, entry.first.size()) == entry.first &&
                 (end >= words.size() || !is_word_byte(words[end]));
        });
    if (hit == longest_first.end()) {
      out += words[at++];
    } else {
      out += hit->second;
      at += hit->first.size();
    }
  }
  return out;
}

}  // namespace firsthand::dossier
