// Claims as one line of text, so that a test can say what it expects: "killed 12 | Ana Roth".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/annotate.h"
#include "model/report.h"

namespace firsthand::claims {

inline model::Report report_of(std::string_view text, std::string_view published = "2026-03-05") {
  model::Report report;
  report.text = text;
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

}  // namespace firsthand::claims
