// The parts of a build that are done once for each file and each report: taken from what was kept,
// or else done and kept.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "claims/parameters.h"
#include "pipeline/kept.h"
#include "pipeline/readers.h"
#include "preserve/store.h"

namespace firsthand::pipeline {

// All that changes what is kept: the program's build, which stands for its code, and `recorded`
// parameters.
std::string stamp_of_kept(const std::map<std::string, std::string>& recorded);

// What `open` makes of `object`. Faults are not kept, so that each build tries again; nor is what
// other programs, which may change, read out of a PDF. The reports are in `file`.
Outcome outcome_of(const preserve::Object& object, Kept& kept, BlockFile& file,
                   const std::function<Outcome()>& open);

model::Annotations annotations_of(const model::Report& report, Kept& kept,
                                  const claims::Parameters& parameters);

}  // namespace firsthand::pipeline
