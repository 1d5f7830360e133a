// When a page says that it was first published, and when it was last changed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/report.h"
#include "read/blocks.h"
#include "read/page_facts.h"
#include "read/page_parts.h"
#include "read/tree.h"

namespace firsthand::read {

struct PageDate : model::DateTime {
  model::DateEvidence by;
};

struct PageDates {
  std::optional<PageDate> published;
  std::optional<PageDate> modified;
};

// Of publication, from the most explicit statement to the least: structured data of an article,
// metadata that name publication, marked-up elements, the address of the page, elements that are
// named as dates, dates printed near the headline or behind a word of publication, metadata that
// name a date of nothing, and last a date of change if there is no other. Nothing where none of
// these is there. Of several elements, those count most that stand within the report, whose blocks
// are `kept`. A moment in UTC is told in the zone of the page where the page shows it. Never later
// than the day after `captured`.
PageDates page_dates(const Tree& tree, const std::vector<ElementNames>& names,
                     const PageFacts& facts, const std::vector<Block>& blocks,
                     const std::vector<std::size_t>& kept, std::string_view url,
                     const std::optional<model::DateTime>& captured);

}  // namespace firsthand::read
