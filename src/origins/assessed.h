// What people decided of the claims of one incident: which have one origin and which do not.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/findings.h"
#include "origins/incident_claims.h"

namespace firsthand::origins {

class Decided {
 public:
  using Pair = std::pair<std::size_t, std::size_t>;  // numbers of claims, the lesser first

  // A later decision on a pair overrules an earlier one. Keeps references.
  Decided(const IncidentClaims& claims, std::span<const model::Assessment> assessments);

  const std::set<Pair>& same() const { return same_; }
  const std::set<Pair>& distinct() const { return distinct_; }
  // Whether the quotation that two claims share was judged to be two statements.
  bool two_statements(std::size_t i, std::size_t k) const;
  // Whether the citation of `cited` in the claim was rejected.
  bool uncited(const model::Claim& claim, model::ReportId cited) const;
  std::optional<std::string> owner_of(const std::string& outlet) const;

 private:
  std::vector<std::size_t> claims_at(const std::vector<model::EvidenceSpan>& evidence) const;
  void decide(const model::Assessment& assessment, bool one);

  const IncidentClaims& c_;
  std::span<const model::Assessment> assessments_;
  std::set<Pair> same_;
  std::set<Pair> distinct_;
  std::set<Pair> two_statements_;
  std::vector<std::pair<std::string, std::string>> owners_;  // of outlets, the last word first
};

// Sets the likelihood of the passages that an accepted edge of copying rests on to 1, of a rejected
// one to 0.
void assess_copying(std::span<model::Passage> passages,
                    std::span<const model::Assessment> assessments);

// Gives edges that were accepted likelihood 1.
void mark_accepted(std::span<model::Edge> edges, std::span<const model::Assessment> assessments);

}  // namespace firsthand::origins
