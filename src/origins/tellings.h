// Whether a figure's words tell how many there were or only of some whom they name or describe.
// "Two people" leaves room for no third, as whoever knew of one would have said three (the
// implicature of quantity: Horn 1972, "On the Semantic Properties of Logical Operators in English",
// chapter 1); "his wife", "Ana Roth and her son" and "the two nurses" leave room for others.
#pragma once

#include <cstdint>

#include "model/findings.h"

namespace firsthand::origins {

enum class Telling : std::uint8_t {
  kWhole,  // "two people", "nobody", "all four", "the three victims"
  kSome,   // "a man", "Ana Roth, 34", "their three children"
  kOthers  // "six others", "another two": more than others told of beside them
};

// REQUIRES: words of English.
Telling telling_of(const model::Count& count);

}  // namespace firsthand::origins
