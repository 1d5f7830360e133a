// A live blog's entries: what was published one after the other on one page, each with its own
// time where the page states one.
//
// Entries are told by microdata (itemprop liveBlogUpdate), by the names that live blogs give their
// entries ("liveblog-entry", "live-post"), on a page that states LiveBlogPosting (schema.org) by
// its article elements, or else by the beginnings of the updates that its JSON-LD repeats.
#pragma once

#include <vector>

#include "model/report.h"
#include "read/blocks.h"
#include "read/page_facts.h"
#include "read/page_parts.h"
#include "read/tree.h"

namespace firsthand::read {

struct KeptBlock {
  const Block* block;
  model::Span span;  // in the report's text
};

// Two or more, in the order of the page; else none. `names` are those of the tree's nodes.
std::vector<model::Entry> live_entries(const Tree& tree, const std::vector<ElementNames>& names,
                                       const PageFacts& facts, const std::vector<KeptBlock>& kept);

}  // namespace firsthand::read
