// Which tokens stand inside quotation marks.
#pragma once

#include <cstddef>
#include <vector>

#include "text/sentences.h"

namespace firsthand::reuse {

struct Quotation {  // tokens [first, end), with its marks
  std::size_t first = 0;
  std::size_t end = 0;
};

// In order, none overlaps another. A quotation lies within its paragraph, unless the next one opens
// with a mark again; a mark that nothing closes opens no quotation.
std::vector<Quotation> quotations(const text::Document& document);

}  // namespace firsthand::reuse
