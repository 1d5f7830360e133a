#include "model/assessment.h"

#include <algorithm>
#include <array>

namespace firsthand::model {
namespace {

constexpr std::array<std::string_view, 9> kDecisions = {
    "accept", "reject", "merge", "split", "same", "distinct", "grade", "owner", "undo"};
constexpr std::array<std::string_view, 3> kGraded = {"incident", "origin", "claim"};
constexpr std::array<std::string_view, 3> kStandings = {"in_force", "undone", "stale"};
constexpr std::array<std::string_view, 5> kIncidentGrades = {"confirmed", "fair", "weak",
                                                             "contested", "discounted"};

template <typename Enumeration, std::size_t kSize>
std::optional<Enumeration> find(const std::array<std::string_view, kSize>& names,
                                std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enumeration>(at - names.begin());
}

}  // namespace

std::string_view to_string(Decision value) {
  return kDecisions.at(static_cast<std::size_t>(value));
}
std::optional<Decision> parse_decision(std::string_view name) {
  return find<Decision>(kDecisions, name);
}

std::string_view to_string(Graded value) { return kGraded.at(static_cast<std::size_t>(value)); }
std::optional<Graded> parse_graded(std::string_view name) { return find<Graded>(kGraded, name); }

bool is_grade(Graded of, std::string_view grade) {
  if (of == Graded::kIncident)
    return std::find(kIncidentGrades.begin(), kIncidentGrades.end(), grade) !=
           kIncidentGrades.end();
  if (grade.size() != 1) return false;
  return of == Graded::kOrigin ? grade[0] >= 'A' && grade[0] <= 'F'
                               : grade[0] >= '1' && grade[0] <= '6';
}

std::string_view grades(Graded of) {
  switch (of) {
    case Graded::kIncident:
      return "confirmed, fair, weak, contested or discounted";
    case Graded::kOrigin:
      return "a letter from A (reliable) to F (cannot be judged)";
    case Graded::kClaim:
      return "a digit from 1 (confirmed by others) to 6 (cannot be judged)";
  }
  return "";
}

std::string_view to_string(Standing value) {
  return kStandings.at(static_cast<std::size_t>(value));
}
std::optional<Standing> parse_standing(std::string_view name) {
  return find<Standing>(kStandings, name);
}

bool touches(const std::vector<EvidenceSpan>& evidence, ReportId report, Span span) {
  return std::any_of(evidence.begin(), evidence.end(), [&](const EvidenceSpan& e) {
    return e.report == report && e.span.overlaps(span);
  });
}

}  // namespace firsthand::model
