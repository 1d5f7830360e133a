#include "reuse/likelihood.h"

#include <cmath>

namespace firsthand::reuse {

double likelihood(const Evidence& evidence, const Parameters& p) {
  const double odds =
      p.prior + p.inside_evidence * evidence.inside + p.beyond_evidence * evidence.beyond +
      p.reworded_evidence * evidence.reworded + p.verbatim_evidence * evidence.verbatim;
  return 1 / (1 + std::exp(-odds));
}

}  // namespace firsthand::reuse
