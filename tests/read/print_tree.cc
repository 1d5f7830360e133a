// Prints the tree of each page on standard input for compare_trees.py: pages end with a line "\f";
// of a page "<name" per element and "text" per run of text, blanks collapsed, and then "\f".
#include <iostream>
#include <iterator>
#include <string>

#include "read/ascii.h"
#include "read/tree.h"

int main() {
  using namespace firsthand::read;
  const std::string all((std::istreambuf_iterator<char>(std::cin)), {});
  for (const std::string_view page : split(all, '\f')) {
    const auto tree = parse_html(page, Parameters{});
    if (!tree) return 1;
    std::string text;
    const auto flush = [&] {
      if (const std::string line = one_line(text); !line.empty()) std::cout << line << '\n';
      text.clear();
    };
    for (NodeIndex i = 1; i < tree->size(); ++i) {
      const Node& node = (*tree)[i];
      if (node.tag == Tag::kText) {
        text += node.text;
        continue;
      }
      flush();
      std::cout << '<' << lower(node.text) << '\n';
    }
    flush();
    std::cout << '\f' << '\n';
  }
  return 0;
}
