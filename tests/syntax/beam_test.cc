// What beam search keeps and gives up, with a judge that we write.
#include "syntax/beam.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace firsthand::syntax {
namespace {

// Scores moves by the state: the next word and the height of the stack.
struct Judge {
  std::map<std::string, std::map<Move, std::int32_t>> scores;

  static std::string state_of(const Arcs& arcs) {
    return std::to_string(arcs.next()) + "/" + std::to_string(arcs.height());
  }
  bool allows(const Arcs& arcs, Move move) const { return arcs.allows(move); }
  void score(const Arcs& arcs, std::int32_t* out) const {
    const auto known = scores.find(state_of(arcs));
    if (known == scores.end()) return;
    for (const auto& [move, score] : known->second) out[static_cast<std::size_t>(move)] = score;
  }
  std::uint8_t label(const Arcs&, Move) const { return 7; }
};

// Three words. After two shifts the second word may become the first one's dependent (kRight), wait
// (kShift), or depend on the third (kLeft).
Judge late_reward() {
  Judge judge;
  judge.scores["2/2"] = {{Move::kShift, 0}, {Move::kLeft, 1}, {Move::kRight, 3}};
  judge.scores["3/3"] = {{Move::kRight, 10}};
  return judge;
}

std::int32_t head_of_second(std::size_t width) {
  const Judge judge = late_reward();
  Beam beam(width);
  beam.reset(3);
  while (!beam.done()) beam.step(judge);
  return beam.states().front().arcs.head(1);
}

TEST(Beam, AMoveThatLooksWellAtFirstCanLose) {
  EXPECT_EQ(head_of_second(1), 0);  // the best move at once
  Beam beam(4);
  const Judge judge = late_reward();
  beam.reset(3);
  while (!beam.done()) beam.step(judge);
  EXPECT_EQ(beam.states().front().score, 10);
}

TEST(Beam, KeepsNoMoreThanItsWidthTheBestFirst) {
  const Judge judge = late_reward();
  Beam beam(2);
  beam.reset(3);
  while (!beam.done()) {
    beam.step(judge);
    ASSERT_LE(beam.states().size(), 2U);
    ASSERT_GE(beam.states().front().score, beam.states().back().score);
  }
}

TEST(Beam, TellsTheMovesOfAState) {
  const Judge judge = late_reward();
  Beam beam(4);
  beam.reset(3);
  while (!beam.done()) beam.step(judge);
  Arcs again;
  again.reset(3);
  std::vector<Beam::Made> made;
  for (std::uint32_t at = beam.states().front().last; at != 0; at = beam.made()[at].before)
    made.push_back(beam.made()[at]);
  ASSERT_EQ(made.size(), 6U);
  for (auto step = made.rbegin(); step != made.rend(); ++step) again.make(step->move, step->label);
  for (std::int32_t word = 0; word < 3; ++word) {
    EXPECT_EQ(again.head(word), beam.states().front().arcs.head(word));
    EXPECT_EQ(again.label(word), 7);
  }
}

TEST(Beam, OfEqualScoresTheEarlierMoveIsFirst) {
  const Judge judge;  // all moves score 0
  Beam beam(1);
  beam.reset(2);
  beam.step(judge);
  beam.step(judge);
  EXPECT_EQ(beam.states().front().arcs.height(), 2U);  // shifted twice
}

}  // namespace
}  // namespace firsthand::syntax
