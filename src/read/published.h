// When a page says that it was first published.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "read/blocks.h"
#include "read/page_facts.h"
#include "read/tree.h"

namespace firsthand::read {

// From the most explicit statement to the least: structured data of an article, metadata that name
// publication, marked-up elements, the address of the page, elements that are named as dates, dates
// printed behind a word of publication or near the headline, and last a date of change if there is
// no other. Nothing where none of these is there. Never later than the day after `captured`.
std::optional<model::DateTime> published_date(const Tree& tree, const PageFacts& facts,
                                              const std::vector<Block>& blocks,
                                              std::string_view url,
                                              const std::optional<model::DateTime>& captured);

// The day that an address names: "/2026/05/04/", "/2026-05-04-", "_20260504.".
std::optional<model::Day> day_in_url(std::string_view url);

}  // namespace firsthand::read
