#include <algorithm>
#include <array>
#include <vector>

#include "read/ascii.h"
#include "read/entities.h"
#include "read/tree.h"

namespace firsthand::read {

class TreeBuilder {
 public:
  TreeBuilder(std::string_view page, const Parameters& limits) : page_(page), limits_(limits) {}

  base::Result<Tree> run() {
    constexpr std::size_t kUsual = 64;  // bytes of a page for each node
    tree_.nodes_.reserve(page_.size() / kUsual);
    open_node(Tag::kUnknown, {});
    while (at_ < page_.size()) {
      const std::size_t mark = std::min(page_.find('<', at_), page_.size());
      if (mark > at_) add_text(page_.substr(at_, mark - at_), true);
      at_ = mark;
      if (at_ < page_.size()) markup();
      if (tree_.nodes_.size() > limits_.html_nodes ||
          tree_.attributes_.size() > limits_.html_nodes) {
        return base::Fault{base::FaultCode::kTooLarge,
                           "the page has more than " + std::to_string(limits_.html_nodes) +
                               " elements: no article has; if one is in it, save that part alone"};
      }
    }
    while (!stack_.empty()) close_top();
    return std::move(tree_);
  }

 private:
  // Reads what begins with "<" at at_.
  void markup() {
    const char next = at_ + 1 < page_.size() ? page_[at_ + 1] : '\0';
    if (is_alpha(next)) return start_tag();
    if (next == '/' && at_ + 2 < page_.size() && is_alpha(page_[at_ + 2])) return end_tag();
    if (next == '!' && page_.compare(at_, 4, "<!--") == 0) return skip_past("-->", at_ + 2);
    if (next == '!' || next == '?' || next == '/') return skip_past(">", at_ + 1);
    add_text(page_.substr(at_, 1), false);
    ++at_;
  }

  void skip_past(std::string_view end, std::size_t from) {
    const std::size_t found = page_.find(end, from);
    at_ = found == std::string_view::npos ? page_.size() : found + end.size();
  }

  std::string_view take_name() {
    const std::size_t begin = at_;
    while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '/' && page_[at_] != '>')
      ++at_;
    return page_.substr(begin, at_ - begin);
  }

  void end_tag() {
    at_ += 2;
    const std::string_view name = take_name();
    skip_past(">", at_);
    close(tag_of(name), name);
  }

  void start_tag() {
    ++at_;
    const std::string_view name = take_name();
    const Tag tag = tag_of(name);
    const std::size_t first = tree_.attributes_.size();
    const bool self_closing = take_attributes();
    const auto count = static_cast<std::uint8_t>(tree_.attributes_.size() - first);
    if (is_table_part(tag) && open_[static_cast<std::size_t>(Tag::kTable)] == 0) return;
    imply_ends(tag);
    const bool deep = stack_.size() >= limits_.html_depth;
    const bool content = !is_void(tag) && !(self_closing && foreign_ > 0);
    if (deep && content && !is_raw_text(tag)) {  // read on as if it were not there
      ++hidden_;
      return;
    }
    open_node(tag, name);
    Node& node = tree_.nodes_.back();
    node.first_attribute = static_cast<std::uint32_t>(first);
    node.attributes = count;
    node.names = names_;
    if (!content) return close_top();
    if (is_raw_text(tag)) {
      raw_text(name, has_references(tag));
      close_top();
    }
  }

  // What is no element outside of a table (13.2.6.4.7).
  static bool is_table_part(Tag tag) {
    return tag == Tag::kCaption || tag == Tag::kCol || tag == Tag::kTbody || tag == Tag::kTd ||
           tag == Tag::kTfoot || tag == Tag::kTh || tag == Tag::kThead || tag == Tag::kTr;
  }

  // Up to and with the ">"; whether it was "/>".
  bool take_attributes() {
    constexpr std::size_t kMost = 64;  // of one element; more are read and dropped
    const std::size_t first = tree_.attributes_.size();
    names_ = 0;
    bool slash = false;
    while (at_ < page_.size() && page_[at_] != '>') {
      if (is_space(page_[at_]) || page_[at_] == '/') {
        slash = page_[at_] == '/';
        ++at_;
        continue;
      }
      slash = false;
      const std::size_t begin = at_++;  // a name may begin with "="
      while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '/' &&
             page_[at_] != '>' && page_[at_] != '=') {
        ++at_;
      }
      Attribute attribute;
      attribute.name = page_.substr(begin, at_ - begin);
      attribute.key = attribute_name(attribute.name);
      while (at_ < page_.size() && is_space(page_[at_])) ++at_;
      if (at_ < page_.size() && page_[at_] == '=') {
        ++at_;
        attribute.value = decoded(take_value(), true);
      }
      if (tree_.attributes_.size() - first >= kMost) continue;
      tree_.attributes_.push_back(attribute);
      names_ |= bit(attribute.key);
    }
    if (at_ < page_.size()) ++at_;
    return slash;
  }

  std::string_view take_value() {
    while (at_ < page_.size() && is_space(page_[at_])) ++at_;
    if (at_ >= page_.size()) return {};
    const char quote = page_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t begin = ++at_;
      at_ = std::min(page_.find(quote, begin), page_.size());
      const std::string_view value = page_.substr(begin, at_ - begin);
      if (at_ < page_.size()) ++at_;
      return value;
    }
    const std::size_t begin = at_;
    while (at_ < page_.size() && !is_space(page_[at_]) && page_[at_] != '>') ++at_;
    return page_.substr(begin, at_ - begin);
  }

  // Everything up to "</name".
  void raw_text(std::string_view name, bool references) {
    const std::size_t begin = at_;
    std::size_t end = page_.find("</", begin);
    while (end != std::string_view::npos) {
      const std::size_t after = end + 2 + name.size();
      if (after <= page_.size() && same_letters(page_.substr(end + 2, name.size()), name) &&
          (after == page_.size() || is_space(page_[after]) || page_[after] == '/' ||
           page_[after] == '>')) {
        break;
      }
      end = page_.find("</", end + 2);
    }
    const std::size_t stop = std::min(end, page_.size());
    if (stop > begin) add_text(page_.substr(begin, stop - begin), references);
    at_ = stop;
    if (at_ < page_.size()) skip_past(">", at_);
  }

  std::string_view decoded(std::string_view text, bool in_attribute) {
    if (text.find('&') == std::string_view::npos) return text;
    return tree_.decoded_.emplace_back(decode_references(text, in_attribute));
  }

  void add_text(std::string_view text, bool references) {
    const std::string_view read = references ? decoded(text, false) : text;
    if (read.data() != text.data()) tree_.written_.push_back({tree_.size(), text});
    open_node(Tag::kText, read);
    close_top();
  }

  void open_node(Tag tag, std::string_view text) {
    Node node;
    node.tag = tag;
    node.parent = stack_.empty() ? 0 : stack_.back();
    node.text = text;
    stack_.push_back(static_cast<NodeIndex>(tree_.nodes_.size()));
    tree_.nodes_.push_back(node);
    ++open_[static_cast<std::size_t>(tag)];
    if (tag == Tag::kSvg || tag == Tag::kMath) ++foreign_;
  }

  void close_top() {
    Node& node = tree_.nodes_[stack_.back()];
    node.end = static_cast<NodeIndex>(tree_.nodes_.size());
    --open_[static_cast<std::size_t>(node.tag)];
    if (node.tag == Tag::kSvg || node.tag == Tag::kMath) --foreign_;
    stack_.pop_back();
  }

  void close_through(std::size_t depth) {
    while (stack_.size() > depth) close_top();
  }

  Tag open_tag(std::size_t depth) const { return tree_.nodes_[stack_[depth]].tag; }

  // Closes the innermost open `tag`, unless one of `walls` stands within it.
  void close_within(Tag tag, std::initializer_list<Tag> walls) {
    if (open_[static_cast<std::size_t>(tag)] == 0) return;
    for (std::size_t depth = stack_.size(); depth-- > 1;) {
      const Tag open = open_tag(depth);
      if (open == tag) return close_through(depth);
      if (std::find(walls.begin(), walls.end(), open) != walls.end()) return;
    }
  }

  void imply_ends(Tag tag) {
    if (hidden_ > 0) return;
    const auto table_walls = {Tag::kTable};
    if (closes_p(tag)) close_within(Tag::kP, {Tag::kTd, Tag::kTh, Tag::kCaption, Tag::kButton});
    switch (tag) {
      case Tag::kLi:
        close_within(Tag::kLi, {Tag::kUl, Tag::kOl, Tag::kMenu, Tag::kDir, Tag::kTd, Tag::kTh});
        break;
      case Tag::kDt:
      case Tag::kDd:
        close_within(Tag::kDt, {Tag::kDl, Tag::kTd, Tag::kTh});
        close_within(Tag::kDd, {Tag::kDl, Tag::kTd, Tag::kTh});
        break;
      case Tag::kOption:
      case Tag::kOptgroup:
        close_within(Tag::kOption, {Tag::kSelect});
        break;
      case Tag::kTd:
      case Tag::kTh:
        close_within(Tag::kTd, table_walls);
        close_within(Tag::kTh, table_walls);
        break;
      case Tag::kTr:
        close_within(Tag::kTr, table_walls);
        break;
      case Tag::kTbody:
      case Tag::kThead:
      case Tag::kTfoot:
        close_within(Tag::kTr, table_walls);
        close_within(Tag::kTbody, table_walls);
        close_within(Tag::kThead, table_walls);
        close_within(Tag::kTfoot, table_walls);
        break;
      case Tag::kBody:
        close_within(Tag::kHead, {Tag::kBody});
        break;
      case Tag::kA:  // links do not nest
        close_within(Tag::kA, {Tag::kTd, Tag::kTh, Tag::kTable, Tag::kObject});
        break;
      default:
        break;
    }
  }

  void close(Tag tag, std::string_view name) {
    if (hidden_ > 0) {
      if (!is_void(tag)) --hidden_;
      return;
    }
    // What stands behind </body> or </html> still belongs to the page.
    if (tag == Tag::kBody || tag == Tag::kHtml) return;
    if (tag == Tag::kBr) return add_empty(tag, name);  // as browsers take it
    if (is_void(tag)) return;
    if (!close_open(tag, name) && tag == Tag::kP) add_empty(tag, name);
  }

  void add_empty(Tag tag, std::string_view name) {
    open_node(tag, name);
    close_top();
  }

  // Whether there was one to close.
  bool close_open(Tag tag, std::string_view name) {
    if (open_[static_cast<std::size_t>(tag)] == 0) return false;
    const bool table_part = tag == Tag::kTable || tag == Tag::kTr || tag == Tag::kTbody ||
                            tag == Tag::kThead || tag == Tag::kTfoot;
    for (std::size_t depth = stack_.size(); depth-- > 1;) {
      const Node& node = tree_.nodes_[stack_[depth]];
      if (node.tag == tag && (tag != Tag::kUnknown || same_letters(node.text, name))) {
        close_through(depth);
        return true;
      }
      const bool cell = node.tag == Tag::kTd || node.tag == Tag::kTh || node.tag == Tag::kCaption;
      if (node.tag == Tag::kTable || (cell && !table_part)) return false;
      if (!is_block(tag) && tag != Tag::kA && is_block(node.tag)) return false;
    }
    return false;
  }

  std::string_view page_;
  const Parameters& limits_;
  std::size_t at_ = 0;
  Tree tree_;
  std::vector<NodeIndex> stack_;
  std::array<std::size_t, static_cast<std::size_t>(Tag::kCount)> open_{};
  NameSet names_ = 0;        // of the attributes of the start tag at hand
  std::size_t foreign_ = 0;  // open svg and math
  std::size_t hidden_ = 0;   // open elements beyond the depth limit
};

base::Result<Tree> parse_html(std::string_view page, const Parameters& parameters) {
  return TreeBuilder(page, parameters).run();
}

std::string_view Tree::first_of(const Node& node, Name name) const {
  for (const Attribute& attribute : attributes(node)) {
    if (attribute.key == name) return attribute.value;
  }
  return {};
}

std::string_view Tree::attribute(const Node& node, std::string_view name) const {
  for (const Attribute& attribute : attributes(node)) {
    if (same_letters(attribute.name, name)) return attribute.value;
  }
  return {};
}

std::string_view Tree::as_written(NodeIndex text) const {
  const auto at = std::lower_bound(written_.begin(), written_.end(), text,
                                   [](const Written& w, NodeIndex n) { return w.text < n; });
  return at != written_.end() && at->text == text ? at->view : nodes_[text].text;
}

std::string Tree::text_within(NodeIndex node) const {
  std::string out;
  for (NodeIndex i = node; i < nodes_[node].end; ++i) {
    if (nodes_[i].tag == Tag::kText) {
      out += nodes_[i].text;
    } else if (nodes_[i].tag == Tag::kScript || nodes_[i].tag == Tag::kStyle) {
      i = nodes_[i].end - 1;
    } else if (is_block(nodes_[i].tag) || nodes_[i].tag == Tag::kBr) {
      out += ' ';
    }
  }
  return one_line(out);
}

}  // namespace firsthand::read
