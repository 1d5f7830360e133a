// Which claims of one incident have one origin: joined where they have the same speaker or copy or
// cite one another, once for each threshold of the contract.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/findings.h"
#include "origins/copying.h"
#include "origins/incident_claims.h"

namespace firsthand::origins {

// Disjoint sets of 0..count-1; a set's root is its least member.
class Partition {
 public:
  explicit Partition(std::size_t count);
  std::size_t root(std::size_t i) const;
  void join(std::size_t a, std::size_t b);

 private:
  std::vector<std::size_t> parent_;
};

struct SameOrigin {
  Partition low;       // over every edge above Parameters::any
  Partition expected;  // over those at least as likely as Parameters::expected
  Partition high;      // over those at least as likely as Parameters::high
  // From reports to the reports of outlets that they name, and between claims that quote the same
  // words.
  std::vector<model::Edge> edges;

  explicit SameOrigin(std::size_t count) : low(count), expected(count), high(count) {}
};

// `changed`: see find_changed. A changed copy joins only with those that copy it. What a person
// joined or held apart comes first.
SameOrigin join_claims(const IncidentClaims& claims, const std::vector<char>& changed,
                       const Copying& copying, std::span<const model::Assessment> assessments,
                       const Parameters& parameters);

}  // namespace firsthand::origins
