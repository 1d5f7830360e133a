#include "reuse/partners.h"

#include <algorithm>

namespace firsthand::reuse {

Partners::Partners(const Analysis& a, const Analysis& b, Memory memory)
    : in_b(a.term_count(), kNoTerm, memory), in_a(b.term_count(), kNoTerm, memory), shared(memory) {
  shared.reserve(std::min(a.term_count(), b.term_count()));
  for (std::uint32_t i = 0, j = 0; i < a.term_count() && j < b.term_count();) {
    const std::uint32_t a_stem = a.terms[i].stem;
    const std::uint32_t b_stem = b.terms[j].stem;
    if (a_stem == b_stem) {
      in_b[i] = j;
      in_a[j] = i;
      shared.push_back({i, j});
    }
    i += static_cast<std::uint32_t>(a_stem <= b_stem);  // no branch: it would be guessed wrong
    j += static_cast<std::uint32_t>(b_stem <= a_stem);
  }
}

}  // namespace firsthand::reuse
