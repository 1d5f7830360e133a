#include "origins/assessed.h"

#include <algorithm>

#include "origins/direction.h"

namespace firsthand::origins {

using model::Assessment;
using model::Decision;
using model::Relation;

namespace {

std::pair<std::size_t, std::size_t> ordered(std::size_t i, std::size_t k) {
  return {std::min(i, k), std::max(i, k)};
}

bool names_report(const std::vector<model::EvidenceSpan>& evidence, model::ReportId report) {
  return std::any_of(evidence.begin(), evidence.end(),
                     [&](const model::EvidenceSpan& e) { return e.report == report; });
}

}  // namespace

Decided::Decided(const IncidentClaims& claims, std::span<const Assessment> assessments)
    : c_(claims), assessments_(assessments) {
  for (const Assessment& a : assessments) {
    const bool accepts = a.holds(Decision::kAccept);
    const bool rejects = a.holds(Decision::kReject);
    if (a.holds(Decision::kSame)) decide(a, true);
    if (a.holds(Decision::kDistinct)) decide(a, false);
    if (a.holds(Decision::kOwner)) owners_.insert(owners_.begin(), {a.subject, a.value});
    if (!accepts && !rejects) continue;
    if (a.relation == Relation::kSameSpeaker || a.relation == Relation::kSameDocument ||
        a.relation == Relation::kSameStatement)
      decide(a, accepts);
    if (a.relation == Relation::kSameStatement) {
      for (const std::size_t i : claims_at(a.here)) {
        for (const std::size_t k : claims_at(a.there)) {
          if (accepts) two_statements_.erase(ordered(i, k));
          if (rejects) two_statements_.insert(ordered(i, k));
        }
      }
    }
  }
}

// By the words that name the speaker, where there are some.
std::vector<std::size_t> Decided::claims_at(
    const std::vector<model::EvidenceSpan>& evidence) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < c_.size(); ++i) {
    const model::Claim& claim = c_.claim(i);
    const bool spoken = claim.speaker && claim.speaker->span;
    if (model::touches(evidence, claim.report, spoken ? *claim.speaker->span : claim.span))
      out.push_back(i);
  }
  return out;
}

void Decided::decide(const Assessment& assessment, bool one) {
  for (const std::size_t i : claims_at(assessment.here)) {
    for (const std::size_t k : claims_at(assessment.there)) {
      if (i == k) continue;
      (one ? same_ : distinct_).insert(ordered(i, k));
      (one ? distinct_ : same_).erase(ordered(i, k));
    }
  }
}

bool Decided::two_statements(std::size_t i, std::size_t k) const {
  return two_statements_.contains(ordered(i, k));
}

bool Decided::uncited(const model::Claim& claim, model::ReportId cited) const {
  bool out = false;
  for (const Assessment& a : assessments_) {
    if (a.relation != Relation::kCites || !model::touches(a.here, claim.report, claim.span) ||
        !names_report(a.there, cited))
      continue;
    if (a.holds(Decision::kReject)) out = true;
    if (a.holds(Decision::kAccept)) out = false;
  }
  return out;
}

std::optional<std::string> Decided::owner_of(const std::string& outlet) const {
  for (const auto& [name, owner] : owners_) {
    if (same_outlet(name, outlet)) return owner;
  }
  return std::nullopt;
}

void assess_copying(std::span<model::Passage> passages, std::span<const Assessment> assessments) {
  for (const Assessment& a : assessments) {
    const bool accepts = a.holds(Decision::kAccept);
    if (!accepts && !a.holds(Decision::kReject)) continue;
    if (a.relation != Relation::kCopies && a.relation != Relation::kRewrites) continue;
    for (model::Passage& p : passages) {
      if (p.kind == model::PassageKind::kQuotation || p.kind == model::PassageKind::kBoilerplate)
        continue;
      const bool straight =
          model::touches(a.here, p.a_report, p.a) && model::touches(a.there, p.b_report, p.b);
      const bool crossed =
          model::touches(a.here, p.b_report, p.b) && model::touches(a.there, p.a_report, p.a);
      if (straight || crossed) p.likelihood = accepts ? 1 : 0;
    }
  }
}

void mark_accepted(std::span<model::Edge> edges, std::span<const Assessment> assessments) {
  for (const Assessment& a : assessments) {
    if (!a.holds(Decision::kAccept)) continue;
    for (model::Edge& edge : edges) {
      const auto rests_on = [&](const std::vector<model::EvidenceSpan>& evidence) {
        return std::any_of(edge.evidence.begin(), edge.evidence.end(),
                           [&](const model::EvidenceSpan& e) {
                             return model::touches(evidence, e.report, e.span);
                           });
      };
      const bool both = edge.evidence.size() > 1 && !a.there.empty();
      if (edge.relation == a.relation && rests_on(a.here) && (!both || rests_on(a.there)))
        edge.likelihood = 1;
    }
  }
}

}  // namespace firsthand::origins
