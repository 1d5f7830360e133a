// An averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features, in whole
// numbers: weights and the numerators of their averages are integers, so that what it learns does
// not depend on the compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "syntax/hash.h"

namespace firsthand::syntax {

class Learner {
 public:
  explicit Learner(std::size_t classes) : classes_(classes) {}

  // Sets scores[0, classes).
  void score(std::span<const Feature> features, std::int32_t* scores) const;
  // Another example was looked at; with right != wrong its weights move by one.
  void learn(std::span<const Feature> features, std::size_t right, std::size_t wrong);
  // The two halves of that, where the example is a row of choices: their weights move by `by`...
  void move(std::span<const Feature> features, std::size_t label, std::int32_t by);
  // ... and it was looked at.
  void count() { ++moment_; }

  // The averages as a Table of `buckets` buckets with rows of `width` (>= classes) weights: the
  // weightiest features, scaled so that all but one in a thousand of the kept weights fit a byte.
  std::string table(std::size_t buckets, std::size_t width) const;

  std::size_t features() const { return rows_.size(); }

 private:
  struct Cell {
    std::uint32_t label;
    std::int32_t weight;
    std::int64_t moved;  // the sum over moves of move times moment
  };
  struct Row {
    Feature feature;
    std::vector<Cell> cells;
  };

  const Row* find(Feature feature) const;
  Row& find_or_add(Feature feature);
  void move(Row& row, std::size_t label, std::int32_t by);
  void grow();
  std::int64_t average(const Cell& cell) const { return cell.weight * moment_ - cell.moved; }

  std::size_t classes_;
  std::int64_t moment_ = 1;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024, 0);  // row index + 1
};

}  // namespace firsthand::syntax
