// Which blocks of a page are its report.
//
// Each block is worth its words if it reads as prose and less than nothing if it reads as a menu
// (text and link density: Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow
// text features", WSDM 2010). The report lies in the subtree of the page that is worth most in sum
// (maximum subsequence segmentation: Pasternack and Roth, "Extracting article text from the web",
// WWW 2009; here the subsequences are elements), narrowed to the innermost element that holds
// nearly as much. What the page itself names navigation, comments, related links and the like
// (elements, ARIA roles, words of class and id) is no part of it, unless it holds most of the
// page's prose. In the element chosen, blocks go that are links, credits of pictures, or short and
// cut off from all prose.
#pragma once

#include <string_view>
#include <vector>

#include "read/blocks.h"
#include "read/page_parts.h"
#include "read/parameters.h"
#include "read/tree.h"

namespace firsthand::read {

struct MainText {
  NodeIndex container = 0;
  std::vector<std::size_t> blocks;    // indexes, in order; empty: the page holds no report
  std::vector<std::size_t> captions;  // the blocks beside them that are captions, in order
};

// `names` are those of the tree's nodes; `stated_body` is the article's text as structured data
// give it, or empty.
MainText find_main_text(const Tree& tree, const std::vector<ElementNames>& names,
                        const std::vector<Block>& blocks, std::string_view stated_body,
                        const Parameters& parameters);

}  // namespace firsthand::read
