// The trees of a report's sentences as the rules of attribution ask for them: the words that depend
// on a word, and the words of a whole phrase.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "claims/reading.h"
#include "syntax/parser.h"
#include "syntax/tree.h"
#include "text/sentences.h"

namespace firsthand::claims {

// A node per token, heads counted from the first token of the document; none for what is too long
// to be a sentence.
std::vector<syntax::Node> parse_sentence(const text::Document& document,
                                         const text::Sentence& sentence,
                                         const syntax::Options& options = {});

class Tree {
 public:
  // A node per token of the reading, or none at all: then no word depends on another. Keeps a
  // reference to the reading.
  Tree(const Reading& reading, std::vector<syntax::Node> nodes);

  bool empty() const { return nodes_.empty(); }
  const syntax::Node& node(std::size_t i) const { return nodes_[i]; }
  bool is(std::size_t i, syntax::Relation relation) const { return nodes_[i].relation == relation; }
  bool is(std::size_t i, std::initializer_list<syntax::Relation> any_of) const;
  // Whether the tree has anything to say of a token.
  bool knows(std::size_t i) const { return !nodes_.empty() && nodes_[i].tag != syntax::Tag::kX; }
  // Whether it has nodes for the sentence of a token. Sentences without a cue are parsed only now,
  // when somebody asks for them.
  bool reaches(std::size_t i);

  static constexpr std::size_t kNone = SIZE_MAX;
  std::size_t head(std::size_t i) const {
    return nodes_[i].head == syntax::kNoHead ? kNone : static_cast<std::size_t>(nodes_[i].head);
  }
  // In the order of the text; kNone after the last.
  std::size_t first_child(std::size_t i) const { return first_[i]; }
  std::size_t next_child(std::size_t child) const { return next_[child]; }
  std::size_t child(std::size_t i, std::initializer_list<syntax::Relation> any_of) const;

  // From the first to the last of the words that depend on `i`, itself included.
  Range yield(std::size_t i) const { return yields_[i]; }
  // Without marks at its ends that stand outside quotations.
  Range trimmed(Range range) const;
  // What of `whole` is left without `part`, trimmed.
  std::vector<Range> without(Range whole, Range part) const;
  // The phrase of a noun, without the clause that `but` heads if that depends on it.
  Range phrase(std::size_t noun, std::size_t but = kNone) const;
  // The phrase up to what follows in commas or as a relative clause.
  Range core(std::size_t noun) const;

 private:
  void link(Range words);

  const Reading& reading_;
  std::vector<syntax::Node> nodes_;
  std::vector<std::size_t> first_;
  std::vector<std::size_t> next_;
  std::vector<Range> yields_;
  Range asked_for_;  // the sentence that somebody asked for last, and whether it has nodes
  bool reached_ = false;
};

}  // namespace firsthand::claims
