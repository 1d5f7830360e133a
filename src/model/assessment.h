// What a named person decided, and why. It is an entry of the custody log, rests on evidence
// (reports and spans) rather than on ids that are derived, and changes the findings when they are
// built; a later one overrules an earlier one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/names.h"
#include "model/span.h"

namespace firsthand::model {

enum class Decision {
  kAccept,    // the edge `relation` from `here` to `there` holds
  kReject,    // it does not
  kMerge,     // `here` and `there` are one incident
  kSplit,     // `here` is an incident of its own, apart from `there`
  kSame,      // the speakers of `here` and `there` are one origin
  kDistinct,  // they are two
  kGrade,     // `value` for what `here` belongs to: an incident, an origin or a claim
  kOwner,     // the outlet `subject` belongs to `value`
  kUndo       // entry `undoes` of the log is taken back
};
std::string_view to_string(Decision value);
std::optional<Decision> parse_decision(std::string_view name);

// What a grade is given to: by Airwars' words for an incident, by the letter or the digit of the
// Admiralty code for an origin or a claim.
enum class Graded { kIncident, kOrigin, kClaim };
std::string_view to_string(Graded value);
std::optional<Graded> parse_graded(std::string_view name);
bool is_grade(Graded of, std::string_view grade);
std::string_view grades(Graded of);  // for messages: "confirmed, fair, weak, ..."

enum class Standing {
  kInForce,
  kUndone,  // by a later entry
  kStale    // its evidence is not in the case, or is read otherwise by this version of the program
};
std::string_view to_string(Standing value);
std::optional<Standing> parse_standing(std::string_view name);

struct Assessment {
  std::uint64_t number = 0;  // of its line in the custody log
  std::string time;          // UTC, of the log
  std::string person;
  std::string reason;
  Decision decision = Decision::kAccept;
  std::optional<Relation> relation;
  std::optional<Graded> graded;
  std::vector<EvidenceSpan> here;
  std::vector<EvidenceSpan> there;
  std::string subject;
  std::string value;
  std::optional<std::uint64_t> undoes;
  Standing standing = Standing::kInForce;
  std::optional<std::string> about;  // the id of what is graded, in these findings
  bool operator==(const Assessment&) const = default;

  bool holds(Decision what) const { return standing == Standing::kInForce && decision == what; }
};

// Whether any of the spans meets the evidence.
bool touches(const std::vector<EvidenceSpan>& evidence, ReportId report, Span span);

}  // namespace firsthand::model
