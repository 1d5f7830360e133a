// Where in the evidence of a case the words of a report stand.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/located.h"
#include "model/report.h"
#include "pipeline/readers.h"
#include "preserve/store.h"

namespace firsthand::pipeline {

struct Whereabouts {
  preserve::Object copy;  // the evidentiary copy that the report was read from
  bool within = false;    // the report's bytes are not the copy but come out of it
  std::string input;      // the report, by a path of this copy
  model::Located located;
};

// Reads the evidentiary copy again, up to the report. `spans` are of the report's text. A fault if
// the copy cannot be read; throws CaseError if it is not there, or gives another text now.
base::Result<Whereabouts> locate(const preserve::Store& store, const model::Report& report,
                                 const std::vector<model::Span>& spans, Readers& readers);

}  // namespace firsthand::pipeline
