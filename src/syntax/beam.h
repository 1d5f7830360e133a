// Beam search over the moves of a parse (Zhang and Clark 2008): of the states that are as far, the
// ones of the highest scores are kept, so that a move which looks well at first can still lose. All
// parses of a sentence have as many moves, so that their sums of scores compare.
//
// A Judge is asked of a state:
//   bool allows(const Arcs&, Move)
//   void score(const Arcs&, std::int32_t* scores)   sets scores[0, kMoves)
//   std::uint8_t label(const Arcs&, Move)            of the arc that an allowed kLeft or kRight
//   makes
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "syntax/arcs.h"

namespace firsthand::syntax {

// States kept, by the parser and by its training.
inline constexpr std::size_t kBeamWidth = 4;

class Beam {
 public:
  struct State {
    Arcs arcs;
    std::int32_t score = 0;
    std::uint32_t last = 0;  // the entry of its last move in `made`; 0 before the first
  };
  // How a state came to be: its entry, and by `before` those of all its moves.
  struct Made {
    std::uint32_t before = 0;
    Move move = Move::kShift;
    std::uint8_t label = 0;
  };

  explicit Beam(std::size_t width) : width_(width) {}

  void reset(std::size_t words) {
    states_.resize(1);
    states_.front().arcs.reset(words);
    states_.front().score = 0;
    states_.front().last = 0;
    made_.assign(1, {});
  }

  bool done() const { return states_.front().arcs.done(); }
  // The best first; of equal scores the one whose state was better, and the earlier Move.
  const std::vector<State>& states() const { return states_; }
  const std::vector<Made>& made() const { return made_; }

  // One move on. REQUIRES a state that allows a move; states that allow none are left behind.
  template <typename Judge>
  void step(const Judge& judge) {
    choices_.clear();
    for (std::size_t i = 0; i < states_.size(); ++i) {
      const Arcs& arcs = states_[i].arcs;
      std::array<std::int32_t, kMoves> scores{};
      std::array<bool, kMoves> allowed{};
      for (std::size_t m = 0; m < kMoves; ++m)
        allowed[m] = judge.allows(arcs, static_cast<Move>(m));
      const bool alone =
          states_.size() == 1 && std::count(allowed.begin(), allowed.end(), true) == 1;
      if (!alone) judge.score(arcs, scores.data());
      for (std::size_t m = 0; m < kMoves; ++m)
        if (allowed[m]) choices_.push_back({states_[i].score + scores[m], i, static_cast<Move>(m)});
    }
    const auto better = [](const Choice& a, const Choice& b) {
      return std::tuple(-std::int64_t{a.score}, a.state, a.move) <
             std::tuple(-std::int64_t{b.score}, b.state, b.move);
    };
    std::sort(choices_.begin(), choices_.end(), better);
    if (choices_.size() > width_) choices_.resize(width_);
    next_.resize(choices_.size());
    for (std::size_t k = 0; k < choices_.size(); ++k) {
      const Choice& choice = choices_[k];
      State& from = states_[choice.state];
      const bool last_use =
          std::none_of(choices_.begin() + static_cast<std::ptrdiff_t>(k) + 1, choices_.end(),
                       [&](const Choice& other) { return other.state == choice.state; });
      const std::uint8_t label =
          choice.move == Move::kShift ? std::uint8_t{0} : judge.label(from.arcs, choice.move);
      if (last_use) {
        std::swap(next_[k].arcs, from.arcs);
      } else {
        next_[k].arcs = from.arcs;
      }
      next_[k].arcs.make(choice.move, label);
      next_[k].score = choice.score;
      next_[k].last = static_cast<std::uint32_t>(made_.size());
      made_.push_back({from.last, choice.move, label});
    }
    std::swap(states_, next_);
  }

 private:
  struct Choice {
    std::int32_t score = 0;
    std::size_t state = 0;
    Move move = Move::kShift;
  };

  std::size_t width_;
  std::vector<State> states_;
  std::vector<State> next_;
  std::vector<Made> made_;
  std::vector<Choice> choices_;
};

}  // namespace firsthand::syntax
