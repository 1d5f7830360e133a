// What firsthand finds in a case: a pure function of the evidence, the assessments and the
// program's version.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/assessment.h"
#include "model/claim.h"
#include "model/difference.h"
#include "model/ids.h"
#include "model/names.h"
#include "model/report.h"

namespace firsthand::model {

// A span that two reports share.
struct Passage {
  PassageId id;
  ReportId a_report;  // a_report < b_report
  Span a;
  ReportId b_report;
  Span b;
  PassageKind kind = PassageKind::kVerbatim;
  double similarity = 0;      // 0..1
  double likelihood = 0;      // that one was taken from the other or both from a third text, 0..1
  std::optional<Side> first;  // who had it first, if that can be told; set by origins
  bool operator==(const Passage&) const = default;
};
PassageId passage_id(const Passage& passage);

struct Figure {
  std::string measure;
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
  std::vector<DetailId> details;
  std::vector<OriginId> origins;
  std::vector<Difference> differences;  // from the lowest figure to the highest
  bool operator==(const Figure&) const = default;
};

// A moment in time and place that claims are about.
struct Incident {
  IncidentId id;
  std::string title;
  std::optional<When> when;  // the span is a claim's; without meaning here
  std::optional<Place> where;
  std::vector<ReportId> reports;
  std::vector<Figure> figures;  // this and what follows: set by origins
  std::vector<DetailId> details;
  std::vector<OriginId> origins;
  State state = State::kUncorroborated;
  bool operator==(const Incident&) const = default;
};

struct Reason {
  std::string text;  // one sentence
  std::vector<EvidenceSpan> evidence;
  bool operator==(const Reason&) const = default;
};

struct Independent {
  int low = 0;
  int expected = 0;
  int high = 0;
  bool operator==(const Independent&) const = default;
};

// One distinct assertion about an incident; what independence is counted for.
struct Detail {
  DetailId id;
  IncidentId incident;
  std::string measure;
  Count count;  // words and span of the first claim
  bool denied = false;
  std::optional<When> when;
  std::optional<Place> where;
  std::vector<ClaimId> claims;
  std::vector<ReportId> reports;
  std::vector<OriginId> origins;
  std::vector<DetailId> contradicts;
  Independent independent;
  State state = State::kUncorroborated;
  std::vector<Reason> reasons;
  bool operator==(const Detail&) const = default;
};

// Where claims enter the record.
struct Origin {
  OriginId id;
  OriginKind kind = OriginKind::kUnnamed;
  std::string name;
  Distance distance = Distance::kUnattributed;
  std::vector<ReportId> reports;
  std::vector<ClaimId> claims;
  bool operator==(const Origin&) const = default;
};

// `from` took from, cites or is the same as `to`; the ends are ids of reports, claims or origins.
struct Edge {
  EdgeId id;
  std::string from;
  std::string to;
  Relation relation = Relation::kCopies;
  double likelihood = 0;
  std::vector<ClaimId> claims;
  std::vector<EvidenceSpan> evidence;  // never empty
  bool operator==(const Edge&) const = default;
};

struct InputFault {
  std::string input;
  base::Fault fault;
  bool operator==(const InputFault&) const = default;
};

// found = reports + duplicates + skipped + faults.
struct Ledger {
  std::uint64_t found = 0;
  std::uint64_t reports = 0;
  std::uint64_t duplicates = 0;
  std::map<std::string, std::uint64_t> skipped;  // by type: records that hold no page
  std::uint64_t faults = 0;

  std::uint64_t skipped_total() const;
  bool adds_up() const;
  bool operator==(const Ledger&) const = default;
};

// Of a folder ("reports/"), or of a file that holds members.
struct LedgerOf {
  std::string of;
  Ledger ledger;
  bool operator==(const LedgerOf&) const = default;
};

// What was passed over so that no phrase or story that very many reports have costs more than they
// are. Where there are grams, pairs of reports may have shared text that is not among the passages;
// where there are parents, a report may come from one that no edge names.
struct PassedOver {
  std::uint64_t grams = 0;     // that more reports have than are compared each with each
  std::uint64_t meetings = 0;  // of two reports at one of these
  std::uint64_t parents = 0;   // likely ones of a report beyond the most likely, set by origins
  bool operator==(const PassedOver&) const = default;
};

struct Findings {
  std::map<std::string, std::string> parameters;  // "room.name" to value: all that changes results
  Ledger ledger;
  std::vector<LedgerOf> ledgers;  // of each folder and archive; `ledger` is their sum
  PassedOver passed_over;
  std::vector<Report> reports;                            // by id
  std::vector<std::optional<IncidentId>> main_incidents;  // of reports[i]
  std::vector<Annotations> annotations;  // of reports[i]; its claims are moved to `claims`
  std::vector<Passage> passages;         // by reports, then span
  std::vector<Claim> claims;             // by report, then span
  std::vector<Incident> incidents;       // by id
  std::vector<Detail> details;           // by incident, measure, count
  std::vector<Origin> origins;           // by id
  std::vector<Edge> edges;               // by ends, then relation
  std::vector<InputFault> faults;        // by input
  std::vector<Assessment> assessments;   // by number
};

// Of how many reports the claims could not be read, by the report's language ("unknown").
std::map<std::string, std::uint64_t> claims_not_read(const Findings& findings);

}  // namespace firsthand::model
