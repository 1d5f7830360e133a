// A page's title, byline, outlet and agency credit, as far as it states them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/blocks.h"
#include "read/page_facts.h"
#include "read/page_parts.h"
#include "read/tree.h"

namespace firsthand::read {

struct PageNames {
  std::optional<std::string> title;
  std::optional<std::string> byline;  // persons
  std::optional<std::string> outlet;
  std::optional<std::string> credit;  // an agency
  std::optional<std::string> section;
};

// `elements` are the names of the tree's nodes, `kept` the blocks that hold the report.
PageNames page_names(const Tree& tree, const std::vector<ElementNames>& elements,
                     const PageFacts& facts, const std::vector<Block>& blocks,
                     const std::vector<std::size_t>& kept);

}  // namespace firsthand::read
