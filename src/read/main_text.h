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

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/blocks.h"
#include "read/parameters.h"
#include "read/tree.h"

namespace firsthand::read {

struct MainText {
  NodeIndex container = 0;
  std::vector<std::size_t> blocks;  // indexes, in order; empty: the page holds no report
};

// `stated_body` is the article's text as structured data give it, or empty.
MainText find_main_text(const Tree& tree, const std::vector<Block>& blocks,
                        std::string_view stated_body, const Parameters& parameters);

// What class, id, role and element say that a part of a page is.
enum class Part : std::uint8_t { kPlain, kReport, kAside, kSmall };

// How far what a page says of its parts is believed: all of it; its elements and roles, and those
// names that no page gives to its report (comments, consent); or those names alone.
enum class Trust { kNames, kElements, kNothing };

struct PartNames {
  Part by_name = Part::kPlain;
  Part by_element = Part::kPlain;
  bool firm = false;     // a name that no page gives to its report
  bool consent = false;  // of these, what asks for consent

  Part with(Trust trust) const;
};

struct NameWords {
  bool aside = false;
  bool firm = false;
  bool consent = false;
  bool small = false;
  bool report = false;
};

// Reads the names of the nodes of one tree, which must outlive it; each name once.
class PartNamer {
 public:
  PartNames operator()(const Tree& tree, NodeIndex node);

 private:
  const NameWords& of_value(std::string_view value);
  std::unordered_map<std::string_view, NameWords> seen_;
};

Part part_of(const Tree& tree, NodeIndex node);  // with all trust

}  // namespace firsthand::read
