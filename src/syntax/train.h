// Trains a model on treebanks. The same treebanks, in the same order, and the same parameters give
// the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/treebank.h"

namespace firsthand::syntax {

struct TrainingParameters {
  std::uint64_t seed = 1;
  std::size_t tag_rounds = 6;    // how often the tagger sees the examples
  std::size_t move_rounds = 12;  // and the parser
  std::size_t folds = 4;  // the parser learns from tags that a tagger of other examples chose
  // Buckets of the tables (table.h): what the model weighs.
  std::size_t tag_buckets = 10000;
  std::size_t move_buckets = 220000;
  std::size_t label_buckets = 8000;
};

// `progress` is told what was done, a line at a time. REQUIRES at least one example.
std::string train(std::span<const Example> examples, const TrainingParameters& parameters,
                  const std::function<void(std::string_view)>& progress);

}  // namespace firsthand::syntax
