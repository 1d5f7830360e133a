#include "syntax/score.h"

namespace firsthand::syntax {

void Score::add(const Score& other) {
  tokens += other.tokens;
  tags += other.tags;
  classes += other.classes;
  heads += other.heads;
  arcs += other.arcs;
}

Score score(const Parser& parser, std::span<const Example> examples, const Options& options) {
  Score score;
  for (const Example& example : examples) {
    const std::vector<Node> nodes = parser.parse(example.text, example.tokens, options);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const Node& gold = example.nodes[i];
      const bool tag = nodes[i].tag == gold.tag;
      const bool head = nodes[i].head == gold.head;
      score.add({1, tag ? 1U : 0U, tag && nodes[i].form == gold.form ? 1U : 0U, head ? 1U : 0U,
                 head && nodes[i].relation == gold.relation ? 1U : 0U});
    }
  }
  return score;
}

}  // namespace firsthand::syntax
