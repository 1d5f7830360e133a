// An HTML page as a tree, for reading text off it: a tolerant parser in one pass, linear in time
// and space whatever it is fed.
//
// Tokens as in WHATWG HTML, section 13.2.5; of tree construction (13.2.6) what decides where text
// stands: void elements, raw text, implied ends of p, li, dt, dd, option and table parts, and cells
// that an end tag from within does not leave. Formatting elements are not reopened and tables not
// foster-parented: neither moves a word out of its paragraph. Nodes lie in the order of the page,
// so a subtree is the range [node, end of node).
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/attributes.h"
#include "read/parameters.h"
#include "read/tags.h"

namespace firsthand::read {

using NodeIndex = std::uint32_t;

struct Attribute {
  std::string_view name;   // as written
  std::string_view value;  // references decoded
  Name key = Name::kOther;
};

struct Node {
  Tag tag = Tag::kUnknown;      // kText: a text
  std::uint8_t attributes = 0;  // how many
  NodeIndex parent = 0;
  NodeIndex end = 0;  // behind the last node within
  std::uint32_t first_attribute = 0;
  NameSet names = 0;      // of the attributes
  std::string_view text;  // of a text, references decoded; else the name as written
};

class Tree {
 public:
  // Node 0 is a root that has no tag of its own.
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& operator[](NodeIndex i) const { return nodes_[i]; }
  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }

  std::span<const Attribute> attributes(const Node& node) const {
    return {attributes_.data() + node.first_attribute, node.attributes};
  }
  // The value of the first attribute of that name, "" if it is there without one, or is not there.
  std::string_view attribute(const Node& node, Name name) const {
    return holds(node.names, name) ? first_of(node, name) : std::string_view();
  }
  std::string_view attribute(const Node& node, std::string_view name) const;
  // A text as it is written, with its references.
  std::string_view as_written(NodeIndex text) const;
  // All text within, as one line.
  std::string text_within(NodeIndex node) const;

  static bool has_attribute(const Node& node, Name name) { return holds(node.names, name); }

 private:
  friend class TreeBuilder;
  std::string_view first_of(const Node& node, Name name) const;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::deque<std::string> decoded_;  // what views of decoded text point into
  struct Written {
    NodeIndex text;
    std::string_view view;
  };
  std::vector<Written> written_;  // of the texts whose references were decoded, in order
};

// The tree keeps views of `page`, which is UTF-8 and must outlive it.
base::Result<Tree> parse_html(std::string_view page, const Parameters& parameters);

}  // namespace firsthand::read
