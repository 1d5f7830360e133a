#include "reuse/likelihood.h"

#include <algorithm>
#include <cmath>

namespace firsthand::reuse {

double likelihood(const Evidence& evidence, const Parameters& p) {
  const double dense = std::min(1.0, evidence.shorter_in_runs / p.dense_runs);
  const double odds =
      p.prior + p.run_evidence * dense * evidence.own_runs +
      p.stem_evidence * evidence.own_stems * std::max(0.0, evidence.alike - p.alike_anyway);
  return 1 / (1 + std::exp(-odds));
}

}  // namespace firsthand::reuse
