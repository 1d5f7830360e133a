// A passage as the state keeps it: the reports by number, of fixed size.
#pragma once

#include <cstdint>
#include <vector>

#include "model/findings.h"
#include "reuse/passages.h"

namespace firsthand::reuse {

struct FoundPassage {
  std::uint64_t id = 0;
  double similarity = 0;
  double likelihood = 0;
  std::uint32_t a = 0;  // numbers of reports; a has the lesser id
  std::uint32_t b = 0;
  std::uint32_t a_begin = 0;  // bytes of their texts
  std::uint32_t a_end = 0;
  std::uint32_t b_begin = 0;
  std::uint32_t b_end = 0;
  std::uint32_t kind = 0;
  // How many of its pair's passages, from this one on, both reports close with: nothing stands
  // between them or after them but marks. 0: it is none of these.
  std::uint32_t closing = 0;
};

// Of a candidate pair; appends, in the order of the text.
void find_passages_of(std::uint32_t one, const Side& one_side, std::uint32_t other,
                      const Side& other_side, const Parameters& parameters, Scratch& scratch,
                      std::vector<FoundPassage>& out);

model::Passage to_passage(const FoundPassage& found, model::ReportId a, model::ReportId b);

}  // namespace firsthand::reuse
