#include "cli/describe.h"

#include <chrono>

#include "cli/terminal.h"

namespace firsthand::cli {
namespace {

using model::Modifier;
using model::State;

std::string with_blanks(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c == '_' ? ' ' : c;
  return out;
}

std::string day_text(model::Day day) {
  static constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                            "May",       "June",     "July",     "August",
                                            "September", "October",  "November", "December"};
  const std::chrono::year_month_day date{day};
  return std::to_string(static_cast<unsigned>(date.day())) + " " +
         kMonths[static_cast<unsigned>(date.month()) - 1] + " " +
         std::to_string(static_cast<int>(date.year()));
}

}  // namespace

std::string describe(const model::Count& count) {
  std::string min = count.min ? std::to_string(*count.min) : "";
  std::string max = count.max ? std::to_string(*count.max) : "";
  switch (count.modifier) {
    case Modifier::kExactly:
      return min.empty() ? max : min;
    case Modifier::kAbout:
      return "about " + (min == max ? min : min + "–" + max);
    case Modifier::kAtLeast:
      return "at least " + min;
    case Modifier::kMoreThan:
      return "more than " + min;
    case Modifier::kAtMost:
      return "at most " + max;
    case Modifier::kLessThan:
      return "less than " + max;
    case Modifier::kBetween:
      return "between " + min + " and " + max;
    case Modifier::kVague:
      return "“" + count.words + "” (" + min + "–" + max + ")";
  }
  return min;
}

std::string describe(const model::When& when) {
  if (when.from == when.to) return day_text(when.from);
  return day_text(when.from) + " to " + day_text(when.to);
}

std::string describe(const model::Claim& claim) {
  std::string out = claim.measure.value_or("no measure");
  if (claim.count) {
    out += " " + describe(*claim.count);
    if (claim.count->role != model::CountRole::kFigure)
      out += " (" + std::string(to_string(claim.count->role)) + ")";
  }
  if (claim.speaker) {
    out += " · " + claim.speaker->name + " (" + std::string(to_string(claim.speaker->kind)) + ")";
  }
  out +=
      " · " + with_blanks(to_string(claim.distance)) + " · " + std::string(to_string(claim.stance));
  for (const std::string& name : claim.relayed_by) out += " · through " + name;
  if (claim.when) out += " · " + describe(*claim.when);
  if (claim.where) out += " · " + claim.where->name;
  return out + " · tier " + std::string(to_string(claim.tier));
}

std::string figure_range(const model::Figure& figure) {
  const std::string min = figure.min ? std::to_string(*figure.min) : "?";
  const std::string max = figure.max ? std::to_string(*figure.max) : "?";
  return min == max ? min : min + "–" + max;
}

std::string describe(const model::Assessment& a) {
  std::string out = std::to_string(a.number) + " · " + a.time + " · " + a.person + " · " +
                    std::string(to_string(a.decision));
  if (a.relation) out += " " + with_blanks(to_string(*a.relation));
  if (a.graded) out += " of " + a.about.value_or("an " + std::string(to_string(*a.graded)));
  if (!a.subject.empty()) out += " of " + a.subject;
  if (!a.value.empty()) out += ": " + a.value;
  if (a.undoes) out += " " + std::to_string(*a.undoes);
  out += " · " + a.reason;
  if (a.standing != model::Standing::kInForce) out += " · " + std::string(to_string(a.standing));
  return out;
}

std::string describe(State state) { return with_blanks(to_string(state)); }

std::string meaning(State state) {
  switch (state) {
    case State::kUncorroborated:
      return "one report carries it, with one origin behind it";
    case State::kSingleOrigin:
      return "several reports carry it, with one origin behind them";
    case State::kCorroborated:
      return "at least two independent origins give the same detail";
    case State::kContested:
      return "another origin denies it or gives another figure for the same moment";
    case State::kInconclusive:
      return "whether more than one origin stands behind it cannot be told from these reports";
  }
  return "";
}

std::string describe(const model::Ledger& l) {
  return counted(l.found, "input", "inputs") + " = " + counted(l.reports, "report", "reports") +
         " + " + counted(l.duplicates, "duplicate", "duplicates") + " + " +
         with_separators(l.skipped_total()) + " skipped + " + counted(l.faults, "fault", "faults");
}

std::vector<std::string> describe_ledgers(const model::Findings& findings) {
  constexpr std::size_t kMost = 40;
  std::vector<std::string> out;
  if (findings.ledgers.size() < 2) return out;
  for (const model::LedgerOf& part : findings.ledgers) {
    if (out.size() == kMost) {
      out.push_back("and " + with_separators(findings.ledgers.size() - kMost) +
                    " more folders and archives; `firsthand export` lists all of them");
      break;
    }
    out.push_back("in " + part.of + ": " + describe(part.ledger));
  }
  return out;
}

std::string describe_not_read(const model::Findings& findings) {
  std::string out;
  for (const auto& [language, count] : model::claims_not_read(findings)) {
    out += out.empty() ? "claims not read: " : ", ";
    out += std::to_string(count) + (count == 1 ? " report in " : " reports in ");
    out += language == "unknown" ? "an unknown language" : language;
  }
  return out;
}

}  // namespace firsthand::cli
