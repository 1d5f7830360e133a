// Which counted people stand under which measure: the grammar around the words of the table.
#pragma once

#include <string>
#include <vector>

#include "claims/attribution_tree.h"
#include "claims/measures.h"
#include "claims/measures_counted.h"
#include "model/names.h"

namespace firsthand::claims {

struct CountedMeasure {
  std::string measure;
  Range trigger;
  Range told;  // of a bare number: the words elsewhere that tell its measure; else empty
  Counted counted;
  model::CountRole role = model::CountRole::kFigure;
  std::size_t unit = 0;     // its number
  bool condition = false;   // a wound or a state of health: of somebody who may yet have died
  bool part = false;        // one of several told of: no figure of its own
  bool named = false;       // its measure is told elsewhere in the report: less sure
  bool toll_moved = false;  // "rose to 12 on Tuesday": the day is that of the count
};

// In the order of the text.
std::vector<CountedMeasure> find_counted_measures(const Reading& reading,
                                                  const std::vector<Counted>& counted,
                                                  const MeasureTable& table, Tree& tree);

}  // namespace firsthand::claims
