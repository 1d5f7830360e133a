// A sentence and the counts that it states. What instantiates `Counts` with such is held to them
// (measures_test.cc has the test).
#pragma once

#include <gtest/gtest.h>

#include <ostream>

#include "claims/retold.h"

namespace firsthand::claims {

struct Case {
  const char* sentence;
  const char* counts;
};
inline void PrintTo(const Case& sample, std::ostream* out) { print_as_name(sample.sentence, *out); }

class Counts : public testing::TestWithParam<Case> {};

}  // namespace firsthand::claims
