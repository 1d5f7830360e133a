#include "origins/reasons.h"

#include <algorithm>

namespace firsthand::origins {
namespace {

std::string number_of(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string what(const model::Detail& detail) {
  const std::string text = detail.measure + " " + words_for(detail.count);
  return detail.denied ? "a denial (" + text + ")" : text;
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

std::string listed(const std::vector<const model::Origin*>& origins) {
  constexpr std::size_t kShown = 4;
  std::string text;
  const std::size_t shown = std::min(origins.size(), kShown);
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == origins.size() ? " and " : ", ";
    text += described(*origins[i]);
  }
  if (shown < origins.size()) text += " and " + std::to_string(origins.size() - shown) + " more";
  return text;
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

std::string words_for(const model::Count& count) {
  const auto& [min, max, modifier, words, span, role] = count;
  if (min && max) {
    return *min == *max ? std::to_string(*min) : std::to_string(*min) + "–" + std::to_string(*max);
  }
  if (min)
    return (modifier == model::Modifier::kMoreThan ? "more than " : "at least ") +
           std::to_string(*min);
  if (max)
    return (modifier == model::Modifier::kLessThan ? "less than " : "at most ") +
           std::to_string(*max);
  return words;
}

std::vector<model::Reason> reasons_for(const std::vector<OriginCase>& origins,
                                       const std::vector<MayBeOne>& may_be_one,
                                       const Uncounted& uncounted,
                                       const std::vector<Opposing>& against) {
  const auto& [unattributed, of_another, mourning, chiming] = uncounted;
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
    if (one.most > 1) {
      text += (one.reports > 1 ? " That they are" : " That its statements are of") +
              std::string(" one is likely, not certain: they may be up to ") +
              std::to_string(one.most) + ".";
    }
    if (one.may_echo)
      text +=
          " It may be one of the others, or have it from them, and does not raise the lower bound.";
    if (one.open) text += " What this figure counts, only other reports of the incident say.";
    if (one.flagged) text += " Who says it was found with less certainty: read the sentence.";
    reasons.push_back({std::move(text), one.statements});
  }
  for (const MayBeOne& some : may_be_one) {
    reasons.push_back(
        {listed(some.origins) + " may be one origin; the lower bound counts them once.",
         some.statements});
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
  if (!mourning.empty()) {
    reasons.push_back({number_of(mourning.size(), "statement mourns", "statements mourn") +
                           " in a politician's words and claims no knowledge of its own; it adds "
                           "nothing.",
                       mourning});
  }
  if (!chiming.empty()) {
    reasons.push_back({number_of(chiming.size(), "statement stands", "statements stand") +
                           " in a copy that changed what it took; that it agrees with others adds "
                           "nothing.",
                       chiming});
  }
  for (const Opposing& other : against) {
    const model::Detail& detail = *other.detail;
    std::string text = "Another origin gives " + what(detail);
    if (other.elsewhere && detail.where) text += " at another place, " + detail.where->name;
    if (other.another_day && detail.when)
      text += " on another day, " + model::iso_day(detail.when->from);
    if (!other.elsewhere && !other.another_day) text += " for the same moment";
    reasons.push_back({text + ".", other.statements});
  }
  return reasons;
}

}  // namespace firsthand::origins
