// A page as its blocks: the runs of words between the edges of block elements, as a reader sees
// paragraphs.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "read/tree.h"

namespace firsthand::read {

struct BlockLink {
  model::Span span;      // in the block's text
  std::string_view url;  // as written
};

struct Block {
  std::string_view text;  // blanks collapsed; "\n" where <br> breaks a line
  model::SectionKind kind = model::SectionKind::kParagraph;
  Tag element = Tag::kUnknown;  // the nearest block element
  NodeIndex node = 0;           // that element
  NodeIndex at = 0;             // the first text
  std::size_t letters = 0;      // bytes that are not blank
  std::size_t linked = 0;       // of them, within links
  std::size_t words = 0;
  std::span<const BlockLink> links;

  double link_share() const {
    return letters == 0 ? 0 : static_cast<double>(linked) / static_cast<double>(letters);
  }
};

// With what they point into.
struct Blocks {
  std::vector<Block> all;
  std::unique_ptr<const std::string> texts;
  std::vector<BlockLink> links;
};

// What no reader sees of a page: scripts, styles, form controls.
bool is_unseen(Tag tag);

// In the order of the page. What no reader sees is left out; a row of a table of plain cells is one
// block with tabs between.
Blocks cut_blocks(const Tree& tree);

}  // namespace firsthand::read
