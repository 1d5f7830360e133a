// What stands on a page and is nobody's statement: captions, galleries and players, and the lines
// that lead to other stories or ask to subscribe, and what is printed twice.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/reading.h"
#include "model/report.h"

namespace firsthand::claims {

enum class PagePart : std::uint8_t {
  kText,
  kCaption,  // tells of this report; nobody is named as its speaker
  kLink,     // tells of another
  kRepeat,   // word for word what another unit says
};

// Of each unit.
std::vector<PagePart> parts_of_page(const Reading& reading, const model::Report& report);

// Where the text begins: behind the head and the headline.
std::size_t text_begin(const model::Report& report);

}  // namespace firsthand::claims
