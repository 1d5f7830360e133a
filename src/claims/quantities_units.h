// Units of measure and currencies beside a number, named in one way: the English name in the
// singular ("kilometre", "US dollar", "percent", "year of age", "mile per hour").
//
// "$" is a dollar of a country that the sign does not tell, so it reads "dollar", not USD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "claims/folded.h"

namespace firsthand::claims {

struct UnitName {
  std::string name;     // empty: none
  std::size_t end = 0;  // the first token after it
  bool operator==(const UnitName&) const = default;
};

// The unit that begins at token `i`, right after a number: "km", "per cent", "-year-old", "million
// Danish crowns" from "Danish" on, with "per barrel" and "an hour".
UnitName unit_after(const Folded& words, std::size_t i);

// The currency that ends before token `i`: "$", "US $", "HK$", "EUR". Its `end` is its first token.
UnitName currency_before(const Folded& words, std::size_t i);

// "per share", "a barrel", "an hour" at token `i`.
UnitName rate_after(const Folded& words, std::size_t i);

// Whether the word is a unit of time in the singular or plural: "day", "weeks".
bool is_time_unit(std::string_view unit);

}  // namespace firsthand::claims
