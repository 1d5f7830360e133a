// The arc-hybrid system of transition parsing (Kuhlmann, Gómez-Rodríguez and Satta 2011) with its
// dynamic oracle (Goldberg and Nivre 2013): every projective tree with one root in two moves per
// word, and from any state the price of each move.
//
// Words are 0 to size-1; `size` itself stands for the root, behind the last word. Words wait in
// order; those that were shifted and have no head yet are on the stack.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace firsthand::syntax {

enum class Move : std::uint8_t {
  kShift,  // the next word goes on the stack
  kLeft,   // the top of the stack depends on the next word (or the root) and leaves
  kRight   // the top of the stack depends on what is below it and leaves
};
inline constexpr std::size_t kMoves = 3;

// What has been built so far.
class Arcs {
 public:
  static constexpr std::int32_t kNone = -1;

  // The nearest dependents on the outside of a word, and how many it has on either side.
  struct Children {
    std::int32_t left = kNone;  // the leftmost
    std::int32_t left2 = kNone;
    std::int32_t right = kNone;  // the rightmost
    std::int32_t right2 = kNone;
    std::uint32_t left_count = 0;
    std::uint32_t right_count = 0;
    std::uint64_t left_labels = 0;  // sets of labels, a bit each
    std::uint64_t right_labels = 0;
  };

  void reset(std::size_t size);

  std::int32_t size() const { return size_; }
  bool done() const { return next_ == size_ && stack_.empty(); }
  // The n-th word from the top of the stack, the n-th from the next one on; kNone if there is none.
  std::int32_t stack(std::size_t n) const {
    return n < stack_.size() ? stack_[stack_.size() - 1 - n] : kNone;
  }
  std::int32_t next(std::int32_t n = 0) const { return next_ + n <= size_ ? next_ + n : kNone; }
  std::size_t height() const { return stack_.size(); }

  bool allows(Move move) const;
  // The word that the move gives a head, and that head; REQUIRES an allowed kLeft or kRight.
  std::int32_t dependent() const { return stack_.back(); }
  std::int32_t head_by(Move move) const {
    return move == Move::kLeft ? next_ : stack_[stack_.size() - 2];
  }
  // REQUIRES that it is allowed. `label` is below 64.
  void make(Move move, std::uint8_t label);

  std::int32_t head(std::int32_t word) const { return heads_[static_cast<std::size_t>(word)]; }
  std::uint8_t label(std::int32_t word) const { return labels_[static_cast<std::size_t>(word)]; }
  const Children& children(std::int32_t word) const {
    return children_[static_cast<std::size_t>(word)];
  }
  bool on_stack(std::int32_t word) const {
    return word < next_ && heads_[static_cast<std::size_t>(word)] == kNone;
  }

 private:
  std::int32_t size_ = 0;
  std::int32_t next_ = 0;
  std::vector<std::int32_t> stack_;
  std::vector<std::int32_t> heads_;
  std::vector<std::uint8_t> labels_;
  std::vector<Children> children_;
};

// A tree that is to be learnt: heads, `size` for the root's, and each word's dependents in order.
class Goal {
 public:
  explicit Goal(std::vector<std::int32_t> heads);  // REQUIRES a projective tree with one root

  std::int32_t head(std::int32_t word) const { return heads_[static_cast<std::size_t>(word)]; }
  // How many of the tree's arcs could still be made before the move and cannot after it.
  int cost(const Arcs& arcs, Move move) const;

 private:
  std::vector<std::int32_t> heads_;
  std::vector<std::vector<std::int32_t>> dependents_;
};

// Lifts dependents to their head's head until no arcs cross (Nivre and Nilsson 2005). REQUIRES a
// tree; `heads.size()` stands for the root.
void make_projective(std::vector<std::int32_t>& heads);

}  // namespace firsthand::syntax
