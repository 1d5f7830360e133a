// Which place of a name is meant: every name of a report votes for the countries and divisions it
// can lie in, and the candidate with the best sum of size and votes wins; one sense per name and
// report (Gale, Church and Yarowsky 1992).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/gazetteer.h"
#include "model/claim.h"

namespace firsthand::claims {

struct NamedPlace {
  std::string key;  // place_key
  const Gazetteer::Entries* entries = nullptr;
  std::vector<std::uint32_t> within;  // countries or divisions that stand beside it: "X, Ohio"
  int mentions = 1;
  std::optional<std::uint32_t> chosen;
};

// Whether the one lies in the other, which is a country, a division or a district.
bool lies_in(const GazetteerEntry& entry, const GazetteerEntry& whole);

// How large the largest of these places is, 0..2: what a name says for itself before its text is
// looked at.
double size_of(const Gazetteer::Entries& entries);

// What is told of a mention at `span`, called `name` where no place was chosen.
model::Place resolved_place(model::Span span, std::string name, const NamedPlace& named);

// Sets `chosen` of each place that has entries.
void resolve(std::vector<NamedPlace>& places);

}  // namespace firsthand::claims
