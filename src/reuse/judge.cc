#include "reuse/judge.h"

#include <algorithm>
#include <cmath>

namespace firsthand::reuse {

Judgement judge(const Evidence& evidence, const Aligned& passage, const Parameters& p) {
  Judgement out;
  const double ratio = static_cast<double>(std::max(passage.a.size(), passage.b.size())) /
                       static_cast<double>(std::min(passage.a.size(), passage.b.size()));
  if (evidence.furniture) {
    out.kind = model::PassageKind::kBoilerplate;
  } else if (evidence.quoted >= p.quoted_share) {
    out.kind = model::PassageKind::kQuotation;
  } else if (ratio >= p.condensed_ratio) {
    out.kind = model::PassageKind::kCondensed;
  } else if (evidence.in_runs >= p.verbatim_share) {
    out.kind = model::PassageKind::kVerbatim;
  } else {
    out.kind = model::PassageKind::kRewritten;
  }
  out.similarity = std::max(evidence.in_runs, evidence.alike);
  return out;
}

bool stands(const Evidence& evidence, const Judgement& judgement, const Aligned& passage,
            const Parameters& p) {
  if (judgement.kind == model::PassageKind::kQuotation)
    return judgement.similarity >= p.quotation_similarity;
  // Of what is condensed, most of the longer side is not in the shorter.
  const auto log_of = [](double nats) { return std::log(std::max(1.0, nats)); };
  const bool a_shorter = passage.a.size() <= passage.b.size();
  const double words = std::min(passage.a.size(), passage.b.size());
  double odds = p.stand_prior +
                p.stand_shorter * log_of(a_shorter ? passage.a_nats : passage.b_nats) +
                p.stand_stems * evidence.stem_nats / words;
  odds += passage.condensed ? p.stand_condensed
                            : p.stand_longer * log_of(a_shorter ? passage.b_nats : passage.a_nats);
  return odds >= p.stand_least;
}

}  // namespace firsthand::reuse
