// The stems that two reports have in common: found once, and asked by all that compares the two.
#pragma once

#include <cstdint>

#include "reuse/analysis.h"
#include "reuse/scratch.h"

namespace firsthand::reuse {

constexpr std::uint32_t kNoTerm = 0xffffffff;

struct Partners {
  struct Shared {  // a stem that both have: its term in either
    std::uint32_t a = 0;
    std::uint32_t b = 0;
  };
  Row<std::uint32_t> in_b;  // of a's terms: b's term of the same stem, or kNoTerm
  Row<std::uint32_t> in_a;  // and of b's
  Row<Shared> shared;       // by stem

  Partners(const Analysis& a, const Analysis& b, Memory memory = heap());
};

}  // namespace firsthand::reuse
