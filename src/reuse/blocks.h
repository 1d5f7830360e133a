// Blocks of text that two reports have word for word: the stretches of a chain whose words in
// common runs outweigh the words between the runs, all of them that score enough (Ruzzo, Tompa
// 1999, "A linear time algorithm for finding all maximal scoring subsequences"). They begin and end
// with a run, to the word.
#pragma once

#include <span>
#include <vector>

#include "reuse/chain.h"
#include "reuse/likeness.h"
#include "reuse/scratch.h"

namespace firsthand::reuse {

struct Block {
  Range a;  // words
  Range b;
  bool operator==(const Block&) const = default;
};

// By a. No two overlap on either side; of two that would, the one of the better chain takes the
// words. REQUIRES: chains best first.
std::vector<Block> blocks(const Row<Chain>& chains, std::size_t a_words, std::size_t b_words,
                          const Parameters& parameters, Memory memory = heap());

// The maximal scoring stretches [first, end) of a row of scores, by place: none can be made longer
// or shorter, nor joined with others, without loss.
Row<Range> maximal_stretches(std::span<const double> scores, Memory memory = heap());

}  // namespace firsthand::reuse
