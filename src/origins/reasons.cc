#include "origins/reasons.h"

namespace firsthand::origins {
namespace {

std::string number_of(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string what(const model::Detail& detail) {
  std::string text = detail.denied ? "a denial (" : "";
  text += detail.measure;
  const auto& [min, max, modifier, words, span, role] = detail.count;
  if (min && max) {
    text += *min == *max ? " " + std::to_string(*min)
                         : " " + std::to_string(*min) + "–" + std::to_string(*max);
  } else if (min) {
    text += (modifier == model::Modifier::kMoreThan ? " more than " : " at least ") +
            std::to_string(*min);
  } else if (max) {
    text += (modifier == model::Modifier::kLessThan ? " less than " : " at most ") +
            std::to_string(*max);
  }
  return text + (detail.denied ? ")" : "");
}

std::string described(const model::Origin& origin) {
  using model::OriginKind;
  switch (origin.kind) {
    case OriginKind::kWitness:
      return origin.name + " (a witness)";
    case OriginKind::kOfficial:
      return origin.name + " (an official)";
    case OriginKind::kOrganisation:
      return origin.name + " (an organisation)";
    case OriginKind::kAgency:
      return origin.name + " (a news agency)";
    case OriginKind::kOutlet:
      return origin.name + " (an outlet)";
    case OriginKind::kDocument:
      return origin.name + " (a document)";
    case OriginKind::kUnnamed:
      return origin.name + " (not named)";
    case OriginKind::kUnseen:
      return origin.name;
  }
  return origin.name;
}

// How the reports of one origin came by what they say.
std::string ways(const OriginCase& one) {
  std::string text;
  if (one.copying_reports)
    text +=
        "; " + number_of(one.copying_reports, "takes", "take") + " the words from another report";
  if (one.citing_reports) {
    text += (text.empty() ? "; " : ", ") + number_of(one.citing_reports, "cites", "cite") +
            " another report or an agency";
  }
  return text;
}

}  // namespace

std::vector<model::Reason> reasons_for(const std::vector<OriginCase>& origins,
                                       const std::vector<model::EvidenceSpan>& unattributed,
                                       const std::vector<model::EvidenceSpan>& of_another,
                                       const std::vector<Opposing>& against) {
  std::vector<model::Reason> reasons;
  for (const OriginCase& one : origins) {
    std::string text;
    if (one.changed) {
      text = described(*one.origin) +
             " took over another report's words with something changed, and is the only origin of "
             "what it says.";
    } else if (one.reports > 1) {
      text = "These " + number_of(one.reports, "report", "reports") +
             " are one origin: all rest on " + described(*one.origin) + ways(one) + ".";
    } else {
      text = "One report rests on " + described(*one.origin) + ".";
    }
    if (one.flagged) text += " Who says it was found with less certainty: read the sentence.";
    reasons.push_back({std::move(text), one.statements});
  }
  if (!unattributed.empty()) {
    const bool alone = origins.empty();
    reasons.push_back({number_of(unattributed.size(), "statement does", "statements do") +
                           " not say who says it" +
                           (alone ? "; nothing else carries this detail, so it counts as one."
                                  : "; together they add at most one to the upper bound."),
                       unattributed});
  }
  if (!of_another.empty()) {
    reasons.push_back({number_of(of_another.size(), "statement speaks", "statements speak") +
                           " of another person and adds nothing here.",
                       of_another});
  }
  for (const Opposing& other : against) {
    reasons.push_back({"Another origin gives " + what(*other.detail) + " for the same moment.",
                       other.statements});
  }
  return reasons;
}

}  // namespace firsthand::origins
