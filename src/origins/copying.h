// Who took text from whom: passages with a direction, one or several parents per report, and the
// unseen common source where reports share text and none of them can be the giver.
//
// A report's parents are the cheapest explanation of its sentences (lineage.h). What a parent
// already explains makes no further edge, so that a chain of copies stays a chain.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "model/findings.h"
#include "origins/families.h"
#include "origins/parameters.h"

namespace firsthand::origins {

struct Copying {
  std::vector<SharedText> pairs;  // by a, b
  std::map<std::pair<std::size_t, std::size_t>, std::size_t>
      pair_of;                     // (a, b) to its place in pairs
  std::vector<model::Edge> edges;  // copies and rewrites between reports, and to unseen sources
  std::vector<model::Origin> unseen;

  // By (a, b): the quotations that two reports share. They say one speaker, and nothing of copying.
  std::map<std::pair<std::size_t, std::size_t>, SharedText> quotations;
  std::vector<char> takers;  // whether reports[i] took text from another or from an unseen source

  const SharedText* between(std::size_t a, std::size_t b) const;
  const SharedText* quoted(std::size_t a, std::size_t b) const;
  std::size_t cut = 0;  // possible parents that were not considered, for there were too many
  bool takes(std::size_t report) const { return takers[report] != 0; }
};

// Sets `first` of every passage. REQUIRES: passages name reports of `reports`.
Copying trace_copying(std::span<const model::Report> reports, std::span<model::Passage> passages,
                      const Parameters& parameters, unsigned threads = 1);

}  // namespace firsthand::origins
