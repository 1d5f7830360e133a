// Claims as one line of text, so that a test can say what it expects: "killed 12 | Ana Roth".
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "claims/annotate.h"
#include "model/report.h"

namespace firsthand::claims {

// A sentence as a part of a test's name: its letters and digits.
inline void print_as_name(std::string_view sentence, std::ostream& out) {
  bool gap = false;
  for (const char c : sentence) {
    const bool kept = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      static_cast<unsigned char>(c) >= 0x80;
    if (kept && gap) out << '_';
    if (kept) out << c;
    gap = !kept;
  }
}

inline model::Report report_of(std::string_view text, std::string_view published = "2026-03-05") {
  model::Report report;
  report.text = std::string(text);
  report.outlet = "The Plainsman";
  report.published = model::parse_iso(published);
  report.sections.push_back({model::SectionKind::kParagraph, {0, text.size()}});
  return report;
}

inline std::string retold(const model::Count& count) {
  const auto number = [](const std::optional<std::int64_t>& n) {
    return n ? std::to_string(*n) : "";
  };
  std::string out =
      count.min == count.max ? number(count.min) : number(count.min) + ".." + number(count.max);
  if (count.role != model::CountRole::kFigure)
    out += " " + std::string(model::to_string(count.role));
  return out;
}

// "killed 12", "killed 12 denied", "injured 3 subset"; "denied" for a claim without measure.
inline std::string retold(const model::Claim& claim) {
  std::string out;
  if (claim.measure) out = *claim.measure;
  if (claim.count) out += " " + retold(*claim.count);
  if (claim.stance != model::Stance::kAsserted)
    out += (out.empty() ? "" : " ") + std::string(model::to_string(claim.stance));
  return out;
}

inline std::vector<model::Claim> claims_in(std::string_view text) {
  return annotate(report_of(text), {}).claims;
}

inline std::string counts_in(std::string_view text) {
  std::string out;
  for (const model::Claim& claim : claims_in(text)) {
    if (claim.measure) out += (out.empty() ? "" : "; ") + retold(claim);
  }
  return out;
}

// "killed 9 | Ana Roth, witness | via Reuters"
inline std::string spoken(const model::Claim& claim) {
  std::string out = retold(claim) + " | ";
  if (claim.speaker)
    out += claim.speaker->name + ", " + std::string(model::to_string(claim.speaker->kind));
  for (const std::string& name : claim.relayed_by) out += " | via " + name;
  return out;
}

// One line per claim that has a measure.
inline std::string spoken(const model::Report& report) {
  std::string out;
  for (const model::Claim& claim : annotate(report, {}).claims) {
    if (claim.measure) out += (out.empty() ? "" : "\n") + spoken(claim);
  }
  return out;
}

inline std::string spoken(std::string_view text) { return spoken(report_of(text)); }

}  // namespace firsthand::claims
