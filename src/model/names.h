// The closed vocabularies of the contract, and their names.
#pragma once

#include <optional>
#include <string_view>

namespace firsthand::model {

enum class Tier { kA, kB, kC };  // counts; counts with a flag; is shown and never raises a number
enum class Modifier { kExactly, kAbout, kAtLeast, kMoreThan, kAtMost, kLessThan, kBetween, kVague };
enum class TimeType { kDate, kTime, kDuration, kSet };
enum class Precision { kTime, kDay, kWeek, kMonth, kYear, kInterval };
enum class OriginKind {
  kWitness,
  kOfficial,
  kOrganisation,
  kAgency,
  kOutlet,
  kDocument,
  kUnnamed,
  kUnseen
};
enum class Distance { kFirstHand, kRelayed, kUnattributed };
enum class Stance { kAsserted, kAlleged, kDenied, kHypothetical };
enum class CountRole { kFigure, kSubset, kAddition, kUpdate, kCumulative };
enum class PassageKind { kVerbatim, kRewritten, kCondensed, kQuotation, kBoilerplate };
enum class Relation {
  kCopies,
  kRewrites,
  kQuotes,
  kCites,
  kSameSpeaker,
  kSameDocument,
  kSameStatement,
  kSameOwner
};
enum class State { kUncorroborated, kSingleOrigin, kCorroborated, kContested, kInconclusive };
enum class Side { kA, kB };

std::string_view to_string(Tier value);
std::string_view to_string(Modifier value);
std::string_view to_string(TimeType value);
std::string_view to_string(Precision value);
std::string_view to_string(OriginKind value);
std::string_view to_string(Distance value);
std::string_view to_string(Stance value);
std::string_view to_string(CountRole value);
std::string_view to_string(PassageKind value);
std::string_view to_string(Relation value);
std::string_view to_string(State value);
std::string_view to_string(Side value);

// parse<Tier>("A"), for every enumeration above.
template <typename Enumeration>
std::optional<Enumeration> parse(std::string_view name);

}  // namespace firsthand::model
