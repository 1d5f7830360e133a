// Two texts and what is asked of both.
#pragma once

#include <cstddef>
#include <string>

#include "reuse/extent.h"
#include "reuse/texts.h"

namespace firsthand::reuse {

struct TwoTexts {
  Parameters parameters;
  Analysis a;
  Analysis b;
  Partners partners;
  Extent extent;

  TwoTexts(const std::string& one, const std::string& other, const Parameters& p = {})
      : parameters(p),
        a(analyse(testing::report_of(one))),
        b(analyse(testing::report_of(other))),
        partners(a, b),
        extent(a, b, partners, parameters) {}
};

}  // namespace firsthand::reuse
