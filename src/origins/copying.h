// Who took text from whom: passages with a direction, one or several parents per report, and the
// unseen common source where reports share text and none of them can be the giver.
//
// A report's parents are a greedy cover of its shared words: the report that covers most of them,
// then others that add to it (after passim's one best parent per passage). What a parent already
// explains makes no further edge, so that a chain of copies stays a chain.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "model/findings.h"
#include "origins/parameters.h"

namespace firsthand::origins {

// Two reports that share text which is neither a quotation nor boilerplate.
struct SharedText {
  std::size_t a = 0;  // numbers of reports, a < b
  std::size_t b = 0;
  std::vector<const model::Passage*> passages;
  double likelihood = 0;  // that it is copying
  double a_share = 0;     // of a's words that b has too, 0..1
  double b_share = 0;
  bool verbatim = false;  // most of it word for word
  std::optional<model::Side> first;
};

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
  bool takes(std::size_t report) const { return takers[report] != 0; }
};

// Sets `first` of every passage. REQUIRES: passages name reports of `reports`.
Copying trace_copying(std::span<const model::Report> reports, std::span<model::Passage> passages,
                      const Parameters& parameters);

}  // namespace firsthand::origins
