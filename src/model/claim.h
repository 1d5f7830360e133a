// What one report says: attributions, quantities, times, places, and the claims made of them. Every
// part is a span.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/ids.h"
#include "model/names.h"
#include "model/span.h"

namespace firsthand::model {

// "The minister" (source) "said" (cue) "that twelve people died" (content). Each may be in several
// pieces or absent.
struct Attribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
  Tier tier = Tier::kC;
  bool operator==(const Attribution&) const = default;
};

// A closed interval with the words kept. `min` and `max` are the numbers as written; an open bound
// is absent.
struct Quantity {
  Span span;
  std::optional<double> min;
  std::optional<double> max;
  Modifier modifier = Modifier::kExactly;
  std::string unit;        // unit of measure, currency or "percent"; empty: a count
  std::optional<Span> of;  // what is counted
  bool operator==(const Quantity&) const = default;
};

// TIMEX3. `value` as in TimeML; empty where it cannot be told.
struct TimeExpression {
  Span span;
  TimeType type = TimeType::kDate;
  std::string value;
  bool operator==(const TimeExpression&) const = default;
};

struct Place {
  Span span;
  std::string name;  // of the gazetteer, else the words
  std::optional<std::int64_t> geonames;
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::optional<std::string> country;  // ISO 3166-1 alpha-2
  std::optional<std::string> admin1;
  bool operator==(const Place&) const = default;
};

struct Speaker {
  std::string name;  // the fullest name the report gives, or the role's words
  OriginKind kind = OriginKind::kUnnamed;
  std::optional<Span> span;  // the words at this place: a pronoun where a pronoun stands
  bool operator==(const Speaker&) const = default;
};

struct Count {
  std::optional<std::int64_t> min;  // absent: open
  std::optional<std::int64_t> max;
  Modifier modifier = Modifier::kExactly;
  std::string words;
  Span span;
  CountRole role = CountRole::kFigure;
  bool operator==(const Count&) const = default;
};

struct When {
  Day from{};
  Day to{};  // inclusive
  Precision precision = Precision::kDay;
  Span span;
  bool operator==(const When&) const = default;
};

// An attributed assertion. `relayed_by` has those it passed through, nearest the reader first.
struct Claim {
  ClaimId id;
  ReportId report;
  Span span;  // the sentence or clause that makes it
  std::optional<Speaker> speaker;
  std::vector<std::string> relayed_by;
  std::optional<Span> cue;
  std::vector<Span> content;
  Distance distance = Distance::kUnattributed;
  Tier tier = Tier::kC;
  std::optional<std::string> measure;
  std::optional<Span> measure_span;
  std::optional<Count> count;
  std::optional<When> when;
  std::optional<Place> where;
  Stance stance = Stance::kAsserted;
  std::optional<Span> stance_span;
  std::optional<IncidentId> incident;  // set by incidents
  bool operator==(const Claim&) const = default;
};

// The id that evidence gives a claim: its report, spans, measure and stance.
ClaimId claim_id(const Claim& claim);

// By report, and as they stand in its text.
bool stands_before(const Claim& a, const Claim& b);

// Arrests, charges, sentences: what comes days or years after an event has days of its own.
bool is_aftermath(std::string_view measure);

// All that `claims` finds in one report, each list in the order of the text.
struct Annotations {
  std::vector<Attribution> attributions;
  std::vector<Quantity> quantities;
  std::vector<TimeExpression> times;
  std::vector<Place> places;
  std::vector<Claim> claims;
  std::vector<Claim> open;  // figures that somebody named says, of what the report does not tell;
                            // without measure and id; incidents takes them
  std::optional<std::string> not_read;  // why no claims were looked for: "language"
  bool operator==(const Annotations&) const = default;
};

}  // namespace firsthand::model
