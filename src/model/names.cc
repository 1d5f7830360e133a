#include "model/names.h"

#include <array>
#include <cstddef>

namespace firsthand::model {
namespace {

template <typename Enumeration>
constexpr int kNames = 0;  // specialised below: the names in the order of the enumerators

template <>
constexpr std::array<std::string_view, 3> kNames<Tier> = {"A", "B", "C"};
template <>
constexpr std::array<std::string_view, 8> kNames<Modifier> = {
    "exactly", "about", "at_least", "more_than", "at_most", "less_than", "between", "vague"};
template <>
constexpr std::array<std::string_view, 4> kNames<TimeType> = {"DATE", "TIME", "DURATION", "SET"};
template <>
constexpr std::array<std::string_view, 6> kNames<Precision> = {"time",  "day",  "week",
                                                               "month", "year", "interval"};
template <>
constexpr std::array<std::string_view, 8> kNames<OriginKind> = {
    "witness", "official", "organisation", "agency", "outlet", "document", "unnamed", "unseen"};
template <>
constexpr std::array<std::string_view, 3> kNames<Distance> = {"first_hand", "relayed",
                                                              "unattributed"};
template <>
constexpr std::array<std::string_view, 4> kNames<Stance> = {"asserted", "alleged", "denied",
                                                            "hypothetical"};
template <>
constexpr std::array<std::string_view, 5> kNames<CountRole> = {"figure", "subset", "addition",
                                                               "update", "cumulative"};
template <>
constexpr std::array<std::string_view, 5> kNames<PassageKind> = {
    "verbatim", "rewritten", "condensed", "quotation", "boilerplate"};
template <>
constexpr std::array<std::string_view, 8> kNames<Relation> = {
    "copies",       "rewrites",      "quotes",         "cites",
    "same_speaker", "same_document", "same_statement", "same_owner"};
template <>
constexpr std::array<std::string_view, 5> kNames<State> = {
    "uncorroborated", "single_origin", "corroborated", "contested", "inconclusive"};
template <>
constexpr std::array<std::string_view, 2> kNames<Side> = {"a", "b"};

template <typename Enumeration>
std::string_view name_of(Enumeration value) {
  return kNames<Enumeration>.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view to_string(Tier value) { return name_of(value); }
std::string_view to_string(Modifier value) { return name_of(value); }
std::string_view to_string(TimeType value) { return name_of(value); }
std::string_view to_string(Precision value) { return name_of(value); }
std::string_view to_string(OriginKind value) { return name_of(value); }
std::string_view to_string(Distance value) { return name_of(value); }
std::string_view to_string(Stance value) { return name_of(value); }
std::string_view to_string(CountRole value) { return name_of(value); }
std::string_view to_string(PassageKind value) { return name_of(value); }
std::string_view to_string(Relation value) { return name_of(value); }
std::string_view to_string(State value) { return name_of(value); }
std::string_view to_string(Side value) { return name_of(value); }

template <typename Enumeration>
std::optional<Enumeration> parse(std::string_view name) {
  for (std::size_t i = 0; i < kNames<Enumeration>.size(); ++i) {
    if (kNames<Enumeration>[i] == name) return static_cast<Enumeration>(i);
  }
  return std::nullopt;
}

template std::optional<Tier> parse<Tier>(std::string_view name);
template std::optional<Modifier> parse<Modifier>(std::string_view name);
template std::optional<TimeType> parse<TimeType>(std::string_view name);
template std::optional<Precision> parse<Precision>(std::string_view name);
template std::optional<OriginKind> parse<OriginKind>(std::string_view name);
template std::optional<Distance> parse<Distance>(std::string_view name);
template std::optional<Stance> parse<Stance>(std::string_view name);
template std::optional<CountRole> parse<CountRole>(std::string_view name);
template std::optional<PassageKind> parse<PassageKind>(std::string_view name);
template std::optional<Relation> parse<Relation>(std::string_view name);
template std::optional<State> parse<State>(std::string_view name);
template std::optional<Side> parse<Side>(std::string_view name);

}  // namespace firsthand::model
