#include "syntax/arcs.h"

#include <algorithm>

#include "base/check.h"

namespace firsthand::syntax {

void Arcs::reset(std::size_t size) {
  size_ = static_cast<std::int32_t>(size);
  next_ = 0;
  stack_.clear();
  heads_.assign(size, kNone);
  labels_.assign(size, 0);
  children_.assign(size + 1, {});
}

bool Arcs::allows(Move move) const {
  switch (move) {
    case Move::kShift:
      return next_ < size_;
    case Move::kLeft:  // one word only is the root's
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    case Move::kRight:
      return stack_.size() >= 2;
  }
  return false;
}

void Arcs::make(Move move, std::uint8_t label) {
  FH_CHECK(allows(move), "a move that the state does not allow");
  if (move == Move::kShift) {
    stack_.push_back(next_++);
    return;
  }
  const std::int32_t word = dependent();
  const std::int32_t head = head_by(move);
  stack_.pop_back();
  heads_[static_cast<std::size_t>(word)] = head;
  labels_[static_cast<std::size_t>(word)] = label;
  Children& children = children_[static_cast<std::size_t>(head)];
  const std::uint64_t bit = std::uint64_t{1} << label;
  if (move == Move::kLeft) {
    children.left2 = children.left;
    children.left = word;
    ++children.left_count;
    children.left_labels |= bit;
  } else {
    children.right2 = children.right;
    children.right = word;
    ++children.right_count;
    children.right_labels |= bit;
  }
}

Goal::Goal(std::vector<std::int32_t> heads) : heads_(std::move(heads)) {
  dependents_.resize(heads_.size() + 1);
  for (std::size_t i = 0; i < heads_.size(); ++i)
    dependents_[static_cast<std::size_t>(heads_[i])].push_back(static_cast<std::int32_t>(i));
}

int Goal::cost(const Arcs& arcs, Move move) const {
  const std::int32_t size = arcs.size();
  const std::int32_t next = arcs.next();
  int lost = 0;
  if (move == Move::kShift) {
    // Its dependents on the stack, and its head there unless that is the top.
    for (const std::int32_t d : dependents_[static_cast<std::size_t>(next)]) {
      if (d >= next) break;
      if (arcs.on_stack(d)) ++lost;
    }
    const std::int32_t h = head(next);
    if (h == size) {
      if (arcs.height() > 0) ++lost;  // the root's word has the stack for itself
    } else if (h < next && arcs.on_stack(h) && h != arcs.stack(0)) {
      ++lost;
    }
    return lost;
  }
  const std::int32_t top = arcs.dependent();
  const auto& dependents = dependents_[static_cast<std::size_t>(top)];
  lost += static_cast<int>(dependents.end() -
                           std::lower_bound(dependents.begin(), dependents.end(), next));
  const std::int32_t h = head(top);
  if (h == arcs.head_by(move)) return lost;
  if (h == size) {
    if (arcs.height() == 1) ++lost;
  } else if (h >= next || h == arcs.stack(1)) {
    ++lost;
  }
  return lost;
}

void make_projective(std::vector<std::int32_t>& heads) {
  const auto size = static_cast<std::int32_t>(heads.size());
  const auto head = [&](std::int32_t i) -> std::int32_t& {
    return heads[static_cast<std::size_t>(i)];
  };
  const auto governs = [&](std::int32_t h, std::int32_t word) {
    while (word != h && word != size) word = head(word);
    return word == h;
  };
  for (;;) {
    // The shortest arc that does not govern all that it spans.
    std::int32_t shortest = -1;
    std::int32_t length = size + 1;
    for (std::int32_t i = 0; i < size; ++i) {
      const std::int32_t h = head(i);
      if (h == size) continue;
      const std::int32_t from = std::min(i, h);
      const std::int32_t to = std::max(i, h);
      if (to - from >= length) continue;
      for (std::int32_t k = from + 1; k < to; ++k) {
        if (governs(h, k)) continue;
        shortest = i;
        length = to - from;
        break;
      }
    }
    if (shortest < 0) return;
    head(shortest) = head(head(shortest));
  }
}

}  // namespace firsthand::syntax
