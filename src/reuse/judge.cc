#include "reuse/judge.h"

#include <algorithm>
#include <cmath>

#include "reuse/likelihood.h"

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
  out.likelihood = likelihood(evidence, p);
  return out;
}

bool stands(const Evidence& evidence, const Judgement& judgement, const Aligned& passage,
            const Parameters& p) {
  if (judgement.kind == model::PassageKind::kQuotation)
    return judgement.similarity >= p.quotation_similarity;
  if (judgement.likelihood >= p.stand_likelihood) return true;
  if (evidence.alike < p.stand_loose && evidence.shorter_in_runs < p.stand_loose_runs) return false;
  const double words = std::min(passage.a.size(), passage.b.size());
  const double longer = std::max(passage.a.size(), passage.b.size());
  return p.stand_prior + p.stand_alike * evidence.alike + p.stand_words * std::log(words) +
             p.stand_ratio * std::log(longer / words) + p.stand_stems * evidence.stem_nats / words +
             p.stand_runs * (evidence.shorter_in_runs - evidence.in_runs) >=
         p.stand_least;
}

}  // namespace firsthand::reuse
